import type { UiMessages } from '../ui.ts';

const numbers = new Intl.NumberFormat('en-GB');
const count = (value: number): string => numbers.format(value);
const records = (value: number): string => `${count(value)} ${value === 1 ? 'record' : 'records'}`;

export const uiEn: UiMessages = {
  loading: 'Loading the timeline',
  loadingPart: 'Loading',
  list(items, join) {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${join} ${last}`;
  },
  count,
  records,
  quoted: (text) => `“${text}”`,
  separator: ' · ',
  labelled: (label, value) => `${label}: ${value}`,

  kinds: {
    call: 'Call',
    meeting: 'Meeting',
    statement: 'Statement',
    military: 'Military',
    aid: 'Aid',
    movement: 'Movement of people',
    announcement: 'Announcement',
    context: 'Background',
  },
  statuses: {
    happened: 'Happened',
    reported: 'Reported',
    announced: 'Announced',
    disputed: 'Accounts differ',
    cancelled: 'Cancelled',
    retracted: 'Retracted',
  },
  statusSentences: {
    happened: 'Happened, according to the sources below.',
    reported: 'Reported. Who says so stands with each claim.',
    announced: 'Announced. This source does not say whether it took place.',
    disputed: 'Accounts differ. They stand side by side below.',
    cancelled: 'Cancelled.',
    retracted: 'Retracted.',
  },
  roles: {
    initiator: 'Initiator',
    counterpart: 'Took part',
    speaker: 'Speaker',
    addressee: 'Addressed',
    target: 'Target',
    mentioned: 'Mentioned',
  },
  relations: {
    'responds-to': 'Responds to',
    follows: 'Follows',
    announces: 'Announces',
    'part-of': 'Part of',
    'same-matter': 'Same matter as',
  },
  relationsBack: {
    'responds-to': 'Answered by',
    follows: 'Followed by',
    announces: 'Announced by',
    'part-of': 'Includes',
    'same-matter': 'Same matter as',
  },
  actorKinds: {
    person: 'Person',
    government: 'Government',
    organisation: 'Organisation',
    media: 'News organisation',
    group: 'Group',
  },
  standing(standing, agency) {
    switch (standing) {
      case 'on-record':
        return 'On record';
      case 'unnamed-official':
        return 'Unnamed official';
      case 'media-report':
        return 'Media report';
      case 'narration':
        return `Stated by ${agency}, no source named`;
    }
  },

  head: {
    sourcesEnd: (time) => `Sources end: ${time}`,
    view: 'View',
    viewTimeline: 'Timeline',
    viewList: 'List',
    share: 'Share',
  },

  filters: {
    name: 'Filters',
    filter: 'Filter',
    search: 'Search',
    key: 'Key',
    searchLabel: 'Search records and names',
    all: 'All',
    more: 'More filters',
    actors: 'Actors',
    noResult: 'none',
    without: (result) => `without it ${result}`,
    together: (filters) => filters.join('; '),
    searched: (query) => `search “${query}”`,
    showingAll: (total) => `Showing all ${records(total)}.`,
    hidden: (shown, total, filters) => `Showing ${count(shown)} of ${count(total)}. Filtered to: ${filters}.`,
    clear: 'Clear',
  },

  events: {
    name: 'Events',
    between: (from, to) => `Some time between ${from} and ${to}`,
    orEarlier: (day) => `${day} or earlier`,
    orLater: (day) => `${day} or later`,
    anyDay: 'Day not known',
    background: 'Background',
    undated: 'No date given',
    orderUnknown: (value) => `The sources do not establish the order of these ${records(value)}.`,
    none: (filters) => (filters ? `No records match ${filters}.` : 'This timeline has no records yet.'),
    clear: 'Clear filters',
    showAll: (total) => `Show all ${records(total)}`,
  },

  panel: {
    name: 'Details',
    close: 'Close',
    opensSite: 'opens another site',
    time: 'How exact the time is',
    statedBySource: 'The source states this.',
    asWritten: (words) => `As the source puts it: “${words}”`,
    occurrence: 'That it took place',
    content: 'What was said or done',
    relayed: (by, relayedBy) => `${by}, as relayed by ${relayedBy}`,
    relayedOnly: (relayedBy) => `Relayed by ${relayedBy}`,
    via: 'Via',
    accountTime: 'This account puts it',
    said: 'Said',
    published: 'Published',
    participants: 'Participants',
    quantityTotal: 'Figure',
    quantityRunning: 'Running total',
    amount: (value, unit, approx) => `${approx ? 'about ' : ''}${count(value)} ${unit}`,
    related: 'Related records',
    source: 'Source',
    sources: 'Sources',
    media: 'Pictures and documents',
    previous: 'Previous in list',
    next: 'Next in list',
    position: (at, total) => `${count(at)} of ${count(total)} in the list`,
    notInList: 'Not in the list under the present filters',
    orderUnknown(which) {
      switch (which) {
        case 'previous':
          return 'The sources do not establish the order of this and the previous record.';
        case 'next':
          return 'The sources do not establish the order of this and the next record.';
        case 'both':
          return 'The sources do not establish the order of this, the previous and the next record.';
      }
    },
    defaultHeading: 'How to read this timeline',
    defaultHow: [
      'Choose a record, in the picture or in the list, to see who says what about it.',
      'An outline shows the window in which something happened, not how long it took.',
      'Every claim names who made it and where it was read.',
    ],
    terms: 'Words that need care',
    usedBy: 'Used by',
  },

  footer: {
    name: 'About this timeline',
    sources: 'Sources',
    asOf: 'Sources end',
    updated: 'Last edited',
    compiledBy: 'Compiled by',
    reviewedBy: 'Reviewed by',
    licence: 'Licence',
    terms: 'Words that need care',
    corrections: 'Corrections',
    noCorrections: 'None so far',
    corrected: (date, text) => `Corrected ${date}: ${text}`,
    wasNow: (was, now) => `was “${was}”, now “${now}”`,
    data: 'Download the data (JSON)',
    zone: 'Times are in',
  },

  failure: {
    heading: 'The timeline could not be loaded.',
    part: 'This part could not be loaded.',
    tryAgain: 'Try again',
  },
};
