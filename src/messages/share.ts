import type { Lang } from './messages.ts';

/** Each language of the interface by its own name. */
export const languageNames: Readonly<Record<Lang, string>> = { en: 'English' };

/** Words of the share panel. They load with it. */
export interface ShareMessages {
  readonly heading: string;
  /** Accessible name of the row of tabs. */
  readonly sections: string;
  readonly tabs: Readonly<Record<'link' | 'embed' | 'files' | 'cite', string>>;

  readonly copy: string;
  readonly copied: string;
  /** Copying is barred; the text stands selected. */
  readonly copyByHand: string;

  readonly address: string;
  readonly addressNote: string;
  readonly fullPage: string;
  readonly fullPageNote: string;
  readonly inArticle: string;
  readonly inArticleNote: string;
  readonly nativeShare: string;
  readonly nativeShareFailed: string;

  readonly following: string;
  readonly live: string;
  readonly liveNote: string;
  readonly frozen: string;
  readonly frozenNote: string;
  readonly code: string;
  readonly codes: Readonly<Record<EmbedCodeWord, { readonly name: string; readonly note: string }>>;
  readonly look: string;
  readonly height: string;
  readonly width: string;
  /** In the empty field: the width is then that of the article's column. */
  readonly widthFull: string;
  readonly heightBefore: string;
  /** Above the field with the code. */
  readonly paste: string;
  readonly widthNote: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly first: string;
  readonly noFirst: string;
  /** An event in a list of choices: its title, then its time. */
  event(title: string, time: string): string;
  readonly filters: string;
  readonly asSeen: string;
  readonly noFilters: string;
  /** A group of choices, and how many of them are made. */
  chosen(group: string, count: number): string;
  readonly span: string;
  readonly search: string;
  /** The element has no attributes for other filters. */
  readonly elementFilters: string;
  showing(shown: number, total: number): string;
  readonly link: string;
  readonly preview: string;
  readonly previewWidths: Readonly<Record<'phone' | 'column', string>>;
  readonly previewWidth: string;
  /** What the frame and its link are called in the article. */
  frameTitle(title: string): string;

  readonly makeFile: string;
  readonly making: string;
  made(name: string, kilobytes: number): string;
  readonly frozenPlace: string;
  readonly frozenPlaceOdd: string;
  readonly frozenCodeNote: string;
  readonly frozenFailed: string;

  shownNow(shown: number, total: number): string;
  readonly pictures: string;
  readonly data: string;
  /** While the picture shows a part of the time: the data goes by filters and search alone. */
  readonly dataNote: string;
  readonly files: Readonly<Record<FileWord, { readonly name: string; readonly note: string }>>;
  download(file: string): string;
  saved(name: string): string;
  readonly pictureWidth: string;
  readonly pictureWidths: Readonly<Record<'wide' | 'column' | 'phone', string>>;
  readonly pictureColours: string;
  readonly coloursSeen: string;
  readonly coloursLight: string;
  /** A frame may not save files: the text, or the picture, stands below instead. */
  readonly barred: string;
  readonly maybeBarred: string;
  readonly barredPicture: string;
  readonly maybeBarredPicture: string;
  textOf(name: string): string;
  readonly noPicture: string;
  readonly noData: string;
  /** More records than a page can write into a file; both numbers are written already. */
  tooMany(count: string, most: string): string;
  readonly badData: string;
  readonly nothingShown: string;
  readonly wholeFile: string;

  readonly citation: string;
  readonly citationNote: string;
  quotedTitle(title: string): string;
  sourcesEnd(time: string): string;
  compiledBy(name: string): string;
  reviewedBy(name: string): string;
  updated(date: string): string;
  corrected(date: string, text: string): string;
  readonly noCorrections: string;
  readonly sources: string;
}

export type EmbedCodeWord = 'frame' | 'script' | 'element';
export type FileWord = 'png' | 'svg' | 'csv' | 'json';
