import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en/en.ts';
import { loadTimeline } from '../schema/load-timeline.ts';
import { renderPage } from './render-page.tsx';

const id = 'israel-mediation-2022';
const text = readFileSync(new URL(`../../data/${id}.json`, import.meta.url), 'utf8');
const { timeline } = loadTimeline(text);
if (timeline === undefined) throw new Error('the curated dataset is sound');
const render = (form: 'page' | 'embed') =>
  renderPage({ id, text, timeline }, `../../data/${id}.json`, en, form);

describe('the page as a guest', () => {
  it('has the list, its footer and a plain link to the full page, and nothing beside them', async () => {
    const { bodyRoot } = await render('embed');
    expect(bodyRoot).toContain(`href="../../t/${id}/" target="_blank" rel="noopener"`);
    expect(bodyRoot).toContain('The Moscow Times');
    expect(bodyRoot).not.toContain('<aside');
  });

  it('begins with a short list where it is narrow, with every record in it', async () => {
    const { bodyRoot } = await render('embed');
    expect(bodyRoot).toContain('data-short="true"');
    expect(bodyRoot.match(/<article/g)).toHaveLength(12);
    expect(bodyRoot).toContain('Show all 12 records');
  });

  it('has the button for the whole screen in its place, and the full page none', async () => {
    expect((await render('embed')).timeline).toMatch(
      /class="pl-button pl-square pl-fullscreen"[^>]* disabled/,
    );
    expect((await render('page')).timeline).not.toContain('pl-fullscreen');
  });
});
