import fc from 'fast-check';

/** EDTF strings of every form, sound by construction but for what only a calendar can tell (29 February, order). */
const digit = fc.constantFrom(...'0123456789');
const qualifier = fc.constantFrom('?', '~', '%');
const maybe = (text: fc.Arbitrary<string>, weight = 1) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight, arbitrary: text });
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));

const fourDigits = joined(digit, digit, digit, digit);
const plainYear = fc.oneof(
  fourDigits,
  joined(fc.constant('-'), fourDigits).filter((text) => text !== '-0000'),
);
const mask = (digits: string, hidden: readonly boolean[]) =>
  [...digits].map((char, i) => (hidden[i] && char !== '-' ? 'X' : char)).join('');
const maskedYear = fc
  .tuple(plainYear, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([year, hidden]) => mask(year, hidden))
  .filter((text) => text !== '-0000');
const month = fc.oneof({ weight: 4, arbitrary: two(1, 12) }, fc.constantFrom('XX', '0X', '1X', 'X1', 'X2'));
const day = fc.oneof(
  { weight: 4, arbitrary: two(1, 28) },
  fc.constantFrom('XX', '0X', '1X', '2X', '3X', 'X1', 'X0'),
);
const component = (text: fc.Arbitrary<string>) => joined(maybe(qualifier), text, maybe(qualifier));

export const plainDates = fc.oneof(
  plainYear,
  joined(plainYear, fc.constant('-'), two(1, 12)),
  joined(plainYear, fc.constant('-'), two(1, 12), fc.constant('-'), two(1, 28)),
);

export const calendarDates = fc.oneof(
  plainDates,
  component(maskedYear),
  joined(component(maskedYear), fc.constant('-'), component(month)),
  joined(component(plainYear), fc.constant('-'), component(two(1, 12)), fc.constant('-'), component(day)),
);

const positive = joined(fc.constantFrom(...'123456789'), digit, digit, digit, digit);
export const longYears = joined(
  maybe(qualifier),
  fc.constant('Y'),
  maybe(fc.constant('-')),
  positive,
  maybe(fc.integer({ min: 0, max: 20 }).map((value) => `E${value}`)),
  maybe(fc.integer({ min: 1, max: 5 }).map((value) => `S${value}`)),
  maybe(qualifier),
);

export const otherDates = fc.oneof(
  longYears,
  joined(component(maskedYear), fc.constant('-'), component(two(21, 41))),
  joined(maybe(qualifier), two(0, 99), maybe(qualifier)),
  joined(
    plainYear,
    fc.integer({ min: 1, max: 4 }).map((value) => `S${value}`),
    maybe(qualifier),
  ),
);

export const dateTimes = joined(
  plainYear,
  fc.constant('-'),
  two(1, 12),
  fc.constant('-'),
  two(1, 28),
  fc.constant('T'),
  two(0, 23),
  fc.constant(':'),
  two(0, 59),
  fc.constant(':'),
  two(0, 59),
  fc.oneof(
    fc.constant(''),
    fc.constant('Z'),
    joined(fc.constantFrom('+', '-'), two(1, 14)),
    joined(fc.constantFrom('+', '-'), two(1, 13), fc.constant(':'), two(0, 59)),
  ),
);

export const dates = fc.oneof({ weight: 3, arbitrary: calendarDates }, otherDates);
const ends = fc.oneof({ weight: 4, arbitrary: fc.oneof(dates, dateTimes) }, fc.constantFrom('', '..'));
export const intervals = joined(ends, fc.constant('/'), ends);

const range = joined(plainDates, fc.constant('..'), plainDates);
const member = fc.oneof({ weight: 3, arbitrary: dates }, range);
export const sets = fc
  .tuple(
    fc.boolean(),
    maybe(joined(fc.constant('..'), dates, fc.constant(','))),
    fc.array(member, { minLength: 1, maxLength: 4 }),
    maybe(joined(fc.constant(','), dates, fc.constant('..'))),
  )
  .map(([all, first, members, last]) => {
    const inner = `${first}${members.join(',')}${last}`;
    return all ? `{${inner}}` : `[${inner}]`;
  });

/** Mostly sound EDTF; ranges and intervals may run backwards. */
export const edtfTexts = fc.oneof(dates, dateTimes, intervals, sets);

/** Anything over the alphabet of EDTF and a few strangers. */
export const edtfNoise = fc
  .array(fc.constantFrom(...'0123456789-XYEST:Z+?~%/.,[]{} \r\u00a0é'), { maxLength: 24 })
  .map((chars) => chars.join(''));
