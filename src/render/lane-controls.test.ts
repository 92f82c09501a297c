// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventId } from '../domain/event.ts';
import type { LaneChoice } from '../layout/layout.ts';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { en } from '../messages/en/en.ts';
import { mountTimeline } from './mount-timeline.ts';
import type { TimelineHandle, TimelineOptions } from './timeline-handle.ts';

let host: HTMLElement;
let handle: TimelineHandle | undefined;
let lanes: LaneChoice[];

beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
  lanes = [];
});
afterEach(() => handle?.destroy());

const few = buildTimeline({
  parties: { left: ['ann', 'bea', 'cem'], right: ['dee'] },
  events: [
    { id: 'one', within: '2022-02-24', actors: ['ann', 'dee'] },
    { id: 'two', within: '2022-02-25', actors: ['bea'] },
    { id: 'three', within: '2022-02-26', actors: ['cem'] },
  ],
});
/** Ninety actors without a party; the first takes part in most. */
const many = buildTimeline({
  parties: { others: Array.from({ length: 190 }, (_, at) => `actor-${at}`) },
  events: Array.from({ length: 190 }, (_, at) => ({
    id: `e${at}`,
    within: '2022-02-24',
    actors: [`actor-${at}`, ...(at < 20 ? ['actor-0'] : [])],
  })),
});

async function mount(timeline = few, options: Partial<TimelineOptions> = {}) {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({ matches: query.includes('reduce'), addEventListener() {}, removeEventListener() {} }) as never,
  );
  handle = mountTimeline(host, timeline.dataset, { messages: en, timeline, ...options });
  handle.on('lanes', (told) => lanes.push(told.lanes));
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  await vi.waitFor(() => expect(host.querySelector('[data-pl-lane]')).not.toBeNull(), 5000);
}
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const names = () => [...host.querySelectorAll<HTMLElement>('.pl-gutter-actor')];
const nameOf = (text: string) => names().find((name) => name.textContent === text) as HTMLElement;
const tool = () => host.querySelector<HTMLElement>('.pl-lane-tool');
const menu = () => host.querySelector<HTMLElement>('[role="menu"]');
const item = (text: string) =>
  [...host.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) => one.textContent === text);
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );

describe('the controls of lanes', () => {
  it('stand beside the name that has the focus, and go with it', async () => {
    await mount();
    expect(tool()).toBeNull();
    nameOf('Ann').focus();
    expect(tool()?.getAttribute('aria-label')).toBe('Lane of Ann');
    expect(nameOf('Ann').nextSibling).toBe(tool());
    nameOf('Bea').focus();
    expect(tool()?.getAttribute('aria-label')).toBe('Lane of Bea');
    nameOf('Bea').blur();
    await frame();
    expect(tool()).toBeNull();
  });

  it('come with the pointer, and with a tap', async () => {
    await mount();
    nameOf('Cem').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    expect(tool()?.getAttribute('aria-label')).toBe('Lane of Cem');
    nameOf('Dee').dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType: 'touch' }));
    expect(tool()?.getAttribute('aria-label')).toBe('Lane of Dee');
  });

  it('pin a lane: it stands on top, says so, and can be let go', async () => {
    await mount();
    nameOf('Cem').focus();
    tool()?.click();
    expect(tool()?.getAttribute('aria-expanded')).toBe('true');
    item('Pin to top')?.click();
    expect(menu()).toBeNull();
    expect(lanes.at(-1)?.pinned).toEqual(['cem']);
    await frame();
    expect(names()[0]?.textContent).toBe('Cem');
    expect(names()[0]?.getAttribute('aria-label')).toBe('Cem, pinned');
    expect(document.activeElement).toBe(tool());
    tool()?.click();
    item('Unpin')?.click();
    await frame();
    expect(lanes.at(-1)?.pinned).toEqual([]);
    expect(nameOf('Cem').hasAttribute('aria-label')).toBe(false);
  });

  it('move a lane step by step, the menu staying open and telling where it is', async () => {
    await mount();
    const before = names().map(({ textContent }) => textContent);
    const last = before.filter((name) => name !== 'Dee').at(-1) as string;
    nameOf(last).focus();
    tool()?.click();
    expect(item('Move down')?.getAttribute('aria-disabled')).toBe('true');
    item('Move up')?.click();
    await frame();
    expect(menu()).not.toBeNull();
    expect(host.querySelector('[data-pl="live"]')?.textContent).toBe(`${last}: lane 2 of 3`);
    item('Move up')?.click();
    await frame();
    expect(item('Move up')?.getAttribute('aria-disabled')).toBe('true');
    expect(
      names()
        .map(({ textContent }) => textContent)
        .filter((name) => name !== 'Dee')[0],
    ).toBe(last);
    item('Original order of lanes')?.click();
    await frame();
    expect(names().map(({ textContent }) => textContent)).toEqual(before);
    expect(lanes.at(-1)).toEqual({ collapsed: [], pinned: [], order: [] });
  });

  it('have a menu that arrow keys walk and Escape closes, giving focus back', async () => {
    await mount();
    nameOf('Bea').focus();
    tool()?.focus();
    tool()?.click();
    expect(document.activeElement).toBe(item('Pin to top'));
    press('ArrowDown');
    expect(document.activeElement).toBe(item('Move up'));
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement).toBe(item('Move down'));
    press('Escape');
    expect(menu()).toBeNull();
    expect(document.activeElement).toBe(tool());
  });

  it('arrow keys walk all names, groups included', async () => {
    await mount();
    host.querySelector<HTMLElement>('.pl-gutter button')?.focus();
    const walked = new Set([document.activeElement?.textContent ?? '']);
    for (let step = 0; step < 8; step += 1) {
      press('ArrowDown');
      walked.add(document.activeElement?.textContent ?? '');
    }
    expect(walked).toEqual(new Set(['Ann', 'Bea', 'Cem', 'Dee', 'Left', 'Right']));
    press('Home');
    expect(document.activeElement).toBe(host.querySelector('.pl-gutter button'));
  });

  it('open further actors by fifty, focus going to the first of them, and close them', async () => {
    await mount(many);
    const before = names().length;
    const more = host.querySelector<HTMLElement>('.pl-gutter-more');
    expect(more?.textContent).toMatch(/^\+\d+ actors: show 50 more$/);
    more?.focus();
    more?.click();
    expect(lanes.at(-1)?.more).toEqual({ others: 50 });
    await frame();
    await frame();
    expect(names().length).toBeGreaterThan(before);
    expect(names().length).toBeLessThanOrEqual(80);
    document.querySelector<HTMLElement>('.pl-gutter-actor')?.focus();
    tool()?.click();
    item('Show fewer actors')?.click();
    await frame();
    expect(lanes.at(-1)).not.toHaveProperty('more');
    expect(names()).toHaveLength(before);
  });

  it('leave at most eighty names in the gutter, however many lanes are open', async () => {
    await mount(many, { lanes: { collapsed: [], pinned: [], order: [], more: { others: 200 } } });
    await frame();
    expect(host.querySelectorAll('.pl-gutter > *').length).toBeLessThanOrEqual(80);
    names()[0]?.focus();
    for (let step = 0; step < 189; step += 1) press('ArrowDown');
    expect(host.querySelectorAll('.pl-gutter > *').length).toBeLessThanOrEqual(200);
    press('End');
    expect(document.activeElement?.classList.contains('pl-gutter-actor')).toBe(true);
    expect(handle?.focusEvent('e0' as EventId)).toBe(true);
  });
});
