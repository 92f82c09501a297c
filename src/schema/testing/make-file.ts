import type { Problem } from '../../base/problem.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A small sound file, for tests to spoil: two sides, two actors, one source, two events. A new one at every call. */
export function makeFile(change: Fields = {}): Record<string, unknown> {
  return {
    format: 'parley/1',
    id: 'small',
    title: 'Small',
    summary: 'A small timeline.',
    lang: 'en',
    timeZone: 'Asia/Jerusalem',
    asOf: { edtf: '2022-02-27', basis: 'stated' },
    updated: '2026-11-22',
    sources: [
      {
        id: 'report',
        publisher: 'The Paper',
        title: 'Two leaders speak',
        url: 'https://example.org/report',
        published: { edtf: '2022-02-27', basis: 'stated' },
      },
    ],
    parties: [{ id: 'israel', name: 'Israel' }],
    actors: [
      { id: 'bennett', name: 'Naftali Bennett', aliases: ['Bennet'], party: 'israel', kind: 'person' },
      { id: 'putin', name: 'Vladimir Putin', kind: 'person' },
    ],
    events: [makeEvent(), makeEvent({ id: 'words', kind: 'statement', title: 'Bennett speaks' })],
    ...change,
  };
}

/** A sound event: a call of Friday 25 February 2022, on the word of the agency. */
export function makeEvent(change: Fields = {}): Record<string, unknown> {
  return {
    id: 'call',
    title: 'Bennett and Putin speak',
    summary: 'They spoke.',
    kind: 'call',
    status: 'happened',
    time: { edtf: '2022-02-25', basis: 'stated', asWritten: 'on Friday' },
    participants: [
      { actor: 'bennett', role: 'counterpart' },
      { actor: 'putin', role: 'counterpart' },
    ],
    claims: [makeClaim()],
    ...change,
  };
}

/** A sound claim that the event took place. */
export function makeClaim(change: Fields = {}): Record<string, unknown> {
  return {
    text: 'The two spoke.',
    asserts: 'occurrence',
    attribution: 'The agency',
    standing: 'narration',
    source: 'report',
    ...change,
  };
}

/** Problems as lines `error code path value params`. */
export function printProblems(problems: readonly Problem[]): string[] {
  return problems.map(({ severity, code, path, value, params }) => {
    const words = Object.entries(params).map(([key, param]) => `${key}=${param}`);
    return [severity, code, path, value, ...words].filter((part) => part !== undefined).join(' ');
  });
}
