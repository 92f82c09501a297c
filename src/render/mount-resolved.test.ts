// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellTimes } from '../domain/tell-times.ts';
import { anyTimeline } from '../layout/testing/any-timeline.ts';
import { fourDays } from '../layout/testing/curated.ts';
import { en } from '../messages/en/en.ts';
import { tellingEn } from '../messages/en/telling.ts';
import { mountResolved } from './mount-resolved.ts';
import type { TimelineHandle } from './timeline-handle.ts';

let host: HTMLElement;
let handle: TimelineHandle | undefined;
/** Lets the next step be taken. */
let turns: (() => void)[] = [];
const failed = vi.fn();

beforeEach(() => {
  host = document.createElement('div');
  const still = document.createElement('p');
  still.textContent = 'still picture';
  host.append(still);
  document.body.replaceChildren(host);
  turns = [];
  failed.mockReset();
});
afterEach(() => {
  handle?.destroy();
  handle = undefined;
});

function mount(timeline = fourDays()): void {
  const pause = () => new Promise<void>((resolve) => turns.push(resolve));
  handle = mountResolved(
    host,
    timeline,
    { messages: en, told: tellTimes(timeline, tellingEn) },
    { pause, failed },
  );
}
async function turn(): Promise<boolean> {
  const next = turns.shift();
  next?.();
  await Promise.resolve();
  await Promise.resolve();
  return next !== undefined;
}
const still = () => host.querySelector('p')?.textContent === 'still picture';
const root = () => host.querySelector<HTMLElement>('.pl');

describe('a picture that is mounted unhurried', () => {
  it('takes several tasks, and what stood there stands until it is drawn', async () => {
    mount();
    let tasks = 0;
    while (root()?.classList.contains('pl-coming')) {
      expect(still()).toBe(true);
      expect(await turn()).toBe(true);
      tasks += 1;
    }
    expect(tasks).toBeGreaterThan(2);
    expect([...host.childNodes]).toEqual([root()]);
    expect(host.querySelectorAll('[data-pl-event]').length).toBe(12);
    expect(failed).not.toHaveBeenCalled();
  });

  it('waits for what draws a crowd, and is drawn with it', async () => {
    mount(anyTimeline(1, 3000));
    while (root()?.classList.contains('pl-coming')) {
      await new Promise((resolve) => setTimeout(resolve));
      await turn();
    }
    expect(host.querySelectorAll('.pl-strip').length).toBeGreaterThan(0);
    expect(still()).toBe(false);
    expect(failed).not.toHaveBeenCalled();
  });

  it('is drawn at once for who asks for an event in it', () => {
    mount();
    expect(handle?.focusEvent(fourDays().events.at(0)?.record.id as never)).toBe(true);
    expect(root()?.classList.contains('pl-coming')).toBe(false);
    expect(still()).toBe(false);
  });

  it('that goes before it was drawn leaves the element as it was', async () => {
    mount();
    await turn();
    handle?.destroy();
    expect(host.textContent).toBe('still picture');
    while (await turn());
    expect(host.textContent).toBe('still picture');
    expect(failed).not.toHaveBeenCalled();
  });
});
