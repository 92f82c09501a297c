import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { generateEvents, laneCount } from '../page/generate.mjs';
import { dataDir, pageDir } from './paths.mjs';

/**
 * The bench's events as files of the format parley/1: N.ndjson, whose first line is the dataset without its events and
 * each further line one event, and N.json, the same as one JSON text.
 */

const kinds = ['call', 'meeting', 'statement', 'military', 'aid', 'movement', 'announcement'];
const statuses = ['happened', 'happened', 'happened', 'reported', 'reported', 'announced', 'disputed'];
const atOnce = 5000;

/** @param {number} count */
export const dataNames = (count) => ({ ndjson: `${count}.ndjson`, json: `${count}.json` });

/**
 * Writes both files unless they are there.
 * @param {number} count
 */
export async function writeDataFiles(count) {
  const names = dataNames(count);
  const stamp = fingerprint();
  const stampFile = join(dataDir, `${count}.made-of`);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(dataDir, { recursive: true });
  const lines = await open(join(dataDir, names.ndjson), 'w');
  const text = await open(join(dataDir, names.json), 'w');
  const header = JSON.stringify(makeHeader(count));
  await lines.write(`${header}\n`);
  await text.write(`${header.slice(0, -1)},"events":[`);
  const events = generateEvents(count);
  for (let from = 0; from < count; from += atOnce) {
    const records = events.slice(from, from + atOnce).map((event) => JSON.stringify(makeRecord(event)));
    await lines.write(`${records.join('\n')}\n`);
    await text.write((from === 0 ? '' : ',') + records.join(','));
  }
  await text.write(']}');
  await Promise.all([lines.close(), text.close()]);
  writeFileSync(stampFile, stamp);
}

/** @param {number} count */
function makeHeader(count) {
  return {
    format: 'parley/1',
    id: `bench-${count}`,
    title: 'Two years, eight actors',
    summary: 'Made by the benchmark. Nothing of it happened.',
    lang: 'en',
    timeZone: 'UTC',
    asOf: { edtf: '2025-01-02', basis: 'stated' },
    updated: '2025-01-02',
    sources: [],
    parties: [],
    actors: Array.from({ length: laneCount }, (_, lane) => ({
      id: `actor-${lane + 1}`,
      name: `Actor ${lane + 1}`,
      kind: 'group',
    })),
  };
}

/** @param {import('../page/generate.mjs').BenchEvent} event */
function makeRecord({ id, start, end, lane, title, body }) {
  return {
    id: `e${id}`,
    title,
    summary: body.slice(0, 60).trim(),
    kind: kinds[id % kinds.length],
    status: statuses[(id >> 3) % statuses.length],
    time: end === undefined ? makePoint(start) : { start: makePoint(start), end: makePoint(end) },
    participants: [{ actor: `actor-${lane + 1}`, role: 'initiator' }],
    claims: [],
  };
}

/** @param {number} time */
function makePoint(time) {
  const text = new Date(time).toISOString();
  return { edtf: text.slice(0, 10), clock: text.slice(11, 16), basis: 'stated' };
}

/** What the files are made of: this code and the generator's. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [import.meta.filename, join(pageDir, 'generate.mjs')]) hash.update(readFileSync(file));
  return hash.digest('hex');
}
