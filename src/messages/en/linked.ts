import type { LinkedMessages } from '../linked.ts';
import { uiEn } from './ui.ts';

export const linkedEn: LinkedMessages = {
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
  claims: (value) => `${uiEn.count(value)} ${value === 1 ? 'claim' : 'claims'}`,
};
