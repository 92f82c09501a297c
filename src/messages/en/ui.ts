import type { UiMessages } from '../ui.ts';

const numbers = new Intl.NumberFormat('en-GB');
const count = (value: number): string => numbers.format(value);
const plural = (value: number, one: string, many: string): string =>
  `${count(value)} ${value === 1 ? one : many}`;
const records = (value: number): string => plural(value, 'record', 'records');
const detailed = (sentence: string, detail: string | undefined): string =>
  detail ? `${sentence} (${detail}).` : `${sentence}.`;

export const uiEn: UiMessages = {
  loading: 'Loading the timeline',
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
    dismiss: 'Dismiss',
    notices: 'Notices',
  },

  filters: {
    name: 'Filters',
    filter: 'Filter',
    search: 'Search',
    key: 'Key',
    searchLabel: 'Search records and names',
    searchHint: 'Search records and names',
    all: 'All',
    more: 'More filters',
    actors: 'Actors',
    parties: 'Sides',
    kinds: 'Kinds',
    statuses: 'Status',
    matchLabel: 'Show records with',
    matchAny: 'any of them',
    matchAll: 'all of them',
    others: 'Others',
    noResult: 'none',
    together: (filters) => filters.join('; '),
    searched: (query) => `search “${query}”`,
    showingAll: (total) => `Showing all ${records(total)}.`,
    hidden: (shown, total, filters) => `Showing ${count(shown)} of ${count(total)}. Hidden by: ${filters}.`,
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
    none: (filters) => `No records match ${filters}.`,
    clear: 'Clear filters',
    showAll: (total) => `Show all ${records(total)}`,
    close: 'Close',
  },

  panel: {
    name: 'Details',
    close: 'Close',
    opensSite: 'opens another site',
    time: 'How exact the time is',
    statedBySource: 'The source states this.',
    asWritten: (words) => `As the source puts it: “${words}”`,
    beginning: 'Beginning',
    ending: 'End',
    status: 'Status',
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
    steps: 'Steps in the list',
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
    actor: 'Actor',
    role: 'Role',
    party: 'Side',
    spellings: 'Other spellings',
    events: 'Records',
    mentions: 'Mentioned in',
    counterparts: 'Appears with',
    noEvents: 'No records with this actor taking part',
    agency: 'Agency',
    byline: 'By',
    accessed: 'Read on',
    readSource: 'Read the source',
    supports: 'What it supports',
    claims: (value) => plural(value, 'claim', 'claims'),
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
    tryAgain: 'Try again',
    file: 'File',
    missing: (detail) => detailed('There is no data at this address', detail),
    network: (detail) => detailed('The data did not arrive', detail),
    notJson: (detail) => detailed('The file is not JSON', detail),
    version: (detail) => detailed('The file is of a version that this page does not know', detail),
    noRecords: 'The file holds no record that can be shown.',
    foreignSource: (origin) => `Data from ${origin} is not allowed here.`,
    adviceMissing: 'Check the address of the data for a slip, or ask whoever sent you the link.',
    adviceNetwork: 'Check the connection and try again.',
    adviceNotJson: 'Whoever edits the file can find the place with: npm run -s parley -- check FILE',
    adviceVersion: 'This page reads “parley/1”. Whoever edits the file can convert or mend it.',
    adviceNoRecords: 'Whoever edits the file can mend what is listed below.',
    adviceForeignSource:
      'Anyone can craft a link, so this page shows data of its own site only, and of sites that its owner has listed.',
    details: 'What is wrong in the file',
    leftOut: (value) =>
      value === 1
        ? '1 record left out because of errors.'
        : `${count(value)} records left out because of errors.`,
    problems: (value) => (value === 1 ? '1 error in the data.' : `${count(value)} errors in the data.`),
    seeWhich: 'See which',
    unknownValue: (value) => `“${value}” is not in this timeline. Other choices were kept.`,
    malformed: (parameter, value) =>
      `“${value}” cannot be read as a value of “${parameter}”. Other choices were kept.`,
  },
};
