/* A newsroom's server: imports the packed library where there is no document, and renders with it. */
import { readFileSync } from 'node:fs';
import { DiplomaticTimeline, mountTimeline, ParleyDataError } from 'parley';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

const dataset = JSON.parse(readFileSync(new URL('dataset.json', import.meta.url), 'utf8'));
const html = renderToString(createElement(DiplomaticTimeline, { dataset }));
const missing = dataset.events.filter((event) => !html.includes(`record-${event.id}"`));
if (missing.length > 0) throw new Error(`Not rendered: ${missing.map((event) => event.id).join(', ')}`);
if (/\sstyle=|<style|<script/.test(html)) throw new Error('What is rendered holds a style or a script.');

try {
  mountTimeline(/** @type {any} */ ({}), {});
  throw new Error('An empty dataset was mounted.');
} catch (error) {
  if (!(error instanceof ParleyDataError) || error.problems.length === 0) throw error;
}
