// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTallPicture } from './tall-picture.ts';

let picture: HTMLElement;
let canvas: HTMLCanvasElement;
let top = 0;
/** What the browser says of stretches in sight. */
type Told = {
  readonly target: Element;
  readonly isIntersecting: boolean;
  readonly boundingClientRect: { readonly top: number };
  readonly intersectionRect: { readonly top: number; readonly height: number };
};
let tell: (entries: Told[]) => void = () => {};

beforeEach(() => {
  picture = document.createElement('div');
  canvas = document.createElement('canvas');
  picture.append(canvas);
  document.body.replaceChildren(picture);
  vi.spyOn(picture, 'getBoundingClientRect').mockImplementation(() => ({ top }) as DOMRect);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof tell) {
        tell = callback;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  top = 0;
});
afterEach(() => vi.unstubAllGlobals());

function create(innerHeight: number) {
  const changed = vi.fn();
  const view = new Proxy(window, {
    get: (target, name) => {
      if (name === 'innerHeight') return innerHeight;
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' && !/^[A-Z]/.test(String(name)) ? value.bind(target) : value;
    },
  });
  return { tall: createTallPicture(view as never, { picture, canvas, changed }), changed };
}
const scroll = (to: number) => {
  top = -to;
  document.dispatchEvent(new Event('scroll'));
};

describe('a picture higher than the window', () => {
  it('is drawn where the window is, and never beyond either end', () => {
    const { tall, changed } = create(800);
    expect(tall.place(3000)).toEqual({ from: 0, to: 800 });
    scroll(500);
    expect(changed).toHaveBeenCalledOnce();
    expect(tall.place(3000)).toEqual({ from: 500, to: 1300 });
    scroll(2900);
    expect(tall.place(3000)).toEqual({ from: 2200, to: 3000 });
    top = 400;
    expect(tall.place(3000)).toEqual({ from: 0, to: 800 });
  });

  it('is not drawn again for scrolling that moves nothing of it', () => {
    const { tall, changed } = create(800);
    top = 300;
    tall.place(3000);
    scroll(-200);
    expect(changed).not.toHaveBeenCalled();
  });

  it('in a frame as high as itself, is drawn about what the reader sees of it, 2,400 px at most', () => {
    const { tall, changed } = create(9000);
    expect(tall.place(9000)).toEqual({ from: 0, to: 2400 });
    const stretches = [...picture.querySelectorAll('.pl-stretch')];
    expect(stretches).toHaveLength(45);
    const whole = (target: Element, hidden: number): Told => ({
      target,
      isIntersecting: true,
      boundingClientRect: { top: -hidden },
      intersectionRect: { top: 0, height: 200 - hidden },
    });
    tell(stretches.slice(20, 24).map((target, at) => whole(target, at === 0 ? 50 : 0)));
    expect(changed).toHaveBeenCalledOnce();
    expect(tall.place(9000)).toEqual({ from: 3225, to: 5625 });
    expect(canvas.style.transform).toBe('translateY(3225px)');
    expect(picture.querySelector<HTMLElement>('.pl-axis')?.style.transform).toBe('translateY(4050px)');
    // A little further nothing is missing yet.
    tell([whole(stretches[24] as Element, 0)]);
    expect(changed).toHaveBeenCalledOnce();
  });

  it('that fits again leaves nothing behind', () => {
    const { tall } = create(9000);
    tall.place(9000);
    expect(picture.querySelectorAll('.pl-axis, .pl-stretch').length).toBeGreaterThan(2);
    tall.place(undefined);
    expect([...picture.childNodes]).toEqual([canvas]);
    expect(picture.className).toBe('');
    expect(canvas.style.transform).toBe('');
  });
});
