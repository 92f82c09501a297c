import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en/en.ts';
import { problemsEn } from '../messages/en/problems.ts';
import { tellingEn } from '../messages/en/telling.ts';
import { edtfTexts } from '../testing/edtf-texts.ts';
import { point, resolved, time } from '../testing/times.ts';
import { formatDay } from './day-words.ts';
import { formatEdtfError, formatTimeError } from './edtf-error-words.ts';
import { formatEdtf } from './edtf-words.ts';
import type { EventTime } from './event-time.ts';
import { parseEdtf } from './parse-edtf.ts';
import { formatRunningTotal, formatTime, type TimeContext } from './words.ts';
import { formatZone } from './zone-words.ts';

const context: TimeContext = { messages: tellingEn, zone: 'Asia/Jerusalem', lang: 'en' };

function words(value: EventTime | undefined, more: Partial<TimeContext> = {}): string {
  return formatTime(value, resolved(value ?? time(), 'Asia/Jerusalem'), { ...context, ...more }).text;
}

function edtfWords(text: string): string {
  const parsed = parseEdtf(text);
  return parsed.ok ? formatEdtf(parsed.value, tellingEn) : 'refused';
}

describe('records in the words of the interface', () => {
  it.each([
    [time('2022-02-24'), 'Thu 24 Feb 2022, hour not stated'],
    [time(point('2022-02-27', { part: 'afternoon' })), 'Sun 27 Feb 2022, afternoon'],
    [time('[2022-02-24..2022-02-27]'), 'Once, between Thu 24 and Sun 27 Feb'],
    [time('2022-02-24/2022-02-27'), 'Throughout Thu 24 – Sun 27 Feb'],
    [time('[..2022-02-27]'), 'Sun 27 Feb or earlier'],
    [time(undefined, { ongoing: true }), 'Ongoing; no dates given'],
    [undefined, 'No date given'],
    [time(), 'No date given'],
    // and further
    [time(point('2022-02-27', { clock: { from: { hour: 14, minute: 30 } } })), 'Sun 27 Feb 2022, 14:30'],
    [
      time(point('2022-02-27', { clock: { from: { hour: 14, minute: 0 }, to: { hour: 15, minute: 30 } } })),
      'Sun 27 Feb 2022, 14:00–15:30',
    ],
    [time(point('2022-02-27~', { part: 'night' })), 'Sun 27 Feb 2022 (approximate), night'],
    [time('2022-02-24?'), 'Thu 24 Feb 2022 (uncertain), hour not stated'],
    [time('2022-02'), 'February 2022, day not stated'],
    [time('2022'), '2022, month and day not stated'],
    [time('201X'), '2010s, year not stated'],
    [time('2022-02-XX'), 'February 2022, day not stated'],
    [time('[2022-02-24..]'), 'Thu 24 Feb or later'],
    [time('[2022-02-24..2022-03-02]'), 'Once, between Thu 24 Feb and Wed 2 Mar'],
    [time('[2021-12-30..2022-01-02]'), 'Once, between Thu 30 Dec 2021 and Sun 2 Jan 2022'],
    [time('[2022-02-24,2022-02-27]'), 'Once, in one of: Thu 24 Feb 2022; Sun 27 Feb 2022'],
    [time('2022-02-24/..'), 'From Thu 24 Feb on, no end set'],
    [time('2022-02-24/'), 'From Thu 24 Feb, end not known'],
    [time('../2022-02-27'), 'Until Sun 27 Feb, no start set'],
    [time('/2022-02-27'), 'Until Sun 27 Feb, start not known'],
    [time('2022-02-24', { ongoing: true }), 'Since Thu 24 Feb 2022, ongoing'],
    [time('2022-02-24/..', { ongoing: true }), 'Since Thu 24 Feb, ongoing'],
    [time('2022-02-24', { end: point('2022-02-27') }), 'Throughout Thu 24 – Sun 27 Feb'],
    [
      time('2022-02-24', { end: point('2022-02-27', { part: 'morning' }) }),
      'Throughout, from Thu 24 Feb 2022, to Sun 27 Feb 2022, morning',
    ],
    [time('2022-02-24', { end: point() }), 'From Thu 24 Feb 2022, end not known'],
    [time('2022-02-27T12:30:00Z'), 'Sun 27 Feb 2022, 14:30:00'],
    [time('2022-02-27T23:30:00Z'), 'Mon 28 Feb 2022, 01:30:00'],
  ])('%#: %s', (value, expected) => {
    expect(words(value)).toBe(expected);
  });

  it.each([
    [
      time(point('2022-02-24', { clock: { from: { hour: 20, minute: 0 } } }), {
        timeZone: 'America/New_York',
      }),
      'Thu 24 Feb 2022, 20:00, New York time',
    ],
    [
      time('2022-02-25T01:00:00Z', { timeZone: 'America/New_York' }),
      'Thu 24 Feb 2022, 20:00:00, New York time',
    ],
    [time('[2022-02-24..2022-02-27]', { timeZone: 'UTC' }), 'Once, between Thu 24 and Sun 27 Feb, UTC'],
    [time('2022-02-24', { timeZone: 'Asia/Jerusalem' }), 'Thu 24 Feb 2022, hour not stated'],
    [time(undefined, { timeZone: 'America/New_York' }), 'No date given'],
  ])('%#: a time in a zone of its own names it: %s', (value, expected) => {
    expect(words(value)).toBe(expected);
  });

  it('a zone under its older name is no zone of its own', () => {
    const kyiv = time('2022-02-24', { timeZone: 'Europe/Kiev' });
    expect(words(kyiv, { zone: 'Europe/Kyiv' })).toBe('Thu 24 Feb 2022, hour not stated');
  });

  it.each([
    ['[2022-02-24..2022-02-26]', 'Ongoing; began once between Thu 24 and Sat 26 Feb'],
    ['[..2022-02-26]', 'Ongoing; began Sat 26 Feb or earlier'],
    ['[2022-02-24,2022-02-26]', 'Ongoing; began in one of: Thu 24 Feb 2022; Sat 26 Feb 2022'],
  ])('%s, going on: %s', (edtf, expected) => {
    expect(words(time(edtf, { ongoing: true }))).toBe(expected);
  });

  it('a year goes unsaid only where the reader has it in mind', () => {
    expect(words(time('[..2022-02-27]'), { year: 2022n })).toBe('Sun 27 Feb or earlier');
    expect(words(time('[..1999-02-27]'), { year: 2022n })).toBe('Sat 27 Feb 1999 or earlier');
    expect(words(time('2022-02-24/2022-02-27'), { year: 'none' })).toBe(
      'Throughout Thu 24 – Sun 27 Feb 2022',
    );
  });

  it('limits set by the editor give the reason, and times their zone', () => {
    const inferred = time(
      point('[..2022-02-27]', { basis: 'inferred', note: { en: 'The report is of that day.' } }),
    );
    expect(formatTime(inferred, resolved(inferred), context)).toEqual({
      text: 'Sun 27 Feb or earlier',
      basis: 'Limits set by the editor: The report is of that day.',
      zone: 'Jerusalem time',
    });
    const kyiv = time('2022-02-24', { timeZone: 'Europe/Kyiv' });
    expect(formatTime(kyiv, resolved(kyiv), context).zone).toBe('Kyiv time');
  });

  it('a running total says since when, and that nobody says when it was counted', () => {
    const total = time('2022-02-24/2022-02-27');
    expect(formatRunningTotal(total, resolved(total), context).text).toBe(
      'Total since Thu 24 Feb; count time not stated',
    );
    const far = time('2022-02-24/2022-02-27', { timeZone: 'America/New_York' });
    expect(formatRunningTotal(far, resolved(far), context).text).toBe(
      'Total since Thu 24 Feb, New York time; count time not stated',
    );
    expect(formatRunningTotal(undefined, resolved(), context).text).toBe('Total; count time not stated');
  });
});

describe('EDTF in words', () => {
  it.each([
    ['2022-02-24', 'Thu 24 Feb 2022'],
    ['2022-09-01', 'Thu 1 Sep 2022'],
    ['2022-09', 'September 2022'],
    ['2022', '2022'],
    ['0079-10-24', '24 Oct 79 CE'],
    ['-0043-03-15', '15 Mar 44 BCE'],
    ['0000', '1 BCE'],
    ['1984~', '1984 (approximate)'],
    ['2004-06%', 'June 2004 (uncertain and approximate)'],
    ['2004-06~-11', 'Fri 11 Jun 2004 (year and month approximate)'],
    ['?2004-06-~11', 'Fri 11 Jun 2004 (year uncertain; day approximate)'],
    ['2004-06-~11?', 'Fri 11 Jun 2004 (year and month uncertain; day uncertain and approximate)'],
    ['201X', '2010s'],
    ['20XX', '2000–2099'],
    ['19', '1900–1999'],
    ['-004X', '50 BCE–41 BCE'],
    ['XXXX', 'Year not stated'],
    ['1X84', 'Some year of the pattern 1X84'],
    ['2004-XX', '2004, month not stated'],
    ['1985-04-XX', 'April 1985, day not stated'],
    ['1985-XX-XX', '1985, month and day not stated'],
    ['1985-XX-11', '1985, month not stated, day 11'],
    ['1984-1X', 'October, November or December 1984'],
    ['1984-0X', 'Some month from January to September 1984'],
    ['1984-06-1X', 'June 1984, some day from 10 to 19'],
    ['1984-06-3X', '30 June 1984'],
    ['156X-12-25', '25 December, some year in the 1560s'],
    ['15XX-12-XX', 'December, some year between 1500 and 1599, day not stated'],
    ['XXXX-12-XX', 'December, year and day not stated'],
    ['XXXX-12-25', '25 December, year not stated'],
    ['1XXX-XX', 'Some year between 1000 and 1999, month not stated'],
    ['2001-21', 'Spring 2001'],
    ['2001-24', 'Winter 2001–2002'],
    ['2001-26', 'Summer 2001 (northern hemisphere)'],
    ['2001-30', 'Summer 2001–2002 (southern hemisphere)'],
    ['2001-34', 'Second quarter of 2001'],
    ['2001-39', 'Third third of 2001'],
    ['2001-40', 'First half of 2001'],
    ['195X-22', 'Summer, some year in the 1950s'],
    ['2001-21~', 'Spring 2001 (approximate)'],
    ['1950S2', 'About 1950, between 1900 and 1999'],
    ['Y17101E4S3', 'About 171,010,000, between 171,000,000 and 171,999,999'],
    ['Y170000002', 'Year 170,000,002'],
    ['Y-17E7', 'Year 170,000,001 BCE'],
    ['2022-02-25T10:00:00', 'Fri 25 Feb 2022, 10:00:00'],
    ['2022-02-25T10:00:00Z', 'Fri 25 Feb 2022, 10:00:00 UTC'],
    ['2022-02-25T10:00:00-04', 'Fri 25 Feb 2022, 10:00:00 UTC−04:00'],
    ['2022-02-24/2022-02-27', 'Throughout Thu 24 – Sun 27 Feb 2022'],
    ['2004-06/2006-08', 'Throughout June 2004 – August 2006'],
    ['2004-03/2004-08', 'Throughout March – August 2004'],
    ['1964/2008', 'Throughout 1964 – 2008'],
    ['2004-06-XX/2004-07-03', 'Throughout, from June 2004, day not stated, to Sat 3 Jul 2004'],
    ['1985/..', 'From 1985 on, no end set'],
    ['1985/', 'From 1985, end not known'],
    ['../1985', 'Until 1985, no start set'],
    ['/1985', 'Until 1985, start not known'],
    ['/', 'Start not known, end not known'],
    ['../', 'No start set, end not known'],
    ['[2022-02-24..2022-02-27]', 'Once, between Thu 24 and Sun 27 Feb 2022'],
    ['[..1760-12-03]', 'Wed 3 Dec 1760 or earlier'],
    ['[1667,1668,1670..1672]', 'Once, in one of: 1667; 1668; 1670 to 1672'],
    ['{1960,1961-12}', 'In each of: 1960; December 1961'],
    ['{..1984}', 'In each of: 1984 or earlier'],
  ])('%s: %s', (text, expected) => {
    expect(edtfWords(text)).toBe(expected);
  });

  it('every form has words, without a hole in them', () => {
    fc.assert(
      fc.property(edtfTexts, (text) => {
        if (!parseEdtf(text).ok) return;
        const said = edtfWords(text);
        expect(said).not.toMatch(/undefined|NaN|Invalid|\[object| {2}|^ | $|, ,/);
        expect(said.length).toBeGreaterThan(2);
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

describe('days and zones', () => {
  const day = { year: 2022n, month: 2, day: 24 };
  it.each([
    ['full', 'Thu 24 Feb 2022'],
    ['noYear', 'Thu 24 Feb'],
    ['short', 'Thu 24'],
    ['heading', 'Thursday 24 February'],
    ['headingYear', 'Thursday 24 February 2022'],
  ] as const)('%s: %s', (form, expected) => {
    expect(formatDay(day, form, en)).toBe(expected);
  });

  it.each([
    ['Asia/Jerusalem', 'Jerusalem time'],
    ['Europe/Kiev', 'Kyiv time'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
    ['UTC', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT+3', 'UTC−3'],
    ['Etc/GMT-14', 'UTC+14'],
  ])('%s: %s', (zone, expected) => {
    expect(formatZone(zone, en)).toBe(expected);
  });
});

describe('errors in words', () => {
  it('say the place, what is wrong and what to do', () => {
    const parsed = parseEdtf('1999-02-29');
    expect(!parsed.ok && formatEdtfError(parsed.error, problemsEn)).toEqual({
      at: 'Character 9',
      says: 'There is no day 29 in February 1999.',
      advice: 'Write a day from 01 to 28.',
    });
    expect(formatTimeError({ code: 'zone-unknown', params: { zone: 'Mars' } }, problemsEn).says).toBe(
      'The time zone "Mars" is not known.',
    );
  });
});
