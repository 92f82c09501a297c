import type { Problem } from '../base/problem.ts';
import { checkRecords } from './checks/records.ts';
import { checkTexts } from './checks/texts.ts';
import { checkWeekdays } from './checks/weekdays.ts';
import { parseLines, tellLines } from './load-lines.ts';
import { type LoadedTimeline, loadTimeline, resolveValue } from './load-timeline.ts';
import { makeReport } from './report.ts';

/**
 * Everything that is wrong in a dataset's file, or worth an editor's look, in the order of the file: what loading
 * finds, and on top of it what is sound as data and yet not what our rules for sourcing and wording ask for.
 */
export function checkText(text: string): readonly Problem[] {
  return checkLoaded(loadTimeline(text), () => JSON.parse(text.replace(/^\uFEFF/, '')));
}

/** The same of a file of lines: problems of records have their line in `params`, and a path that begins there. */
export function checkLines(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): readonly Problem[] {
  const { value, lines, problems } = parseLines(bytes, decode);
  const found = tellLines(
    checkLoaded(resolveValue(value), () => value),
    lines,
  );
  return [...problems, ...found].sort((a, b) => lineOf(a) - lineOf(b));
}

function checkLoaded(
  { timeline, problems, pathOf }: LoadedTimeline,
  readValue: () => unknown,
): readonly Problem[] {
  if (!timeline) return sortByPath(problems);
  const { dataset } = timeline;
  const report = makeReport();
  checkRecords(dataset, pathOf, report);
  checkWeekdays(dataset, pathOf, report);
  checkTexts(readValue(), dataset, report);
  return sortByPath([...problems, ...report.problems]);
}

const byPath = new Intl.Collator('en', { numeric: true });

function sortByPath(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => byPath.compare(a.path, b.path));
}

/** What has none is of the header. */
function lineOf({ params }: Problem): number {
  return Number(params['line'] ?? 1);
}
