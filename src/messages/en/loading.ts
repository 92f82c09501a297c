import type { LoadingMessages } from '../loading.ts';

const numbers = new Intl.NumberFormat('en-GB');
const sizes = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const count = (events: number): string => (events === 1 ? '1 event' : `${numbers.format(events)} events`);

/** In the largest of these units that it fills. */
function size(bytes: number): string {
  if (bytes < 1e6) return `${sizes.format(bytes / 1e3)} kB`;
  return bytes < 1e9 ? `${sizes.format(bytes / 1e6)} MB` : `${sizes.format(bytes / 1e9)} GB`;
}

export const loadingEn: LoadingMessages = {
  loading: 'Loading',
  progress: (events, bytes, total) =>
    total === undefined
      ? `${count(events)}, ${size(bytes)}`
      : `${count(events)}, ${size(bytes)} of ${size(total)}`,
  cancel: 'Cancel',
  tooLarge: (events, bytes, need) =>
    bytes === 0
      ? `it takes at least ${size(need)}`
      : `${count(events)} and ${size(bytes)} had come; it takes at least ${size(need)}`,
  atLine: (line, path) => (path === '$' ? `line ${line}` : `line ${line}: ${path}`),
  shownSoFar: (events) => `${count(events)} are shown. More are loading.`,
};
