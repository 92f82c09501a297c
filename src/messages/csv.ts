import type { RoleWord, StandingWord } from './ui-words.ts';

/**
 * How several things stand in one cell of the table that readers download. Names of columns and values that a program
 * may ask for (kind, status, role, standing) are those of the file format in every language: docs/csv.md.
 */
export interface CsvMessages {
  /** Between actors, ids, addresses. */
  readonly separator: string;
  /** Between claims, whose texts hold the other one. */
  readonly claimSeparator: string;
  participant(name: string, role: RoleWord): string;
  claim(claim: {
    readonly attribution: string;
    readonly standing: StandingWord;
    readonly asserts: 'occurrence' | 'content';
    readonly text: string;
    readonly source: string;
  }): string;
  source(source: {
    readonly publisher: string;
    readonly agency: string | undefined;
    readonly title: string;
    readonly published: string;
  }): string;
}
