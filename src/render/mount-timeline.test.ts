// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventId } from '../domain/event.ts';
import { selectionOf } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { fourDays } from '../layout/testing/curated.ts';
import { en } from '../messages/en/en.ts';
import { mountTimeline } from './mount-timeline.ts';
import type { TimelineHandle, TimelineOptions } from './timeline-handle.ts';

let host: HTMLElement;
const handles: TimelineHandle[] = [];

beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
});
afterEach(() => {
  for (const handle of handles.splice(0)) handle.destroy();
});

function mount(
  options: Partial<TimelineOptions> = {},
  element = host,
  timeline: Timeline = fourDays(),
): TimelineHandle {
  // No animation, and no frames to wait for.
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({ matches: query.includes('reduce'), addEventListener() {}, removeEventListener() {} }) as never,
  );
  const handle = mountTimeline(element, timeline.dataset, { messages: en, timeline, ...options });
  handles.push(handle);
  return handle;
}
const named = (name: string) => [...host.querySelectorAll(`section[aria-label="${name}"]`)];
const events = () => [...host.querySelectorAll<HTMLElement>('[data-pl-event]')];
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
/** Presses a button around the picture, and waits until what acts on it has come and has acted. */
const click = async (selector: string, element = host) => {
  element.querySelector<HTMLElement>(selector)?.click();
  await import('./view-later.ts');
  await new Promise((resolve) => setTimeout(resolve, 0));
};
const active = () => (document.activeElement as HTMLElement | null)?.dataset['plEvent'];

describe('a mounted timeline', () => {
  it('has exactly one region Timeline and one region Overview', () => {
    mount();
    expect(named('Timeline')).toHaveLength(1);
    expect(named('Overview')).toHaveLength(1);
  });

  it('has one element for each event, however many lanes it stands in, in list order', () => {
    mount();
    const order = [...fourDays().events].map(({ record }) => record.id);
    const dated = [...fourDays().events].filter(({ when }) => when.dated).map(({ record }) => record.id);
    expect(events().map(({ dataset }) => dataset['plEvent'])).toEqual([
      ...dated,
      ...order.filter((id) => !dated.includes(id)),
    ]);
    expect(events().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('names an event by title, time and participants', () => {
    mount();
    const name = host.querySelector('[data-pl-event="bennett-putin-call"]')?.getAttribute('aria-label');
    expect(name).toMatch(/^Bennett and Putin speak by phone\. .*Bennett, Putin$/);
  });

  it('arrow keys walk every event in order and stop at the ends', () => {
    const handle = mount();
    const order = [...fourDays().events].map(({ record }) => record.id);
    handle.focusEvent(order[0] as EventId);
    const walked = [active()];
    for (let step = 0; step < order.length + 1; step += 1) {
      press('ArrowRight');
      walked.push(active());
    }
    expect(walked.slice(0, order.length)).toEqual(order);
    expect(walked.at(-1)).toBe(order.at(-1));
    press('Home');
    expect(active()).toBe(order[0]);
  });

  it('takes no key outside its own elements', () => {
    mount();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const event = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true });
    field.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(field);
  });

  it('tells what the reader opens, and whether by keyboard', () => {
    const handle = mount();
    const opened = vi.fn();
    handle.on('select', opened);
    const button = host.querySelector<HTMLElement>('[data-pl-event="bennett-putin-call"]');
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
    expect(opened.mock.calls.map(([event]) => event)).toEqual([
      { event: 'bennett-putin-call', byKeyboard: false },
      { event: 'bennett-putin-call', byKeyboard: true },
    ]);
  });

  it('plus zooms in, zero shows the whole story', () => {
    const handle = mount();
    const spans: [number, boolean][] = [];
    handle.on('viewport', ({ viewport, wholeStory }) =>
      spans.push([viewport.to - viewport.from, wholeStory]),
    );
    handle.focusEvent('bennett-putin-call' as EventId);
    press('+');
    press('0');
    expect(spans[0]?.[0]).toBeLessThan(spans[1]?.[0] ?? 0);
    expect(spans.map(([, whole]) => whole)).toEqual([false, true]);
  });

  it('an echo of its own span is no order', async () => {
    const handle = mount();
    const told = vi.fn();
    handle.on('viewport', told);
    handle.on('viewport', ({ viewport }) => handle.update({ viewport }));
    await click('[data-pl="in"]');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('marks the selected event and forgets it again', () => {
    const handle = mount({ selected: 'bennett-putin-call' as EventId });
    const current = () => events().filter((event) => event.getAttribute('aria-current') === 'true');
    expect(current().map(({ dataset }) => dataset['plEvent'])).toEqual(['bennett-putin-call']);
    handle.update({ selected: undefined });
    expect(current()).toEqual([]);
  });

  it('a party’s header folds its lanes and tells so', async () => {
    const handle = mount();
    const told = vi.fn();
    handle.on('lanes', told);
    const header = [...host.querySelectorAll<HTMLElement>('.pl-gutter-party')].find(
      (one) => one.textContent === 'Israel',
    );
    expect(header?.getAttribute('aria-expanded')).toBe('true');
    header?.click();
    expect(told).toHaveBeenCalledWith({ lanes: { collapsed: ['israel'], pinned: [], order: [] } });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(header?.getAttribute('aria-expanded')).toBe('false');
  });

  it('only shown events are there; focus elsewhere is kept', async () => {
    const handle = mount();
    handle.focusEvent('bennett-putin-call' as EventId);
    const shown = ['bennett-putin-call', 'bennett-zelenskyy-call'] as EventId[];
    handle.update({ shown: selectionOf(fourDays(), shown) });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(events()).toHaveLength(2);
    expect(active()).toBe('bennett-putin-call');
  });

  it('a pressed day lets go to the whole story, and so does minus beside the days', async () => {
    const handle = mount();
    const told: boolean[] = [];
    handle.on('viewport', ({ wholeStory }) => told.push(wholeStory));
    // The first two before anything acts on them.
    host.querySelector<HTMLElement>('[data-pl-jump="1"]')?.click();
    host.querySelector<HTMLElement>('[data-pl-jump="1"]')?.click();
    await click('[data-pl-jump="1"]');
    expect(told).toEqual([false, true, false]);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (let press = 0; press < 5; press += 1) await click('[data-pl="overview-out"]');
    expect(told.at(-1)).toBe(true);
    // At the whole story minus has nothing left to do, and never shows more than that.
    expect(told.filter((whole) => whole)).toHaveLength(2);
    await click('[data-pl="overview-in"]');
    await click('[data-pl="overview-whole"]');
    expect(told.slice(-2)).toEqual([false, true]);
  });

  it('what has no effect says so: minus beside the days at the whole story', async () => {
    mount();
    const part = (name: string) => host.querySelector(`[data-pl="${name}"]`);
    expect(part('overview-out')?.getAttribute('aria-disabled')).toBe('true');
    expect(part('overview-whole')?.getAttribute('aria-pressed')).toBe('true');
    await click('[data-pl-jump="1"]');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(part('overview-out')?.getAttribute('aria-disabled')).toBe('false');
    expect(part('overview-whole')?.getAttribute('aria-pressed')).toBe('false');
  });

  it('the key comes when it is asked for, and goes', async () => {
    mount();
    const panel = host.querySelector<HTMLElement>('[data-pl="legend"]');
    const button = host.querySelector<HTMLElement>('[data-pl="key"]');
    expect(panel?.childElementCount).toBe(0);
    button?.click();
    await vi.waitFor(() => expect(button?.getAttribute('aria-expanded')).toBe('true'));
    expect(panel?.hidden).toBe(false);
    expect(panel?.querySelectorAll('li').length).toBeGreaterThan(10);
    button?.click();
    await vi.waitFor(() => expect(button?.getAttribute('aria-expanded')).toBe('false'));
    expect(panel?.hidden).toBe(true);
  });

  it('a print is a picture of its own once the reader has touched the page, and goes again', async () => {
    mount();
    window.dispatchEvent(new Event('pointermove'));
    await vi.waitFor(() => {
      window.dispatchEvent(new Event('beforeprint'));
      expect(host.querySelectorAll('svg.pl-print')).toHaveLength(1);
    });
    expect(host.querySelector('svg.pl-print')?.textContent).toContain('Jerusalem time');
    window.dispatchEvent(new Event('afterprint'));
    expect(host.querySelector('.pl-print')).toBeNull();
  });

  it('titles of data are text', () => {
    const timeline = buildTimeline({
      parties: { a: ['x'] },
      events: [
        { id: 'e', title: '<img src=x onerror=alert(1)>', within: '2022-02-25', actors: ['x'] },
        { id: 'u', title: '<b>undated</b>', actors: ['x'] },
      ],
    });
    mount({}, host, timeline);
    expect(host.querySelector('img, b')).toBeNull();
    expect(host.textContent).toContain('<b>undated</b>');
  });

  it('two on one page do not disturb each other, ids included', async () => {
    const other = document.createElement('div');
    document.body.append(other);
    const first = mount();
    const second = mount({}, other);
    const told = vi.fn();
    second.on('viewport', told);
    const moved = vi.fn();
    first.on('viewport', moved);
    await click('[data-pl="in"]');
    expect(moved).toHaveBeenCalled();
    expect(told).not.toHaveBeenCalled();
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    first.destroy();
    expect(other.querySelectorAll('section')).toHaveLength(2);
  });

  it('destroy leaves the element as it was found', () => {
    host.innerHTML = '<p>before</p> text';
    const before = [...host.childNodes];
    const handle = mount();
    expect(host.querySelector('p')?.textContent).not.toBe('before');
    handle.destroy();
    handle.destroy();
    expect([...host.childNodes]).toEqual(before);
    expect(handle.focusEvent('bennett-putin-call' as EventId)).toBe(false);
  });

  it('says that its first frame is there', async () => {
    const handle = mount();
    const ready = vi.fn();
    handle.on('ready', ready);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(ready).toHaveBeenCalledTimes(1);
  });
});
