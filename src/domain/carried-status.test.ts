import { describe, expect, it } from 'vitest';
import { carriedStatuses } from './carried-status.ts';
import type { Claim, Standing } from './claim.ts';
import { makeDataset } from './testing/make-story.ts';

/** `on-record`, `content:narration`, ... */
function carried(claims: readonly string[], isAnnounced = false): string {
  const [event] = makeDataset('a 2022-02-25').events;
  if (!event) return '';
  const made = claims.map((claim, at): Claim => {
    const [standing = '', asserts = 'occurrence'] = claim.split(':').reverse();
    return {
      text: 'x',
      asserts: asserts as Claim['asserts'],
      via: [],
      attribution: 'x',
      standing: standing as Standing,
      source: `s${at}` as Claim['source'],
    };
  });
  return carriedStatuses({ ...event, claims: made }, isAnnounced).join(' ');
}

describe('the statuses that claims carry', () => {
  it.each([
    ['on record', ['on-record'], false, 'happened cancelled retracted'],
    ['an unnamed official', ['unnamed-official'], false, 'happened cancelled retracted'],
    ['the agency itself', ['narration'], false, 'happened cancelled retracted'],
    ['media reports only', ['media-report'], false, 'reported cancelled retracted'],
    [
      'a report and the record',
      ['media-report', 'on-record'],
      false,
      'happened disputed cancelled retracted',
    ],
    ['content alone', ['content:on-record'], false, ''],
    ['content of what another event announces', ['content:on-record'], true, 'announced cancelled'],
    ['announced and then on record', ['on-record'], true, 'happened cancelled retracted'],
    ['announced, nothing said', [], true, 'announced'],
    ['nothing at all', [], false, ''],
  ])('%s', (_, claims, isAnnounced, expected) => {
    expect(carried(claims, isAnnounced)).toBe(expected);
  });
});
