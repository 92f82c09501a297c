import type { LongListMessages } from '../long-list.ts';

export const longListEn: LongListMessages = {
  part: (from, to, of) => `Records ${from} to ${to} of ${of}`,
  earlier: 'Earlier records',
  later: 'Later records',
  more: (count) => `and ${count} more`,
  onlyActor: 'Show only records with this actor',
  findActor: 'Find an actor',
  noActor: 'No actor has such a name',
};
