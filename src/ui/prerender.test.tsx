import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Body } from './body.tsx';
import { Head } from './head.tsx';
import { storeOf } from './testing/render-page.tsx';
import { curated } from './testing/story.ts';

const html = (): string => {
  const store = storeOf(curated);
  return renderToString(<Head store={store} />) + renderToString(<Body store={store} />);
};

describe('the prerendered page', () => {
  it('is the same every time', () => {
    expect(html()).toBe(html());
  });

  it('holds no style, no script and no boundary', () => {
    expect(html()).not.toMatch(/\sstyle=|<style|<script|<!--\$/);
  });

  it('has each landmark once', () => {
    const text = html();
    for (const landmark of ['<aside', '<search', '<section', '<h1', 'role="status"']) {
      expect(text.split(landmark)).toHaveLength(2);
    }
  });

  it('uses no id twice', () => {
    const ids = [...html().matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('descends by one level of heading at a time', () => {
    const levels = [...html().matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    levels.forEach((level, at) => {
      expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});
