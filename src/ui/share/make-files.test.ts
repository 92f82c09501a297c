import { describe, expect, it } from 'vitest';
import { instant } from '../../base/brand.ts';
import { wholeStory, zoomLimits } from '../../layout/story.ts';
import { storeOf } from '../testing/render-page.tsx';
import { story } from '../testing/story.ts';
import { spanSeen } from './make-files.ts';

describe('the span of a picture that is saved', () => {
  const { loaded } = storeOf(story()).getState();
  if (loaded.kind !== 'timeline') throw new Error('no timeline');
  const { timeline } = loaded;
  const whole = wholeStory(timeline);
  const limits = zoomLimits(timeline);

  it('is the whole story, or that which the reader moved to', () => {
    const day = { from: whole.from, to: instant(whole.from + 86_400_000) };
    expect(spanSeen(timeline, undefined)).toEqual(whole);
    expect(spanSeen(timeline, day)).toEqual(day);
  });

  it('is what the page shows of an address that names a span beyond the story', () => {
    const { from, to } = spanSeen(timeline, { from: instant(limits.to + 1e9), to: instant(limits.to + 2e9) });
    expect(to).toBe(limits.to);
    expect(from).toBeLessThan(to);
  });
});
