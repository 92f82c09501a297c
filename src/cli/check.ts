import type { Problem } from '../base/problem.ts';
import { problemsEn } from '../messages/en/problems.ts';
import { formatProblem } from '../messages/format-problem.ts';
import { namedProblems } from '../schema/capped-report.ts';
import { checkFile } from './check-file.ts';

const usage = `Usage: parley check FILE...

Checks datasets: one JSON text, or lines (NDJSON, JSON Lines), which the content shows, not the name. Each
problem is a line on standard output:
  FILE: error|warning: PATH: VALUE: what is wrong. What to do.
For a record of a file of lines PATH is "line N, " and the path inside that record; for what is no JSON, LINE:COLUMN.
Files of more than 16 MB are read as a page reads them, whatever their size: the first ${namedProblems} errors and warnings
are named, and rules of sourcing and wording are left out.
Exits with 1 when there are errors, 0 when there are none (warnings or not), 2 for wrong usage.
`;

/** `parley check FILE...`; resolves to the exit code. */
export async function runCheck(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return 0;
  }
  const end = args.indexOf('--');
  const options = (end < 0 ? args : args.slice(0, end)).filter((arg) => arg.startsWith('-'));
  const files = args.filter((arg, at) => at !== end && (!arg.startsWith('-') || (end >= 0 && at > end)));
  if (options.length > 0 || files.length === 0) {
    const wrong = options.length > 0 ? `Unknown option: ${options.join(' ')}\n` : 'No file is named.\n';
    process.stderr.write(wrong + usage);
    return 2;
  }

  const counts = { error: 0, warning: 0 };
  for (const file of files) {
    const { problems, errors, large } = await checkFile(file);
    counts.error += errors;
    counts.warning += problems.filter(({ severity }) => severity === 'warning').length;
    process.stdout.write(problems.map((problem) => `${serializeProblem(file, problem)}\n`).join(''));
    if (large !== undefined) process.stderr.write(tellLarge(file, large, problems, errors));
  }
  process.stderr.write(
    `${count(files.length, 'file')}: ${count(counts.error, 'error')}, ${count(counts.warning, 'warning')}\n`,
  );
  return counts.error > 0 ? 1 : 0;
}

/** Of a large file not every problem is named, and not every rule was asked. */
function tellLarge(file: string, records: number, problems: readonly Problem[], errors: number): string {
  const named = problems.filter(({ severity }) => severity === 'error').length;
  const rest = errors > named ? ` ${named} of ${count(errors, 'error')} are named.` : '';
  const more = problems.length - named >= namedProblems ? ' There may be further warnings.' : '';
  return `${escapeControls(file)}: large, ${count(records, 'record')}; rules of sourcing and wording were left out.${rest}${more}\n`;
}

/**
 * One problem as one line. What is not JSON has no paths: line and column stand there instead. A record of a file of lines
 * has its line before its path.
 */
export function serializeProblem(file: string, problem: Problem): string {
  const { says, advice } = formatProblem(problem, problemsEn);
  const { line, column } = problem.params;
  const isBroken = problem.code === 'not-json' || problem.code === 'bad-line';
  const inLine = line === undefined ? problem.path : `line ${line}, ${problem.path}`;
  const where = isBroken ? `${line}:${column}` : inLine;
  const value = problem.value === undefined ? [] : [shorten(problem.value)];
  return escapeControls([file, problem.severity, where, ...value, `${says} ${advice}`.trim()].join(': '));
}

const longestValue = 80;

function shorten(value: string): string {
  if (value.length <= longestValue) return value;
  // Never half of a sign that takes two units.
  return `${value.slice(0, longestValue - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Keys and values come from the file: nothing in them may break the line or turn its direction. */
function escapeControls(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
