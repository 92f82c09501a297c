import * as library from 'react-calendar-timeline';
import 'react-calendar-timeline/lib/Timeline.css';
import { storyEnd, storyStart } from '../../page/generate.mjs';
import { renderInFrame } from '../../page/react-frame.jsx';
import { actorNames, offerSubject } from '../../page/subject.mjs';

// CommonJS with a default of its own, which bundlers wrap once or twice.
const Timeline = library.default?.default ?? library.default;

const hour = 3_600_000;
const year = 365 * 24 * hour;

offerSubject({
  // Its zoom multiplies what a wheel with control brings: with 6.5 px a step zooms by as much as uPlot's.
  interaction: { ctrl: true, notch: 6.5, area: '.rct-scroll' },
  load({ events }) {
    const items = events.map(({ id, lane, title, start, end }) => ({
      id,
      group: lane,
      title,
      start_time: start,
      end_time: end ?? start + hour,
    }));
    return renderInFrame(
      <div style={{ height: '100%', overflow: 'auto' }}>
        <Timeline
          groups={actorNames.map((title, id) => ({ id, title }))}
          items={items}
          defaultTimeStart={storyStart}
          defaultTimeEnd={storyEnd}
          stackItems
          canMove={false}
          canResize={false}
          minZoom={hour}
          maxZoom={10 * year}
        />
      </div>,
    );
  },
});
