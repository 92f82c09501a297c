import { describe, expect, it } from 'vitest';
import { parseDataset } from './parse-dataset.ts';
import { makeClaim, makeEvent, makeFile, printProblems } from './testing/make-file.ts';

const withCall = (change: Record<string, unknown>) =>
  makeFile({ events: [makeEvent(change), makeEvent({ id: 'words' })] });

describe('a party under the id of the actors without one', () => {
  it('is left out, and its actors have no party', () => {
    const { dataset, problems } = parseDataset(
      makeFile({
        parties: [
          { id: 'others', name: 'Others' },
          { id: 'israel', name: 'Israel' },
        ],
        actors: [
          { id: 'bennett', name: 'Naftali Bennett', party: 'israel', kind: 'person' },
          { id: 'putin', name: 'Vladimir Putin', party: 'others', kind: 'person' },
        ],
      }),
    );
    expect(printProblems(problems)).toEqual([
      'error reserved-id $.parties[0].id "others"',
      'warning left-out-id $.actors[1].party "others" type=party',
    ]);
    expect(dataset?.parties.map(({ id }) => id)).toEqual(['israel']);
    expect(dataset?.actors.map(({ party }) => party)).toEqual(['israel', undefined]);
  });
});

describe('limits in the time of a claim', () => {
  it('are dropped with a warning each, whether or not they lead somewhere', () => {
    const time = { edtf: '2022-02-25', basis: 'stated', after: ['nobody'], before: ['words'], ongoing: true };
    const { dataset, problems } = parseDataset(withCall({ claims: [makeClaim({ time })] }));
    expect(printProblems(problems)).toEqual([
      'warning limit-in-claim $.events[0].claims[0].time.after […] field=after',
      'warning limit-in-claim $.events[0].claims[0].time.before […] field=before',
    ]);
    expect(dataset?.events[0]?.claims[0]?.time).toMatchObject({ ongoing: true, after: [], before: [] });
  });

  it('go with an end that contradicts ongoing', () => {
    const time = { edtf: '2022-02-24/2022-02-25', basis: 'stated', ongoing: true };
    const { problems } = parseDataset(withCall({ claims: [makeClaim(), makeClaim({ time })] }));
    expect(printProblems(problems)).toEqual([
      'error bad-time $.events[0].claims[1].time.ongoing true reason=ongoing-with-end',
    ]);
  });
});

describe('ongoing beside each of several dates', () => {
  it('is refused', () => {
    const { dataset, problems } = parseDataset(
      withCall({ time: { edtf: '{2022-02-24,2022-02-25}', basis: 'stated', ongoing: true } }),
    );
    expect(printProblems(problems)).toEqual([
      'error bad-time $.events[0].time.ongoing true reason=ongoing-with-set',
    ]);
    expect(dataset?.events.map(({ id }) => id)).toEqual(['words']);
  });
});
