import type { LongListMessages } from '../long-list.ts';

export const longListEn: LongListMessages = {
  part: (from, to, of) => `Records ${from} to ${to} of ${of}`,
  earlier: 'Earlier records',
  later: 'Later records',
  more: (count) => `and ${count} more`,
  onlyActor: 'Show only records with this actor',
  findActor: 'Find an actor',
  noActor: 'No actor has such a name',
  sortActors: 'Sort by',
  actorOrders: { most: 'Most records overall', fewest: 'Fewest records overall', name: 'Name' },
  busiest: (day, records, equals, many) =>
    `Busiest day${equals > 1 ? ` (first of ${many} alike)` : ''}: ${day}, ${records}`,
  countedDays: (records) => `Counted: ${records} known to lie on one day`,
  noDay: 'No record is known to the day',
  noBusiest: 'No day has more than one record',
};
