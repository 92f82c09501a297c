import { problemsEn } from '../messages/en/problems.ts';
import { tellingEn } from '../messages/en/telling.ts';
import { formatEdtfError, formatTimeError } from '../time/edtf-error-words.ts';
import { formatEdtf } from '../time/edtf-words.ts';
import type { Edge } from '../time/moment.ts';
import { serializeMoment } from '../time/moment-text.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { resolveTime } from '../time/resolve-time.ts';
import { isTimeZone } from '../time/zone.ts';
import { readLines } from './lines.ts';
import { writeAll } from './write-all.ts';

/** One answer of `parley time`: a JSON object on a line of its own, keys in this order. */
export interface TimeAnswer {
  readonly edtf: string;
  readonly valid: boolean;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly words: string | null;
  readonly error: string | null;
}

const usage = `Usage: parley time [--zone ZONE]

Reads EDTF from standard input, one a line, and answers each line with one JSON object:
edtf, valid, earliest, latest, words, error. Bounds are half-open, in UTC.

  --zone ZONE   IANA time zone in which dates are read; UTC where not given`;

/**
 * Runs `parley time`. Standard output holds answers only.
 * @returns the exit code: 0, whatever the lines hold; 2 for wrong arguments.
 */
export async function runTime(
  args: readonly string[],
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  const options = parseArgs(args);
  if ('refused' in options) {
    process.stderr.write(`parley time: ${options.refused}\n\n${usage}\n`);
    return 2;
  }
  if (options.help) {
    process.stderr.write(`${usage}\n`);
    return 0;
  }
  await writeAll(answers(input, options.zone), output);
  return 0;
}

async function* answers(input: NodeJS.ReadableStream, zone: string): AsyncGenerator<string> {
  for await (const lines of readLines(input)) {
    for (const line of lines) yield serializeAnswer(answerTime(line, zone));
  }
}

/** What can be said of one line. */
export function answerTime(edtf: string, zone: string): TimeAnswer {
  const refused = (error: string): TimeAnswer => ({
    edtf,
    valid: false,
    earliest: null,
    latest: null,
    words: null,
    error,
  });
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) {
    const { at, says, advice } = formatEdtfError(parsed.error, problemsEn);
    return refused(`${at}: ${says} ${advice}`);
  }
  const time = {
    start: { edtf: parsed.value, basis: 'stated' },
    ongoing: false,
    after: [],
    before: [],
  } as const;
  const resolved = resolveTime(time, zone);
  if (!resolved.ok) {
    const { says, advice } = formatTimeError(resolved.error, problemsEn);
    return refused(`${says} ${advice}`);
  }
  return {
    edtf,
    valid: true,
    earliest: edgeText(resolved.value.start.earliest),
    latest: edgeText(resolved.value.end.latest),
    words: formatEdtf(parsed.value, tellingEn),
    error: null,
  };
}

function edgeText(edge: Edge): string {
  return typeof edge === 'string' ? edge : serializeMoment(edge);
}

/** JSON on one line for every reader: also for those that take U+0085, U+2028 or U+2029 for a line end. */
function serializeAnswer(answer: TimeAnswer): string {
  const json = JSON.stringify(answer).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}

type Options = { readonly zone: string; readonly help: boolean } | { readonly refused: string };

function parseArgs(args: readonly string[]): Options {
  let zone = 'UTC';
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--help' || arg === '-h') return { zone, help: true };
    if (arg === '--zone') {
      i += 1;
      const value = args[i];
      if (value === undefined) return { refused: '--zone needs the name of a time zone.' };
      zone = value;
    } else if (arg.startsWith('--zone=')) {
      zone = arg.slice('--zone='.length);
    } else {
      return { refused: `"${arg}" is not known here.` };
    }
  }
  if (!isTimeZone(zone)) {
    return { refused: `The time zone "${zone}" is not known. Use an IANA name such as Asia/Jerusalem.` };
  }
  return { zone, help: false };
}
