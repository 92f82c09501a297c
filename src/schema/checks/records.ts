import { announcedIn, carriedStatuses } from '../../domain/carried-status.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { type EventId, type EventRecord, takesPart } from '../../domain/event.ts';
import { below, type Report } from '../report.ts';
import { findWorstContrast, neededContrast } from './contrast.ts';

type PathOf = (part: object) => string;

/** What an editor should look at in records that are sound: statuses, claims, participants, sources, colours, uses. */
export function checkRecords(dataset: Dataset, pathOf: PathOf, report: Report): void {
  if (dataset.events.length === 0) report.warning('no-events', '$.events', []);
  const announced = announcedIn(dataset);
  for (const event of dataset.events) {
    const path = pathOf(event);
    checkStatus(event, announced.has(event.id), path, report);
    if (event.claims.length === 0) report.warning('no-claims', path, event.id);
    if (!event.participants.some(takesPart)) report.warning('no-participants', path, event.id);
    checkParticipants(event, path, report);
  }
  checkCircles(dataset, pathOf, report);
  checkUses(dataset, pathOf, report);
  for (const party of dataset.parties) {
    if (party.color === undefined) continue;
    const { ratio, theme } = findWorstContrast(party.color);
    if (ratio >= neededContrast) continue;
    // Rounded down, so that a ratio that fails never reads as one that passes.
    const shown = Math.floor(ratio * 100) / 100;
    report.warning('low-contrast', below(pathOf(party), 'color'), party.color, {
      ratio: shown,
      needed: neededContrast,
      theme,
    });
  }
}

function checkStatus(event: EventRecord, isAnnounced: boolean, path: string, report: Report): void {
  if (event.kind === 'context') return;
  if (event.status === undefined) {
    report.warning('no-status', path, event.id);
    return;
  }
  const carried = carriedStatuses(event, isAnnounced);
  if (carried.includes(event.status)) return;
  report.warning('status-not-carried', below(path, 'status'), event.status, { carried: carried[0] ?? '' });
}

function checkParticipants(event: EventRecord, path: string, report: Report): void {
  const seen = new Set<string>();
  for (const { actor, role } of event.participants) {
    const key = `${actor} ${role}`;
    if (seen.has(key)) report.warning('duplicate-participant', below(path, 'participants'), actor);
    seen.add(key);
  }
}

/** An event that is a part of itself by way of others. Each circle is told once. */
function checkCircles(dataset: Dataset, pathOf: PathOf, report: Report): void {
  const byId = new Map(dataset.events.map((event) => [event.id, event]));
  const done = new Set<EventId>();
  for (const start of dataset.events) {
    const trail = new Map<EventId, number>();
    const steps: EventId[] = [];
    // Depth first, without recursion: a chain may be as long as the file.
    const stack: { id: EventId; depth: number }[] = [{ id: start.id, depth: 0 }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      for (const left of steps.splice(next.depth)) {
        trail.delete(left);
        done.add(left);
      }
      const from = trail.get(next.id);
      if (from !== undefined) {
        const circle = [...steps.slice(from), next.id];
        const event = byId.get(next.id);
        report.error('part-of-cycle', event ? below(pathOf(event), 'related') : '$', next.id, {
          chain: circle.join(' > '),
        });
        continue;
      }
      if (done.has(next.id)) continue;
      trail.set(next.id, steps.length);
      steps.push(next.id);
      for (const { event, relation } of byId.get(next.id)?.related ?? []) {
        if (relation === 'part-of') stack.push({ id: event, depth: steps.length });
      }
    }
    for (const left of steps) done.add(left);
  }
}

function checkUses(dataset: Dataset, pathOf: PathOf, report: Report): void {
  const actors = new Set<string>();
  const sources = new Set<string>();
  for (const event of dataset.events) {
    for (const { actor } of event.participants) actors.add(actor);
    for (const { by, relayedBy, via, source } of event.claims) {
      sources.add(source);
      for (const actor of [by, relayedBy, ...via]) if (actor !== undefined) actors.add(actor);
    }
  }
  const parties = new Set(dataset.actors.map((actor) => actor.party));
  for (const actor of dataset.actors) {
    if (!actors.has(actor.id)) report.warning('unused-actor', pathOf(actor), actor.id);
  }
  for (const party of dataset.parties) {
    if (!parties.has(party.id)) report.warning('unused-party', pathOf(party), party.id);
  }
  for (const source of dataset.sources) {
    if (!sources.has(source.id)) report.warning('unused-source', pathOf(source), source.id);
    if (source.url === undefined) report.warning('no-url', pathOf(source), source.id);
  }
}
