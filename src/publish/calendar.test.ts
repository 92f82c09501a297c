import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClaim, makeEvent, makeFile } from '../schema/testing/make-file.ts';
import { describeCalendar } from './calendar.ts';
import { tidyCalendar } from './calendar-lines.ts';
import { makeEdition } from './testing/make-words.ts';

const base = 'https://news.example/';
const calendarOf = (file: object, at: string | undefined = base) => {
  const { timeline, words } = makeEdition(file);
  return describeCalendar(timeline, words, at);
};
const withTime = (time: object | undefined, change: object = {}) =>
  calendarOf(makeFile({ events: [makeEvent({ time, ...change }), makeEvent({ id: 'words' })] }));

interface Component {
  readonly name: string;
  readonly properties: Map<string, string>;
  readonly parts: Component[];
}

/** Reads a calendar by the rules of RFC 5545, section 3.1, and fails where it breaks one. */
function readCalendar(text: string | undefined): Component {
  expect(text).toMatch(/\r\n$/);
  expect(text?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = (text ?? '').split('\r\n').slice(0, -1);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const top: Component = { name: '', properties: new Map(), parts: [] };
  const open = [top];
  for (const line of lines
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    expect([line, name]).not.toEqual([line, '']);
    const current = open.at(-1) ?? top;
    if (name === 'BEGIN') {
      const part: Component = { name: value, properties: new Map(), parts: [] };
      current.parts.push(part);
      open.push(part);
    } else if (name === 'END') {
      expect(open.pop()?.name).toBe(value);
    } else {
      expect([name, current.properties.has(name)]).toEqual([name, false]);
      current.properties.set(name, value);
    }
  }
  expect(open).toHaveLength(1);
  expect(top.parts).toHaveLength(1);
  return top.parts[0] ?? top;
}

const textOf = (component: Component | undefined, name: string) =>
  component?.properties
    .get(name)
    ?.replace(/\\([\\;,nN])/g, (_all, sign: string) => (/n/i.test(sign) ? '\n' : sign));

const entryOf = (calendar: Component, event: string) =>
  calendar.parts.find(({ properties }) => properties.get('URL')?.endsWith(`?event=${event}`));

/** When an entry is, as one line. */
function timeOf(entry: Component | undefined): string {
  const found = [...(entry?.properties ?? [])].filter(([name]) => /^DT(START|END)/.test(name));
  return found.map(([name, value]) => `${name.includes('VALUE=DATE') ? 'day ' : ''}${value}`).join(' to ');
}

const timeTold = (time: object | undefined, change: object = {}) => {
  const entry = entryOf(readCalendar(withTime(time, change)), 'call');
  return entry === undefined ? 'left out' : timeOf(entry);
};

describe('when a record is in the calendar', () => {
  it.each([
    ['a stated day is that day', { edtf: '2022-02-25', basis: 'stated' }, 'day 20220225 to day 20220226'],
    [
      'a window is all its days',
      { edtf: '[2022-02-24..2022-02-27]', basis: 'stated' },
      'day 20220224 to day 20220228',
    ],
    [
      'an afternoon is its day: nobody spoke for six hours',
      { edtf: '2022-02-25', part: 'afternoon', basis: 'stated' },
      'day 20220225 to day 20220226',
    ],
    [
      'a stated minute is that instant',
      { edtf: '2022-02-25', clock: '14:30', basis: 'stated' },
      '20220225T123000Z',
    ],
    [
      'stated hours are those hours',
      { edtf: '2022-02-25', clock: '14:00/15:30', basis: 'stated' },
      '20220225T120000Z to 20220225T133000Z',
    ],
    [
      'an hour that the editor set is a day',
      { edtf: '2022-02-25', clock: '14:30', basis: 'inferred', note: 'By the light.' },
      'day 20220225 to day 20220226',
    ],
    [
      'an instant with its offset is that instant',
      { edtf: '2022-02-25T14:30:00Z', basis: 'stated' },
      '20220225T143000Z',
    ],
    ['a month is its days', { edtf: '2022-01', basis: 'stated' }, 'day 20220101 to day 20220201'],
    [
      'what lasted is from first to last day',
      { edtf: '2022-02-24/2022-02-26', basis: 'stated' },
      'day 20220224 to day 20220227',
    ],
    ['years have four digits', { edtf: '0800-12-25', basis: 'stated' }, 'day 08001225 to day 08001226'],
    [
      'a day is the day of its own zone',
      { edtf: '2022-02-25', basis: 'stated', timeZone: 'America/New_York' },
      'day 20220225 to day 20220226',
    ],
    ['no date is no entry', undefined, 'left out'],
    ['an open side is no entry', { edtf: '[..2022-02-25]', basis: 'stated' }, 'left out'],
    ['what goes on is no entry', { edtf: '2022-02-24', basis: 'stated', ongoing: true }, 'left out'],
    ['a year that no calendar writes is no entry', { edtf: '-0044-03-15', basis: 'stated' }, 'left out'],
  ])('%s', (_title, time, expected) => {
    expect(timeTold(time)).toBe(expected);
  });

  it('each of several days has an entry of its own, and no more days than a calendar is for', () => {
    const each = readCalendar(withTime({ edtf: '{2022-02-10,2022-02-12}', basis: 'stated' }));
    const entries = each.parts.filter(({ properties }) => properties.get('URL')?.endsWith('=call'));
    expect(entries.map(timeOf)).toEqual(['day 20220210 to day 20220211', 'day 20220212 to day 20220213']);
    expect(new Set(entries.map(({ properties }) => properties.get('UID'))).size).toBe(2);
    const many = readCalendar(withTime({ edtf: '{2021-01-01..2021-12-31}', basis: 'stated' }));
    expect(entryOf(many, 'call')).toBeUndefined();
  });
});

describe('what an entry says', () => {
  it('that it happened once within its window, on whose word, and that nobody is busy', () => {
    const entry = entryOf(
      readCalendar(withTime({ edtf: '[2022-02-24..2022-02-27]', basis: 'stated' })),
      'call',
    );
    const words = textOf(entry, 'DESCRIPTION');
    expect(words).toMatch(/^Once, between Thu 24 and Sun 27 Feb/);
    expect(words).toContain('\nThe agency: The two spoke.\n');
    expect(words).toContain('https://example.org/report');
    expect(Object.fromEntries(entry?.properties ?? [])).toMatchObject({
      SUMMARY: 'Bennett and Putin speak',
      TRANSP: 'TRANSPARENT',
      CLASS: 'PUBLIC',
      CATEGORIES: 'Call',
      DTSTAMP: '20261122T000000Z',
      URL: 'https://news.example/t/small/?event=call',
    });
    expect(entry?.properties.has('STATUS')).toBe(false);
  });

  it('its status, in words and where the format has one', () => {
    const entry = entryOf(
      readCalendar(withTime({ edtf: '2022-02-25', basis: 'stated' }, { status: 'cancelled' })),
      'call',
    );
    expect(textOf(entry, 'SUMMARY')).toBe('Cancelled: Bennett and Putin speak');
    expect(entry?.properties.get('STATUS')).toBe('CANCELLED');
  });

  it('text of the data as text, in short lines in every script', () => {
    const hostile = 'Зеленський; \\n, "נפתלי"\r\nEND:VCALENDAR\rBEGIN:VALARM\u2028\u0007'.repeat(4);
    const plain = hostile.replace(/\r\n?|\u2028/g, '\n').replaceAll('\u0007', '');
    const calendar = readCalendar(
      calendarOf(
        makeFile({
          title: hostile,
          events: [makeEvent({ title: hostile, claims: [makeClaim({ text: hostile })] })],
        }),
      ),
    );
    expect(textOf(calendar, 'X-WR-CALNAME')).toBe(plain);
    expect(textOf(calendar, 'NAME')).toBe(plain);
    expect(textOf(calendar.parts[0], 'SUMMARY')).toBe(plain);
    expect(textOf(calendar.parts[0], 'DESCRIPTION')).toContain(plain);
  });
});

describe('the calendar', () => {
  it('says where its sources end and how many records it could not take', () => {
    const file = makeFile({
      events: [makeEvent(), makeEvent({ id: 'b', time: undefined }), makeEvent({ id: 'c', time: undefined })],
    });
    const calendar = readCalendar(calendarOf(file));
    for (const name of ['DESCRIPTION', 'X-WR-CALDESC']) {
      expect(textOf(calendar, name)).toMatch(
        /^A small timeline\.\nSources end: Sun 27 Feb 2022.*\n2 records have no place/,
      );
    }
    expect(textOf(readCalendar(calendarOf(makeFile())), 'DESCRIPTION')).not.toContain('no place');
  });

  it('has lasting names for its entries, and is the same from the same data', () => {
    expect(calendarOf(makeFile())).toBe(calendarOf(makeFile()));
    const uids = (text: string | undefined) =>
      readCalendar(text).parts.map(({ properties }) => properties.get('UID'));
    expect(uids(calendarOf(makeFile({ updated: '2027-01-01', title: 'New' })))).toEqual(
      uids(calendarOf(makeFile())),
    );
    expect(new Set(uids(calendarOf(makeFile()))).size).toBe(2);
  });

  it('that does not know where it stands gives no address of its own', () => {
    const { timeline, words } = makeEdition(makeFile());
    const calendar = readCalendar(describeCalendar(timeline, words, undefined));
    for (const { properties } of [calendar, ...calendar.parts]) {
      expect(properties.has('URL')).toBe(false);
      expect(properties.has('UID') || properties.has('PRODID')).toBe(true);
    }
  });

  it('stands at a numeric address as well', () => {
    expect(readCalendar(calendarOf(makeFile(), 'http://[::1]:4173/')).parts).toHaveLength(2);
  });

  it('is not made where no record has a place in it', () => {
    expect(calendarOf(makeFile({ events: [makeEvent({ time: undefined })] }))).toBeUndefined();
  });
});

describe('a folded line', () => {
  it('is at most 75 octets long, splits no sign, and unfolds to what it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 50, maxLength: 400 }).filter((text) => !/[\r\n]/.test(text)),
        (text) => {
          const folded = tidyCalendar(`X:${text}`);
          for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(folded).not.toMatch(/\p{Surrogate}/u);
          expect(folded.replaceAll('\r\n ', '')).toBe(`X:${text}`);
        },
      ),
    );
  });
});
