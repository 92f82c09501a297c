import { ok, type Result } from '../base/result.ts';
import { judgeSource, type SourceRefusal } from '../protocol/source-rule.ts';
import type { Loaded } from '../state/view-state.ts';

/** A refusal in the form that the page draws. */
export function refusedDataset(file: string, refusal: SourceRefusal): Loaded {
  return { kind: 'failed', file, reason: 'foreign-source', detail: refusal.origin, problems: [] };
}

/**
 * Whether data may be loaded from there, and the full address.
 *
 * @param page `location.href`
 * @param address as written, relative to the page
 */
export function judgeAddress(document: Document, page: string, address: string): Result<URL, SourceRefusal> {
  return judgeSource(address, page, readAllowedOrigins(document));
}

/** Whether what was loaded in the end, after redirections, still comes from where it may. */
export function judgeFinalAddress(
  document: Document,
  page: string,
  final: string,
): Result<URL, SourceRefusal> {
  return final === '' ? ok(new URL(page)) : judgeAddress(document, page, final);
}

const allowedSelector = 'meta[name="parley-allowed-origins"]';

/** The origins that the deployment lists beside its own, separated by white space. */
function readAllowedOrigins(document: Document): readonly string[] {
  const content = document.querySelector(allowedSelector)?.getAttribute('content') ?? '';
  return content.split(/\s+/).filter((origin) => origin !== '');
}
