import { CustomChart, ScatterChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { storyEnd, storyStart } from '../../page/generate.mjs';
import { colors, makeFrame, offerSubject } from '../../page/subject.mjs';

echarts.use([
  CanvasRenderer,
  CustomChart,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  ScatterChart,
  TooltipComponent,
]);

offerSubject({
  load({ events }) {
    const chart = echarts.init(makeFrame(), null, { renderer: 'canvas' });
    const points = [];
    const spans = [];
    for (const { start, end, lane } of events) {
      if (end === undefined) points.push([start, lane]);
      else spans.push([start, end, lane]);
    }
    const finished = new Promise((resolve) => chart.on('finished', () => resolve()));
    chart.setOption({
      animation: false,
      useUTC: true,
      tooltip: { trigger: 'item' },
      grid: { left: 80, right: 20, top: 20, bottom: 40 },
      xAxis: { type: 'time', min: storyStart, max: storyEnd },
      yAxis: { type: 'value', min: -0.5, max: 7.5, splitNumber: 8 },
      dataZoom: [
        {
          type: 'inside',
          xAxisIndex: 0,
          filterMode: 'weakFilter',
          zoomOnMouseWheel: true,
          moveOnMouseMove: true,
        },
      ],
      series: [
        {
          type: 'custom',
          data: spans,
          dimensions: ['start', 'end', 'lane'],
          encode: { x: [0, 1], y: 2 },
          progressive: 3000,
          renderItem: drawSpan,
        },
        {
          type: 'scatter',
          data: points,
          symbolSize: 6,
          large: true,
          largeThreshold: 2000,
          progressive: 20_000,
        },
      ],
    });
    return finished;
  },
});

/** ECharts has no chart of spans: a custom series, after its own example of a Gantt chart. */
function drawSpan(_parameters, api) {
  const lane = api.value(2);
  const [left, middle] = api.coord([api.value(0), lane]);
  const [right] = api.coord([api.value(1), lane]);
  return {
    type: 'rect',
    shape: { x: left, y: middle - 12, width: Math.max(1, right - left), height: 10 },
    style: { fill: colors[lane], opacity: 0.6 },
  };
}
