import dataset from '../../../data/israel-mediation-2022.json' with { type: 'json' };

/** The text of the curated timeline. */
export const curated = JSON.stringify(dataset);

/** A small timeline: `sameDay` talks on one day between two actors, of which no order is known, with `change` on top. */
export function story(options: { readonly sameDay?: number; readonly change?: object } = {}): string {
  const numbers = Array.from({ length: options.sameDay ?? 2 }, (_, at) => at + 1);
  return JSON.stringify({
    format: 'parley/1',
    id: 'story',
    title: 'A story',
    summary: 'Two sides talk.',
    lang: 'en',
    timeZone: 'Europe/Vienna',
    asOf: { edtf: '2001-05-09', basis: 'stated' },
    updated: '2001-05-10',
    sources: [
      {
        id: 'paper',
        publisher: 'The Paper',
        title: 'Sides talk',
        url: 'https://paper.example/talk',
        published: { edtf: '2001-05-09', basis: 'stated' },
      },
    ],
    parties: [
      { id: 'north', name: 'North' },
      { id: 'south', name: 'South' },
    ],
    actors: [
      { id: 'ann', name: 'Ann', aliases: ['Anne'], party: 'north', kind: 'person' },
      { id: 'bob', name: 'Bob', aliases: [], party: 'south', kind: 'person' },
    ],
    events: numbers.map((number) => ({
      id: `talk-${number}`,
      title: `Talk ${number}`,
      summary: '',
      kind: 'meeting',
      status: 'happened',
      time: { edtf: '2001-05-08', basis: 'stated' },
      participants: [
        { actor: 'ann', role: 'counterpart' },
        { actor: 'bob', role: 'counterpart' },
      ],
      claims: [
        {
          text: `They met for talk ${number}.`,
          asserts: 'occurrence',
          attribution: 'The Paper',
          standing: 'narration',
          source: 'paper',
        },
      ],
      related: [],
    })),
    ...options.change,
  });
}
