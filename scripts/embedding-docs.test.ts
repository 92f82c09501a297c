// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributes } from '../src/embed/timeline-view.ts';
import { addressParameters, parseAddress } from '../src/protocol/address.ts';
import { makeFrameSnippet } from '../src/protocol/snippets.ts';
import { headersFor } from './headers.mjs';
import { root } from './paths.mjs';

/** docs/embedding.md against the code: editors paste what stands there. */

const text = readFileSync(join(root, 'docs', 'embedding.md'), 'utf8');
const blocks = [...text.matchAll(/^```html\n([\s\S]*?)^```$/gm)].map(([, html = '']) => html);
const id = 'israel-mediation-2022';
const base = 'https://YOUR.HOST/';

const known: Record<string, readonly string[]> = {
  iframe: 'src title width height frameborder loading style allow allowfullscreen referrerpolicy id'.split(
    ' ',
  ),
  'parley-timeline': [...attributes, 'title'],
  'amp-iframe': 'src title width height layout sandbox resizable frameborder'.split(' '),
  script: ['async', 'src', 'integrity', 'crossorigin'],
  a: ['href'],
  blockquote: ['style'],
  img: ['src', 'width', 'height', 'alt', 'style'],
  div: ['id', 'overflow', 'placeholder', 'tabindex', 'role', 'aria-label'],
  p: [],
};

/** In a template, where no frame loads and no script runs. */
function elementsOf(html: string): Element[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.querySelectorAll('*')];
}

describe('a snippet of the documentation', () => {
  it('is there for every way of embedding', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(10);
  });

  it.each(blocks.map((html) => [html.slice(0, 60), html]))(
    'has known elements and attributes only: %s',
    (_title, html) => {
      const elements = elementsOf(html);
      expect(elements.length).toBeGreaterThan(0);
      for (const element of elements) {
        const name = element.tagName.toLowerCase();
        const names = element.getAttributeNames();
        expect([name, names.filter((each) => !known[name]?.includes(each))]).toEqual([name, []]);
        if (name === 'iframe' || name === 'amp-iframe')
          expect(names).toEqual(expect.arrayContaining(['title', 'width', 'height']));
        // A file of the deployment, never code in the page.
        if (name === 'script') {
          expect(element.textContent).toBe('');
          expect(element.getAttribute('src')).toMatch(/^https:\/\/YOUR\.HOST\/embed(?:-[0-9a-f]{8})?\.js$/);
        }
      }
    },
  );

  it.each(blocks.map((html) => [html.slice(0, 60), html]))(
    'has addresses of this deployment, with parameters that it reads: %s',
    (_title, html) => {
      for (const element of elementsOf(html)) {
        for (const name of ['src', 'href']) {
          const address = element.getAttribute(name);
          if (address === null) continue;
          const { pathname, origin, searchParams } = new URL(address);
          expect(address.startsWith(base)).toBe(true);
          expect(origin).toBe('https://your.host');
          expect(pathname).toMatch(
            new RegExp(`^/(?:embed/${id}/|t/${id}/|t/${id}\\.png|embed(?:-[0-9a-f]{8})?\\.js)$`),
          );
          for (const parameter of searchParams.keys()) expect(addressParameters).toContain(parameter);
          expect(parseAddress(searchParams).problems).toEqual([]);
        }
      }
    },
  );

  it('is what the share panel gives', () => {
    const choice = { base, timeline: id, query: '', title: 'Israel between Kyiv and Moscow', height: 640 };
    expect(blocks[0]?.trim()).toBe(makeFrameSnippet(choice));
  });
});

describe('the documentation', () => {
  it('lists every attribute of the element and every parameter of the frame', () => {
    for (const name of [...attributes, ...addressParameters]) expect(text).toContain(`\`${name}\``);
  });

  it('says no more of sandboxes and isolation than the headers promise', () => {
    expect(headersFor('/embed.js')['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    expect(headersFor('/embed/one/index.html')['Cross-Origin-Embedder-Policy']).toBe('require-corp');
  });

  it('links to files that are there', () => {
    for (const [, path = ''] of text.matchAll(/\]\((?!#|https:)([^)#]+)/g)) {
      expect(() => readFileSync(join(root, 'docs', path)), path).not.toThrow();
    }
  });
});
