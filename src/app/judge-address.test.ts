// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ok } from '../base/result.ts';
import { judgeAddress, judgeFinalAddress } from './judge-address.ts';

const page = 'https://news.example/t/story/';

function pageWith(html: string): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head>${html}</head><body></body></html>`,
    'text/html',
  );
}

const listed = '<meta name="parley-allowed-origins" content="https://data.example https://other.example">';

describe('the address of a file', () => {
  it('is good where it is of the page’s own origin', () => {
    const document = pageWith('');
    expect(judgeAddress(document, page, '/data/other.json')).toEqual(
      ok(new URL('https://news.example/data/other.json')),
    );
    expect(judgeAddress(document, page, 'data/x.json')).toEqual(
      ok(new URL('https://news.example/t/story/data/x.json')),
    );
  });

  it('is refused from anywhere else, and the origin is named', () => {
    expect(judgeAddress(pageWith(''), page, '//evil.example/x.json')).toMatchObject({
      error: { reason: 'origin', origin: 'https://evil.example' },
    });
  });

  it('may be of an origin that the deployment lists', () => {
    const document = pageWith(listed);
    expect(judgeAddress(document, page, 'https://other.example/x.json').ok).toBe(true);
    expect(judgeAddress(document, page, 'https://third.example/x.json').ok).toBe(false);
  });

  it('is refused when a redirection led elsewhere', () => {
    expect(judgeFinalAddress(pageWith(''), page, 'https://evil.example/x.json').ok).toBe(false);
    expect(judgeFinalAddress(pageWith(''), page, 'https://news.example/y.json').ok).toBe(true);
    expect(judgeFinalAddress(pageWith(''), page, '').ok).toBe(true);
  });
});
