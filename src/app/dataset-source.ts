import type { Loaded } from '../state/view-state.ts';
import { dataFileOf, defaultDatasetId } from './default-dataset.ts';

/** Where a page's data come from. */
export type DatasetSource =
  /** Inside the page itself, resolved (see domain/snapshot.ts); `file` is where the dataset can be downloaded. */
  | { readonly kind: 'embedded'; readonly text: string; readonly file: string }
  /** Inside the page itself, read already. */
  | { readonly kind: 'embedded'; readonly loaded: Loaded }
  /** Whether it may be loaded at all is `judgeAddress`'s to say. */
  | { readonly kind: 'file'; readonly file: string };

/**
 * Decides between the dataset in the page, the deployment's default one, and what `src` names.
 *
 * @param src from the address, as written
 */
export function chooseSource(document: Document, src: string | undefined): DatasetSource {
  if (src !== undefined) return { kind: 'file', file: src };
  const data = document.querySelector('#parley-data');
  const text = data?.textContent.trim() ?? '';
  const file = data?.getAttribute('data-file') ?? dataFileOf(defaultDatasetId);
  return text === '' ? { kind: 'file', file } : { kind: 'embedded', text, file };
}
