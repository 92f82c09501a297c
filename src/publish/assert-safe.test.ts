import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeJsonBlock } from '../app/freeze/json-block.ts';
import { escapeHtml } from '../base/escape-html.ts';
import { assertSafe } from './assert-safe.ts';

describe('a page that its policy would break', () => {
  it.each([
    ['<p style="color:red">', 'a style attribute'],
    ["<p class='a' STYLE='x'>", 'a style attribute'],
    ['<style>p{}</style>', 'a style element'],
    ['<script>alert(1)</script>', 'an inline script'],
    ['<script type="module">import "./x.js"</script>', 'an inline script'],
    ['<script src="a.js">x</script>', 'an inline script'],
    ['<script></script>', 'a script without a file'],
    ['<button onclick="x()">', 'an event handler'],
    ['<a href="javascript:1">', 'a javascript: address'],
  ])('%s is not published', (html, what) => {
    expect(() => assertSafe(html, 't/x/index.html')).toThrow(`t/x/index.html holds ${what}`);
  });

  it.each([
    '<script src="./a.js"></script>',
    '<script type="application/json" id="d">{"style":"x"}</script>',
    '<script type="application/ld+json">{"a":"<b style=1>"}</script>',
    '<p title="style=1 onclick=2">a style="x" b</p>',
    '<svg data-style="a" aria-label="a > b"><path d="M0 0"/></svg>',
  ])('%s is', (html) => {
    expect(() => assertSafe(html, 'x')).not.toThrow();
  });
});

describe('data inside a page', () => {
  it('cannot end their element, and parse to the same', () => {
    const value = { a: '</script><script>alert(1)</script>', b: '<!-- & \u2028 \u2029', 'k<': ['$&'] };
    const block = escapeJsonBlock(JSON.stringify(value));
    expect(block).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(block)).toEqual(value);
  });

  it('are the same whatever they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        expect(JSON.stringify(JSON.parse(escapeJsonBlock(json)))).toBe(json);
      }),
    );
  });
});

describe('text inside a page', () => {
  it('stays text', () => {
    expect(escapeHtml(`<b title="x" id='y'>&amp;`)).toBe(
      '&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;',
    );
  });
});
