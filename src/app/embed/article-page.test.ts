import { describe, expect, it } from 'vitest';
import { readArticlePage } from './article-page.ts';

const origin = 'https://news.example';

describe('the address of an article', () => {
  it.each([
    ['https://news.example/2022/talks?page=2', 'https://news.example/2022/talks?page=2'],
    ['https://news.example/2022/talks#top', 'https://news.example/2022/talks'],
  ])('%s is believed of its own origin', (page, read) => {
    expect(readArticlePage(page, origin)).toBe(read);
  });

  it.each([
    'https://news.example.evil.example/talks',
    'https://evil.example/https://news.example/',
    'http://news.example/talks',
    'https://news.example:444/talks',
    'https://editor:secret@news.example/talks',
    'javascript:alert(1)',
    'data:text/html,hello',
    '/2022/talks',
    '',
    undefined,
  ])('%s is not', (page) => {
    expect(readArticlePage(page, origin)).toBeUndefined();
  });

  it('is not taken from an origin that has none', () => {
    expect(readArticlePage('data:text/html,hello', 'null')).toBeUndefined();
  });
});
