import { mountColumns } from 'parley';
import 'parley/parley.css';
import { actorNames, makeFrame, offerSubject } from '../../page/subject.mjs';

const actors = actorNames.map((name, index) => ({ id: `actor-${index + 1}`, name }));

offerSubject({
  // A wheel alone belongs to the page. With 17 px a step zooms by as much as uPlot's.
  interaction: { ctrl: true, notch: 17, area: '.pl-picture' },
  load(data) {
    const mounted = mountColumns(makeFrame(), toColumns(data), {
      title: 'Two years, eight actors',
      timeZone: 'UTC',
      actors,
    });
    return new Promise((resolve) => mounted.on('ready', () => resolve()));
  },
});

/** What the library takes beside a dataset: typed arrays, and text on demand. */
function toColumns({ events, columns }) {
  if (columns !== undefined) {
    const { length, start, end, lane } = columns;
    return { length, start, end, actor: lane };
  }
  const start = new Float64Array(events.length);
  const end = new Float64Array(events.length);
  const actor = new Uint8Array(events.length);
  for (const event of events) {
    start[event.id] = event.start;
    end[event.id] = event.end ?? Number.NaN;
    actor[event.id] = event.lane;
  }
  return {
    length: events.length,
    start,
    end,
    actor,
    title: (index) => events[index].title,
    text: (index) => events[index].body,
  };
}
