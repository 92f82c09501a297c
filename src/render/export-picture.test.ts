import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instant } from '../base/brand.ts';
import type { PartyId } from '../domain/actor.ts';
import type { EventId } from '../domain/event.ts';
import { selectionOf } from '../domain/selection.ts';
import { wholeStory } from '../layout/story.ts';
import { anyTimeline } from '../layout/testing/any-timeline.ts';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { en } from '../messages/en/en.ts';
import { legendEn } from '../messages/en/legend.ts';
import { loadTimeline } from '../schema/load-timeline.ts';
import { exportSvg, type PictureRequest, placeExport, textsOf } from './export-picture.ts';
import { measureStatic } from './measure-static.ts';
import { lightPalette } from './palette.ts';

const { timeline: curated } = loadTimeline(
  readFileSync(new URL('../../data/israel-mediation-2022.json', import.meta.url), 'utf8'),
);
if (curated === undefined) throw new Error('no curated timeline');

function requestFor(change: Partial<PictureRequest> = {}): PictureRequest {
  const timeline = change.timeline ?? curated;
  if (timeline === undefined) throw new Error('nothing to draw');
  return {
    timeline,
    messages: en,
    lang: 'en',
    viewport: wholeStory(timeline),
    shown: undefined,
    selected: undefined,
    lanes: { collapsed: [], pinned: [], order: [] },
    palette: lightPalette,
    width: 1000,
    title: 'Israel between Kyiv and Moscow',
    lines: ['Source: AFP', 'https://news.example/t/story/?actors=bennett&match=all'],
    ...change,
  };
}

const svgOf = (change: Partial<PictureRequest> = {}, fontFaces = '') =>
  exportSvg(requestFor(change), measureStatic, fontFaces);

/** Each element's start as the parser of XML would see it; throws where the text is not well formed. */
function elementsOf(xml: string): readonly { readonly tag: string; readonly attributes: string }[] {
  const open: string[] = [];
  const found: { tag: string; attributes: string }[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>\n/, '');
  const token = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<&]+|&(?:amp|lt|gt|quot|#39);/gy;
  let at = 0;
  for (const match of body.matchAll(token)) {
    if (match.index !== at) break;
    at += match[0].length;
    const [, close, tag, attributes = '', alone] = match;
    if (tag === undefined) continue;
    if (close) expect(open.pop()).toBe(tag);
    else {
      found.push({ tag, attributes });
      if (!alone) open.push(tag);
    }
  }
  expect(body.slice(at)).toBe('');
  expect(open).toEqual([]);
  return found;
}

function textIn(svg: string, tag: string): string {
  return new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(svg)?.[1] ?? '';
}

describe('an SVG that leaves the page', () => {
  it('is one well-formed file that needs nothing else', () => {
    const svg = svgOf({ selected: 'bennett-putin-call' as EventId });
    const elements = elementsOf(svg);
    expect(elements[0]?.attributes).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(elements[0]?.attributes).toContain('role="img"');
    expect(svg).not.toMatch(/class=|href|url\((?!#parley)|var\(|<script/);
  });

  it('has the colours of the palette in its elements', () => {
    const page = '#010203';
    const svg = svgOf({ palette: { ...lightPalette, page, 'party-0': '#0a0b0c' } });
    expect(svg).toContain(`fill="${page}"`);
    expect(svg).toContain('stroke="#0a0b0c"');
  });

  it('tells its records in order, each with its time in words', () => {
    const said = textIn(svgOf(), 'desc').split('\n');
    expect(said.slice(0, 3)).toEqual([
      '12 records:',
      'Thu 24 Feb 2022, hour not stated: Russia launches its invasion of Ukraine',
      'Total since Thu 24 Feb; count time not stated: Ministry: 2,000 Israelis have left Ukraine',
    ]);
    expect(said).toContain(
      'Sun 27 Feb 2022, hour not stated: Security cabinet planned for later Sunday (Announced)',
    );
    expect(said.at(-1)).toBe('https://news.example/t/story/?actors=bennett&amp;match=all');
  });

  it('tells of those in its span and its filter alone, and says so where it is told to', () => {
    const from = Date.parse('2022-02-24T00:00+02:00');
    const svg = svgOf({
      viewport: { from: instant(from), to: instant(from + 86_400_000) },
      shown: selectionOf(curated, ['invasion', 'bennett-zelenskyy-call', 'syria-coordination'] as EventId[]),
      subtitle: 'Showing 3 of 12 records.',
    });
    const said = textIn(svg, 'desc');
    expect(said).toContain('Russia launches its invasion');
    expect(said).toContain('Ongoing; no dates given: Background');
    expect(said).not.toContain('Zelenskyy');
    expect(svg).toMatch(/<text[^>]*>Showing 3 of 12 records\.<\/text>/);
  });

  it('holds the fonts that it is given', () => {
    const face = "@font-face{font-family:'Parley Export';src:url(data:font/woff2;base64,AAAA)}";
    const svg = svgOf({}, face);
    elementsOf(svg);
    expect(textIn(svg, 'style').replaceAll('&#39;', "'")).toBe(face);
    expect(svg).not.toContain('<style></style>');
    expect(svgOf()).not.toContain('<style');
  });

  it.each([
    '</text><script>alert(1)</script>',
    '"><image href="https://evil.example/x.png"/>',
    ']]> & &amp; <![CDATA[',
    'NUL \u0000 bell \u0007 half \ud800 none \uffff \ufffe',
  ])('stays well formed with %j in every text', (hostile) => {
    const timeline = buildTimeline({
      parties: { north: [hostile], others: ['bob'] },
      events: [{ id: 'a', title: hostile, within: '2022-02-25', actors: [hostile, 'bob'] }],
    });
    for (const width of [360, 1000]) {
      const svg = svgOf({ timeline, width, title: hostile, subtitle: hostile, lines: [hostile] });
      expect(elementsOf(svg).some(({ tag }) => tag === 'script' || tag === 'image')).toBe(false);
      // Control characters, halves of pairs, non-characters: what XML cannot hold.
      expect(svg).not.toMatch(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    }
  });

  it('is drawn for any timeline, at any width, with nothing outside of it', () => {
    for (let seed = 0; seed < 12; seed++) {
      const timeline = anyTimeline(seed, seed * 3);
      for (const width of [320, 699, 1400]) {
        const svg = svgOf({ timeline, width });
        const [root] = elementsOf(svg);
        expect(root?.attributes).toContain(`width="${width}"`);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });
});

describe('the lay-out', () => {
  it('gives a narrow picture names of the sides, the zone and the records as a list', () => {
    const texts = textsOf(requestFor({ width: 360 }));
    for (const text of ['Ukraine', 'Jerusalem time', 'Sun 27 Feb 2022, afternoon'])
      expect(texts).toContain(text);
    expect(texts).toContain('Bennett and Putin speak by phone');
  });

  it('names what a wide picture has no mark or no title for', () => {
    const lanes = { collapsed: ['russia' as PartyId], pinned: [], order: [] };
    const texts = textsOf(requestFor({ width: 700, lanes }));
    expect(texts).toContain('No date given: Background: Israel, Russia and Syria');
    expect(texts).toContain('Drawn without a title: Bennett and Putin speak by phone');
    expect(texts).toContain('+1');
  });

  it('explains the marks that are there and no others', () => {
    const legend = legendEn;
    const all = textsOf(requestFor());
    expect(all).toContain(legend.announced);
    expect(all).not.toContain(legend.struck);
    const one = textsOf(requestFor({ shown: selectionOf(curated, ['bennett-putin-call'] as EventId[]) }));
    expect(one).toContain(legend.link);
    expect(one).not.toContain(legend.announced);
  });

  it.each([630, 400, 200])('fits into %d px of height', (height) => {
    const placed = placeExport(requestFor({ width: 1200, height }), measureStatic);
    expect(placed.height * placed.unit).toBeLessThanOrEqual(height + 0.01);
    expect(placed.width * placed.unit).toBeLessThanOrEqual(1201);
  });

  it('mirrors the whole in a right-to-left page', () => {
    const rtl = svgOf({ messages: { ...en, dir: 'rtl' } });
    const ltr = svgOf();
    const x = (svg: string) => Number(/<text x="([\d.]+)"[^>]*>Israel between/.exec(svg)?.[1]);
    expect(x(ltr)).toBe(32);
    expect(x(rtl)).toBeGreaterThan(500);
    // A group inside a clip path would clip everything away.
    expect(rtl).toMatch(/<clipPath[^>]*><rect/);
  });
});
