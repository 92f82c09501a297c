/**
 * A text as search compares it: without case, accents, vowel points and apostrophes, so that `Zelenskyy’s`,
 * `ZELENSKYYS` and `zelenskyys` are one. Folds every script the same way on both sides of a comparison.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʻ`´׳״"“”„\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ');
}

/** The folded words of a text, split at everything that is neither letter nor digit. */
export function foldWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
