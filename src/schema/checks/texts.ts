import type { Text } from '../../base/text.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { below, type Report } from '../report.ts';
import { isObject } from '../salvage.ts';
import { findLoadedWords } from './loaded-words.ts';

/**
 * Fields that hold texts in our own voice. Titles of sources, `asWritten` and `quote` are other people's words, and
 * `terms` is where words that are not neutral are kept on purpose.
 */
const ownFields = new Set([
  'title',
  'summary',
  'text',
  'attribution',
  'role',
  'name',
  'unit',
  'note',
  'was',
  'now',
  'reason',
  'alt',
]);
const textFields = new Set([...ownFields, 'publisher', 'agency', 'byline', 'credit', 'term', 'usedBy']);

/** Checks every text of the file for words that take a side, and for the timeline's own language. */
export function checkTexts(file: unknown, dataset: Dataset, report: Report): void {
  visit(file, '$', '');

  function visit(value: unknown, path: string, list: string): void {
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) visit(item, below(path, at), list);
      return;
    }
    if (!isObject(value)) return;
    for (const [key, field] of Object.entries(value)) {
      const where = below(path, key);
      if (Array.isArray(field) || (isObject(field) && !textFields.has(key))) visit(field, where, key);
      else if (textFields.has(key) && isText(field)) {
        const ours = ownFields.has(key) && list !== 'terms' && !(list === 'sources' && key === 'title');
        checkText(field, where, ours);
      }
    }
  }

  function checkText(text: Text, path: string, ours: boolean): void {
    if (typeof text !== 'string' && text[dataset.lang] === undefined) {
      report.warning('no-translation', path, text, { lang: dataset.lang });
    }
    if (!ours) return;
    const english = typeof text === 'string' ? (isEnglish(dataset.lang) ? text : '') : (text['en'] ?? '');
    for (const { word, kind } of findLoadedWords(english)) {
      report.warning('loaded-word', path, english, { word, kind });
    }
  }
}

function isText(value: unknown): value is Text {
  return (
    typeof value === 'string' ||
    (isObject(value) && Object.values(value).every((one) => typeof one === 'string'))
  );
}

function isEnglish(lang: string): boolean {
  return /^en\b/i.test(lang);
}
