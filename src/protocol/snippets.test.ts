// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makeElementSnippet,
  makeEmbedAddress,
  makeFrameSnippet,
  makeFrameWithScriptSnippet,
  makeFrozenSnippet,
  makePageAddress,
  type SnippetChoice,
} from './snippets.ts';

const choice: SnippetChoice = {
  base: 'https://news.example/timelines/',
  timeline: 'israel-mediation-2022',
  query: 'actors=bennett,putin&match=all&lang=en',
  title: 'Timeline: “Who called whom”',
  height: 640,
};

/** Reads the code as a page would. */
function read(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

function only(fragment: DocumentFragment, selector: string): Element {
  const [found, ...others] = fragment.querySelectorAll(selector);
  expect(others).toEqual([]);
  if (found === undefined) throw new Error(`no ${selector}`);
  return found;
}

const tags = (fragment: DocumentFragment): readonly string[] =>
  [...fragment.querySelectorAll('*')].map((each) => each.localName);

describe('the code of a frame', () => {
  it('reads as follows', () => {
    expect(makeFrameSnippet(choice)).toBe(
      '<iframe src="https://news.example/timelines/embed/israel-mediation-2022/?actors=bennett,putin&amp;match=all&amp;lang=en"' +
        ' title="Timeline: “Who called whom”" width="100%" height="640" frameborder="0" loading="lazy"' +
        ' style="border:0;width:0;min-width:100%!important;color-scheme:light dark"' +
        ' allow="fullscreen; clipboard-write; web-share" allowfullscreen' +
        ' referrerpolicy="strict-origin-when-cross-origin"></iframe>\n' +
        '<blockquote style="margin:.25em 0 0;padding:0;border:0;font-size:.875em">' +
        '<a href="https://news.example/timelines/t/israel-mediation-2022/?actors=bennett,putin&amp;match=all&amp;lang=en">' +
        'Timeline: “Who called whom”</a></blockquote>',
    );
  });

  it('keeps quotation and link where frames and scripts are dropped', () => {
    const fragment = read(makeFrameWithScriptSnippet(choice));
    for (const dropped of fragment.querySelectorAll('iframe, script')) dropped.remove();
    const link = only(fragment, 'blockquote > a');
    expect(link.textContent).toBe(choice.title);
    expect(link.getAttribute('href')).toBe(makePageAddress(choice));
  });

  it('goes without the link where that is not wanted', () => {
    expect(tags(read(makeFrameSnippet({ ...choice, link: false })))).toEqual(['iframe']);
  });

  it('is of the scheme of the theme asked for', () => {
    const style = (query: string) =>
      only(read(makeFrameSnippet({ ...choice, query })), 'iframe').getAttribute('style');
    expect(style('theme=dark')).toMatch(/color-scheme:dark$/);
    expect(style('theme=light')).toMatch(/color-scheme:light$/);
    expect(style('theme=auto')).toMatch(/color-scheme:light dark$/);
    expect(style('theme=red;position:fixed')).toMatch(/color-scheme:light dark$/);
  });

  it('of a fixed width never exceeds its column', () => {
    const frame = only(read(makeFrameSnippet({ ...choice, width: '720' })), 'iframe');
    expect(frame.getAttribute('width')).toBe('720');
    expect(frame.getAttribute('style')).toContain('max-width:100%');
  });

  it('with the script names the loader of its own deployment', () => {
    const fragment = read(makeFrameWithScriptSnippet(choice));
    expect(tags(fragment)).toEqual(['iframe', 'blockquote', 'a', 'script']);
    expect(only(fragment, 'script').getAttribute('src')).toBe('https://news.example/timelines/embed.js');
  });
});

describe('the code of a frozen file', () => {
  it('names the file and gives it nothing but its script', () => {
    const address = 'files/story "2022".html?a=1&b=2';
    const fragment = read(makeFrozenSnippet({ address, title: 'A <story>', height: 700 }));
    expect(tags(fragment)).toEqual(['iframe', 'blockquote', 'a']);
    const frame = only(fragment, 'iframe');
    expect(frame.getAttribute('src')).toBe(address);
    expect(frame.getAttribute('sandbox')).toBe('allow-scripts allow-popups allow-popups-to-escape-sandbox');
    expect(frame.getAttribute('title')).toBe('A <story>');
    expect(frame.getAttribute('height')).toBe('700');
    expect(only(fragment, 'a').getAttribute('href')).toBe(address);
  });
});

describe('the code of an element', () => {
  it('reads as follows', () => {
    expect(makeElementSnippet(choice)).toBe(
      '<parley-timeline timeline="israel-mediation-2022" actors="bennett,putin" match="all" lang="en"' +
        ' title="Timeline: “Who called whom”">\n' +
        '  <blockquote><a href="https://news.example/timelines/t/israel-mediation-2022/?actors=bennett,putin&amp;match=all&amp;lang=en">' +
        'Timeline: “Who called whom”</a></blockquote>\n' +
        '</parley-timeline>\n' +
        '<script async src="https://news.example/timelines/embed.js"></script>',
    );
  });

  it('always holds the link: it is what stands there until the script has come', () => {
    expect(tags(read(makeElementSnippet({ ...choice, link: false })))).toContain('blockquote');
  });

  it('takes no attribute that is not a parameter of ours', () => {
    const element = only(
      read(makeElementSnippet({ ...choice, query: 'onclick=alert(1)&class=x&view=list' })),
      'parley-timeline',
    );
    expect(element.getAttributeNames()).toEqual(['timeline', 'view', 'title']);
  });
});

describe('the addresses', () => {
  it('of a dataset elsewhere name it by src', () => {
    const elsewhere: SnippetChoice = {
      base: choice.base,
      src: 'https://news.example/data/x y.json?v=1&w=2#top',
      query: '?src=other.json&view=list',
      title: 'x',
      height: 400,
    };
    expect(makeEmbedAddress(elsewhere)).toBe(
      'https://news.example/timelines/embed.html?src=https://news.example/data/x+y.json%3Fv%3D1%26w%3D2%23top&view=list',
    );
    expect(makePageAddress(elsewhere)).toBe(
      'https://news.example/timelines/?src=https://news.example/data/x+y.json%3Fv%3D1%26w%3D2%23top&view=list',
    );
    expect(new URL(makeEmbedAddress(elsewhere)).searchParams.getAll('src')).toEqual([elsewhere.src]);
  });

  it('of the default timeline lie at the top', () => {
    const first: SnippetChoice = { base: choice.base, query: '', title: 'x', height: 400 };
    expect(makeEmbedAddress(first)).toBe('https://news.example/timelines/embed.html');
    expect(makePageAddress(first)).toBe('https://news.example/timelines/');
  });
});

// What could break out of a tag, an attribute or a text, between all sorts of other signs.
const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '<',
        '>',
        '&',
        '/',
        '=',
        ' ',
        '\n',
        '\r',
        '\t',
        '`',
        '&quot;',
        '&#34;',
        '&amp',
        '-->',
        '<!--',
        ']]>',
        '</iframe>',
        '</script>',
        '</parley-timeline>',
        '</textarea>',
        '"><script>alert(1)</script>',
        'javascript:',
        '%22',
        '#',
        '?',
        'שלום',
        '\u202e',
        '\u2028',
      ),
    )
    .map((parts) => parts.join('')),
);
// As the parser of HTML reads it: a carriage return that is not escaped would come back as a line feed.
const anyText = nasty.map((text) => text.replaceAll('\0', '')).filter(isWellFormed);
const anyQuery = fc
  .dictionary(
    fc.oneof(
      fc.constantFrom('actors', 'match', 'event', 'q', 'from', 'view', 'lang', 'theme', 'lanes'),
      anyText,
    ),
    anyText,
  )
  .map((pairs) => new URLSearchParams(pairs));
const anyChoice = fc.record({
  where: fc.oneof(
    fc.constant({}),
    fc.record({ timeline: anyText.filter((id) => id !== '') }),
    fc.record({ src: anyText.filter((src) => src !== '') }),
  ),
  query: anyQuery,
  title: anyText,
  height: fc.nat(5000),
});

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

describe('whatever is asked for', () => {
  it('the frame says exactly that, and nothing breaks out', () => {
    fc.assert(
      fc.property(anyChoice, ({ where, query, title, height }) => {
        const asked: SnippetChoice = { base: choice.base, ...where, query: query.toString(), title, height };
        const html = makeFrameWithScriptSnippet(asked);
        expect(html.split('\n')).toHaveLength(3);
        const fragment = read(html);
        expect(tags(fragment)).toEqual(['iframe', 'blockquote', 'a', 'script']);
        const frame = only(fragment, 'iframe');
        expect(frame.getAttribute('title') ?? '').toBe(title);
        expect(frame.getAttribute('height')).toBe(String(height));
        expect(frame.getAttribute('src')).toBe(makeEmbedAddress(asked));
        expect(only(fragment, 'a').getAttribute('href')).toBe(makePageAddress(asked));
        expect(only(fragment, 'a').textContent).toBe(title);
        expect(frame.getAttributeNames()).toEqual(
          expect.arrayContaining(['src', 'width', 'height', 'frameborder']),
        );
        expect(frame.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
      }),
    );
  });

  it('the addresses stay in the deployment and carry the query unchanged', () => {
    fc.assert(
      fc.property(anyChoice, ({ where, query, title, height }) => {
        const asked: SnippetChoice = { base: choice.base, ...where, query: query.toString(), title, height };
        const src = 'src' in where ? [['src', where.src]] : [];
        const view = [...query].filter(([name]) => name !== 'src');
        for (const address of [makeEmbedAddress(asked), makePageAddress(asked)]) {
          const url = new URL(address);
          expect(url.href.startsWith(choice.base)).toBe(true);
          expect(url.hash).toBe('');
          expect([...url.searchParams]).toEqual([...src, ...view]);
        }
      }),
    );
  });

  it('the element says in attributes what it knows, and nothing else', () => {
    fc.assert(
      fc.property(anyChoice, ({ where, query, title, height }) => {
        const asked: SnippetChoice = { base: choice.base, ...where, query: query.toString(), title, height };
        const fragment = read(makeElementSnippet(asked));
        expect(tags(fragment)).toEqual(['parley-timeline', 'blockquote', 'a', 'script']);
        const element = only(fragment, 'parley-timeline');
        expect(element.getAttribute('title') ?? '').toBe(title);
        if ('timeline' in where) expect(element.getAttribute('timeline')).toBe(where.timeline);
        if ('src' in where) expect(element.getAttribute('src')).toBe(where.src);
        for (const name of ['actors', 'match', 'event', 'view', 'lang', 'theme']) {
          expect(element.getAttribute(name) ?? '').toBe(query.get(name) ?? '');
        }
        // What the element does not know it would ignore without a word.
        for (const name of ['q', 'from', 'lanes', 'kinds', 'panel'])
          expect(element.hasAttribute(name)).toBe(false);
      }),
    );
  });
});
