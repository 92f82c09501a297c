import type { FaultMessages } from '../faults.ts';

const numbers = new Intl.NumberFormat('en-GB');
const count = (value: number): string => numbers.format(value);
const detailed = (sentence: string, detail: string | undefined): string =>
  detail ? `${sentence} (${detail}).` : `${sentence}.`;

export const faultsEn: FaultMessages = {
  file: 'File',
  missing: (detail) => detailed('There is no data at this address', detail),
  network: (detail) => detailed('The data did not arrive', detail),
  notJson: (detail) => detailed('The file is not JSON', detail),
  version: (detail) => detailed('The file is of a version that this page does not know', detail),
  noRecords: 'The file holds no record that can be shown.',
  foreignSource: (origin) => `Data from ${origin} is not allowed here.`,
  cancelled: 'Loading was cancelled.',
  tooLarge: (detail) => detailed('The file is too large for this device', detail),
  adviceMissing: 'Check the address of the data for a slip, or ask whoever sent you the link.',
  adviceNetwork: 'Check the connection and try again.',
  adviceNotJson: 'Whoever edits the file can find the place with: npm run -s parley -- check FILE',
  adviceVersion: 'This page reads “parley/1”. Whoever edits the file can convert or mend it.',
  adviceNoRecords: 'Whoever edits the file can mend what is listed below.',
  adviceForeignSource:
    'Anyone can craft a link, so this page shows data of its own site only, and of sites that its owner has listed.',
  adviceCancelled: 'Nothing of the file is shown.',
  adviceTooLarge:
    'Try a device with more memory, or ask for a part of the data: fewer years, or fewer actors.',
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
  dismiss: 'Dismiss',
  notices: 'Notices',
};
