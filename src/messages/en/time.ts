import type { ComponentName, MaskedPart, MaskedYear, Qualified, TimeMessages } from '../time.ts';
import { datesEn, words } from './dates.ts';

function list(texts: readonly string[], last: 'or' | 'and'): string {
  if (texts.length < 2) return texts[0] ?? '';
  return `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function certainty(how: Qualified): string {
  if (how.uncertain && how.approximate) return 'uncertain and approximate';
  return how.uncertain ? 'uncertain' : 'approximate';
}

const componentNames: Readonly<Record<ComponentName, string>> = {
  year: 'year',
  month: 'month',
  day: 'day',
  season: 'season',
  century: 'century',
};

function maskedYear(year: MaskedYear): string {
  switch (year.kind) {
    case 'fixed':
      return year.text;
    case 'any':
      return 'year not stated';
    case 'decade':
      return `some year in the ${year.first}s`;
    case 'between':
      return `some year between ${year.from} and ${year.to}`;
    case 'pattern':
      return `some year of the pattern ${year.pattern}`;
  }
}

function maskedPart(part: MaskedPart, name: 'month' | 'day'): string {
  switch (part.kind) {
    case 'fixed':
      return part.text;
    case 'any':
      return `${name} not stated`;
    case 'between':
      return name === 'day'
        ? `some day from ${part.from} to ${part.to}`
        : `some month from ${part.from} to ${part.to}`;
    case 'choice':
      return name === 'day' ? `day ${list(part.texts, 'or')}` : list(part.texts, 'or');
  }
}

const quarters = ['First', 'Second', 'Third', 'Fourth'];
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

function seasonName(code: number): string {
  if (code <= 24) return seasons[code - 21] ?? '';
  if (code <= 32) return seasons[(code - 25) % 4] ?? '';
  if (code <= 36) return `${quarters[code - 33]} quarter`;
  return code <= 39 ? `${quarters[code - 37]} third` : `${quarters[code - 40]} half`;
}

function season(code: number, year: MaskedYear): string {
  const joint = code >= 33 ? ' of ' : ' ';
  const name = `${seasonName(code)}${year.kind === 'fixed' ? joint : ', '}${maskedYear(year)}`;
  if (code >= 25 && code <= 28) return `${name} (northern hemisphere)`;
  return code >= 29 && code <= 32 ? `${name} (southern hemisphere)` : name;
}

export const timeEn: TimeMessages = {
  ...datesEn,

  notStated: {
    hour: (date) => `${date}, hour not stated`,
    day: (date) => `${date}, day not stated`,
    monthAndDay: (date) => `${date}, month and day not stated`,
    year: (date) => `${date}, year not stated`,
  },
  parts: { morning: 'morning', afternoon: 'afternoon', evening: 'evening', night: 'night' },
  withPart: (date, part) => `${date}, ${part}`,
  withClock: (date, from, to) => (to === undefined ? `${date}, ${from}` : `${date}, ${from}–${to}`),
  withZone: (time, zone) => `${time}, ${zone}`,
  withShift: (dateTime, shift) => `${dateTime} ${shift}`,

  onceBetween: (from, to) => `Once, between ${from} and ${to}`,
  lasted: (from, to) => `Throughout ${from} – ${to}`,
  lastedFromTo: (from, to) => `Throughout, from ${from}, to ${to}`,
  orEarlier: (date) => `${date} or earlier`,
  orLater: (date) => `${date} or later`,
  oneOf: (members) => (members.length === 1 ? (members[0] ?? '') : `Once, in one of: ${members.join('; ')}`),
  allOf: (members) => `In each of: ${members.join('; ')}`,
  rangeMember: (from, to) => `${from} to ${to}`,
  openEnd: (from) => `From ${from} on, no end set`,
  unknownEnd: (from) => `From ${from}, end not known`,
  openStart: (to) => `Until ${to}, no start set`,
  unknownStart: (to) => `Until ${to}, start not known`,
  noEnds: (start, end) =>
    `${start === 'open' ? 'No start set' : 'Start not known'}, ${end === 'open' ? 'no end set' : 'end not known'}`,
  since: (from) => `Since ${from}, ongoing`,
  beganBetween: (from, to) => `Ongoing; began once between ${from} and ${to}`,
  beganOneOf: (members) =>
    members.length === 1 ? `Ongoing; began ${members[0]}` : `Ongoing; began in one of: ${members.join('; ')}`,
  runningTotal: (from) =>
    from === undefined ? 'Total; count time not stated' : `Total since ${from}; count time not stated`,
  ongoing: 'Ongoing; no dates given',
  undated: 'No date given',
  basis: (note) => `Limits set by the editor: ${note}`,

  longYear: (year) => `Year ${year}`,
  decade: (first) => `${first}s`,
  years: (from, to) => `${from}–${to}`,
  masked: ({ day, month, year }) => {
    // "25 December" is one thing when both are known; everything else stands apart, day first.
    if (day?.kind === 'fixed' && month?.kind === 'fixed') {
      const known = words(day.text, month.text);
      return year.kind === 'fixed' ? words(known, year.text) : `${known}, ${maskedYear(year)}`;
    }
    if (day?.kind === 'any' && month?.kind === 'any') {
      return `${capitalised(maskedYear(year))}, month and day not stated`;
    }
    if (day?.kind === 'any' && year.kind === 'any' && month) {
      return `${capitalised(maskedPart(month, 'month'))}, year and day not stated`;
    }
    const parts: string[] = [];
    if (year.kind === 'fixed' && month && month.kind !== 'any') {
      parts.push(words(maskedPart(month, 'month'), year.text));
    } else {
      if (month && month.kind !== 'any') parts.push(maskedPart(month, 'month'));
      parts.push(maskedYear(year));
      if (month?.kind === 'any') parts.push(maskedPart(month, 'month'));
    }
    if (day) parts.push(day.kind === 'fixed' ? `day ${day.text}` : maskedPart(day, 'day'));
    return capitalised(parts.join(', '));
  },
  estimated: (year, from, to) => `About ${year}, between ${from} and ${to}`,
  season,

  qualified: (date, how) => `${date} (${certainty(how)})`,
  qualifiedParts: (date, parts) => {
    const each = parts.map(({ names, how }) => {
      const named = names.map((name) => componentNames[name]);
      return `${list(named, 'and')} ${certainty(how)}`;
    });
    return `${date} (${each.join('; ')})`;
  },
};
