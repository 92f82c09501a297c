import type { StatusWord } from './ui-words.ts';

/** Words of what is too dense to be told apart: strips and summed links. Numbers are written already, `count` decides the form. */
export interface StripMessages {
  /** Name of a strip. */
  name(lane: string): string;
  /** How many a strip stands for, before its keys are told. */
  help(records: string): string;
  /** "1,234 records", "1 record", "No records". */
  records(count: number, written: string): string;
  /** "12 announced"; undefined: records that have no status, as background has none. */
  ofStatus(status: StatusWord | undefined, written: string): string;
  /** Between the parts of a line. */
  readonly separator: string;
  /** Name of the list that a strip opens. */
  list(records: string, span: string): string;
  /** Below the first entries of such a list. */
  more(written: string): string;
  /** Of a line between lanes that stands for many events. */
  joined(records: string, lanes: readonly string[]): string;
  /** Lines of the key. */
  readonly keyTitle: string;
  readonly keyHeight: string;
  readonly keyStatuses: Readonly<
    Record<'happened' | 'reported' | 'disputed' | 'announced' | 'cancelled', string>
  >;
  readonly keyLinks: string;
}
