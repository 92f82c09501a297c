import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSnapshot } from '../domain/snapshot.ts';
import { publish } from './publish.tsx';

const template = (script: string) => `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <title>Parley</title>
    <meta name="description" content="x" />
    <script src="./assets/early-12345678.js"></script>
    <script type="module" crossorigin src="./assets/${script}"></script>
  </head>
  <body>
    <div class="parley"><main class="parley-page"><div id="parley-head"></div><div id="parley-timeline"></div><div id="parley-body"></div></main></div>
  </body>
</html>
`;

const hostile = '</script><script>alert(1)</script><!-- $& "quoted" & done';

const story = {
  format: 'parley/1',
  id: 'israel-mediation-2022',
  title: `Title ${hostile}`,
  summary: `Summary ${hostile}`,
  lang: 'en',
  timeZone: 'Asia/Jerusalem',
  asOf: { edtf: '2022-02-27', basis: 'stated' },
  updated: '2022-02-28',
  sources: [
    {
      id: 'wire',
      publisher: 'A newspaper',
      title: 'A report',
      url: 'https://news.example/report?a=1&b=2',
      published: { edtf: '2022-02-27', basis: 'stated' },
    },
  ],
  parties: [{ id: 'north', name: 'North' }],
  actors: [{ id: 'ana', name: `Ana ${hostile}`, party: 'north', kind: 'person' }],
  events: [
    event('speech', 'happened', { edtf: '2022-02-24', basis: 'stated' }),
    event('window', 'happened', { edtf: '[2022-02-24..2022-02-26]', basis: 'stated' }),
    event('guess', 'happened', { edtf: '2022-02-25', basis: 'inferred', note: 'The editor thinks so.' }),
    event('plan', 'announced', { edtf: '2022-02-27', basis: 'stated' }),
    event('never', 'cancelled', { edtf: '2022-02-26', basis: 'stated' }),
    event('some-day', 'happened', undefined),
  ],
};

function event(id: string, status: string, time: object | undefined): object {
  return {
    id,
    title: `${id} ${hostile}`,
    summary: 'What was said.',
    kind: 'statement',
    status,
    ...(time === undefined ? {} : { time }),
    participants: [{ actor: 'ana', role: 'speaker' }],
    claims: [
      {
        text: hostile,
        asserts: 'occurrence',
        attribution: 'the report',
        standing: 'narration',
        source: 'wire',
      },
    ],
  };
}

let folder: string;
let outDir: string;
let dataDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-publish-'));
  outDir = join(folder, 'dist');
  dataDir = join(folder, 'data');
  await mkdir(join(outDir, 'assets'), { recursive: true });
  await mkdir(dataDir);
  await writeFile(join(outDir, 'index.html'), template('index-1.js'));
  await writeFile(join(outDir, 'embed.html'), template('embed-e1e1e1e1.js'));
  for (const [name, code] of Object.entries({
    'react-roots-a1a1a1a1.js': 'import{a}from"./react-b2.js";import"./index-1.js";',
    'react-b2.js': '',
    'index-1.js': '',
    'embed-e1e1e1e1.js':
      'import{b}from"./timeline-c3.js";const later=()=>import("./react-roots-a1a1a1a1.js");',
    'timeline-c3.js': '',
  })) {
    await writeFile(join(outDir, 'assets', name), code);
  }
  await save(story);
});
afterEach(() => rm(folder, { recursive: true }));

const save = (value: object, name = 'israel-mediation-2022.json') =>
  writeFile(join(dataDir, name), JSON.stringify(value, undefined, 2));
const read = (path: string) => readFile(join(outDir, path), 'utf8');
const publishAll = (origin?: string) => publish({ outDir, dataDir, origin });
const linkedData = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');

describe('a build', () => {
  it('has a page, an embed and the data of every dataset, and the default one on top', async () => {
    await save({ ...story, id: 'other', title: 'Another story' }, 'other.json');
    await writeFile(join(dataDir, 'dataset.schema.json'), '{}');
    await publishAll();
    const files = (await readdir(outDir, { recursive: true }))
      .filter((file) => /\.(html|json)$/.test(file))
      .sort();
    expect(files).toEqual([
      'data/israel-mediation-2022.json',
      'data/other.json',
      'embed.html',
      'embed/israel-mediation-2022/index.html',
      'embed/other/index.html',
      'index.html',
      't/israel-mediation-2022/index.html',
      't/other/index.html',
    ]);
    expect(await read('t/other/index.html')).toContain('<title>Another story</title>');
    expect(await read('index.html')).toContain('data-file="data/israel-mediation-2022.json"');
    expect(await read('t/other/index.html')).toContain('data-file="../../data/other.json"');
  });

  it('hands the data out letter by letter, and carries them resolved inside the page', async () => {
    await publishAll();
    const text = await readFile(join(dataDir, 'israel-mediation-2022.json'), 'utf8');
    expect(await read('data/israel-mediation-2022.json')).toBe(text);
    const html = await read('t/israel-mediation-2022/index.html');
    const block = /<script type="application\/json" id="parley-data"[^>]*>(.*?)<\/script>/s.exec(html)?.[1];
    const { dataset, events } = parseSnapshot(block ?? '').timeline;
    expect(dataset.title).toBe(story.title);
    expect([...events].map(({ record }) => record.id).sort()).toEqual(
      (story.events as { id: string }[]).map(({ id }) => id).sort(),
    );
  });

  it('can be read without script, and no text of the data becomes markup', async () => {
    await publishAll();
    const html = await read('index.html');
    for (const { id } of story.events as { id: string }[]) expect(html).toContain(`id="record-${id}"`);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<!-- $&');
    expect(html.match(/<\/script>/g)).toHaveLength(4);
  });

  it('names in the page the scripts that travel with it, two folders up where it lies two folders down', async () => {
    await publishAll();
    const preloaded = async (path: string) =>
      [
        ...(await read(path)).matchAll(
          /<link rel="modulepreload"(?: fetchpriority="low")? crossorigin href="([^"]+)" \/>/g,
        ),
      ].map(([, href]) => href);
    expect(await preloaded('index.html')).toEqual([
      './assets/react-roots-a1a1a1a1.js',
      './assets/react-b2.js',
    ]);
    // An embed shows its picture first; React comes after.
    expect(await preloaded('embed/israel-mediation-2022/index.html')).toEqual([
      '../../assets/timeline-c3.js',
    ]);
    // Nor do its scripts hold up what is painted first.
    const scripts = /<script type="module"[^>]*>|<link rel="modulepreload"[^>]*>/g;
    for (const [tag] of (await read('embed.html')).matchAll(scripts))
      expect(tag).toContain('fetchpriority="low"');
    expect(await read('index.html')).not.toContain('fetchpriority');
  });

  it('says nothing absolute unless it knows where it will stand', async () => {
    await publishAll();
    const without = await read('t/israel-mediation-2022/index.html');
    expect(without).not.toMatch(/canonical|oembed|og:url/);
    await writeFile(join(outDir, 'index.html'), template('index-1.js'));
    await writeFile(join(outDir, 'embed.html'), template('embed-e1e1e1e1.js'));
    await publishAll('https://news.example/stories/');
    const page = 'https://news.example/stories/t/israel-mediation-2022/';
    for (const path of ['index.html', 'embed.html', 'embed/israel-mediation-2022/index.html']) {
      expect(await read(path)).toContain(`<link rel="canonical" href="${page}" />`);
    }
    expect(JSON.parse(await read('oembed/israel-mediation-2022.json'))).toMatchObject({
      version: '1.0',
      type: 'rich',
    });
    expect(await read('sitemap.xml')).toContain(`<loc>${page}</loc><lastmod>2022-02-28</lastmod>`);
  });

  it('lets searches read embeds, which name the full page as theirs', async () => {
    await publishAll('https://news.example');
    for (const path of ['index.html', 'embed.html', 'embed/israel-mediation-2022/index.html']) {
      const html = await read(path);
      expect(html).not.toContain('noindex');
      expect(html).toContain('<link rel="canonical" href="https://news.example/t/israel-mediation-2022/" />');
    }
    expect(await read('embed.html')).not.toContain('ld+json');
    expect(await read('sitemap.xml')).not.toContain('/embed');
  });

  it('has a share card with a real picture, a feed and a calendar beside each page', async () => {
    await publishAll('https://news.example/stories');
    const html = await read('t/israel-mediation-2022/index.html');
    const metas = new Map(
      [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)" \/>/g)].map(
        ([, name, content]) => [name, content],
      ),
    );
    expect(metas.get('og:image')).toBe('https://news.example/stories/t/israel-mediation-2022.png');
    expect(metas.get('twitter:image')).toBe(metas.get('og:image'));
    expect(metas.get('twitter:card')).toBe('summary_large_image');
    expect(metas.get('og:image:alt')).toContain('with 6 records. Sources end: Sun 27 Feb 2022');
    const picture = await readFile(join(outDir, 't/israel-mediation-2022.png'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)].join()).toBe(
      `${metas.get('og:image:width')},${metas.get('og:image:height')}`,
    );
    const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)].map(
      ([, type, href]) => [type, href],
    );
    expect(links).toEqual([
      ['application/json+oembed', 'https://news.example/stories/oembed/israel-mediation-2022.json'],
      ['application/atom+xml', '../../t/israel-mediation-2022/feed.atom'],
      ['text/calendar', '../../t/israel-mediation-2022/calendar.ics'],
    ]);
    expect(await read('t/israel-mediation-2022/feed.atom')).toContain('<feed ');
    expect(await read('t/israel-mediation-2022/calendar.ics')).toContain('BEGIN:VCALENDAR');
    // Content systems look for the link in the first 150 kB only.
    expect(html.indexOf('json+oembed')).toBeLessThan(150_000);
  });

  it('that does not know where it stands has picture, feed and calendar, and no card that cannot work', async () => {
    await publishAll();
    const html = await read('index.html');
    expect(html).not.toMatch(/og:image|twitter:image|summary_large_image/);
    expect(html).toContain('type="application/atom+xml" href="./t/israel-mediation-2022/feed.atom"');
    expect((await readdir(join(outDir, 't', 'israel-mediation-2022'))).sort()).toEqual([
      'calendar.ics',
      'feed.atom',
      'index.html',
    ]);
    expect(await readdir(outDir)).not.toContain('oembed');
  });

  it('is the same, byte for byte, from the same data', async () => {
    const all = async () => {
      await writeFile(join(outDir, 'index.html'), template('index-1.js'));
      await writeFile(join(outDir, 'embed.html'), template('embed-e1e1e1e1.js'));
      await publishAll('https://news.example');
      const names = (await readdir(outDir, { recursive: true, withFileTypes: true })).filter((each) =>
        each.isFile(),
      );
      const paths = names.map(({ parentPath, name }) => join(parentPath, name)).sort();
      return Promise.all(paths.map(async (path) => [path, (await readFile(path)).toString('base64')]));
    };
    expect(await all()).toEqual(await all());
  });

  it('describes itself to content systems by the few attributes that they leave standing', async () => {
    await save({ ...story, compiledBy: 'The Desk' });
    await publishAll('https://news.example');
    const { html, ...answer } = JSON.parse(await read('oembed/israel-mediation-2022.json'));
    expect(answer).toMatchObject({
      provider_name: 'Parley',
      provider_url: 'https://news.example/',
      author_name: 'The Desk',
      width: 720,
      height: 640,
      thumbnail_url: 'https://news.example/t/israel-mediation-2022.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    // What wp_filter_oembed_result keeps of a stranger's answer.
    expect(html).toMatch(/^<blockquote>.*<\/blockquote><iframe [^>]*><\/iframe>$/s);
    const kept = [
      'src',
      'width',
      'height',
      'frameborder',
      'marginwidth',
      'marginheight',
      'scrolling',
      'title',
    ];
    const [, attributes = ''] = /<iframe ([^>]*)>/.exec(html) ?? [];
    for (const [, name] of attributes.matchAll(/([a-z]+)="[^"]*"/g)) expect(kept).toContain(name);
    expect(attributes).toContain('src="https://news.example/embed/israel-mediation-2022/"');
    expect([...html.matchAll(/<(\w+)/g)].map(([, name]) => name)).toEqual(['blockquote', 'a', 'iframe']);
  });
});

describe('what search engines are told', () => {
  it('holds a date only where the source states one day, and a status only where there is a word for it', async () => {
    await publishAll();
    const { mainEntity } = linkedData(await read('index.html'));
    const told = mainEntity.itemListElement.map(
      ({ item }: { item: Record<string, string> }) =>
        `${item['name']?.split(' ')[0]} ${item['startDate'] ?? '-'} ${item['eventStatus']?.split('/').pop() ?? '-'}`,
    );
    expect(told.toSorted()).toEqual([
      'guess - -',
      'never 2022-02-26 EventCancelled',
      'plan 2022-02-27 EventScheduled',
      'some-day - -',
      'speech 2022-02-24 -',
      'window - -',
    ]);
  });
});

describe('data that cannot be published', () => {
  const refusal = async () => {
    const before = await read('index.html');
    const message = await publishAll().then(
      () => 'published',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect(await read('index.html')).toBe(before);
    return message;
  };

  it('stop the build with file, place and words, and nothing is written', async () => {
    await save(
      {
        ...story,
        id: 'bad',
        events: [{ ...event('x', 'happened', { edtf: '1999-02-29', basis: 'stated' }) }],
      },
      'bad.json',
    );
    expect(await refusal()).toMatch(/^The data cannot be published:\n {2}bad\.json \$\.events\[0\]\S*: \S/);
  });

  it('stop it when they are not JSON', async () => {
    await writeFile(join(dataDir, 'bad.json'), '{');
    expect(await refusal()).toMatch(/bad\.json \$: /);
  });

  it('stop it when a file is not named after its id', async () => {
    await save({ ...story, id: 'other' }, 'wrong.json');
    expect(await refusal()).toContain(
      'wrong.json $.id: the file of the dataset "other" is named other.json.',
    );
  });

  it('stop it when the default is missing', async () => {
    await rm(join(dataDir, 'israel-mediation-2022.json'));
    expect(await refusal()).toContain('israel-mediation-2022.json, the default, is missing');
  });
});
