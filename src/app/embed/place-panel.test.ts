// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { placePanel } from './place-panel.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <div id="parley-timeline"><canvas></canvas></div>
    <section class="pu-events">
      <section class="pu-inline-panel"><button id="in-panel"></button></section>
      <article class="pu-row">
        <button id="title" data-row-button="call"></button>
        <div class="pu-unfold">
          <button id="link"></button>
          <div class="pu-steps"><button id="step"></button></div>
        </div>
      </article>
      <article class="pu-row">
        <button data-row-button="visit"></button>
        <div class="pu-unfold">
          <div class="pu-steps"><button id="guest-step"></button></div>
          <div class="pu-panel"></div>
        </div>
      </article>
    </section>
    <footer class="pu-footer"><button id="correction"></button></footer>`;
});

const place = (pressed: string | undefined, type: 'event' | 'actor', isListAlone = false) => {
  const element = pressed === undefined ? undefined : document.querySelector(pressed);
  if (element === null) throw new Error(`nothing is ${pressed}`);
  const { at, row } = { row: undefined, ...placePanel(element, { type, id: 'talk' }, isListAlone) };
  return row === undefined ? at : `${at} ${row}`;
};

describe('a panel', () => {
  it.each([
    ['an event pressed in the picture', 'canvas', 'event', 'picture'],
    ['an actor pressed in the picture', 'canvas', 'actor', 'picture'],
    ['a link in the panel below the picture', '#in-panel', 'event', 'picture'],
    ['the title of a row', '#title', 'event', 'row call'],
    ['an actor named in a row', '#link', 'actor', 'row call'],
    ['another event named in a row', '#link', 'event', 'row call'],
    ['the step from a row to the next', '#step', 'event', 'row talk'],
    ['a step of a guest in a row', '#guest-step', 'event', 'row visit'],
    ['a record named in the footer', '#correction', 'event', 'foot'],
    ['the host', undefined, 'event', 'picture'],
  ] as const)('opened by %s stands near it', (_what, pressed, type, where) => {
    expect(place(pressed, type)).toBe(where);
  });

  it('that the host asks for stands in its row where there is no picture', () => {
    expect(place(undefined, 'event', true)).toBe('row talk');
    expect(place(undefined, 'actor', true)).toBe('picture');
    expect(place('#in-panel', 'event', true)).toBe('picture');
  });
});
