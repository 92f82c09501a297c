import type { PublishMessages } from '../publish.ts';

export const publishEn: PublishMessages = {
  pictureAlt: (title, records, sourcesEnd) => `Timeline “${title}” with ${records}. ${sourcesEnd}.`,
  feed: (title) => `${title}: feed (Atom)`,
  calendar: (title) => `${title}: calendar (iCalendar)`,
  inZone: (time, zone) => `${time} (${zone})`,
  claim: (attribution, text) => `${attribution}: ${text}`,
  source: (title, publisher, published) => `${title}. ${publisher}, ${published}`,
  byAgency: (publisher, agency) => `${publisher} (${agency})`,
  leftOut: (count, records) =>
    `${records} ${count === 1 ? 'has' : 'have'} no place in this calendar: ${count === 1 ? 'its' : 'their'} time is open on a side, or not given.`,
};
