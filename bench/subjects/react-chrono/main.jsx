import { Chrono } from 'react-chrono';
import 'react-chrono/dist/style.css';
import { renderInFrame } from '../../page/react-frame.jsx';
import { offerSubject } from '../../page/subject.mjs';

offerSubject({
  // A list of cards: no axis, no lanes, nothing to zoom.
  interaction: { zoom: 'none', pan: 'wheel' },
  load({ events }) {
    const items = events.map(({ id, start, title, lane, body }) => ({
      id: `e${id}`,
      title: new Date(start).toISOString().slice(0, 16),
      cardTitle: title,
      cardSubtitle: `Actor ${lane + 1}`,
      cardDetailedText: body,
    }));
    return renderInFrame(<Chrono items={items} mode="VERTICAL_ALTERNATING" />);
  },
});
