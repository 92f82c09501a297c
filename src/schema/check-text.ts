import type { Problem } from '../base/problem.ts';
import { checkRecords } from './checks/records.ts';
import { checkTexts } from './checks/texts.ts';
import { checkWeekdays } from './checks/weekdays.ts';
import { loadTimeline } from './load-timeline.ts';
import { makeReport } from './report.ts';

/**
 * Everything that is wrong in a dataset's file, or worth an editor's look, in the order of the file: what loading
 * finds, and on top of it what is sound as data and yet not what our rules for sourcing and wording ask for.
 */
export function checkText(text: string): readonly Problem[] {
  const { timeline, problems, pathOf } = loadTimeline(text);
  if (!timeline) return sortByPath(problems);
  const { dataset } = timeline;
  const report = makeReport();
  checkRecords(dataset, pathOf, report);
  checkWeekdays(dataset, pathOf, report);
  checkTexts(JSON.parse(text.replace(/^\uFEFF/, '')), dataset, report);
  return sortByPath([...problems, ...report.problems]);
}

const byPath = new Intl.Collator('en', { numeric: true });

function sortByPath(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => byPath.compare(a.path, b.path));
}
