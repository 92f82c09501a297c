import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * The frame of subject.mjs for subjects that React renders.
 * @returns {Promise<void>} resolves once React has put it into the page
 */
export function renderInFrame(content) {
  return new Promise((resolve) => {
    createRoot(document.querySelector('#app')).render(<Frame onReady={resolve}>{content}</Frame>);
  });
}

function Frame({ children, onReady }) {
  useEffect(() => onReady(), [onReady]);
  return (
    <>
      <header>
        <b>Timeline</b> two years, eight actors
      </header>
      <div id="chart">{children}</div>
    </>
  );
}
