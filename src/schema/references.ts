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
  /** Takes the id for a record that is sound; false when an earlier sound one has it. */
  keep(type: RecordType, id: string): boolean;
  drop(type: RecordType, id: string): void;
  /**
   * Whether the id leads to a kept record. An id that the file declares nowhere is an error; one whose record was left
   * out is a warning, since the error stands at that record.
   */
  find(type: RecordType, id: string, path: string): boolean;
}

const lists = { source: 'sources', party: 'parties', actor: 'actors', event: 'events' } as const;

/** Ids that mean something of their own: the end of the sources, and the lanes of actors without a party. */
export function isReserved(type: RecordType, id: string): boolean {
  return (type === 'event' && id === 'asOf') || (type === 'party' && id === 'others');
}

/** Reports ids that stand twice in the file, whether or not the records that bear them are sound. */
export function makeReferences(file: Readonly<Record<string, unknown>>, report: Report): References {
  const ids: Record<RecordType, Ids> = {
    source: declaredIn('source', file, report),
    party: declaredIn('party', file, report),
    actor: declaredIn('actor', file, report),
    event: declaredIn('event', file, report),
  };
  return {
    keep(type, id) {
      if (ids[type].kept.has(id)) return false;
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

function declaredIn(type: RecordType, file: Readonly<Record<string, unknown>>, report: Report): Ids {
  const declared = new Set<string>();
  const list = file[lists[type]];
  for (const [at, record] of (Array.isArray(list) ? list : []).entries()) {
    const id = isObject(record) ? record['id'] : undefined;
    if (typeof id !== 'string') continue;
    if (declared.has(id)) report.error('duplicate-id', `$.${lists[type]}[${at}].id`, id, { type });
    declared.add(id);
  }
  return { declared, kept: new Set() };
}
