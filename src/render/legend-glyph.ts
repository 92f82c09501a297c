/** The box of a sample in the key, in px. */
export const legendGlyph = { width: 56, height: 24 } as const;
