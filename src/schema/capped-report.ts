import type { Problem } from '../base/problem.ts';
import { makeReport, type Report } from './report.ts';

/** Collects the first problems of a large file, errors and warnings apart, so that neither hides the other. */
export interface CappedReport extends Report {
  /** Which line of the file the problems that follow stand in; undefined: their path says where. */
  line: number | undefined;
  readonly errors: number;
  /** Takes a problem that somebody else has found. */
  tell(problem: Problem): void;
  /** No further warning will be named. */
  readonly hasAllWarnings: boolean;
}

/** How many errors, and how many warnings, are named. */
export const namedProblems = 100;

export function makeCappedReport(most = namedProblems): CappedReport {
  const problems: Problem[] = [];
  let errors = 0;
  let warnings = 0;
  const own: CappedReport = {
    problems,
    line: undefined,
    get errors() {
      return errors;
    },
    get hasAllWarnings() {
      return warnings >= most;
    },
    tell(problem) {
      if (problem.severity === 'error') errors += 1;
      else warnings += 1;
      if ((problem.severity === 'error' ? errors : warnings) <= most) problems.push(problem);
    },
    error(...said) {
      errors += 1;
      if (errors <= most) add((report) => report.error(...said));
    },
    warning(...said) {
      warnings += 1;
      if (warnings <= most) add((report) => report.warning(...said));
    },
  };
  const add = (say: (report: Report) => void): void => {
    const report = makeReport();
    say(report);
    for (const problem of report.problems) {
      const { line } = own;
      problems.push(line === undefined ? problem : { ...problem, params: { ...problem.params, line } });
    }
  };
  return own;
}
