import { civilDay, dayNumber } from '../time/calendar.ts';
import type { EventTable } from './event-table.ts';
import { rowOf } from './row-of.ts';
import { serializeHeading } from './sections.ts';
import type { CivilDay, Section, SectionHeading } from './timeline.ts';

/** The sections of a list as columns, so that they can be handed over without being copied. Made by `packSections`. */
export interface SectionColumns {
  /** Place in `headingKinds` of each section's heading. */
  readonly kinds: Uint8Array;
  /** Days since 1970 of its first and last day; NaN where it has none. */
  readonly firstDays: Float64Array;
  readonly lastDays: Float64Array;
  /** First place in the list of each; one more ends the last. */
  readonly from: Uint32Array;
  /** Headings of days so far off that a double does not hold their number, by section. */
  readonly exact?: ReadonlyMap<number, SectionHeading>;
  /** How many sections up to it have its heading, by section, where that is more than one. */
  readonly nth?: ReadonlyMap<number, number>;
}

const headingKinds = ['day', 'between', 'background', 'undated'] as const;

/** Packs the headings of sections, in the order of the list; `from` as in `ListOrder`. */
export function packSections(headings: readonly SectionHeading[], from: Uint32Array): SectionColumns {
  const firstDays = Float64Array.from(headings, (heading) => dayOf(heading, 'from'));
  const lastDays = Float64Array.from(headings, (heading) => dayOf(heading, 'to'));
  const exact = new Map<number, SectionHeading>();
  const nth = new Map<number, number>();
  const counts = new Map<string, number>();
  for (const [at, heading] of headings.entries()) {
    const [first, last] = [firstDays[at] as number, lastDays[at] as number];
    const isFar = isUnsafe(first) || isUnsafe(last);
    if (isFar) exact.set(at, heading);
    const key = isFar ? serializeHeading(heading) : `${heading.kind} ${first} ${last}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > 1) nth.set(at, count);
  }
  return {
    kinds: Uint8Array.from(headings, ({ kind }) => headingKinds.indexOf(kind)),
    firstDays,
    lastDays,
    from,
    ...(exact.size > 0 && { exact }),
    ...(nth.size > 0 && { nth }),
  };
}

/** False of what is no number. */
function isUnsafe(day: number): boolean {
  return Math.abs(day) > Number.MAX_SAFE_INTEGER;
}

function dayOf(heading: SectionHeading, side: 'from' | 'to'): number {
  const day = heading.kind === 'day' ? heading.day : heading.kind === 'between' ? heading[side] : undefined;
  return day === undefined ? Number.NaN : Number(dayNumber(day.year, day.month, day.day));
}

/** What the records say of order beyond their dates, by place in the list. */
export interface BondedPlaces {
  /** Whether something is said to come before the event at this place. */
  waits(place: number): boolean;
  isBefore(earlier: number, later: number): boolean;
  /** The bounds in milliseconds of an event without a date, where it has any by what is said of it. */
  boundsOf(place: number): { readonly start: number; readonly end: number } | undefined;
}

/** The sections, their headings and unordered runs worked out when they are asked for. */
export function sectionsFromColumns(
  columns: SectionColumns,
  table: EventTable,
  bonds?: BondedPlaces,
): readonly Section[] {
  return Array.from(columns.kinds, (_kind, at) => new LazySection(columns, at, table, bonds));
}

/** A class, so that a hundred thousand of them are made at once: what they work out is shared. */
class LazySection implements Section {
  readonly from: number;
  readonly to: number;
  readonly #columns: SectionColumns;
  readonly #at: number;
  readonly #table: EventTable;
  readonly #bonds: BondedPlaces | undefined;
  #heading: SectionHeading | undefined;
  #unordered: Section['unordered'] | undefined;

  constructor(columns: SectionColumns, at: number, table: EventTable, bonds: BondedPlaces | undefined) {
    this.from = columns.from[at] as number;
    this.to = columns.from[at + 1] as number;
    this.#columns = columns;
    this.#at = at;
    this.#table = table;
    this.#bonds = bonds;
  }

  get id(): string {
    const nth = this.#columns.nth?.get(this.#at);
    const key = serializeHeading(this.heading);
    return nth === undefined ? key : `${key}-${nth}`;
  }

  get heading(): SectionHeading {
    this.#heading ??= readHeading(this.#columns, this.#at);
    return this.#heading;
  }

  get unordered(): Section['unordered'] {
    this.#unordered ??= findUnordered(this.#table, this.from, this.to, this.#bonds);
    return this.#unordered;
  }
}

function readHeading({ kinds, firstDays, lastDays, exact }: SectionColumns, section: number): SectionHeading {
  const far = exact?.get(section);
  if (far !== undefined) return far;
  const kind = headingKinds[kinds[section] as number] ?? 'undated';
  if (kind === 'background' || kind === 'undated') return { kind };
  const from = civilDayOf(firstDays[section] as number);
  const to = civilDayOf(lastDays[section] as number);
  if (kind === 'day' && from !== undefined) return { kind, day: from };
  return { kind: 'between', ...(from && { from }), ...(to && { to }) };
}

function civilDayOf(number: number): CivilDay | undefined {
  return Number.isNaN(number) ? undefined : civilDay(BigInt(number));
}

/** As `makeFindUnordered`, from columns: a run ends where something in it is over before the next begins. */
function findUnordered(
  table: EventTable,
  from: number,
  to: number,
  bonds: BondedPlaces | undefined,
): Section['unordered'] {
  const runs: { from: number; to: number }[] = [];
  let first = from;
  let firstEnd = Number.POSITIVE_INFINITY;
  const close = (end: number): void => {
    if (end - first > 1) runs.push({ from: first, to: end });
    first = end;
    firstEnd = Number.POSITIVE_INFINITY;
  };
  for (let place = from; place < to; place++) {
    const row = rowOf(table, place);
    const isDated = row < table.dated;
    const said = isDated ? undefined : bonds?.boundsOf(place);
    const start = isDated ? (table.starts[row] as number) : (said?.start ?? Number.NEGATIVE_INFINITY);
    if (firstEnd <= start || (bonds?.waits(place) === true && isBound(bonds, first, place))) close(place);
    firstEnd = Math.min(firstEnd, isDated ? (table.ends[row] as number) : (said?.end ?? firstEnd));
  }
  close(to);
  return runs;
}

function isBound(bonds: BondedPlaces, from: number, place: number): boolean {
  for (let earlier = from; earlier < place; earlier++) if (bonds.isBefore(earlier, place)) return true;
  return false;
}
