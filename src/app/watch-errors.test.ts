// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from '../messages/en/en.ts';
import { watchErrors } from './watch-errors.ts';

let show: (error: unknown) => void;
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  document.body.innerHTML = '<main>the story</main>';
  show = watchErrors(window, document.querySelector('main') as HTMLElement, en);
});
afterEach(() => vi.restoreAllMocks());

const alerts = () => [...document.querySelectorAll('[role=alert]')].map((alert) => alert.textContent);

describe('an error of ours', () => {
  it('is said once, above what already stands, with a button to try again', () => {
    show(new Error('first'));
    show(new Error('second'));
    expect(alerts()).toEqual([en.app.unexpected + en.app.tryAgain]);
    expect(document.body.lastElementChild?.textContent).toBe('the story');
    expect(document.querySelector('[role=alert] button')).not.toBeNull();
    expect(console.error).toHaveBeenCalledOnce();
  });

  it('is heard wherever it comes from', () => {
    window.dispatchEvent(new ErrorEvent('error', { error: new Error('x'), message: 'x' }));
    expect(alerts()).toHaveLength(1);
  });

  it('in a promise is heard too', () => {
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('x') }));
    expect(alerts()).toHaveLength(1);
  });
});

describe('what is no error of ours', () => {
  it.each([
    ['an observer put off by a frame', 'ResizeObserver loop completed with undelivered notifications.'],
    ['a script of the reader’s own browser', 'Script error.'],
    ['a request broken off', new DOMException('gone', 'AbortError')],
  ])('%s is not said', (_name, error) => {
    show(error);
    expect(alerts()).toEqual([]);
  });

  it('a picture that does not load is not said', () => {
    window.dispatchEvent(new Event('error'));
    expect(alerts()).toEqual([]);
  });
});
