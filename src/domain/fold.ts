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

/**
 * The folded words of a text, split at everything that is neither letter nor digit. Single letters with dots between
 * them are one word: `U.S.` is `us`, and not an `u` and an `s` that begin words everywhere.
 */
export function foldWords(text: string): string[] {
  const words = foldText(text).match(/\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replaceAll('.', ''));
}
