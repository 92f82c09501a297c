// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cssPx } from '../base/brand.ts';
import { densityPlacer } from '../layout/density.ts';
import { placeScene } from '../layout/place.ts';
import { makePlan } from '../layout/plan.ts';
import { wholeStory } from '../layout/story.ts';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { optionsFor } from '../layout/testing/options.ts';
import { en } from '../messages/en/en.ts';
import { createStripLayer, type StripHost } from './strip-layer.ts';

/** 2,000 events of two actors in four days, two of three of them on the second, and one that is announced. */
const timeline = buildTimeline({
  parties: { side: ['anna', 'boris'] },
  events: Array.from({ length: 2000 }, (_, at) => ({
    id: `event-${at}`,
    title: `Event ${at}`,
    within: at % 3 === 0 ? `2022-02-2${1 + (at % 4)}` : '2022-02-22T10:00/2022-02-22T11:00',
    status: at === 1 ? ('announced' as const) : ('happened' as const),
    actors: [at % 4 === 0 ? 'anna' : 'boris'],
  })),
});
const plan = makePlan(timeline, optionsFor({ form: 'full', density: densityPlacer }));
const scene = placeScene(plan, wholeStory(timeline), cssPx(1000));

let plot: HTMLElement;
beforeEach(() => {
  plot = document.createElement('div');
  document.body.replaceChildren(plot);
});

function create(change: Partial<StripHost> = {}) {
  const host = {
    messages: en,
    zone: 'Asia/Jerusalem',
    current: () => ({ scene, unit: 1, plan }),
    window: () => undefined,
    words: (id: string) => ({ title: `Title ${id}`, time: 'Tue 22' }),
    open: vi.fn(),
    goTo: vi.fn(),
    tooltip: { show: vi.fn(), hide: vi.fn() },
    ...change,
  };
  const layer = createStripLayer(plot, host as StripHost);
  layer.place(scene, 1, true);
  return { layer, host };
}
const strips = () => [...plot.querySelectorAll<HTMLElement>('[role="slider"]')];
const list = () => plot.querySelector<HTMLElement>('[role="dialog"]');
const value = () => document.activeElement?.getAttribute('aria-valuetext') ?? '';
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
/** Moves along the focused strip to its fullest group. */
function goToCrowd(): void {
  press('Home');
  let most = 0;
  let best = 0;
  const last = Number(document.activeElement?.getAttribute('aria-valuemax'));
  for (let at = 0; at <= last; at++) {
    const count = Number(/([\d,]+) records/.exec(value())?.[1]?.replace(',', '') ?? 0);
    if (count > most) [most, best] = [count, at];
    press('ArrowRight');
  }
  press('Home');
  for (let at = 0; at < best; at++) press('ArrowRight');
}

describe('strips', () => {
  it('are one element each, named by lane and number, all of them one stop of the Tab key', () => {
    create();
    expect(scene.strips.length).toBe(2);
    expect(strips().map((strip) => strip.getAttribute('aria-label'))).toEqual(
      scene.lanes.map(({ name }) => `${name}: how many, over time`),
    );
    expect(strips()[0]?.getAttribute('aria-description')).toMatch(/^[\d,]+ records in sight/);
    expect(strips().map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  });

  it('are walked by groups of columns and from lane to lane, and say what is there', () => {
    create();
    strips()[0]?.focus();
    press('Home');
    expect(document.activeElement?.getAttribute('aria-valuenow')).toBe('0');
    press('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-valuenow')).toBe('1');
    press('End');
    expect(document.activeElement?.getAttribute('aria-valuenow')).toBe(
      document.activeElement?.getAttribute('aria-valuemax'),
    );
    expect(value()).toMatch(/No records$/);
    goToCrowd();
    expect(value()).toMatch(/\d+ records · \d+ happened/);
    const before = document.activeElement?.getAttribute('aria-valuenow');
    press('ArrowDown');
    expect(document.activeElement).toBe(strips()[1]);
    expect(document.activeElement?.getAttribute('aria-valuenow')).toBe(before);
    expect(strips().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
  });

  it('leave keys that are not theirs to the picture', () => {
    create();
    const heard = vi.fn();
    plot.addEventListener('keydown', heard);
    strips()[0]?.focus();
    press('+');
    expect(heard).toHaveBeenCalledOnce();
    press('ArrowRight');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('open by Enter: the list of what is there, Escape closes it and gives focus back', async () => {
    create();
    strips()[0]?.focus();
    goToCrowd();
    const count = Number(/([\d,]+) records/.exec(value())?.[1]?.replace(',', ''));
    press('Enter');
    expect(list()?.getAttribute('aria-label')).toContain(`${count} records, `);
    await vi.waitFor(() =>
      expect(list()?.querySelectorAll('li')).toHaveLength(Math.min(count, 200) + (count > 200 ? 1 : 0)),
    );
    expect(document.activeElement?.closest('[role="dialog"]')).toBe(list());
    press('Escape');
    expect(list()).toBeNull();
    expect(document.activeElement).toBe(strips()[0]);
  });

  it('list 200 at most; the last line goes to where there are fewer', async () => {
    const { host } = create();
    strips().at(-1)?.focus();
    goToCrowd();
    const count = Number(/([\d,]+) records/.exec(value())?.[1]?.replace(',', ''));
    expect(count).toBeGreaterThan(200);
    press('Enter');
    await vi.waitFor(() => expect(list()?.querySelectorAll('li')).toHaveLength(201));
    const last = [...(list()?.querySelectorAll('button') ?? [])].at(-1);
    const rest = new Intl.NumberFormat('en').format(count - 200);
    expect(last?.textContent).toBe(`and ${rest} more: zoom in`);
    last?.click();
    expect(host.goTo).toHaveBeenCalledOnce();
    const { from, to } = vi.mocked(host.goTo).mock.calls[0]?.[0] ?? { from: 0, to: 0 };
    expect((to - from) / (scene.viewport.to - scene.viewport.from)).toBeCloseTo(8 / scene.plot.width);
  });

  it('tell their number and statuses under the pointer, and answer a press there', () => {
    const { layer, host } = create();
    const strip = scene.strips.at(-1);
    if (strip === undefined) throw new Error('no strip');
    const counts = strip.layers.map((own) => own.counts);
    const sums = Array.from(counts[0] ?? [], (_, at) => counts.reduce((all, own) => all + (own[at] ?? 0), 0));
    const x = strip.box.x + sums.indexOf(Math.max(...sums)) + 0.5;
    const y = strip.box.y + 5;
    expect(layer.point(x, y)).toBe(true);
    const [words] = vi.mocked(host.tooltip.show).mock.calls.at(-1) ?? [];
    expect(words?.title).toMatch(/records$/);
    expect(words?.status).toMatch(/happened( · 1 announced)?$/);
    expect(layer.point(strip.box.x + 1, y)).toBe(false);
    expect(layer.press(x, y)).toBe(true);
    expect(list()).not.toBeNull();
    expect(layer.press(strip.box.x + 1, y)).toBe(false);
  });

  it('close their list when the picture moves, and go when nothing is dense any more', () => {
    const { layer } = create();
    strips()[0]?.focus();
    goToCrowd();
    press('Enter');
    const { from, to } = scene.viewport;
    const moved = placeScene(plan, { from, to: cssPx((from + to) / 2) as never }, cssPx(1000));
    layer.place(moved, 1, true);
    expect(list()).toBeNull();
    layer.place({ ...moved, strips: [] }, 1, true);
    expect(strips()).toEqual([]);
  });
});
