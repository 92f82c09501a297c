// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Viewport } from '../layout/scene.ts';
import { createViewportMotion, makeViewport } from './viewport-motion.ts';

const hour = 3_600_000;
const here = makeViewport(0, hour);
const there = makeViewport(24 * hour, 25 * hour);

/** Goes, and resolves with every span that was shown on the way. */
function follow(motion: ReturnType<typeof createViewportMotion>, to: Viewport): Promise<readonly Viewport[]> {
  const shown: Viewport[] = [];
  return new Promise((done) => {
    motion.go(here, to, false, (viewport, arrived) => {
      shown.push(viewport);
      if (arrived) done(shown);
    });
  });
}

describe('going to a span', () => {
  it('arrives exactly there, by way of others, and knows until then where it is going', async () => {
    const motion = createViewportMotion(window);
    const way = follow(motion, there);
    expect(motion.target()).toBe(there);
    const shown = await way;
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.at(-1)).toBe(there);
    expect(motion.target()).toBeUndefined();
  });

  it('is done at once where nothing may move', () => {
    const motion = createViewportMotion(window);
    const shown: [Viewport, boolean][] = [];
    motion.go(here, there, true, (viewport, arrived) => shown.push([viewport, arrived]));
    expect(shown).toEqual([[there, true]]);
  });

  it('gives way to the next, and shows nothing once it was stopped', async () => {
    const motion = createViewportMotion(window);
    let first = 0;
    motion.go(here, there, false, () => {
      first += 1;
    });
    const shown = await follow(motion, makeViewport(-hour, 0));
    expect(shown.at(-1)).toEqual(makeViewport(-hour, 0));
    expect(first).toBe(0);
    motion.go(here, there, false, () => {
      first += 1;
    });
    motion.stop();
    await follow(motion, there);
    expect(first).toBe(0);
  });
});
