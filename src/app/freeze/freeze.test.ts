import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../messages/en/en.ts';
import { makeEvent, makeFile } from '../../schema/testing/make-file.ts';
import { type FreezeInput, freeze } from './freeze.tsx';
import { frameNotice } from './frozen-frame.ts';
import { readFrozen } from './read-frozen.ts';
import { smallSettings, smallTemplate } from './testing/small-template.ts';

const fonts: Readonly<Record<string, string>> = {
  'assets/latin.woff2': 'latin',
  'assets/hebrew.woff2': 'hebrew',
};
const readFont = async (file: string) => new TextEncoder().encode(fonts[file]);

const freezeFile = async (
  file: Record<string, unknown> | string = makeFile(),
  change: Partial<FreezeInput> = {},
) => {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const result = await freeze({ text, template: smallTemplate(), readFont, live: undefined, ...change });
  if (!result.ok) throw new Error(result.error.map(({ code, path }) => `${code} ${path}`).join(', '));
  return result.value;
};

/** The words of a piece of HTML that its readers see. */
const wordsOf = (html: string, start: RegExp): string =>
  (start.exec(html)?.[0] ?? '').replace(/<[^>]*>/g, '').trim();

const noticeOf = (html: string): string => wordsOf(html, /<header class="pf-notice">.*?<\/header>/s);

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('a frozen file', () => {
  it('says since when it stands still, and links to the current version', async () => {
    const { html, name } = await freezeFile();
    expect(name).toBe('small-frozen-2026-11-22.html');
    expect(noticeOf(html)).toBe('Frozen on Sun 22 Nov 2026. See current version ↗ (opens another site)');
    expect(html).toContain('<a class="pu-out" href="https://news.example/live/t/small/" target="_blank"');
    expect(html).toContain('<link rel="canonical" href="https://news.example/live/t/small/" />');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
  });

  it('has the address that it is given, and none where nobody knows one', async () => {
    const given = await freezeFile(makeFile(), { live: 'https://other.example/?a=1&b=2' });
    expect(given.html).toContain('href="https://other.example/?a=1&amp;b=2"');
    const unpublished = await freezeFile(makeFile({ id: 'elsewhere' }));
    expect(noticeOf(unpublished.html)).toBe('Frozen on Sun 22 Nov 2026.');
    expect(unpublished.html).not.toContain('rel="canonical"');
    const { live: _live, ...settings } = smallSettings;
    const homeless = await freezeFile(makeFile(), { template: smallTemplate(settings) });
    expect(homeless.html).not.toContain('See current version');
  });

  it('invents no date: data without one are not sound, and the notice would say so', async () => {
    const { updated: _updated, ...file } = makeFile();
    await expect(freezeFile(file)).rejects.toThrow('missing-field $');
    expect(noticeOf(frameNotice(undefined, undefined, en))).toBe('Frozen; its data give no date.');
  });

  it('is readable as it is: every record, its claims and its source stand in the markup', async () => {
    const { html } = await freezeFile();
    const text = html.replace(/<script.*?<\/script>/gs, '').replace(/<[^>]*>/g, ' ');
    for (const words of [
      'Bennett and Putin speak',
      'Bennett speaks',
      'The two spoke.',
      'Two leaders speak',
    ]) {
      expect(text).toContain(words);
    }
    expect(html).not.toMatch(/\sstyle=|<iframe|\ssrc=|<link rel="(?!canonical)/);
  });

  it('offers nothing that takes a request', async () => {
    const { html } = await freezeFile();
    const markup = html.replace(/<script.*?<\/script>/gs, '');
    expect(markup).not.toMatch(/\sdownload=|>Share</);
    expect([...markup.matchAll(/\bhref="([^"]*)"/g)].map(([, href]) => href)).toEqual(
      expect.arrayContaining(['https://example.org/report']),
    );
    for (const [, href] of markup.matchAll(/\bhref="([^"]*)"/g)) expect(href).toMatch(/^(?:https?:|#)/);
  });
});

describe('the same input', () => {
  it('gives the same bytes, whatever the clock, the zone and the machine', async () => {
    const { html } = await freezeFile();
    for (const zone of ['UTC', 'Pacific/Auckland', 'America/St_Johns', 'Asia/Jerusalem']) {
      vi.stubEnv('TZ', zone);
      vi.stubEnv('LANG', 'he_IL.UTF-8');
      vi.useFakeTimers({ now: new Date('1999-12-31T23:59:59Z'), toFake: ['Date'] });
      expect((await freezeFile()).html).toBe(html);
      vi.useRealTimers();
    }
  });

  it('may have its keys in any order and its lines anywhere', async () => {
    const turn = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turn);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, each]) => [key, turn(each)]),
      );
    };
    const file = makeFile({ title: { uk: 'Мала', he: 'קטן' } });
    const { html } = await freezeFile(file);
    expect((await freezeFile(`\uFEFF${JSON.stringify(turn(file), undefined, '\t')}`)).html).toBe(html);
    expect((await freezeFile(makeFile({ title: { uk: 'Мала', he: 'קטן!' } }))).html).not.toBe(html);
  });
});

describe('the stamp', () => {
  it('is the hash of canonical data, a line feed and the version', async () => {
    const { html } = await freezeFile();
    const found = readFrozen(html);
    const version = `parley-frozen/1 0.1.0 ${smallSettings.build}`;
    const expected = createHash('sha256').update(`${found?.canonical}\n${version}`).digest('hex');
    expect(found).toMatchObject({ stamp: expected, version, isRight: true });
    expect(JSON.parse(found?.canonical ?? '')).toEqual(makeFile());
    expect(found?.canonical).toMatch(/^\{"actors":\[\{"aliases"/);
    expect(wordsOf(html, /<footer class="pf-stamp">.*?<\/footer>/s)).toContain(expected);
  });

  it('changes with the data and with the version', async () => {
    const stamps = await Promise.all([
      freezeFile(),
      freezeFile(makeFile({ title: 'Smaller' })),
      freezeFile(makeFile(), { template: smallTemplate({ ...smallSettings, app: '0.2.0' }) }),
    ]);
    expect(new Set(stamps.map(({ html }) => readFrozen(html)?.stamp)).size).toBe(3);
  });

  it('is wrong once the data were changed', async () => {
    const { html } = await freezeFile();
    expect(readFrozen(html.replaceAll('Bennett speaks', 'Bennett spoke'))?.isRight).toBe(false);
    expect(readFrozen('<p>nothing</p>')).toBeUndefined();
    expect(readFrozen(html.replace('id="parley-dataset">{', 'id="parley-dataset">'))).toBeUndefined();
  });

  it('is read with the address that the file links to', async () => {
    const live = "https://other.example/?a=1&b='2'";
    const { html } = await freezeFile(makeFile(), { live });
    expect(readFrozen(html)?.live).toBe(live);
  });
});

describe('the style sheet', () => {
  it('holds the fonts that the text is set in, under a policy that names the whole', async () => {
    for (const [title, held] of [
      ['Small', ['latin']],
      ['קטן', ['latin', 'hebrew']],
    ] as const) {
      const { html } = await freezeFile(makeFile({ title }));
      const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
      const files = [...style.matchAll(/url\(data:font\/woff2;base64,([^)]*)\)/g)];
      expect(files.map(([, data = '']) => Buffer.from(data, 'base64').toString())).toEqual(held);
      const hash = createHash('sha256').update(style).digest('base64');
      expect(html).toContain(`content="style-src 'sha256-${hash}'"`);
    }
  });
});

describe('data that are not sound', () => {
  it.each([
    [
      'a record with an error',
      JSON.stringify(makeFile({ events: [makeEvent(), makeEvent({ kind: 'chat' })] })),
    ],
    ['a text that is no JSON', '{"format": '],
    ['another format', '{"format":"parley/9"}'],
    ['nothing', ''],
    ['half a character', JSON.stringify(makeFile({ title: '\ud83d' }))],
  ])('are refused: %s', async (_title, text) => {
    const result = await freeze({ text, template: smallTemplate(), readFont, live: undefined });
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.map(({ severity }) => severity)).toContain('error');
  });

  it('do no harm where they are sound and hostile', async () => {
    const hostile = '</script><script>alert(1)</script><!-- <!--parley:head--> $& $1 %FILE% "q" \u2028';
    const { html } = await freezeFile(makeFile({ title: hostile, summary: hostile }));
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toContain('<!--parley');
    expect(JSON.parse(readFrozen(html)?.canonical ?? '{}').title).toBe(hostile);
  });

  it('may have times in more pieces than are listed', async () => {
    const file = makeFile({ events: [makeEvent({ time: { edtf: 'XXXX-02-25', basis: 'stated' } })] });
    const { html } = await freezeFile(file);
    expect(html).not.toContain('id="parley-data"');
    expect(readFrozen(html)?.isRight).toBe(true);
  });
});

it('is made from a template only', async () => {
  const input = { text: JSON.stringify(makeFile()), readFont, live: undefined };
  await expect(freeze({ ...input, template: '<!doctype html><p>404</p>' })).rejects.toThrow('no template');
  await expect(
    freeze({ ...input, template: smallTemplate().replace('<!--parley:stamp-->', '') }),
  ).rejects.toThrow('no place for stamp');
});
