import type { StripMessages } from '../strips.ts';

const words = {
  happened: 'happened',
  reported: 'reported',
  announced: 'announced',
  disputed: 'disputed',
  cancelled: 'cancelled',
  retracted: 'retracted',
} as const;

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export const stripsEn: StripMessages = {
  name: (lane) => `${lane}: how many, over time`,
  help: (records) =>
    `${records} in sight. Left and right arrow keys move along, up and down lead to other lanes, Enter lists what is there.`,
  records: (count, written) => (count === 0 ? 'No records' : count === 1 ? '1 record' : `${written} records`),
  ofStatus: (status, written) =>
    status === undefined ? `${written} background` : `${written} ${words[status]}`,
  separator: ' · ',
  list: (records, span) => `${records}, ${span}`,
  more: (written) => `and ${written} more: zoom in`,
  joined: (records, lanes) => `${records} with ${list.format(lanes)}`,
  keyTitle: 'Where there are too many to tell apart',
  keyHeight: 'Height: how many at a time. Every doubling adds the same, alike in all lanes',
  keyStatuses: {
    happened: 'Happened, and background',
    reported: 'Reported',
    disputed: 'Accounts differ',
    announced: 'Announced',
    cancelled: 'Cancelled or retracted',
  },
  keyLinks: 'Many records with the same participants; the wider, the more',
};
