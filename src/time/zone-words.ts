import type { Messages } from '../messages/messages.ts';

/** A zone in words, "Jerusalem time". */
export function formatZone(zone: string, messages: Messages): string {
  const fixed = /^Etc\/GMT([+-])(\d{1,2})$/.exec(zone);
  if (fixed && Number(fixed[2]) > 0) {
    // Etc/GMT+3 is three hours west of Greenwich: POSIX counts the other way.
    return messages.time.zoneShift(`${fixed[1] === '+' ? '−' : '+'}${Number(fixed[2])}`);
  }
  if (/^(Etc\/)?(UTC|UCT|GMT|GMT[+-]?0|Zulu|Universal|Greenwich)$/.test(zone)) return messages.time.zoneUtc;
  const place = messages.time.zonePlaces[zone] ?? zone.split('/').at(-1) ?? zone;
  return messages.time.zone(place.replaceAll('_', ' '));
}
