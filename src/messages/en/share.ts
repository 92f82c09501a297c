import type { ShareMessages } from '../share.ts';
import { uiEn } from './ui.ts';

const { count, records } = uiEn;

export const shareEn: ShareMessages = {
  heading: 'Share',
  sections: 'Ways to share',
  tabs: { link: 'Link', embed: 'Embed', files: 'Download', cite: 'Cite' },

  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'This page may not copy by itself. The text is selected: press Ctrl + C, on a Mac ⌘ + C.',

  address: 'Address of this view',
  addressNote: 'It opens what you see now: the open record, filters, search, span and form of the page.',
  fullPage: 'Address of this view on its own page',
  fullPageNote: 'It opens the full timeline with what you see now.',
  inArticle: 'This record in the article',
  inArticleNote: 'It opens the article with this record open.',
  nativeShare: 'Send to an app',
  nativeShareFailed: 'The list of apps did not open. The address can be copied.',

  following: 'Kind of copy',
  live: 'Live',
  liveNote: 'Follows the timeline: corrections and new records appear in your article.',
  frozen: 'Frozen',
  frozenNote:
    'One file that holds everything and never changes: place it on your own server. It says what date it is from and links to the live timeline.',
  code: 'Form of the code',
  codes: {
    frame: { name: 'Frame', note: 'Works in every content system. Its height stays as set.' },
    script: { name: 'Frame and script', note: 'A small script of ours fits the height to the content.' },
    element: {
      name: 'Element',
      note: 'For developers: its attributes can be changed, and it tells the page what readers choose.',
    },
  },
  look: 'Look',
  height: 'Height in pixels',
  width: 'Width in pixels',
  widthFull: 'Full column',
  heightBefore: 'Height at first, pixels',
  paste: 'Code to paste',
  widthNote: 'The width is that of your column.',
  language: 'Language',
  theme: 'Colours',
  themes: { auto: 'Reader’s setting', light: 'Light', dark: 'Dark' },
  first: 'Record open at first',
  noFirst: 'None',
  event: (title, time) => (time === '' ? title : `${title} (${time})`),
  filters: 'Filters set at first',
  asSeen: 'As I see it now',
  noFilters: 'No filters',
  chosen: (group, chosen) => (chosen === 0 ? group : `${group} (${count(chosen)})`),
  span: 'The span and lanes that I see now',
  search: 'Search',
  elementFilters: 'The element’s attributes hold actors. Its filter method sets every other filter.',
  showing: (shown, total) =>
    shown === total
      ? `Readers first see all ${records(total)}.`
      : `Readers first see ${count(shown)} of ${records(total)}.`,
  link: 'With a link below the frame, which feeds and newsletters keep',
  preview: 'Preview',
  previewWidths: { phone: 'Phone', column: 'Article' },
  previewWidth: 'Width of the preview',
  frameTitle: (title) => `Timeline: ${title}`,

  makeFile: 'Make the file',
  making: 'The file is being made',
  made: (name, kilobytes) => `Saved as ${name} (${count(kilobytes)} kB).`,
  frozenPlace: 'Address at which you place the file',
  frozenPlaceOdd: 'This is no web address. Write one that begins with https://, or the name of the file.',
  frozenCodeNote: 'It shows the file in an article, once the file is in its place.',
  frozenFailed: 'The file could not be made.',

  shownNow: (shown, total) =>
    shown === total
      ? `All ${records(total)} are shown now.`
      : `${count(shown)} of ${records(total)} are shown now.`,
  pictures: 'Pictures of the present view',
  data: 'Data of the records shown',
  dataNote: 'These go by filters and search, not by the span of the picture.',
  files: {
    png: { name: 'PNG', note: 'For articles and social media' },
    svg: { name: 'SVG', note: 'Sharp at any size, for print and graphics desks' },
    csv: { name: 'CSV', note: 'One line for each record, for spreadsheets' },
    json: { name: 'JSON', note: 'With every claim and source, to open in Parley again' },
  },
  download: (file) => `Download ${file}`,
  saved: (name) => `Saved as ${name}.`,
  pictureWidth: 'Width',
  pictureWidths: { wide: 'Wide (1200 px)', column: 'Article (720 px)', phone: 'Phone (390 px)' },
  pictureColours: 'Colours',
  coloursSeen: 'As shown',
  coloursLight: 'Light',
  barred: 'This page may not save files here. The text can be copied instead.',
  maybeBarred: 'If nothing was saved, copy the text instead.',
  barredPicture: 'This page may not save files here. The picture’s own menu can save it.',
  maybeBarredPicture: 'If nothing was saved, use the picture’s own menu.',
  textOf: (name) => `Text of ${name}`,
  noPicture: 'The picture could not be made. Try again.',
  badData: 'The data file cannot be read, so it cannot be cut to the records shown.',
  noData: 'The data did not arrive. Check the connection and try again.',
  tooMany: (count, most) =>
    `These are ${count} records, and a page writes at most ${most} into a file. Filter them first, or download the data as they are.`,
  nothingShown: 'No records are shown now, so there is nothing to save.',
  wholeFile: 'The whole file (JSON)',

  citation: 'Citation',
  citationNote: 'With its sources, where they end, and the last correction.',
  quotedTitle: (title) => `“${title}”`,
  sourcesEnd: (time) => `Sources end: ${time}.`,
  compiledBy: (name) => `Compiled by ${name}.`,
  reviewedBy: (name) => `Reviewed by ${name}.`,
  updated: (date) => `Last edited: ${date}.`,
  corrected: (date, text) => `Last correction: ${date}: ${text}.`,
  noCorrections: 'No corrections so far.',
  sources: 'Sources',
};
