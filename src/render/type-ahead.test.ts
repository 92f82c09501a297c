import { describe, expect, it } from 'vitest';
import { textIn } from '../base/text.ts';
import type { TextSearch } from '../domain/text-search.ts';
import type { Timeline } from '../domain/timeline.ts';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { createTypeAhead } from './type-ahead.ts';

const titles = ['Ankara talks', 'Bennett calls', '“Aid arrives', 'Berlin meets', 'Ärzte ask', '70 killed'];

function typist(made: readonly string[] = titles, search?: TextSearch) {
  const timeline: Timeline = {
    ...buildTimeline({
      parties: { left: ['ann'] },
      events: made.map((title, at) => ({ id: `e${at}`, title, within: '2022-02-24', actors: ['ann'] })),
    }),
    ...(search === undefined ? {} : { search }),
  };
  const told = { at: -1, asked: 0, missed: [] as string[], clock: 0, waiting: [] as (() => void)[] };
  const ahead = createTypeAhead({
    timeline,
    shownFrom: (at) => (at < made.length ? at : -1),
    at: () => told.at,
    title({ record }) {
      told.asked += 1;
      return textIn(record.title, 'en', 'en');
    },
    found(place) {
      told.at = place;
    },
    missed: (letters) => told.missed.push(letters),
    now: () => told.clock,
    later(act) {
      told.waiting.push(act);
      return () => told.waiting.splice(told.waiting.indexOf(act), 1);
    },
  });
  const type = (text: string) => [...text].map((key) => ahead.press(key));
  return { told, ahead, type };
}

describe('typing ahead', () => {
  it('leads to the next title that begins with what is typed, around the end to the start', () => {
    const { told, type } = typist();
    type('b');
    expect(told.at).toBe(1);
    told.clock += 1000;
    type('b');
    expect(told.at).toBe(3);
    told.clock += 1000;
    type('b');
    expect(told.at).toBe(1);
  });

  it('takes letters within 700 ms as one word, spaces and digits included', () => {
    const { told, type } = typist();
    type('be');
    expect(told.at).toBe(1);
    told.clock += 699;
    type('r');
    expect(told.at).toBe(3);
    told.clock += 700;
    type('ankara t');
    expect(told.at).toBe(0);
    told.clock += 1000;
    type('70');
    expect(told.at).toBe(5);
  });

  it('one letter again and again leads through all that begin with it', () => {
    const { told, type } = typist();
    type('a');
    expect(told.at).toBe(0);
    type('a');
    expect(told.at).toBe(2);
    type('a');
    expect(told.at).toBe(4);
    type('a');
    expect(told.at).toBe(0);
  });

  it('compares without case, accents and quotation marks', () => {
    const { told, type } = typist();
    type('ARZ');
    expect(told.at).toBe(4);
    told.clock += 1000;
    type('aid');
    expect(told.at).toBe(2);
  });

  it('says what begins no title, and stays', () => {
    const { told, type } = typist();
    type('b');
    type('x');
    expect(told.missed).toEqual(['bx']);
    expect(told.at).toBe(1);
  });

  it('leaves keys alone that begin no word', () => {
    const { ahead } = typist();
    for (const key of [' ', '+', 'Enter', 'ArrowUp', 'Shift', 'F1']) expect(ahead.press(key)).toBe(false);
  });

  it('asks a bounded number of titles, a few at a time', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `Call ${at}`);
    const { told, type } = typist(many);
    type('z');
    for (let turn = 0; told.waiting.length > 0 && turn < 10_000; turn += 1) told.waiting.shift()?.();
    expect(told.missed).toEqual(['z']);
    expect(told.asked).toBeLessThan(7000);
  });

  it('asks whoever searches the timeline, and waits for the answer', () => {
    const listeners = new Set<() => void>();
    let answer: Uint8Array | undefined;
    const { told, type } = typist([...titles.slice(0, 3), 'Zebra', 'The zebra'], {
      find: () => answer,
      answered: (choice) => choice,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    type('z');
    expect(told.at).toBe(-1);
    answer = Uint8Array.of(0, 0, 0, 1, 1);
    for (const listener of listeners) listener();
    expect(told.at).toBe(3);
    expect(told.asked).toBe(1);
    expect(listeners.size).toBe(0);
  });

  it('the answer for letters typed before is not waited for', () => {
    const listeners = new Set<() => void>();
    const { ahead, type } = typist(titles, {
      find: () => undefined,
      answered: (choice) => choice,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    type('be');
    expect(listeners.size).toBe(1);
    ahead.stop();
    expect(listeners.size).toBe(0);
  });
});
