import { describe, expect, it } from 'vitest';
import { mergeAddress } from '../../state/merge-address.ts';
import { smallState } from '../../state/testing/small-story.ts';
import { dataFileOf } from '../default-dataset.ts';
import { findTop, makeFullPage, moveSource } from './full-page.ts';

describe('the way to the full page', () => {
  it.each([
    ['../../data/talks.json', '../../'],
    ['data/talks.json', './'],
    ['', './'],
    [dataFileOf('talks'), './'],
  ])('leads up as the data file %j does: %j', (file, top) => {
    expect(findTop(file)).toBe(top);
  });

  it('is a plain address in the state in which the page arrives', () => {
    expect(makeFullPage('../../')(smallState())).toBe('../../t/small/');
  });

  it('takes along what the reader sees, and the language that the address asks for', () => {
    const state = mergeAddress(smallState(), 'event=call&actors=ana,ben&theme=dark');
    expect(makeFullPage('../../', { lang: 'en' })(state)).toBe(
      '../../t/small/?event=call&actors=ana,ben&lang=en&theme=dark',
    );
  });

  it('shows a dataset of another address on the page that can show any', () => {
    expect(makeFullPage('./', { src: '/data/mine.json' })(smallState())).toBe(
      './index.html?src=/data/mine.json',
    );
  });

  it('leads somewhere while there is no timeline', () => {
    expect(makeFullPage('../../')({ ...smallState(), loaded: { kind: 'loading' } })).toBe('../../index.html');
  });

  it.each([
    ['../../data/mine.json?v=2', '/site/data/mine.json?v=2'],
    ['mine.json', '/site/embed/talks/mine.json'],
    ['https://data.example/mine.json', 'https://data.example/mine.json'],
    ['http://[', 'http://['],
  ])('reads the source %j from another place: %j', (src, moved) => {
    expect(moveSource(src, 'https://news.example/site/embed/talks/?src=x')).toBe(moved);
  });
});
