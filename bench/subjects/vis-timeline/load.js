import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { storyEnd, storyStart } from '../../page/generate.mjs';
import { actorNames, makeFrame } from '../../page/subject.mjs';

/** vis-timeline, whose one option about stacking makes two subjects of it. */
export function loadVisTimeline({ events }, stack) {
  const items = events.map(({ id, lane, title, body, start, end }) => ({
    id,
    group: lane,
    content: title,
    title: body,
    start,
    ...(end === undefined ? { type: 'point' } : { end }),
  }));
  return new Promise((resolve) => {
    new Timeline(
      makeFrame(),
      new DataSet(items),
      actorNames.map((content, id) => ({ id, content })),
      {
        stack,
        height: '740px',
        verticalScroll: true,
        start: storyStart,
        end: storyEnd,
        showTooltips: true,
        onInitialDrawComplete: () => resolve(),
      },
    );
  });
}
