import { describe, expect, it } from 'vitest';
import { cssPx, instant } from '../base/brand.ts';
import type { ActorId, PartyId } from '../domain/actor.ts';
import type { EventId } from '../domain/event.ts';
import { selectionOf } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { LayoutOptions } from './layout.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import type { Scene } from './scene.ts';
import { printScene } from './scene-text.ts';
import { wholeStory } from './story.ts';
import { buildTimeline, type EventSketch } from './testing/build-timeline.ts';
import { fourDays } from './testing/curated.ts';
import { optionsFor } from './testing/options.ts';

function scene(
  timeline: Timeline,
  width: number,
  choice: Partial<LayoutOptions> = {},
  span?: readonly [string, string],
): Scene {
  const viewport = span
    ? { from: instant(Date.parse(span[0])), to: instant(Date.parse(span[1])) }
    : wholeStory(timeline);
  return placeScene(makePlan(timeline, optionsFor(choice)), viewport, cssPx(width));
}

/** Ten days of 100 px each beside the gutter, from 20 February, local time of Jerusalem. */
const tenDays = ['2022-02-20T00:00+02:00', '2022-03-02T00:00+02:00'] as const;

function lane(events: readonly EventSketch[], choice: Partial<LayoutOptions> = {}): string[] {
  const own = events.map((event) => ({ actors: ['x'], ...event }));
  const printed = printScene(
    scene(buildTimeline({ parties: { a: ['x'] }, events: own }), 1_140, choice, tenDays),
  );
  return printed.split('\n').filter((line) => line.startsWith('  '));
}

describe('the four days', () => {
  it('show every record with its whole title at 1000 px', () => {
    const timeline = fourDays();
    const found = scene(timeline, 1_000);
    expect(found.bundles).toEqual([]);
    expect(found.strips).toEqual([]);
    const titles = [...timeline.events]
      .filter(({ when }) => when.dated)
      .map(({ record }) => record.title as string);
    for (const title of titles) {
      expect(
        found.labels.some(({ text }) => text === title || text === `Σ ${title}`),
        title,
      ).toBe(true);
    }
    expect(found.labels).toHaveLength(found.marks.length);
  });

  it('look like this', () => {
    expect(printScene(scene(fourDays(), 1_000))).toMatchInlineSnapshot(`
      "scene 1000x884 plot 140,32 860x852
      axis y 0 "Jerusalem time" 229 "Thu 24 Feb 2022", 414 "Fri 25", 600 "Sat 26", 785 "Sun 27" and 5 bare
      wash 878..970 "Published within this span" at 814,50
      group "Ukraine" color 1 y 32 rail 164 count 3
      actor:zelenskyy "Zelenskyy" y 60+48
        row 0 bennett-zelenskyy-call once-stated 414..600 y 88+12 "Bennett and Zelenskyy speak" at 414
      actor:ukrainian-government "Ukrainian government" y 108+88 alt
        row 0 invasion once-stated 229..414 y 140+4 target "Russia launches offensive against Ukraine" at 229
        row 1 mediation-reports once-inferred <140..970 y 178+8 "Reports say Kyiv asked Israel to mediate" at 144
      group "Israel" color 0 y 196 rail 524 count 11
      actor:israeli-government "Israeli government" y 224+48 undated 1
        row 0 mediation-reports once-inferred <140..970 y 254+8 "Reports say Kyiv asked Israel to mediate" at 144
      actor:bennett "Bennett" y 272+168 alt
        row 0 bennett-zelenskyy-call once-stated 414..600 y 300+12 "Bennett and Zelenskyy speak" at 414
        row 0 bennett-putin-call once-stated 878..924 y 300+12 "Bennett and Putin speak by phone" at 772
        row 1 security-cabinet-meeting announced 785..970 y 340+12 "Security cabinet planned for later Sunday" at 709
        row 2 cabinet-announcement once-inferred <140..970 y 382+8 "Bennett announces a security cabinet on Ukraine" at 144
        row 3 aid-shipment once-inferred 229..970 y 422+8 "Bennett comments on aid for Ukraine" at 229
      actor:security-cabinet "Security cabinet" y 440+48
        row 0 security-cabinet-meeting announced 785..970 y 468+12 "Security cabinet planned for later Sunday" at 709
      actor:foreign-ministry "Foreign ministry" y 488+48 alt
        row 0 israelis-leave running-total 229..970 y 516+12 caps start wedge 0.00..1.00 "Σ Ministry: 2,000 Israelis have left Ukraine" total at 229
      actor:israeli-citizens "Israeli citizens" y 536+48
        row 0 israelis-leave running-total 229..970 y 564+12 caps start wedge 0.00..1.00 "Σ Ministry: 2,000 Israelis have left Ukraine" total at 229
      actor:jewish-agency "Jewish agency" y 584+48 alt
        row 0 jewish-agency-centres once-inferred <140..970 y 614+8 "Jewish Agency prepares border centres" at 144
      actor:lapid "Lapid" y 632+88
        row 0 lapid-condemnation once-inferred 229..970 y 662+8 "Lapid condemns Russia’s invasion" at 229
        row 1 lapid-jewish-communities once-inferred 229..970 y 702+8 "Lapid cites Jewish communities and ties" at 229
      group "Russia" color 2 y 720 rail 164 count 4
      actor:russian-government "Russian government" y 748+88 undated 1
        row 0 invasion once-stated 229..414 y 776+12 "Russia launches offensive against Ukraine" at 229
        row 1 lapid-condemnation once-inferred 229..970 y 818+8 "Lapid condemns Russia’s invasion" at 229
      actor:putin "Putin" y 836+48 alt
        row 0 bennett-putin-call once-stated 878..924 y 864+12 "Bennett and Putin speak by phone" at 772
      link bennett-zelenskyy-call x 414 actor:zelenskyy@94 actor:bennett@306 pieces 94-114 190-230 266-306
      link invasion x 229 actor:ukrainian-government@142 actor:russian-government@782 pieces 142-230 266-278 434-446 482-494 530-542 578-590 626-638 714-782
      link mediation-reports x 970 actor:ukrainian-government@182 actor:israeli-government@258 pieces 182-258
      link bennett-putin-call x 878 actor:bennett@306 actor:putin@870 pieces 306-446 482-494 530-542 578-590 626-638 714-754 830-870
      link security-cabinet-meeting x 785 actor:bennett@346 actor:security-cabinet@474 pieces 346-474
      link israelis-leave x 233 actor:foreign-ministry@522 actor:israeli-citizens@570 pieces 522-570
      link lapid-condemnation x 233 actor:lapid@666 actor:russian-government@822 pieces 666-822"
    `);
  });

  it('look like this in the strip', () => {
    expect(printScene(scene(fourDays(), 320, { form: 'strip' }))).toMatchInlineSnapshot(`
      "scene 320x92 plot 4,0 316x60
      axis y 60 "Jerusalem time" 37 "Thu 24", 105 "Fri 25", 173 "Sat 26", 241 "Sun 27" and 1 bare
      wash 275..309 "" at 275,0
      party:ukraine "Ukraine" y 0+20
        row 0 mediation-reports once-inferred <4..309 y 15+4
        row 0 bennett-zelenskyy-call once-stated 105..173 y 2+12
        row 0 invasion once-stated 37..105 y 6+4 target
      party:israel "Israel" y 20+20 alt undated 1
        row 0 cabinet-announcement once-inferred <4..309 y 35+4
        row 0 jewish-agency-centres once-inferred <4..309 y 35+4
        row 0 mediation-reports once-inferred <4..309 y 35+4
        row 0 lapid-condemnation once-inferred 37..309 y 35+4
        row 0 lapid-jewish-communities once-inferred 37..309 y 35+4
        row 0 aid-shipment once-inferred 37..309 y 35+4
        row 0 israelis-leave running-total 37..309 y 30+5 caps start wedge 0.00..1.00
        row 0 security-cabinet-meeting announced 241..309 y 22+12
        row 0 bennett-zelenskyy-call once-stated 105..173 y 22+12
        row 0 bennett-putin-call once-stated 275..292 y 22+12
      party:russia "Russia" y 40+20 undated 1
        row 0 lapid-condemnation once-inferred 37..309 y 55+4
        row 0 invasion once-stated 37..105 y 42+12
        row 0 bennett-putin-call once-stated 275..292 y 42+12"
    `);
  });

  it('name what has no room in a button', () => {
    const { bundles, labels } = scene(fourDays(), 640);
    expect(bundles.map(({ lane: key, events }) => `${key} ${events.join()}`)).toEqual([
      'actor:bennett bennett-putin-call',
    ]);
    expect(labels.filter(({ event }) => event === 'bennett-putin-call').map(({ lane: key }) => key)).toEqual([
      'actor:putin',
    ]);
  });
});

describe('marks', () => {
  it('once within a stated window: an outline of 12 px', () =>
    expect(lane([{ id: 'e', within: '2022-02-24' }])).toEqual([
      '  row 0 e once-stated 540..640 y 88+12 "E" at 540',
    ]));
  it('once within the editor’s limits: 8 px', () =>
    expect(lane([{ id: 'e', within: '2022-02-24', inferred: true }])).toEqual([
      '  row 0 e once-inferred 540..640 y 90+8 "E" at 540',
    ]));
  it('lasted: a certain core between the possible remainders, caps at known ends', () =>
    expect(lane([{ id: 'e', lasted: '2022-02-24/2022-02-27' }])).toEqual([
      '  row 0 e lasted 540..940 y 88+12 core 640..840 caps startend "E" at 540',
    ]));
  it('lasted without a certain core: no solid part', () =>
    expect(lane([{ id: 'e', lasted: '2022-02-24/2022-02-24' }])).toEqual([
      '  row 0 e lasted 540..640 y 88+12 caps startend "E" at 540',
    ]));
  it('an end set by the editor has no cap', () =>
    expect(lane([{ id: 'e', lasted: '2022-02-24/2022-02-27', inferred: true }])[0]).not.toContain('caps'));
  it('a running total: a wedge with its figure, a cap at the start only', () =>
    expect(lane([{ id: 'e', lasted: '2022-02-24/2022-02-27', total: 2000 }])).toEqual([
      '  row 0 e running-total 540..940 y 88+12 caps start wedge 0.00..1.00 "Σ 2,000: E" total at 540',
    ]));
  it('announced: whatever else is known of it', () =>
    expect(lane([{ id: 'e', lasted: '2022-02-24/2022-02-27', status: 'announced' }])).toEqual([
      '  row 0 e announced 540..940 y 88+12 "E" at 540',
    ]));
  it('open at the start: to the plot’s edge, where its chevron stands', () =>
    expect(lane([{ id: 'e', within: '../2022-02-24' }])).toEqual([
      '  row 0 e once-stated <140..640 y 88+12 "E" at 144',
    ]));
  it('open at both sides: all across', () =>
    expect(lane([{ id: 'e', within: '../..' }])).toEqual([
      '  row 0 e once-stated <140..1140> y 88+12 "E" at 144',
    ]));
  it('out of sight at a side: on beyond the plot, its label stuck to the edge', () =>
    expect(lane([{ id: 'e', within: '2022-02-10/2022-02-24' }])).toEqual([
      '  row 0 e once-stated ~132..640 y 88+12 "E" at 144',
    ]));
  it('out of sight altogether: not there', () =>
    expect(lane([{ id: 'e', within: '2022-02-10' }])).toEqual([]));
  it('in several days: a piece for each', () =>
    expect(lane([{ id: 'e', days: ['2022-02-21', '2022-02-24'] }])).toEqual([
      '  row 0 e once-stated 240..640 y 88+12 pieces 240..340 540..640 "E" at 240',
    ]));
  it('the target of an act: 4 px in its own lane', () =>
    expect(lane([{ id: 'e', within: '2022-02-24', actors: ['x:target'] }])).toEqual([
      '  row 0 e once-stated 540..640 y 92+4 target "E" at 540',
    ]));
  it('disputed and cancelled: a sign or a struck title, and the word', () => {
    expect(lane([{ id: 'e', within: '2022-02-24', status: 'disputed' }])[0]).toContain(
      '"≠ E (accounts differ)" disputed',
    );
    const found = scene(
      buildTimeline({
        parties: { a: ['x'] },
        events: [{ id: 'e', title: 'Summit', within: '2022-02-24', status: 'cancelled', actors: ['x'] }],
      }),
      1_140,
    );
    expect(found.labels[0]).toMatchObject({
      text: 'Summit (cancelled)',
      sign: 'struck',
      struck: { from: 0, to: 6 },
    });
  });
  it('without any participant: in a lane of their own', () => {
    const found = scene(
      buildTimeline({ parties: { a: ['x'] }, events: [{ id: 'e', within: '2022-02-24' }] }),
      1_140,
    );
    expect(found.lanes.map(({ key, name }) => `${key} ${name}`)).toEqual(['actor: No participant named']);
    expect(found.marks).toHaveLength(1);
  });
  it('of a minute at the scale of years: 4 px, still there', () => {
    const timeline = buildTimeline({
      parties: { a: ['x'] },
      events: [{ id: 'e', within: '2022-02-24T12:00/2022-02-24T12:01', actors: ['x'] }],
    });
    const { marks } = scene(timeline, 1_140, {}, ['2000-01-01T00:00Z', '2030-01-01T00:00Z']);
    expect(marks.map(({ x0, x1 }) => x1 - x0)).toEqual([4]);
  });
});

describe('lanes', () => {
  it('stand for every actor who takes part in the dataset, even where a filter leaves nothing', () => {
    const shown = selectionOf(fourDays(), ['invasion' as EventId]);
    const found = scene(fourDays(), 1_000, { shown });
    expect(found.lanes).toHaveLength(11);
    expect(found.lanes.filter(({ empty }) => !empty).map(({ key }) => key)).toEqual([
      'actor:ukrainian-government',
      'actor:russian-government',
    ]);
    expect(found.groups.map(({ party, count }) => `${party} ${count}`)).toEqual([
      'ukraine 1',
      'israel 0',
      'russia 1',
    ]);
  });

  it('are not there for who is only mentioned', () =>
    expect(scene(fourDays(), 1_000).lanes.some(({ key }) => key.includes('kan'))).toBe(false));

  it('close into one per party, its rows without labels', () => {
    const found = scene(fourDays(), 1_000, {
      lanes: { collapsed: ['israel' as PartyId], pinned: [], order: [] },
    });
    const closed = found.lanes.find(({ key }) => key === 'party:israel');
    expect(closed).toMatchObject({ party: 'israel', name: 'Israel', height: 240 });
    expect(closed?.actor).toBeUndefined();
    expect(found.labels.some(({ lane: key }) => key === 'party:israel')).toBe(false);
    expect(found.marks.filter(({ lane: key }) => key === 'party:israel')).toHaveLength(10);
    expect(found.height).toBeLessThan(scene(fourDays(), 1_000).height);
  });

  it('follow the reader’s order inside their group, pinned ones first', () => {
    const found = scene(fourDays(), 1_000, {
      lanes: {
        collapsed: [],
        pinned: ['lapid' as ActorId],
        order: ['jewish-agency', 'bennett'] as ActorId[],
      },
    });
    expect(
      found.lanes
        .filter(({ party }) => party === 'israel')
        .map(({ key }) => key)
        .slice(0, 4),
    ).toEqual(['actor:lapid', 'actor:jewish-agency', 'actor:bennett', 'actor:israeli-government']);
  });

  it('of actors without a party, or of a party past the third, have the colour of others', () => {
    const timeline = buildTimeline({
      parties: { a: ['a1'], b: ['b1'], c: ['c1'], d: ['d1'], others: ['o1'] },
      events: [{ id: 'e', within: '2022-02-24', actors: ['a1', 'b1', 'c1', 'd1', 'o1'] }],
    });
    expect(scene(timeline, 1_000).groups.map(({ name, color }) => `${name} ${color.ordinal}`)).toEqual([
      'A 0',
      'B 1',
      'C 2',
      'D 3',
      'Others 3',
    ]);
  });

  it('break long names into lines and never shorten them', () => {
    const timeline = buildTimeline({
      parties: { a: ['permanent-representative-to-the-united-nations'] },
      events: [{ id: 'e', within: '2022-02-24', actors: ['permanent-representative-to-the-united-nations'] }],
    });
    const found = scene(timeline, 1_000);
    expect(found.plot.x).toBe(180);
    expect(found.lanes[0]?.height).toBe(3 * 16 + 12);
  });

  it('give the header of a long party name a line for every line of it', () => {
    const timeline = buildTimeline({
      parties: { ['long-'.repeat(12)]: ['x'] },
      events: [{ id: 'e', within: '2022-02-24', actors: ['x'] }],
    });
    const [group, ...others] = scene(timeline, 1_000).groups;
    expect(others).toEqual([]);
    expect(group?.height).toBeGreaterThan(28);
    expect(((group?.height ?? 0) - 12) % 16).toBe(0);
  });

  it('are not empty with records that have no date', () => {
    const events = [{ id: 'e', actors: ['x'] }];
    expect(scene(buildTimeline({ parties: { a: ['x'] }, events }), 1_000).lanes[0]).toMatchObject({
      empty: false,
      undated: 1,
    });
  });
});

describe('links', () => {
  it('that begin together stand 4 px apart where they pass each other', () => {
    const timeline = buildTimeline({
      parties: { a: ['p', 'q'], b: ['r', 's'] },
      events: [
        { id: 'one', within: '2022-02-24', actors: ['p', 'r'] },
        { id: 'two', within: '2022-02-24', actors: ['q', 's'] },
      ],
    });
    expect(scene(timeline, 1_140, {}, tenDays).links.map(({ event, x }) => `${event} ${x}`)).toEqual([
      'one 540',
      'two 544',
    ]);
  });

  it('stand at the right edge where the start is open', () => {
    const timeline = buildTimeline({
      parties: { a: ['p'], b: ['r'] },
      events: [{ id: 'one', within: '../2022-02-24', actors: ['p', 'r'] }],
    });
    expect(scene(timeline, 1_140, {}, tenDays).links.map(({ x }) => x)).toEqual([640]);
  });

  it('are hidden while their edge is out of sight, and still know their rows', () => {
    const timeline = buildTimeline({
      parties: { a: ['p'], b: ['r'] },
      events: [{ id: 'one', within: '2022-02-01/2022-02-24', actors: ['p', 'r'] }],
    });
    const [link] = scene(timeline, 1_140, {}, tenDays).links;
    expect(link?.visible).toBe(false);
    expect(link?.bands).toEqual([
      { y0: 64, y1: 104 },
      { y0: 140, y1: 180 },
    ]);
  });
});

describe('the published-within wash', () => {
  it('is a line where the hour is known, and not there out of sight', () => {
    const at = (asOf: string) =>
      scene(
        buildTimeline({
          parties: { a: ['x'] },
          events: [{ id: 'e', within: '2022-02-24', actors: ['x'] }],
          asOf,
        }),
        1_140,
        {},
        tenDays,
      ).wash;
    expect(at('2022-02-27T15:00/2022-02-27T15:01')).toMatchObject({
      line: true,
      label: { text: 'Published' },
    });
    expect(at('2022-02-27')).toMatchObject({
      x0: 840,
      x1: 940,
      line: false,
      label: { text: 'Published within this span', x: 844 },
    });
    expect(at('2022-03-27')).toBeUndefined();
  });
});

describe('labels', () => {
  const crowd = Array.from({ length: 9 }, (_, at) => ({
    id: `event-${at}`,
    title: 'Something was said',
    within: `2022-02-2${at}`,
  }));

  it('of a crowded row: some whole, the rest counted, none lost', () => {
    const printed = lane(crowd);
    expect(printed.filter((line) => line.includes('"'))).toHaveLength(5);
    expect(
      printed.filter((line) => line.trim().startsWith('+')).map((line) => line.trim().split(' ')[0]),
    ).toEqual(['+1', '+1', '+1', '+1']);
  });

  it('are shifted in from the plot’s right edge', () =>
    expect(lane([{ id: 'e', title: 'Something was said', within: '2022-03-01' }])).toEqual([
      '  row 0 e once-stated 1040..1140 y 88+12 "Something was said" at 1010',
    ]));

  it('keep the room of the bold form for the selected event alone', () => {
    const event = { id: 'e', title: 'Something was said', within: '2022-03-01', actors: ['x'] };
    const timeline = buildTimeline({ parties: { a: ['x'] }, events: [event] });
    const plan = makePlan(timeline, optionsFor({}));
    const place = (selected?: EventId) =>
      placeScene(plan, wholeStory(timeline), cssPx(1_000), undefined, selected).labels[0]?.width ?? 0;
    expect(place('e' as EventId)).toBeGreaterThan(place());
    expect(place('other' as EventId)).toBe(place());
  });

  it('wider than the plot become a button', () => {
    const title = 'Words '.repeat(40).trim();
    expect(lane([{ id: 'e', title, within: '2022-02-24' }])).toEqual([
      '  row 0 e once-stated 540..640 y 88+12',
      '  +1 at 540,64 26x24 e',
    ]);
  });
});
