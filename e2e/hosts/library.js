/**
 * A newsroom's page with a bundler and a React of its own: two timelines as components, one as a picture alone. What
 * they tell is kept for the tests to read.
 */
import { DiplomaticTimeline, mountTimeline } from 'parley';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

const dataset = await (await fetch('/timeline.json')).json();
const told = [];
Object.assign(window, { told });

function Page() {
  const [selected, select] = useState(null);
  const [isThere, setThere] = useState(true);
  Object.assign(window, { select, setThere });
  return [
    createElement('p', { key: 'chosen', id: 'chosen' }, `Chosen: ${selected ?? 'nothing'}`),
    createElement(
      'section',
      { key: 'first', id: 'first', 'aria-label': 'First' },
      isThere &&
        createElement(DiplomaticTimeline, {
          dataset,
          selected,
          onSelect: ({ event }) => {
            told.push({ type: 'select', event });
            select(event ?? null);
          },
          onFilter: (filter) => told.push({ type: 'filter', filter }),
        }),
    ),
    createElement(
      'section',
      { key: 'second', id: 'second', 'aria-label': 'Second' },
      createElement(DiplomaticTimeline, { dataset, title: false, defaultFilter: { actors: ['lapid'] } }),
    ),
  ];
}

createRoot(document.getElementById('root')).render(createElement(Page));

const picture = document.getElementById('picture');
if (picture) {
  const mounted = mountTimeline(picture, dataset, { filter: { actors: ['bennett'] } });
  mounted.on('select', (event) => told.push({ type: 'picture-select', ...event }));
  Object.assign(window, { mounted });
}
