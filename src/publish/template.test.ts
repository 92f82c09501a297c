import { describe, expect, it } from 'vitest';
import { fillTemplate } from './template.ts';

const template = `<!doctype html>
<html lang="en" dir="ltr"><head>
    <title>Parley</title>
    <meta name="description" content="x">
    <script src="./assets/early-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/a.css">
  </head><body>
    <div id="parley-head"></div><div id="parley-timeline"></div><div id="parley-body"></div>
  </body></html>`;

const parts = {
  lang: 'he',
  dir: 'rtl',
  head: '<title>A $& story</title>',
  headRoot: '<h1>./not an address</h1>',
  timeline: '<svg></svg>',
  bodyRoot: '<a href="./x">$1</a>',
  data: '<script type="application/json" id="parley-data">{}</script>',
};

describe('a page from its template', () => {
  it('holds every part in its place', () => {
    const html = fillTemplate(template, parts, 0);
    expect(html).toContain('<html lang="he" dir="rtl">');
    expect(html).toContain('<title>A $& story</title>');
    expect(html).not.toContain('name="description" content="x"');
    expect(html).toContain('<div id="parley-timeline"><svg></svg></div>');
    expect(html).toContain('<div id="parley-body"><a href="./x">$1</a></div>');
    expect(html).toMatch(/\{\}<\/script>\s*<\/body>/);
  });

  it('two folders down finds its files two folders up', () => {
    const html = fillTemplate(template, parts, 2);
    expect(html).toContain('src="../../assets/early-1.js"');
    expect(html).toContain('href="../../assets/a.css"');
    expect(html).toContain('<h1>./not an address</h1>');
    expect(html).toContain('href="./x"');
  });

  it('whose template lacks a place is no page', () => {
    expect(() => fillTemplate(template.replace('parley-body', 'body'), parts, 0)).toThrow(/parley-body/);
  });
});
