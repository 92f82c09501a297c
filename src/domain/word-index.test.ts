import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from './fold.ts';
import { buildWordIndex, findWords, indexNames, startWordIndex } from './word-index.ts';

const find = (titles: readonly string[], query: string) =>
  [...findWords(buildWordIndex(titles), query).entries()].filter(([, is]) => is === 1).map(([at]) => at);

describe('a query finds texts', () => {
  const titles = [
    'Bennett & Zelenskyy speak',
    'U.S. envoy arrives in Kyiv',
    'Зеленський прибув до Києва',
    'Zelenskyy’s office, on the call',
    '',
    'C’est l’été à Kyiv',
  ];
  it.each([
    ['zel', [0, 3]],
    ['ZELENSKYY', [0, 3]],
    ['zel speak', [0]],
    ['speak zel speak', [0]],
    ['us', [1]],
    ['kyiv', [1, 5]],
    ['lete', [5]],
    ['cest l’ÉTÉ', [5]],
    ['києва', [2]],
    ['kyiv speak', []],
    ['peak', []],
    ['zelenskyyyy', []],
    ['!?', [0, 1, 2, 3, 4, 5]],
    ['', [0, 1, 2, 3, 4, 5]],
  ])('%j: %j', (query, found) => {
    expect(find(titles, query)).toEqual(found);
  });

  it('of nothing, and of words alone that fold to nothing', () => {
    expect(find([], 'a')).toEqual([]);
    expect(find(['—', '’’ &'], 'a')).toEqual([]);
  });
});

describe('the index', () => {
  const word = fc.constantFrom(
    'call',
    'Call',
    'calls',
    'U.S.',
    'd’Israël',
    'Київ',
    '3',
    '30',
    'a-b',
    'ß',
    '&',
    'ΣΑΣ',
  );
  const title = fc.oneof(
    fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .array(fc.constantFrom('a', 'B', 'b', ' ', '.', '’', '\u0301', 'é', '\ud83d'), { maxLength: 8 })
      .map((all) => all.join('')),
  );

  it('finds every text in which each word of the query begins a word, and no other', () => {
    fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), title, fc.nat(4), (titles, text, length) => {
        const query = foldWords(text)
          .map((each) => each.slice(0, length + 1))
          .join(' ');
        const asked = foldWords(query);
        const expected = [...titles.entries()]
          .filter(([, each]) => {
            const words = foldWords(each);
            return asked.every((one) => words.some((other) => other.startsWith(one)));
          })
          .map(([at]) => at);
        expect(find(titles, query)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('holds each word once, ascending, with its texts', () => {
    fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
        const { words, wordFrom, textFrom, texts } = buildWordIndex(titles);
        const listed = Array.from({ length: wordFrom.length - 1 }, (_, at) =>
          words.slice(wordFrom[at], wordFrom[at + 1]),
        );
        expect(listed).toEqual([...new Set(titles.flatMap(foldWords))].sort());
        for (const [at, one] of listed.entries()) {
          const own = [...texts.subarray(textFrom[at], textFrom[at + 1])];
          expect([...new Set(own)]).toEqual(
            [...titles.keys()].filter((text) => foldWords(titles[text] ?? '').includes(one)),
          );
        }
      }),
    );
  });

  it('takes a text in parts, and texts without words', () => {
    const builder = startWordIndex();
    builder.add(1, 'Kyiv');
    builder.add(1, 'Київ');
    const index = builder.finish(3);
    expect([...findWords(index, 'київ kyiv')]).toEqual([0, 1, 0]);
  });

  it('grows past its first columns', () => {
    const titles = Array.from({ length: 40_000 }, (_, at) => `record ${at} of É${at % 5000}`);
    const index = buildWordIndex(titles);
    expect(find(titles, '39999')).toEqual([39_999]);
    expect(findWords(index, 'record of e4999').reduce((sum, is) => sum + is, 0)).toBe(8);
    expect(findWords(index, 'rec').reduce((sum, is) => sum + is, 0)).toBe(40_000);
  });
});

describe('names of actors', () => {
  const names = indexNames([
    { name: { en: 'Volodymyr Zelenskyy', uk: 'Володимир Зеленський' }, aliases: ['Zelensky'] },
    { name: 'Kan', aliases: [] },
  ]);
  const index = buildWordIndex(['A call', 'A visit', 'Kansas', 'A call']);
  // Row 0 is the last in the list, and so on. Set 0: Zelenskyy; set 1: Kan, as target; set 2: nobody; set 3: both.
  const named = {
    names,
    sets: Uint16Array.of(3, 2, 1, 0),
    setFrom: Uint32Array.of(0, 1, 2, 2, 4),
    members: Uint32Array.of(0, 3, 0, 2),
    positions: Uint32Array.of(3, 2, 1, 0),
  };
  it.each([
    ['zelensky', '1001'],
    ['зеленськии', '1001'],
    ['kan', '0111'],
    ['kan call', '0001'],
    ['call volodymyr', '1001'],
    ['kan volodymyr', '0001'],
    ['nobody', '0000'],
  ])('%j finds who takes part: %s', (query, mask) => {
    expect(findWords(index, query, named).join('')).toBe(mask);
  });

  it('lead from rows to events that stand in list order', () => {
    const { positions: _, ...listed } = named;
    expect(findWords(index, 'kan', listed).join('')).toBe('1010');
  });
});
