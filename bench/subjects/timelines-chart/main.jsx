import TimelinesChart from 'timelines-chart';
import { actorNames, makeFrame, offerSubject } from '../../page/subject.mjs';

const minute = 60_000;
let chart;

offerSubject({
  // It zooms by a selection with the mouse and knows no wheel: its own call for that, once a frame.
  interaction: { zoom: 'call', pan: 'call' },
  view: (from, to) => chart.zoomX([new Date(from), new Date(to)]),
  load({ events }) {
    const groups = actorNames.map((name) => ({ group: name, data: [{ label: name, data: [] }] }));
    for (const { start, end, lane, title, body } of events) {
      groups[lane].data[0].data.push({
        timeRange: [new Date(start), new Date(end ?? start + minute)],
        val: title.slice(0, 3),
        title,
        body,
      });
    }
    chart = new TimelinesChart(makeFrame())
      .width(1280)
      .maxHeight(700)
      .maxLineHeight(70)
      .enableAnimations(false)
      .zQualitative(true)
      .data(groups);
  },
});
