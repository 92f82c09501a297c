import type { Claim } from './claim.ts';
import type { Dataset } from './dataset.ts';
import type { EventId, EventRecord, Status } from './event.ts';

/** The events that another event announces. */
export function announcedIn(dataset: Dataset): ReadonlySet<EventId> {
  return new Set(
    dataset.events.flatMap((event) =>
      event.related.filter((one) => one.relation === 'announces').map((one) => one.event),
    ),
  );
}

/**
 * The statuses that an event's claims carry; the first is what they say by themselves, the others an editor may choose
 * on top of it. Empty when nothing carries any.
 *
 * - happened: somebody on record, an unnamed official or the agency itself says that it took place;
 * - reported: only media reports say so;
 * - announced: another event announces it and no claim says that it took place;
 * - disputed: two claims, not of one account;
 * - cancelled: a claim, of whatever kind, on something announced or said to take place;
 * - retracted: a claim that it took place, which was withdrawn since.
 */
export function carriedStatuses(event: EventRecord, isAnnounced: boolean): readonly Status[] {
  const occurrences = event.claims.filter((claim) => claim.asserts === 'occurrence');
  const carried: Status[] = [];
  if (occurrences.some((claim) => claim.standing !== 'media-report')) carried.push('happened');
  else if (occurrences.length > 0) carried.push('reported');
  else if (isAnnounced) carried.push('announced');
  if (occurrences.length > 0 && hasTwoAccounts(event.claims)) carried.push('disputed');
  if (event.claims.length > 0 && (isAnnounced || occurrences.length > 0)) carried.push('cancelled');
  if (occurrences.length > 0) carried.push('retracted');
  return carried;
}

/** Accounts differ by who speaks, who passes it on, or where it is read. */
function hasTwoAccounts(claims: readonly Claim[]): boolean {
  const accounts = new Set(
    claims.map((claim) =>
      JSON.stringify([
        claim.by,
        claim.relayedBy,
        claim.via,
        claim.standing,
        claim.source,
        claim.time === undefined,
      ]),
    ),
  );
  return accounts.size > 1;
}
