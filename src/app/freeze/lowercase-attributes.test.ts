import { describe, expect, it } from 'vitest';
import { lowercaseAttributes } from './lowercase-attributes.ts';

describe('attribute names', () => {
  it.each([
    ['<input autoComplete="off" spellCheck="false"/>', '<input autocomplete="off" spellcheck="false"/>'],
    ['<input readOnly autoFocus>', '<input readonly autofocus>'],
    ['<p title="A &gt; B readOnly=&quot;C&quot; autoComplete=x">dateTime=</p>', undefined],
    ['<p title="a > Bc=d Ef">Text autoComplete="off"</p>', undefined],
    [
      '<svg viewBox="0 0 1 1"><path pathLength="1"/></svg><time dateTime="2022">',
      '<svg viewBox="0 0 1 1"><path pathLength="1"/></svg><time datetime="2022">',
    ],
  ])('of %s are lowered outside of SVG, and nothing else is touched', (html, expected = html) => {
    expect(lowercaseAttributes(html)).toBe(expected);
  });
});
