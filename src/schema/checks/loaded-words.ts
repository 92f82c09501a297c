/** How a word takes a side, and so what to write in its place: it doubts a speaker, names a state, judges. */
export type LoadedKind = 'verb' | 'state' | 'label' | 'deed' | 'role';

/**
 * Words that take a side; a text may quote them; in our own voice they judge. Kept short on
 * purpose: each entry is one that agency style guides warn of, and that has a neutral word which says as much.
 */
const loaded: readonly { readonly pattern: RegExp; readonly kind: LoadedKind }[] = [
  { pattern: /\badmit(?:s|ted|ting)?\b/iu, kind: 'verb' },
  // The noun is what a claim is called here; only the verb doubts: "Kyiv claims that", "he claimed".
  { pattern: /\bclaimed\b|\bclaiming\b|\bclaims?\s+(?:that|to|it|he|she|they)\b/iu, kind: 'verb' },
  { pattern: /\b(?:he|she|it|who|which)\s+claims\b/iu, kind: 'verb' },
  {
    pattern:
      /(?<=\p{L}\s)(?<!\b(?:the|these|those|all|both|its|his|her|their|our|any|no|some|such|two|three|other|with|of|and|for|from|on|rival|conflicting)\s)claims\b(?=\s+\p{L})(?!\s+(?:by|of|from|about|on|in|are|were|is|was|and|or|have|had)\b)/iu,
    kind: 'verb',
  },
  { pattern: /\bconced(?:es|ed|ing)\b/iu, kind: 'verb' },
  { pattern: /\bconfess(?:es|ed|ing)?\b/iu, kind: 'verb' },
  { pattern: /\binsist(?:s|ed|ing)?\b/iu, kind: 'verb' },
  { pattern: /\bboast(?:s|ed|ing)?\b/iu, kind: 'verb' },
  { pattern: /\brants?\b|\branted\b/iu, kind: 'verb' },
  { pattern: /\bspew(?:s|ed|ing)?\b/iu, kind: 'verb' },
  { pattern: /\bpoint(?:s|ed)? out\b/iu, kind: 'verb' },
  { pattern: /\breveal(?:s|ed|ing)?\b/iu, kind: 'verb' },
  { pattern: /\bso-called\b/iu, kind: 'label' },
  { pattern: /\bself-(?:styled|proclaimed)\b/iu, kind: 'label' },
  { pattern: /(?<!\b(?:sanctions|visa|tax|customs|legal|inspection)\s)\bregimes?\b/iu, kind: 'state' },
  { pattern: /\bstrong(?:man|men)\b/iu, kind: 'role' },
  { pattern: /\bpuppets?\b/iu, kind: 'label' },
  { pattern: /\bcron(?:y|ies)\b/iu, kind: 'role' },
  { pattern: /\bmouthpieces?\b/iu, kind: 'role' },
  { pattern: /\bpropaganda\b/iu, kind: 'label' },
  { pattern: /\ballege(?:s|d|dly)?\b/iu, kind: 'label' },
  { pattern: /\bpurport(?:s|ed|edly)?\b/iu, kind: 'label' },
  { pattern: /\bterrorists?\b/iu, kind: 'label' },
  { pattern: /\bfanatic(?:s|al)?\b/iu, kind: 'deed' },
  { pattern: /\bextremists?\b/iu, kind: 'label' },
  { pattern: /\bthugs?\b/iu, kind: 'deed' },
  { pattern: /\bbrutal(?:ly)?\b/iu, kind: 'deed' },
  { pattern: /\bunprovoked\b/iu, kind: 'label' },
];

export interface LoadedWord {
  readonly word: string;
  readonly kind: LoadedKind;
}

/** The loaded words of an English text in our own voice: what stands between quotation marks is somebody else's. */
export function findLoadedWords(text: string): readonly LoadedWord[] {
  const own = withoutQuotes(text);
  const found = new Map<string, LoadedWord>();
  for (const { pattern, kind } of loaded) {
    const word = pattern.exec(own)?.[0].trim();
    if (word !== undefined && !found.has(word.toLowerCase())) found.set(word.toLowerCase(), { word, kind });
  }
  return [...found.values()];
}

/** Takes out what is quoted, in the marks of any language. A single straight mark inside a word is an apostrophe. */
function withoutQuotes(text: string): string {
  return text
    .replace(/"[^"]*"|“[^”“]*[”“]|„[^“”„]*[“”]|«[^»]*»|»[^«]*«|״[^״]*״/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])['‘][^'‘’\n]*(?:[’'](?=\p{L})[^'‘’\n]*)*['’](?![\p{L}\p{N}])/gu, ' ');
}
