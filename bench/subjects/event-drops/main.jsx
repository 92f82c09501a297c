// The library is of d3 4's time, whose bundle is its entry for browsers.
import * as d3 from 'd3/build/d3.js';
import eventDrops from 'event-drops';
import 'event-drops/dist/style.css';
import { storyEnd, storyStart } from '../../page/generate.mjs';
import { actorNames, makeFrame, offerSubject } from '../../page/subject.mjs';

offerSubject({
  load({ events }) {
    const rows = actorNames.map((name) => ({ name, data: [] }));
    for (const { start, lane, title, body } of events)
      rows[lane].data.push({ date: new Date(start), title, body });
    const draw = eventDrops({
      d3,
      range: { start: new Date(storyStart), end: new Date(storyEnd) },
      line: { height: 80 },
      drop: { date: ({ date }) => date, radius: 5 },
      zoom: { minimumScale: 0, maximumScale: Infinity },
    });
    d3.select(makeFrame()).data([rows]).call(draw);
  },
});
