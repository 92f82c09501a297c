import { ok, type Result } from '../base/result.ts';
import { judgeSource, type SourceRefusal } from '../protocol/source-rule.ts';
import type { Loaded } from '../state/view-state.ts';
import { dataFileOf, defaultDatasetId } from './default-dataset.ts';

/** Where a page's data come from. */
export type DatasetSource =
  /** Inside the page itself, resolved (see domain/snapshot.ts); `file` is where the dataset can be downloaded. */
  | { readonly kind: 'embedded'; readonly text: string; readonly file: string }
  /** Inside the page itself, read already. */
  | { readonly kind: 'embedded'; readonly loaded: Loaded }
  | { readonly kind: 'file'; readonly url: URL; readonly file: string }
  | { readonly kind: 'refused'; readonly refusal: SourceRefusal; readonly file: string };

const dataSelector = '#parley-data';
const allowedSelector = 'meta[name="parley-allowed-origins"]';

/**
 * Decides between the dataset in the page, the deployment's default one, and what `src` names, if that may be loaded.
 *
 * @param src from the address, as written
 * @param page `location.href`
 */
export function chooseSource(document: Document, page: string, src: string | undefined): DatasetSource {
  const data = document.querySelector<HTMLElement>(dataSelector);
  if (src !== undefined) {
    const judged: Result<URL, SourceRefusal> = judgeSource(src, page, readAllowedOrigins(document));
    if (!judged.ok) return { kind: 'refused', refusal: judged.error, file: src };
    return { kind: 'file', url: judged.value, file: src };
  }
  const text = data?.textContent.trim() ?? '';
  const file = data?.getAttribute('data-file') ?? dataFileOf(defaultDatasetId);
  if (text !== '') return { kind: 'embedded', text, file };
  return { kind: 'file', url: new URL(file, page), file };
}

/** Whether what was loaded in the end, after redirections, still comes from where it may. */
export function judgeFinalAddress(
  document: Document,
  page: string,
  final: string,
): Result<URL, SourceRefusal> {
  return final === '' ? ok(new URL(page)) : judgeSource(final, page, readAllowedOrigins(document));
}

/** The origins that the deployment lists beside its own, separated by white space. */
function readAllowedOrigins(document: Document): readonly string[] {
  const content = document.querySelector(allowedSelector)?.getAttribute('content') ?? '';
  return content.split(/\s+/).filter((origin) => origin !== '');
}
