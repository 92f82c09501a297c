import { civilDay, type DaySpan, dayNumber, daysInMonth, secondsPerDay } from './calendar.ts';
import { type CalendarDate, type EdtfDate, type EdtfPoint, longYearValue, type Season } from './edtf.ts';
import { isMasked, maskValues, yearMask } from './mask.ts';
import { seasonMonths } from './season-months.ts';

/**
 * The local days that a date covers, zone apart: sorted, disjoint, made one year at a time, so that XXXX-12-25 with its
 * ten thousand pieces costs nothing before somebody asks for them.
 */
export interface DateSpans {
  /** Pieces from left to right, without those that end by day `from`. */
  rising(from?: bigint): Iterable<DaySpan>;
  /** Pieces from right to left, without those that begin on day `to` or later. */
  falling(to?: bigint): Iterable<DaySpan>;
}

export function dateSpans(date: EdtfDate): DateSpans {
  const whole = wholeSpan(date);
  if (whole) return oneSpan(whole);
  // wholeSpan has dealt with everything but masks in dates and seasons.
  return date.kind === 'date' || date.kind === 'season' ? maskedSpans(date) : oneSpan({ from: 0n, to: 0n });
}

/** The outer limits of a date, in local days. */
export function dateLimits(date: EdtfDate): DaySpan {
  const spans = dateSpans(date);
  const [first] = spans.rising();
  const [last] = spans.falling();
  return { from: first?.from ?? 0n, to: last?.to ?? 0n };
}

/**
 * True where no reading puts the end at or after the start. Local times of unnamed zones can lie up to 15:56 h apart,
 * so beside an offset they get a day's grace; two of them are compared as they stand.
 */
export function certainlyReversed(start: EdtfPoint, end: EdtfPoint): boolean {
  const from = pointLimits(start);
  const to = pointLimits(end);
  const grace = from.local === to.local ? 0n : secondsPerDay;
  return to.latest + grace <= from.earliest;
}

function pointLimits(point: EdtfPoint): { earliest: bigint; latest: bigint; local: boolean } {
  if (point.kind !== 'date-time') {
    const { from, to } = dateLimits(point);
    return { earliest: from * secondsPerDay, latest: to * secondsPerDay, local: true };
  }
  const shift = point.shift;
  const hours = shift?.kind === 'offset' ? shift.hours * 3600 + (shift.minutes ?? 0) * 60 : 0;
  const east = shift?.kind === 'offset' && shift.sign === '-' ? -hours : hours;
  const second = point.hour * 3600 + point.minute * 60 + point.second - east;
  const earliest = dayNumber(BigInt(point.year), point.month, point.day) * secondsPerDay + BigInt(second);
  return { earliest, latest: earliest + 1n, local: shift === undefined };
}

function oneSpan(span: DaySpan): DateSpans {
  return {
    rising: (from) => (from === undefined || span.to > from ? [span] : []),
    falling: (to) => (to === undefined || span.from < to ? [span] : []),
  };
}

/** The span of a date in one piece; undefined where digits are unspecified. */
function wholeSpan(date: EdtfDate): DaySpan | undefined {
  switch (date.kind) {
    case 'century': {
      const negative = date.century.digits.startsWith('-');
      const first = BigInt(date.century.digits.replace('-', '')) * 100n;
      return negative ? yearsSpan(-first - 99n, -first) : yearsSpan(first, first + 99n);
    }
    case 'long-year':
      return significantSpan(longYearValue(date), date.significant);
    case 'season':
      return isMasked(date.year.digits) ? undefined : seasonSpan(date, BigInt(date.year.digits));
    case 'date': {
      if ([date.year, date.month, date.day].some((part) => part && isMasked(part.digits))) {
        return maskedYearsSpan(date);
      }
      const year = BigInt(date.year.digits);
      if (date.significant !== undefined) return significantSpan(year, date.significant);
      if (!date.month) return yearsSpan(year, year);
      const month = Number(date.month.digits);
      if (!date.day) return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) };
      const from = dayNumber(year, month, Number(date.day.digits));
      return { from, to: from + 1n };
    }
  }
}

/** `201X` and `20XX-XX-XX` leave nothing out between their first and last day. */
function maskedYearsSpan(date: CalendarDate): DaySpan | undefined {
  const wholeYears = [date.month, date.day].every((part) => part === undefined || part.digits === 'XX');
  if (!wholeYears || !/^-?[0-9]*X*$/.test(date.year.digits)) return undefined;
  const { least, greatest } = yearMask(date.year.digits);
  return yearsSpan(BigInt(least), BigInt(greatest));
}

function yearsSpan(first: bigint, last: bigint): DaySpan {
  return { from: dayNumber(first, 1, 1), to: dayNumber(last + 1n, 1, 1) };
}

/** 1950S2: some year whose first two digits are 19. */
function significantSpan(year: bigint, significant: number | undefined): DaySpan {
  const size = year < 0n ? -year : year;
  const blurred = significant === undefined ? 0 : Math.max(0, size.toString().length - significant);
  const unit = 10n ** BigInt(blurred);
  const least = (size / unit) * unit;
  const greatest = least + unit - 1n;
  return year < 0n ? yearsSpan(-greatest, -least) : yearsSpan(least, greatest);
}

function seasonSpan(date: Season, year: bigint): DaySpan {
  const { from, months } = seasonMonths(Number(date.season.digits));
  return { from: dayNumber(year, from, 1), to: dayNumber(year, from + months, 1) };
}

function maskedSpans(date: CalendarDate | Season): DateSpans {
  const years = yearMask(date.year.digits);
  const inYear = (year: number) =>
    date.kind === 'season' ? [seasonSpan(date, BigInt(year))] : spansOfYear(date, BigInt(year));
  return {
    *rising(from) {
      const least = from === undefined ? years.least : clampYear(from, years.least, years.greatest + 1, -1);
      for (let year = least; year <= years.greatest; year += 1) {
        if (!years.fits(year)) continue;
        for (const span of inYear(year)) if (from === undefined || span.to > from) yield span;
      }
    },
    *falling(to) {
      const greatest = to === undefined ? years.greatest : clampYear(to, years.least - 1, years.greatest, 1);
      for (let year = greatest; year >= years.least; year -= 1) {
        if (!years.fits(year)) continue;
        for (const span of inYear(year).reverse()) if (to === undefined || span.from < to) yield span;
      }
    },
  };
}

function clampYear(day: bigint, least: number, greatest: number, margin: number): number {
  const year = civilDay(day).year + BigInt(margin);
  if (year < BigInt(least)) return least;
  return year > BigInt(greatest) ? greatest : Number(year);
}

/** The pieces of one year, touching ones joined. */
function spansOfYear(date: CalendarDate, year: bigint): DaySpan[] {
  if (!date.month) return [yearsSpan(year, year)];
  const spans: DaySpan[] = [];
  for (const month of maskValues(date.month.digits, 1, 12)) {
    const first = dayNumber(year, month, 1);
    const length = daysInMonth(year, month);
    const days = date.day ? maskValues(date.day.digits, 1, length) : undefined;
    if (!days) push(spans, { from: first, to: first + BigInt(length) });
    for (const day of days ?? []) push(spans, { from: first + BigInt(day - 1), to: first + BigInt(day) });
  }
  return spans;
}

function push(spans: DaySpan[], span: DaySpan): void {
  const last = spans.at(-1);
  if (last && last.to === span.from) spans[spans.length - 1] = { from: last.from, to: span.to };
  else spans.push(span);
}
