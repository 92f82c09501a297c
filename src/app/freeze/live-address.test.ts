import { expect, it } from 'vitest';
import { parseLiveAddress } from './live-address.ts';

it.each([
  ['https://news.example/t/x/', 'https://news.example/t/x/'],
  ['http://news.example', 'http://news.example/'],
  ['HTTPS://News.Example/T', 'https://news.example/T'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//news.example/', undefined],
  ['news.example', undefined],
  ['https://me:secret@news.example/', undefined],
  ['', undefined],
])('the live address %j is read as %j', (text, expected) => {
  expect(parseLiveAddress(text)).toBe(expected);
});
