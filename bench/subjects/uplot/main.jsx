import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { colors, makeFrame, offerSubject } from '../../page/subject.mjs';

offerSubject({
  load({ events }) {
    const starts = Float64Array.from(events, ({ start }) => start / 1000);
    const ends = Float64Array.from(events, ({ end = 0 }) => end / 1000);
    const lanes = Float64Array.from(events, ({ lane }) => lane);
    return new Promise((resolve) => {
      const plot = new UPlot(
        {
          width: 1260,
          height: 700,
          legend: { show: false },
          cursor: { drag: { x: false, y: false } },
          scales: { x: { time: true }, y: { range: [-0.5, 7.5] } },
          axes: [{}, {}],
          series: [
            {},
            { stroke: colors[0], paths: () => null, points: { show: true, size: 5, fill: colors[0] } },
          ],
          hooks: {
            ready: [() => resolve()],
            draw: [(drawn) => drawSpans(drawn, starts, ends, lanes)],
          },
        },
        [starts, lanes],
        makeFrame(),
      );
      zoomByWheel(plot);
      panByDrag(plot);
    });
  },
});

/** uPlot draws points; durations are ours, as its documentation would have it (a `draw` hook). */
function drawSpans(plot, starts, ends, lanes) {
  const { ctx, scales } = plot;
  ctx.fillStyle = 'rgba(220, 57, 18, 0.5)';
  for (let index = 0; index < starts.length; index += 1) {
    if (ends[index] === 0 || ends[index] < scales.x.min) continue;
    if (starts[index] > scales.x.max) break;
    const left = plot.valToPos(starts[index], 'x', true);
    const right = plot.valToPos(ends[index], 'x', true);
    ctx.fillRect(left, plot.valToPos(lanes[index], 'y', true) - 12, Math.max(1, right - left), 8);
  }
}

// Wheel and drag come with uPlot's demos, not with uPlot.
function zoomByWheel(plot) {
  plot.over.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { left, width } = plot.over.getBoundingClientRect();
      const share = (event.clientX - left) / width;
      const { min, max } = plot.scales.x;
      const span = (max - min) * (event.deltaY < 0 ? 0.87 : 1 / 0.87);
      const held = min + share * (max - min);
      plot.setScale('x', { min: held - share * span, max: held + (1 - share) * span });
    },
    { passive: false },
  );
}

function panByDrag(plot) {
  plot.over.addEventListener('mousedown', ({ clientX }) => {
    const { min, max } = plot.scales.x;
    const perPixel = (max - min) / plot.over.clientWidth;
    const move = (event) => {
      const by = (event.clientX - clientX) * perPixel;
      plot.setScale('x', { min: min - by, max: max - by });
    };
    const stop = () => {
      removeEventListener('mousemove', move);
      removeEventListener('mouseup', stop);
    };
    addEventListener('mousemove', move);
    addEventListener('mouseup', stop);
  });
}
