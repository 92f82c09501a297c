import type { Text } from '../../base/text.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { below, type Report } from '../report.ts';
import { isObject } from '../salvage.ts';
import { datasetWire } from '../wire.ts';
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

/** The parts of valibot's schemas that lead to what stands inside. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly options?: readonly (Node | string)[];
}

/**
 * Checks every text of the file for words that take a side, and for the timeline's own language. Fields that the format
 * does not know are no texts of ours, and may be of any depth.
 */
export function checkTexts(file: unknown, dataset: Dataset, report: Report): void {
  visit(datasetWire, file, '$', '');

  function visit(node: Node, value: unknown, path: string, list: string): void {
    if (Array.isArray(value)) {
      const { item } = node;
      if (item) for (const [at, one] of value.entries()) visit(item, one, below(path, at), list);
      return;
    }
    if (!isObject(value)) return;
    for (const [key, field] of Object.entries(value)) {
      const where = below(path, key);
      const known = findField(node, key);
      if (!known) continue;
      if (Array.isArray(field) || (isObject(field) && !textFields.has(key))) visit(known, field, where, key);
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

function findField(node: Node, key: string): Node | undefined {
  const nodes = [node, ...(node.options ?? [])].filter((one) => typeof one === 'object');
  const holder = nodes.find(({ entries }) => entries && Object.hasOwn(entries, key));
  const field = holder?.entries?.[key];
  return field?.wrapped ?? field;
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
