import { assert } from '../../base/assert.ts';
import { tellTimes } from '../../domain/tell-times.ts';
import type { Timeline } from '../../domain/timeline.ts';
import { withLaneOrder } from '../../layout/arrange-lanes.ts';
import { en } from '../../messages/en/en.ts';
import { publishEn } from '../../messages/en/publish.ts';
import { tellingEn } from '../../messages/en/telling.ts';
import { loadTimeline } from '../../schema/load-timeline.ts';
import type { Words } from '../event-words.ts';

/** A timeline from a file without errors, with the words that the build has for it. */
export function makeEdition(file: object): { readonly timeline: Timeline; readonly words: Words } {
  const { timeline, problems } = loadTimeline(JSON.stringify(file));
  const errors = problems.filter(({ severity }) => severity === 'error');
  assert(timeline !== undefined && errors.length === 0, JSON.stringify(errors));
  const { dataset } = timeline;
  return {
    timeline: withLaneOrder(timeline),
    words: { dataset, told: tellTimes(timeline, tellingEn), messages: en, publish: publishEn },
  };
}
