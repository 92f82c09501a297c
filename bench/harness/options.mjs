import { parseArgs } from 'node:util';
import { subjects } from './catalog.mjs';

/**
 * @typedef {object} Options
 * @property {boolean} help
 * @property {boolean} report remake docs/performance.md from results, and measure nothing
 * @property {boolean} quick
 * @property {boolean} json rows on standard output, all else on standard error
 * @property {readonly string[] | undefined} subjects only these
 * @property {readonly number[] | undefined} sizes only these
 * @property {number} reps how often each is measured
 * @property {readonly Part[]} parts
 * @property {number} records how many records the data files hold
 * @property {string | undefined} out where results are written, `.json`
 * @property {string | undefined} shots a folder for a screenshot of each run
 * @property {string | undefined} from with `report`: the results to tell
 */

/** @typedef {'picture' | 'paint' | 'files'} Part */

/** @type {readonly Part[]} */
const parts = ['picture', 'paint', 'files'];

export const usage = `npm run bench -- [options]

Measures Parley beside ten other timelines in Chromium and prints one table of ratios. Leave the machine alone meanwhile.

  --quick             parley, react-empty and uplot at 1,000 and 100,000 events, vis-timeline at 1,000,
                      parley and react-empty at 1,000,000: under three minutes. Pictures only
  --json              print the rows as JSON, and everything else on standard error
  --subjects A,B      only these: ${subjects.map(({ name }) => name).join(', ')}
  --sizes N,M         only these numbers of events, such as 12,1000,1e6
  --reps N            how often each is measured (3); medians are told
  --parts P,Q         of picture (load and zoom), paint (first paint of our page), files (a million records)
  --records N         how many records the data files hold (1,000,000)
  --shots FOLDER      a screenshot of every run
  --out FILE.json     where results go (bench/results/DATE.json, and DATE.md beside it)
  --report [FILE]     measure nothing: remake the tables of docs/performance.md from FILE or the newest results
  --help
`;

/**
 * @param {readonly string[]} args what follows the script's name
 * @returns {Options} throws an Error that says what is wrong with them
 */
export function readOptions(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      report: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      subjects: { type: 'string' },
      sizes: { type: 'string' },
      reps: { type: 'string', default: '3' },
      parts: { type: 'string' },
      records: { type: 'string', default: '1000000' },
      shots: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (positionals.length > (values.report ? 1 : 0))
    throw new Error(`What is "${positionals.at(-1)}"? Options begin with --.`);
  if (values.out !== undefined && !values.out.endsWith('.json'))
    throw new Error(`--out "${values.out}": a file that ends in .json`);
  return {
    help: values.help,
    report: values.report,
    quick: values.quick,
    json: values.json,
    subjects: values.subjects === undefined ? undefined : readNames(values.subjects),
    sizes:
      values.sizes === undefined
        ? undefined
        : splitList(values.sizes).map((size) => readCount('sizes', size)),
    reps: readCount('reps', values.reps),
    parts: values.parts === undefined ? (values.quick ? ['picture'] : parts) : readParts(values.parts),
    records: readCount('records', values.records),
    shots: values.shots,
    out: values.out,
    from: positionals[0],
  };
}

/** @param {string} list */
function splitList(list) {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** @param {string} list */
function readNames(list) {
  const names = splitList(list);
  const known = subjects.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`--subjects "${unknown}": there are ${known.join(', ')}`);
  return names;
}

/** @param {string} list @returns {Part[]} */
function readParts(list) {
  return splitList(list).map((name) => {
    const part = parts.find((known) => known === name);
    if (part === undefined) throw new Error(`--parts "${name}": there are ${parts.join(', ')}`);
    return part;
  });
}

/** A whole number above 0: `1000000`, `1e6`, `1_000_000`. @param {string} option @param {string} text */
function readCount(option, text) {
  const count = /^[\d_]+(e\d)?$/.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new Error(`--${option} "${text}": a whole number above 0, such as 1000 or 1e6`);
}
