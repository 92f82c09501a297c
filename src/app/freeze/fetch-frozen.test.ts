// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFile } from '../../schema/testing/make-file.ts';
import { fetchFrozen } from './fetch-frozen.ts';
import { freeze } from './freeze.tsx';
import { smallTemplate } from './testing/small-template.ts';

const top = new URL('https://news.example/parley/');
let files: Record<string, string>;
let asked: string[];
beforeEach(() => {
  window.location.href = 'https://news.example/parley/t/small/';
  files = {
    '/parley/data/small.json': JSON.stringify(makeFile()),
    '/parley/frozen/template.html': smallTemplate(),
    '/parley/assets/latin.woff2': 'latin',
  };
  asked = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.pathname);
    const text = files[url.pathname];
    const response = new Response(text ?? 'nothing', { status: text === undefined ? 404 : 200 });
    Object.defineProperty(response, 'url', { value: url.href });
    return response;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('freezing in a page', () => {
  it('gives the bytes of the command', async () => {
    const made = await fetchFrozen('../../data/small.json', top);
    const command = await freeze({
      text: JSON.stringify(makeFile()),
      template: smallTemplate(),
      live: undefined,
      readFont: async () => new TextEncoder().encode('latin'),
    });
    expect(command).toEqual({ ok: true, value: made });
    expect(asked.sort()).toEqual(Object.keys(files).sort());
  });

  it.each([
    ['the data', '/parley/data/small.json', 'The data could not be loaded.'],
    ['the template', '/parley/frozen/template.html', 'The template of frozen files could not be loaded.'],
    ['a font', '/parley/assets/latin.woff2', 'A font could not be loaded.'],
  ])('says in words that %s did not come', async (_title, path, words) => {
    delete files[path];
    await expect(fetchFrozen('../../data/small.json', top)).rejects.toThrow(words);
  });

  it('says what is wrong in data that are not sound', async () => {
    files['/parley/data/small.json'] = JSON.stringify(makeFile({ title: 7, timeZone: 'Mars' }));
    await expect(fetchFrozen('../../data/small.json', top)).rejects.toThrow(
      /^Data with errors are not frozen\. \$\.\w+: .*\. And \d more\.$/,
    );
  });

  it('takes a page that a server gives for everything for no template', async () => {
    files['/parley/frozen/template.html'] = '<!doctype html><p>Start page';
    await expect(fetchFrozen('../../data/small.json', top)).rejects.toThrow('template');
  });

  it('takes no data that come from elsewhere in the end', async () => {
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (url: URL) => {
      const response = await fetch(url);
      if (url.pathname.endsWith('.json'))
        Object.defineProperty(response, 'url', { value: 'https://evil.example/small.json' });
      return response;
    });
    await expect(fetchFrozen('../../data/small.json', top)).rejects.toThrow('The data could not be loaded.');
  });
});
