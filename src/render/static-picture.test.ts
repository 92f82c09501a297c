// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { fourDays } from '../layout/testing/curated.ts';
import { en } from '../messages/en/en.ts';
import { mountTimeline } from './mount-timeline.ts';
import { renderStaticTimeline } from './static-picture.ts';

const render = (timeline = fourDays()) => renderStaticTimeline(timeline, { messages: en, lang: 'en' });

/** The parts that decide the layout, in order. */
function outline(root: ParentNode): string[] {
  return [...root.querySelectorAll('section, [data-pl], .pl-zone, [data-pl-jump]')].map(
    (node) =>
      `${node.tagName} ${node.getAttribute('data-pl') ?? node.getAttribute('aria-label') ?? node.className}`,
  );
}

describe('the still timeline of a prerendered page', () => {
  it('holds no style, no script and no live control', () => {
    const html = render();
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
    const box = document.createElement('div');
    box.innerHTML = html;
    expect([...box.querySelectorAll('button')].filter((button) => !button.disabled)).toEqual([]);
  });

  it('has a picture for phones and one for wider pages, with distinct ids', () => {
    const box = document.createElement('div');
    box.innerHTML = render();
    expect(box.querySelectorAll('svg[role="img"]')).toHaveLength(2);
    const ids = [...box.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the same parts in the same order as the live one that takes over', () => {
    const timeline = fourDays();
    const still = document.createElement('div');
    still.innerHTML = render(timeline);
    const live = document.createElement('div');
    document.body.append(live);
    const handle = mountTimeline(live, timeline.dataset, { messages: en, timeline });
    expect(outline(live)).toEqual(outline(still));
    handle.destroy();
  });

  it('comes out the same twice', () => {
    expect(render()).toBe(render());
  });

  it('keeps what data holds as text', () => {
    const html = render(
      buildTimeline({
        parties: { a: ['x'] },
        events: [{ id: 'u', title: '"><script>alert(1)</script>', actors: ['x'] }],
      }),
    );
    expect(html).not.toContain('<script>');
  });
});
