// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHtml, element } from './markup.ts';
import { serializeMarkup } from './serialize-markup.ts';

describe('markup', () => {
  it('text and attributes of data come out as text, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        const html = serializeMarkup(element('p', { title: text }, [text]));
        const inside = html.slice('<p title='.length, -'</p>'.length);
        expect(inside).not.toMatch(/<|'/);
        expect(inside.match(/"/g)).toHaveLength(2);
      }),
    );
  });

  it('a script in a title is a text node', () => {
    const html = serializeMarkup(element('text', {}, ['</text><script>alert(1)</script>']));
    expect(html).toBe('<text>&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;</text>');
  });

  it('the same description gives the same element as text and as nodes', () => {
    const tree = element('div', { class: 'a', hidden: true, lang: undefined }, [
      element('button', { disabled: false, type: 'button' }, ['Go']),
      element('svg', { viewBox: '0 0 1 1' }, [element('path', { d: 'M0 0' })]),
    ]);
    const node = createHtml(document, tree);
    expect(serializeMarkup(tree)).toBe(
      '<div class="a" hidden><button type="button">Go</button><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></div>',
    );
    expect(node.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(node.hidden).toBe(true);
  });
});
