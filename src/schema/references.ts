import { findNearest } from './nearest.ts';
import type { Report } from './report.ts';
import { isObject } from './salvage.ts';

/** The types of record that have ids. */
export type RecordType = 'source' | 'party' | 'actor' | 'event';

/** The ids of one type: all that the file declares, and those whose records were kept. */
interface Ids {
  readonly declared: ReadonlySet<string>;
  readonly kept: Set<string>;
}

/** Knows which ids lead somewhere, and reports those that do not. */
export interface References {
  /** Takes the id for a record that is sound; false, and reported, when an earlier one has it. */
  keep(type: RecordType, id: string, path: string): boolean;
  drop(type: RecordType, id: string): void;
  /**
   * Whether the id leads to a kept record. An id that the file declares nowhere is an error; one whose record was left
   * out is a warning, since the error stands at that record.
   */
  find(type: RecordType, id: string, path: string): boolean;
}

const lists = { source: 'sources', party: 'parties', actor: 'actors', event: 'events' } as const;

export function makeReferences(file: Readonly<Record<string, unknown>>, report: Report): References {
  const ids: Record<RecordType, Ids> = {
    source: declaredIn(file[lists.source]),
    party: declaredIn(file[lists.party]),
    actor: declaredIn(file[lists.actor]),
    event: declaredIn(file[lists.event]),
  };
  return {
    keep(type, id, path) {
      if (ids[type].kept.has(id)) {
        report.error('duplicate-id', path, id, { type });
        return false;
      }
      ids[type].kept.add(id);
      return true;
    },
    drop(type, id) {
      ids[type].kept.delete(id);
    },
    find(type, id, path) {
      const { declared, kept } = ids[type];
      if (kept.has(id)) return true;
      if (declared.has(id)) {
        report.warning('left-out-id', path, id, { type });
      } else {
        const nearest = findNearest(id, declared);
        report.error('unknown-id', path, id, { type, ...(nearest !== undefined && { nearest }) });
      }
      return false;
    },
  };
}

function declaredIn(list: unknown): Ids {
  const declared = new Set<string>();
  for (const record of Array.isArray(list) ? list : []) {
    if (isObject(record) && typeof record['id'] === 'string') declared.add(record['id']);
  }
  return { declared, kept: new Set() };
}
