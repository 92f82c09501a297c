// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cssPx } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import { placeScene } from '../layout/place.ts';
import { makePlan } from '../layout/plan.ts';
import { wholeStory } from '../layout/story.ts';
import { fourDays } from '../layout/testing/curated.ts';
import { optionsFor } from '../layout/testing/options.ts';
import { en } from '../messages/en/en.ts';
import { createBundleLayer } from './bundle-layer.ts';

const bare = placeScene(
  makePlan(fourDays(), optionsFor({ form: 'full' })),
  wholeStory(fourDays()),
  cssPx(1000),
);
const box = { x: cssPx(300), y: cssPx(100), width: cssPx(30), height: cssPx(24) };
const bundle = { lane: bare.lanes[0]?.key ?? '', box, events: ['a', 'b'] as EventId[] };
const scene = { ...bare, bundles: [bundle] };

let plot: HTMLElement;
beforeEach(() => {
  plot = document.createElement('div');
  document.body.replaceChildren(plot);
});

const create = () => {
  const open = vi.fn();
  const words = (id: EventId) => ({ title: `Title ${id}`, time: 'Thu 24' });
  const layer = createBundleLayer(plot, { messages: () => en.picture, words, open });
  layer.place(scene, 1, true);
  return { layer, open };
};
const button = () => plot.querySelector<HTMLElement>('.pl-bundle');
const list = () => plot.querySelector<HTMLElement>('[role="dialog"]');
const press = async () => {
  button()?.click();
  await vi.waitFor(() => expect(list()).not.toBeNull());
};

describe('a bundle', () => {
  it('opens the list of what it holds, focus on its first line', async () => {
    create();
    await press();
    expect(button()?.getAttribute('aria-expanded')).toBe('true');
    expect([...(list()?.querySelectorAll('strong') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Title a',
      'Title b',
    ]);
    expect(document.activeElement?.textContent).toBe('Title aThu 24');
  });

  it('closes by Escape and gives focus back', async () => {
    create();
    await press();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(list()).toBeNull();
    expect(document.activeElement).toBe(button());
    expect(button()?.getAttribute('aria-expanded')).toBe('false');
  });

  it('a choice opens the event and closes the list', async () => {
    const { open } = create();
    await press();
    list()?.querySelectorAll<HTMLElement>('button')[1]?.click();
    expect(open).toHaveBeenCalledWith('b', true);
    expect(list()).toBeNull();
  });

  it('that goes takes its list along', async () => {
    const { layer } = create();
    await press();
    layer.place(bare, 1, true);
    expect(list()).toBeNull();
    expect(button()).toBeNull();
  });

  it('answers a press that came before it', () => {
    const { layer } = create();
    document.elementFromPoint = () => button();
    layer.press(new MouseEvent('click', { clientX: 310, clientY: 110 }));
    expect(list()).not.toBeNull();
  });
});
