import { expect, test } from './fixtures.ts';
import type { Parley } from './parley.ts';

/** An event: its id, which is its title too, and its time. */
type Sketch = readonly [id: string, edtf: string];

function makeStory(timeZone: string, asOf: string, events: readonly Sketch[]): object {
  const actors = ['Ana', 'Ben', 'Cleo'];
  return {
    format: 'parley/1',
    id: 'times',
    title: 'Times',
    summary: '',
    lang: 'en',
    timeZone,
    asOf: { edtf: asOf, basis: 'stated' },
    updated: '2026-11-22',
    sources: [
      {
        id: 'report',
        publisher: 'The Paper',
        title: 'Report',
        url: 'https://example.org/report',
        published: { edtf: asOf, basis: 'stated' },
      },
    ],
    parties: [{ id: 'north', name: 'North' }],
    actors: actors.map((name) => ({ id: name.toLowerCase(), name, party: 'north', kind: 'person' })),
    events: events.map(([id, edtf], at) => ({
      id,
      title: id,
      summary: '',
      kind: 'statement',
      status: 'happened',
      time: { edtf, basis: 'stated' },
      participants: [{ actor: actors[at % 3]?.toLowerCase(), role: 'counterpart' }],
      claims: [
        {
          text: id,
          asserts: 'occurrence',
          attribution: 'The agency',
          standing: 'narration',
          source: 'report',
        },
      ],
    })),
  };
}

const second = (at: number) => `2026-11-20T14:30:${String(at).padStart(2, '0')}`;

const stories: Readonly<Record<string, object>> = {
  minute: makeStory(
    'Asia/Jerusalem',
    '2026-11-20',
    Array.from({ length: 70 }, (_, at): Sketch => [`message-${at}`, second((at * 7919) % 60)]),
  ),
  universe: makeStory('UTC', '2026-11-22', [
    ['big-bang', 'Y-138E8S3'],
    ['impact', 'Y-66043000'],
    ['landing', '1969-07-20T20:17:40Z'],
    ['today', '2026-11-22'],
  ]),
  ides: makeStory('Europe/Rome', '2026-11-22', [
    ['rubicon', '-0048-01-10'],
    ['ides', '-0043-03-15'],
    ['mutina', '-0042-04-21'],
  ]),
  future: makeStory('UTC', 'Y300012', [
    ['leaves', 'Y300000'],
    ['arrives', 'Y300007'],
  ]),
};

async function openStory(parley: Parley, name: string, query = ''): Promise<void> {
  const { page } = parley;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.route('**/times.json', (route) => route.fulfill({ json: stories[name] }));
  await parley.open(`?src=times.json${query}`);
}

/** What the window of the overview says is visible. */
async function spanInWords({ overview }: Parley): Promise<string> {
  return (
    (await overview
      .getByRole('slider', { name: 'Visible span', exact: true })
      .getAttribute('aria-valuetext')) ?? ''
  );
}

/** Presses until there is nowhere left to go; how often it took. */
async function pressToTheEnd({ timeline }: Parley, name: string): Promise<number> {
  const button = timeline.getByRole('button', { name, exact: true });
  let presses = 0;
  while ((await button.getAttribute('aria-disabled')) !== 'true') {
    expect(presses).toBeLessThan(100);
    await button.click();
    presses += 1;
    // The button knows where it leads from the next frame on.
    await button.page().evaluate(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
  }
  return presses;
}

const words: readonly (readonly [story: string, first: string, out: RegExp])[] = [
  ['minute', 'Fri 20 Nov 2026, 14:29:57 to 14:31:02', /14:29:2\d to 14:31:3\d$/],
  ['universe', '14.5 billion BCE to 600 million CE', /^22 billion BCE to 8\.1 billion CE$/],
  ['ides', '50 BCE to 43 BCE', /^53 BCE to 40 BCE$/],
  ['future', '299,999 to 300,013', /^299,992 to 300,020$/],
];

for (const [story, first, out] of words) {
  test(`the ${story} is told in words, and zooms out to half a story beyond`, async ({ parley }) => {
    await openStory(parley, story);
    await expect.poll(() => spanInWords(parley)).toBe(first);
    await pressToTheEnd(parley, 'Zoom out');
    await expect.poll(() => spanInWords(parley)).toMatch(out);
    await parley.timeline.getByRole('button', { name: 'Whole story' }).click();
    await expect.poll(() => spanInWords(parley)).toBe(first);
  });
}

test('a minute with seventy events zooms in to ten seconds, and its address leads back there', async ({
  parley,
}) => {
  await openStory(parley, 'minute');
  await pressToTheEnd(parley, 'Zoom in');
  await expect.poll(parley.query).toMatch(/from=2026-11-20T14:30:25&to=2026-11-20T14:30:35/);
  const address = parley.query();
  await parley.page.reload();
  await parley.ready();
  await expect.poll(() => spanInWords(parley)).toBe('Fri 20 Nov 2026, 14:30:25 to 14:30:35');
  expect(parley.query()).toBe(address);
});

test('thousands of millions of years ago the picture zooms in as far as numbers reach, and still moves', async ({
  parley,
}) => {
  await openStory(parley, 'universe', '&from=-13800000000&to=-13700000000');
  expect(await pressToTheEnd(parley, 'Zoom in')).toBeGreaterThan(20);
  await expect.poll(parley.query).toMatch(/from=-137\d+-\d\d-\d\dT\d\d:00&to=-137/);
  const before = await spanInWords(parley);
  await parley.timeline.getByRole('button', { name: 'Later', exact: true }).click();
  await expect.poll(() => spanInWords(parley)).not.toBe(before);
  await parley.timeline.getByRole('button', { name: 'Earlier', exact: true }).click();
  await expect.poll(() => spanInWords(parley)).toBe(before);
});

test('the same story zooms in to ten seconds where it has a record that is exact to the second', async ({
  parley,
}) => {
  await openStory(parley, 'universe', '&from=1969-07-20&to=1969-07-20');
  await pressToTheEnd(parley, 'Zoom in');
  await expect.poll(() => spanInWords(parley)).toMatch(/^Sun 20 Jul 1969, 11:59:5\d to 12:00:0\d$/);
});

test('a zoom from ten seconds to the whole universe passes no span that is none', async ({
  parley,
  page,
}) => {
  await openStory(parley, 'universe', '&from=1969-07-20T20:17:30Z&to=1969-07-20T20:17:50Z');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const slider = parley.overview.getByRole('slider', { name: 'Visible span', exact: true });
  const told = await slider.evaluateHandle((element) => {
    const words: string[] = [];
    const note = () => words.push(element.getAttribute('aria-valuetext') ?? '');
    new MutationObserver(note).observe(element, { attributeFilter: ['aria-valuetext'] });
    return words;
  });
  await parley.timeline.getByRole('button', { name: 'Whole story' }).click();
  await expect.poll(() => spanInWords(parley)).toBe('14.5 billion BCE to 600 million CE');
  // No numbers would show all that there is, half a story beyond this one.
  const passed = await told.jsonValue();
  expect(passed.length).toBeGreaterThan(0);
  expect(passed.filter((words) => words.startsWith('22 billion'))).toEqual([]);
});

test('a story of years BCE jumps to its years', async ({ parley, page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openStory(parley, 'ides');
  const jumps = parley.overview.getByRole('group', { name: 'Jump to' });
  await jumps.getByRole('button', { name: '44 BCE' }).click();
  await expect.poll(parley.query).toMatch(/from=-0043-01-01T00:00&to=-0042-01-01T00:00/);
});
