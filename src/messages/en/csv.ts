import type { CsvMessages } from '../csv.ts';

export const csvEn: CsvMessages = {
  separator: '; ',
  claimSeparator: ' | ',
  participant: (name, role) => `${name} (${role})`,
  claim: ({ attribution, standing, asserts, text, source }) =>
    `${attribution} (${standing}, ${asserts}): ${text} [${source}]`,
  source: ({ publisher, agency, title, published }) =>
    `${agency === undefined ? '' : `${agency}, `}${publisher}: “${title}” (${published})`,
};
