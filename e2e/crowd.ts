import type { Page } from '@playwright/test';
import curated from '../data/israel-mediation-2022.json' with { type: 'json' };

export interface CrowdSize {
  readonly actors: number;
  readonly events: number;
  /** Over how many days the events are spread, in order. */
  readonly days: number;
}

/**
 * A dataset with as many actors and events as wanted. Every actor takes part in some, the first in most; titles begin
 * with Call, Meeting, Talks or Visit in turn. Actors belong to the curated sides and to none in turn.
 */
export function crowd({ actors, events, days }: CrowdSize): object {
  const parties = curated.parties.map(({ id }) => id);
  const [source] = curated.sources;
  const day = (at: number) =>
    new Date(Date.UTC(2022, 0, 1 + Math.floor((at / events) * days))).toISOString().slice(0, 10);
  const words = ['Call', 'Meeting', 'Talks', 'Visit'];
  return {
    ...curated,
    id: 'crowd',
    title: 'Crowd',
    terms: [],
    corrections: [],
    asOf: { edtf: '2023-12-31', basis: 'stated' },
    actors: Array.from({ length: actors }, (_, at) => ({
      id: `a${at}`,
      name: `Actor ${at}`,
      aliases: [],
      role: 'Envoy',
      kind: 'person',
      ...(at % 4 === 3 ? {} : { party: parties[at % 4] }),
    })),
    events: Array.from({ length: events }, (_, at) => ({
      id: `e${at}`,
      title: `${words[at % 4]} ${at}`,
      kind: 'call',
      status: 'happened',
      time: { edtf: day(at), basis: 'stated' },
      participants: [
        ...new Set([`a${at % actors}`, `a${(at * at) % Math.max(1, Math.floor(actors / 8))}`]),
      ].map((actor, place) => ({ actor, role: place === 0 ? 'initiator' : 'counterpart' })),
      claims: [
        {
          text: 'They met.',
          asserts: 'occurrence',
          attribution: 'AFP',
          standing: 'narration',
          source: source?.id,
        },
      ],
      related: [],
    })),
  };
}

/** Answers `crowd.json` beside the page with such a dataset. */
export async function serveCrowd(page: Page, size: CrowdSize): Promise<void> {
  const body = JSON.stringify(crowd(size));
  await page.route('**/crowd.json', (route) => route.fulfill({ contentType: 'application/json', body }));
}
