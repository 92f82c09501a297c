import type { WordsOfProblem } from '../problems.ts';
import type { EdtfErrorCode, TimeErrorCode } from '../time-codes.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function fixed(says: string, advice: string): WordsOfProblem {
  return () => ({ says, advice });
}

const invisibleNames: Readonly<Record<string, string>> = {
  ' ': 'A space',
  '\t': 'A tab',
  '\r': 'A carriage return (a line end of another system)',
  '\n': 'A line feed',
  '\u00a0': 'A no-break space',
  '\u2028': 'A line separator',
  '\u2029': 'A paragraph separator',
  '\ufeff': 'A byte order mark',
};

function invisible(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return invisibleNames[char] ?? `An invisible character (U+${code})`;
}

/** A character as it can be shown: control characters by number. */
function shown(char: string | number | undefined): string {
  const text = String(char);
  return /\p{C}/u.test(text)
    ? `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : `"${text}"`;
}

export const edtfErrorsEn: Readonly<Record<EdtfErrorCode, WordsOfProblem>> = {
  empty: fixed('Nothing is written here.', 'Write a date such as 2022-02-24.'),
  whitespace: ({ char }) => ({
    says: `${invisible(String(char))} stands here.`,
    advice: 'Remove it: EDTF has no spaces and no line ends.',
  }),
  'non-ascii': ({ char }) => ({
    says: `The character ${shown(char)} is not plain ASCII.`,
    advice: 'Use the digits 0 to 9, the hyphen "-" and the signs of EDTF.',
  }),
  unexpected: ({ char }) => ({
    says: `The character ${shown(char)} cannot stand here.`,
    advice: 'Remove it or complete what stands before it.',
  }),
  unfinished: fixed('The text ends too early.', 'Complete it.'),
  'year-digits': ({ count }) => ({
    says: `A year has four digits, here ${count === 1 ? 'is one' : `are ${count}`}.`,
    advice: 'Fill it with zeros at the left (0476), or write X for unknown digits.',
  }),
  'year-negative-zero': fixed('There is no year minus zero.', 'Write 0000 for the year 1 BCE.'),
  'year-plus': fixed('A plus sign cannot stand before a year.', 'Remove it.'),
  'year-prefix-needless': ({ year }) => ({
    says: 'The letter Y is only for years of more than four digits.',
    advice: `Write ${year}.`,
  }),
  'year-prefix-missing': fixed('This year has more than four digits.', 'Put the letter Y before it.'),
  'year-prefix-lower-case': fixed('The letter before a long year is a capital.', 'Write Y.'),
  'year-leading-zero': fixed('This number begins with a needless zero.', 'Remove the zero.'),
  'year-too-long': ({ most }) => ({
    says: `This year would have more than ${most} digits.`,
    advice: `Years of up to ${most} digits can be read.`,
  }),
  'year-date': fixed(
    'Weeks and days counted within the year are not part of EDTF.',
    'Write year, month and day.',
  ),
  'significant-digits': ({ most }) => ({
    says: `The number of significant digits goes from 1 to ${most} here.`,
    advice: 'Write how many digits of the year can be relied on.',
  }),
  'significant-alone': fixed(
    'Significant digits belong to a year alone, without X, month or day.',
    'Remove S and its number, or what does not go with it.',
  ),
  decade: ({ decade }) => ({
    says: 'A year has four digits, here are three.',
    advice: `For the decade write ${decade}.`,
  }),
  'month-range': ({ digits }) => ({
    says: `There is no month ${digits}.`,
    advice: 'Months go from 01 to 12, seasons from 21 to 41.',
  }),
  'season-range': ({ digits }) => ({
    says: `There is neither a month nor a season ${digits}.`,
    advice: 'Months go from 01 to 12, seasons from 21 to 41.',
  }),
  'season-day': fixed('A season cannot be followed by a day.', 'Remove the day or write a month.'),
  'day-range': ({ day, month, year, days }) => ({
    says: `There is no day ${day} in ${months[Number(month) - 1]} ${year}.`,
    advice: `Write a day from 01 to ${days}.`,
  }),
  'mask-never': ({ mask }) => ({
    says: `No date fits ${mask}.`,
    advice: 'Leave digits out only where some date is possible.',
  }),
  'qualifier-double': fixed(
    'Two signs of uncertainty follow each other.',
    'Write one: ? uncertain, ~ approximate, % both.',
  ),
  'two-digits': ({ part, digits }) => ({
    says: `A ${part} has two digits, here stands "${digits}".`,
    advice: 'Write two digits, with a zero at the left if needed.',
  }),
  'basic-format': fixed('The hyphens are missing.', 'Write the date as 2022-02-24.'),
  'time-incomplete': fixed('A time of day needs hour, minute and second.', 'Write it as 14:30:00.'),
  'time-mask': fixed(
    'A time of day can only follow a full date without X.',
    'Give year, month and day, or remove the time.',
  ),
  'hour-range': fixed('Hours go from 00 to 23.', 'Mend the hour.'),
  'hour-24': fixed('The hour 24 is not used.', 'Write 00:00:00 of the next day.'),
  'minute-range': fixed('Minutes go from 00 to 59.', 'Mend the minutes.'),
  'second-range': fixed('Seconds go from 00 to 59.', 'Mend the seconds.'),
  'second-fraction': fixed('Parts of a second are not part of EDTF.', 'Give whole seconds.'),
  'offset-range': fixed(
    'An offset has hours from 00 to 23 and minutes from 00 to 59.',
    'Mend the offset from UTC.',
  ),
  'offset-negative-zero': fixed('There is no offset of minus zero.', 'Write Z.'),
  'time-qualified': fixed(
    'A date with a time of day cannot be qualified.',
    'Remove the sign of uncertainty, or the time.',
  ),
  'interval-reversed': fixed('The end lies before the start.', 'Put the earlier date first.'),
  'interval-slashes': fixed('An interval has one slash.', 'Remove the second one.'),
  'interval-set': fixed('A set cannot be an end of an interval.', 'Write a date, "..", or nothing.'),
  'interval-dots': fixed('Two dots stand alone as an open end.', 'Write "..", or a date without dots.'),
  'set-unclosed': ({ close }) => ({
    says: 'The set is not closed.',
    advice: `Put "${close}" at the end.`,
  }),
  'set-empty': fixed('The set is empty.', 'Put at least one date in it.'),
  'set-member-empty': fixed('A date is missing between commas.', 'Write it or remove the comma.'),
  'set-time': fixed('A set holds dates without a time of day.', 'Remove the time.'),
  'set-dots': fixed(
    'Two dots stand between two dates, before the first or after the last one.',
    'Write a date beside them.',
  ),
  'set-range-precision': fixed(
    'Both ends of a range in a set are equally exact.',
    'Write both as years, both as months or both as days.',
  ),
  'set-range-kind': fixed(
    'A range in a set goes from one year, month or day to another.',
    'Write it without X, S, seasons and centuries.',
  ),
  'set-range-reversed': fixed('The range ends before it starts.', 'Put the earlier date first.'),
  'clock-form': fixed(
    'A clock time is written 14:30, or 14:00/15:30.',
    'Write hours and minutes with two digits each.',
  ),
  'clock-reversed': fixed('The clock time ends before it starts.', 'Put the earlier time first.'),
};

export const timeErrorsEn: Readonly<Record<TimeErrorCode, WordsOfProblem>> = {
  'skipped-by-zone': ({ zone }) => ({
    says: `This time never was in ${zone}: the clocks there jumped over it.`,
    advice: 'Check the date, the hour and the time zone.',
  }),
  'end-before-start': fixed('The end lies before the start.', 'Mend one of them.'),
  'zone-unknown': ({ zone }) => ({
    says: `The time zone "${zone}" is not known.`,
    advice: 'Use an IANA name such as Asia/Jerusalem.',
  }),
  'part-needs-day': fixed(
    'A part of day can only stand beside one full day.',
    'Give year, month and day in edtf, or remove the part.',
  ),
  'clock-needs-day': fixed(
    'A clock time can only stand beside one full day.',
    'Give year, month and day in edtf, or remove the clock time.',
  ),
  'clock-outside-part': fixed(
    'The clock time does not lie in the part of day.',
    'Mend one or remove the part of day.',
  ),
  'ongoing-with-set': fixed(
    'It cannot be ongoing and have begun at each of several times.',
    'Write one start, or "[…]" where it is one of several; or remove ongoing.',
  ),
  'ongoing-with-end': fixed('It cannot be ongoing and have an end.', 'Remove ongoing or the end.'),
};
