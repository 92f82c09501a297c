// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { chooseSource } from './dataset-source.ts';

function pageWith(html: string): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head>${html}</head><body></body></html>`,
    'text/html',
  );
}

const prerendered =
  '<script type="application/json" id="parley-data" data-file="../../data/story.json">{"a":1}</script>';

describe('the data of a page', () => {
  it('are those inside it', () => {
    expect(chooseSource(pageWith(prerendered), undefined)).toEqual({
      kind: 'embedded',
      text: '{"a":1}',
      file: '../../data/story.json',
    });
  });

  it('are the default file where the page holds none', () => {
    expect(chooseSource(pageWith(''), undefined)).toEqual({
      kind: 'file',
      file: 'data/israel-mediation-2022.json',
    });
  });

  it('are what src names', () => {
    expect(chooseSource(pageWith(prerendered), '/data/other.json')).toEqual({
      kind: 'file',
      file: '/data/other.json',
    });
  });
});
