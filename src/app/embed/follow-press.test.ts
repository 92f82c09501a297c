// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followPress, keepEarlyPress } from './follow-press.ts';

const page = () => document.querySelector<HTMLElement>('main') ?? document.body;
const button = () => document.querySelector<HTMLElement>('button') ?? document.body;
beforeEach(() => {
  document.body.innerHTML = '<main><div><button><span>Open</span></button></div></main>';
});

describe('a press', () => {
  it('is known to all who answer it, and to nobody after', async () => {
    const pressed = followPress(page());
    const seen: unknown[] = [];
    button().addEventListener('click', (event) => {
      seen.push(pressed());
      event.stopPropagation();
    });
    button().click();
    expect(seen).toEqual([button()]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(pressed()).toBeUndefined();
  });
});

describe('a press before React has come', () => {
  it('is made good once it has, as the pointer or the key that it was', () => {
    const makeGood = keepEarlyPress(page());
    button().firstElementChild?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    const answered = vi.fn<(event: MouseEvent) => void>();
    button().addEventListener('click', answered);
    makeGood();
    expect(answered.mock.calls.map(([event]) => event.detail)).toEqual([1]);
    makeGood();
    expect(answered).toHaveBeenCalledOnce();
  });

  it('is forgotten with the control that it was on', () => {
    const makeGood = keepEarlyPress(page());
    const answered = vi.fn();
    const gone = button();
    gone.click();
    gone.addEventListener('click', answered);
    gone.remove();
    makeGood();
    expect(answered).not.toHaveBeenCalled();
  });

  it('that never was leaves nothing to do', () => {
    const answered = vi.fn();
    const makeGood = keepEarlyPress(page());
    button().addEventListener('click', answered);
    makeGood();
    expect(answered).not.toHaveBeenCalled();
  });
});
