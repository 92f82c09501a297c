import type { Problem } from '../base/problem.ts';
import type { Dataset } from '../domain/dataset.ts';
import { buildDataset } from './build-dataset.ts';
import { makeReferences } from './references.ts';
import { makeReport } from './report.ts';
import { isObject, type Origins, salvage } from './salvage.ts';
import { upgradeFile } from './version.ts';
import { datasetWire } from './wire.ts';

export interface ParsedDataset {
  /** What is sound of the file; absent only when nothing of it can be shown. */
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
  /** How many of the file's events are not in the dataset. */
  readonly leftOut: number;
  /** Where a record or a claim of the dataset stands in the file, `$.events[3].claims[0]`; `$` for anything else. */
  pathOf(part: object): string;
}

/**
 * Parses a dataset of any version and keeps every sound record when others are bad. Never throws, whatever the value.
 * What refers to a record that was left out loses the reference, with a warning.
 */
export function parseDataset(value: unknown): ParsedDataset {
  const report = makeReport();
  const origins: Origins = new WeakMap();
  const pathOf = (part: object) => origins.get(part)?.path ?? '$';
  const nothing = { problems: report.problems, leftOut: 0, pathOf };
  if (!isObject(value)) {
    report.error('not-a-file', '$', value);
    return nothing;
  }
  const file = upgradeFile(value, report);
  if (!file) return nothing;
  const wire = salvage(datasetWire, file, '$', report, origins);
  if (!wire) return nothing;

  const dataset = buildDataset(wire, origins, makeReferences(file, report), report);
  const inFile = Array.isArray(file['events']) ? file['events'].length : 0;
  const leftOut = inFile - dataset.events.length;
  const empty = dataset.events.length === 0 && report.problems.some((one) => one.severity === 'error');
  return { ...(!empty && { dataset }), problems: report.problems, leftOut, pathOf };
}
