import { describe, expect, it } from 'vitest';
import { loadLines } from './load-lines.ts';
import { loadTimeline } from './load-timeline.ts';
import { makeEvent, makeFile, printProblems } from './testing/make-file.ts';

const decoder = new TextDecoder();
const load = (text: string) => loadLines(new TextEncoder().encode(text), (bytes) => decoder.decode(bytes));
const { events: _, ...fields } = makeFile();
const header = JSON.stringify(fields);
const lineOf = (change = {}): string => JSON.stringify(makeEvent(change));

describe('a file of lines', () => {
  it('is the timeline of the same records in one text', () => {
    const { timeline } = load([header, lineOf(), '', lineOf({ id: 'words' })].join('\n'));
    const whole = loadTimeline(
      JSON.stringify(makeFile({ events: [makeEvent(), makeEvent({ id: 'words' })] })),
    );
    expect(timeline?.dataset).toEqual(whole.timeline?.dataset);
  });

  it('loses the line that is no JSON, or no record, and names it', () => {
    const { timeline, problems, leftOut } = load(
      [header, lineOf(), '', '{"id":', lineOf({ id: 'a', kind: 'duel' }), '7', lineOf({ id: 'b' })].join(
        '\n',
      ),
    );
    expect([...(timeline?.events ?? [])].map(({ record }) => record.id)).toEqual(['b', 'call']);
    expect(leftOut).toBe(3);
    expect(printProblems(problems)).toEqual([
      'error bad-line $ line=4 column=7',
      expect.stringMatching(/^error not-a-choice \$\.kind "duel" .*line=5$/),
      'error wrong-type $ 7 expected=object line=6',
    ]);
  });

  it('is nothing without its header', () => {
    const { timeline, problems } = load([lineOf(), lineOf({ id: 'b' })].join('\n'));
    expect(timeline).toBeUndefined();
    expect(problems[0]?.code).toBe('no-format');
  });
});
