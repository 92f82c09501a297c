import type { FieldMessages } from '../fields.ts';

export const fieldsEn: FieldMessages = {
  parties: 'Sides',
  kinds: 'Kinds',
  statuses: 'Status',
  matchLabel: 'Show records with',
  matchAny: 'any of them',
  matchAll: 'all of them',
  others: 'Others',
};
