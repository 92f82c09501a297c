import { readFile } from 'node:fs/promises';
import type { Problem } from '../base/problem.ts';
import { problemsEn } from '../messages/en/problems.ts';
import { formatProblem } from '../messages/format-problem.ts';
import { checkText } from '../schema/check-text.ts';

const usage = `Usage: parley check FILE...

Checks datasets. Each problem is a line on standard output:
  FILE: error|warning: PATH: VALUE: what is wrong. What to do.
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
    const problems = await checkFile(file);
    for (const problem of problems) counts[problem.severity] += 1;
    process.stdout.write(problems.map((problem) => `${serializeProblem(file, problem)}\n`).join(''));
  }
  process.stderr.write(
    `${count(files.length, 'file')}: ${count(counts.error, 'error')}, ${count(counts.warning, 'warning')}\n`,
  );
  return counts.error > 0 ? 1 : 0;
}

async function checkFile(file: string): Promise<readonly Problem[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    const detail = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return [{ severity: 'error', code: 'unreadable', path: '$', params: { detail } }];
  }
  return checkText(new TextDecoder().decode(bytes));
}

/** One problem as one line. A file that is not JSON has no paths: line and column stand there instead. */
export function serializeProblem(file: string, problem: Problem): string {
  const { says, advice } = formatProblem(problem, problemsEn);
  const { line, column } = problem.params;
  const where = problem.code === 'not-json' ? `${line}:${column}` : problem.path;
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
