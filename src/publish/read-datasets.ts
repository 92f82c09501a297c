import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Timeline } from '../domain/timeline.ts';
import { withLaneOrder } from '../layout/arrange-lanes.ts';
import { formatProblem } from '../messages/format-problem.ts';
import type { ProblemsMessages } from '../messages/problems.ts';
import { loadTimeline } from '../schema/load-timeline.ts';

/** A dataset as it will be published: its file, letter by letter, and what it says. */
export interface PublishedDataset {
  readonly id: string;
  readonly text: string;
  readonly timeline: Timeline;
}

/**
 * Reads every dataset of a folder (`*.json` but for schemas). A reader's page shows what is sound of a bad file; a
 * build does not publish one: it throws, naming each error. A file is named after its id, since its address is.
 */
export async function readDatasets(
  folder: string,
  words: ProblemsMessages,
): Promise<readonly PublishedDataset[]> {
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith('.json') && !/(?:^|\.)schema\.json$/.test(name),
  );
  const datasets: PublishedDataset[] = [];
  const errors: string[] = [];
  for (const name of names.sort()) {
    const text = await readFile(join(folder, name), 'utf8');
    const { timeline, problems } = loadTimeline(text);
    for (const problem of problems.filter((each) => each.severity === 'error')) {
      const { says, advice } = formatProblem(problem, words);
      errors.push(`${name} ${problem.path}: ${says} ${advice}`);
    }
    if (timeline === undefined) {
      if (problems.length === 0) errors.push(`${name}: nothing in it can be shown.`);
      continue;
    }
    const { id } = timeline.dataset;
    if (name !== `${id}.json`)
      errors.push(`${name} $.id: the file of the dataset "${id}" is named ${id}.json.`);
    datasets.push({ id, text, timeline: withLaneOrder(timeline) });
  }
  if (errors.length > 0) throw new Error(`The data cannot be published:\n  ${errors.join('\n  ')}`);
  return datasets;
}
