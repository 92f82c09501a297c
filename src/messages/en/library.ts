import type { LibraryMessages } from '../library.ts';

export const libraryEn: LibraryMessages = {
  nothingToShow: (first, more) =>
    `Nothing in this dataset can be shown. ${first}${more === 0 ? '' : ` (and ${more} more, in "problems")`}`,
  problem: (path, value, says, advice) =>
    `${path}${value === undefined ? '' : ` (${value})`}: ${says} ${advice}`,
  noElement: () => 'There is no element to put the timeline into: the first argument must be one.',
  shortColumn: (name, length) => `The column "${name}" must be a typed array of ${length} values or more.`,
  unknownId: (id) => ({
    says: `"${id}" is not in this timeline.`,
    advice: 'Use an id that the dataset has. Other choices were kept.',
  }),
  unknownWord: (word, known) => ({
    says: `"${word}" is not known here.`,
    advice: `Use one of: ${known.join(', ')}.`,
  }),
  badSpan: () => ({
    says: 'This is not a date.',
    advice: 'Write ISO 8601, such as 2022-02-24 or 2022-02-24T14:30.',
  }),
  emptySpan: () => ({
    says: 'The span ends before it begins.',
    advice: 'Put the earlier date into "from".',
  }),
  badShape: (expected) => ({
    says: 'This has the wrong form.',
    advice: `Give ${expected}.`,
  }),
  shownNeedsPicture: () => ({
    says: '"shown" has no effect beside the list and the filters.',
    advice: 'Use "filter", or show the picture alone with panels={false}.',
  }),
};
