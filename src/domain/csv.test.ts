import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvEn } from '../messages/en/csv.ts';
import { tellingEn } from '../messages/en/telling.ts';
import { loadTimeline } from '../schema/load-timeline.ts';
import { formatCsv } from './csv.ts';
import { tellTimes } from './tell-times.ts';

const curated = readFileSync(new URL('../../data/israel-mediation-2022.json', import.meta.url), 'utf8');

/** The rows of a dataset's file, by id, as another program reads them. */
function rowsOf(file: string | object) {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const { timeline } = loadTimeline(text);
  if (timeline === undefined) throw new Error('nothing to show');
  const csv = formatCsv(timeline, tellTimes(timeline, tellingEn), timeline.events, csvEn, 'en');
  const parsed = csvParse(csv);
  return { timeline, csv, rows: new Map(parsed.map((row) => [row['id'], row])), columns: parsed.columns };
}

function storyOf(events: readonly object[]): object {
  return {
    format: 'parley/1',
    id: 'story',
    title: 'Story',
    summary: 'Story.',
    lang: 'en',
    timeZone: 'Asia/Jerusalem',
    asOf: { basis: 'stated' },
    updated: '2022-03-01',
    sources: [],
    parties: [],
    actors: [],
    events: events.map((event, at) => ({
      id: `e${at}`,
      title: 't',
      summary: 's',
      kind: 'statement',
      ...event,
    })),
  };
}

function rowOf(event: object) {
  return rowsOf(storyOf([event])).rows.get('e0') ?? {};
}

describe('the table of the first dataset', () => {
  const { csv, rows, timeline, columns } = rowsOf(curated);

  it('has a row an event, in the order of the list', () => {
    expect([...rows.keys()]).toEqual([...timeline.events].map(({ record }) => record.id));
  });

  it('names its columns for programs, the same for ever', () => {
    expect(columns).toEqual(
      (
        'id title summary kind status time_words edtf edtf_end part_of_day part_of_day_end clock clock_end ' +
        'basis basis_end basis_note basis_note_end as_written as_written_end ongoing mode earliest latest ' +
        'certain_from certain_to time_zone actors actor_ids quantity quantity_unit quantity_counting ' +
        'quantity_approx claims sources source_urls source_ids related'
      ).split(' '),
    );
  });

  it('says when, in words, as written, and as instants', () => {
    expect(rows.get('bennett-putin-call')).toMatchObject({
      time_words: 'Sun 27 Feb 2022, afternoon',
      edtf: '2022-02-27',
      part_of_day: 'afternoon',
      basis: 'stated',
      as_written: 'this afternoon',
      mode: 'once',
      earliest: '2022-02-27T10:00:00Z',
      latest: '2022-02-27T16:00:00Z',
      time_zone: 'Asia/Jerusalem',
    });
  });

  it('leaves an open side empty', () => {
    expect(rows.get('cabinet-announcement')).toMatchObject({ earliest: '', edtf: '[..2022-02-27]' });
  });

  it('says nothing of when where no date is given', () => {
    expect(rows.get('syria-coordination')).toMatchObject({
      time_words: 'Ongoing; no dates given',
      ongoing: 'true',
      earliest: '',
      latest: '',
      mode: '',
      status: '',
    });
  });

  it('keeps both ends of a span, and the figure', () => {
    expect(rows.get('israelis-leave')).toMatchObject({
      edtf: '2022-02-24',
      basis: 'stated',
      edtf_end: '2022-02-27',
      basis_end: 'inferred',
      quantity: '2000',
      quantity_counting: 'cumulative',
    });
  });

  it('names who took part in which role, by name and by id', () => {
    expect(rows.get('bennett-putin-call')).toMatchObject({
      actors: 'Naftali Bennett (counterpart); Vladimir Putin (counterpart)',
      actor_ids: 'bennett (counterpart); putin (counterpart)',
    });
  });

  it('gives each claim to whoever made it, and the source', () => {
    const row = rows.get('bennett-putin-call');
    expect(row?.['claims']?.split(' | ')).toHaveLength(4);
    expect(row?.['claims']).toMatch(
      /^Prime Minister's Office, in a short statement \(on-record, occurrence\): .* \[afp-2022-02-27\] \| /,
    );
    expect(row).toMatchObject({
      sources: 'AFP, The Moscow Times: “Israeli PM Speaks to Putin About Ukraine Conflict” (Sun 27 Feb 2022)',
      source_ids: 'afp-2022-02-27',
      related: 'follows mediation-reports; same-matter bennett-zelenskyy-call',
    });
  });

  it('ends each line, the last too, in CR LF and begins without a byte order mark', () => {
    expect(csv.startsWith('id,title,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('instants', () => {
  it.each([
    ['12022', { edtf: 'Y12022', basis: 'stated' }, '+012021-12-31T22:00:00Z'],
    ['44 BCE', { edtf: '-0043-03-15', basis: 'stated' }, "'-000043-03-14T"],
    ['year 0', { edtf: '0000-06-01', basis: 'stated' }, '0000-05-31T'],
  ])('of %s are in the expanded form where four digits do not do', (_name, time, earliest) => {
    const row = rowOf({ time });
    expect(row['earliest']?.replace(/^'(?=\+)/, '')).toContain(earliest.replace(/^'(?=\+)/, ''));
  });

  it('of what lasted tell the certain part', () => {
    expect(rowOf({ time: { edtf: '2022-02-24/2022-02-27', basis: 'stated' } })).toMatchObject({
      mode: 'throughout',
      earliest: '2022-02-23T22:00:00Z',
      certain_from: '2022-02-24T22:00:00Z',
      certain_to: '2022-02-26T22:00:00Z',
      latest: '2022-02-27T22:00:00Z',
    });
  });
});

describe('cells', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '＝1',
    "'=1",
    '\u200b@x',
    '\ufeff=1',
  ])('%j is no formula any more', (title) => {
    expect(rowOf({ title: `${title} x` })['title']).toBe(`'${title} x`);
  });

  it.each(['a=1', '1-2', 'Ukraine - Russia', "'quoted'", 'a@b.example'])('%j stays as it is', (title) => {
    expect(rowOf({ title })['title']).toBe(title);
  });

  it('a number below nothing is a number', () => {
    const quantity = { value: -3, unit: 'degrees', counting: 'total' };
    expect(rowOf({ quantity })['quantity']).toBe('-3');
  });

  it('another program reads back every text, whatever is in it', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",\'; a’ѐ'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty), { minLength: 1, maxLength: 5 }), (texts) => {
        // The format wants texts with a letter in them.
        const events = texts.map(([title, summary]) => ({ title: `${title}x`, summary: `${summary}x` }));
        const { rows, columns } = rowsOf(storyOf(events));
        expect(columns).toHaveLength(36);
        events.forEach(({ title, summary }, at) => {
          const row = rows.get(`e${at}`);
          const plain = (cell: string | undefined) =>
            cell?.replace(/^'(?=[\s'\u200b-\u200f\ufeff]*[=+\-@]|'*[\t\r\n])/u, '');
          expect(plain(row?.['title'])).toBe(title);
          expect(plain(row?.['summary'])).toBe(summary);
          expect(row?.['title']).not.toMatch(/^[=+\-@\t\r]/);
        });
      }),
    );
  });
});
