// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { chooseSource, judgeFinalAddress } from './dataset-source.ts';

const page = 'https://news.example/t/story/';

function pageWith(html: string): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head>${html}</head><body></body></html>`,
    'text/html',
  );
}

const prerendered =
  '<script type="application/json" id="parley-data" data-file="../../data/story.json">{"a":1}</script>';
const listed = '<meta name="parley-allowed-origins" content="https://data.example https://other.example">';

describe('the data of a page', () => {
  it('are those inside it', () => {
    expect(chooseSource(pageWith(prerendered), page, undefined)).toEqual({
      kind: 'embedded',
      text: '{"a":1}',
      file: '../../data/story.json',
    });
  });

  it('are the default file where the page holds none', () => {
    expect(chooseSource(pageWith(''), 'https://news.example/', undefined)).toMatchObject({
      kind: 'file',
      url: new URL('https://news.example/data/israel-mediation-2022.json'),
    });
  });

  it('are what src names, if it is of the page’s own origin', () => {
    expect(chooseSource(pageWith(prerendered), page, '/data/other.json')).toEqual({
      kind: 'file',
      url: new URL('https://news.example/data/other.json'),
      file: '/data/other.json',
    });
  });

  it('are refused from anywhere else, and the origin is named', () => {
    expect(chooseSource(pageWith(prerendered), page, '//evil.example/x.json')).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'origin', origin: 'https://evil.example' },
    });
  });

  it('may come from an origin that the deployment lists', () => {
    const document = pageWith(listed);
    expect(chooseSource(document, page, 'https://other.example/x.json').kind).toBe('file');
    expect(chooseSource(document, page, 'https://third.example/x.json').kind).toBe('refused');
  });

  it('are refused when a redirection led elsewhere', () => {
    expect(judgeFinalAddress(pageWith(''), page, 'https://evil.example/x.json').ok).toBe(false);
    expect(judgeFinalAddress(pageWith(''), page, 'https://news.example/y.json').ok).toBe(true);
  });
});
