/** The lanes of the light and the dark theme that give a party's colour the least contrast (`--parley-lane-alternate`). */
const grounds = { light: '#E9EDF1', dark: '#232B34' } as const;

/** What WCAG 2.2 asks of graphics (1.4.11). A party's name is always written beside its colour. */
export const neededContrast = 3;

/** The theme in which the colour is hardest to see on a lane, with its contrast ratio there. */
export function findWorstContrast(color: string): {
  readonly theme: 'light' | 'dark';
  readonly ratio: number;
} {
  const light = contrast(color, grounds.light);
  const dark = contrast(color, grounds.dark);
  return light < dark ? { theme: 'light', ratio: light } : { theme: 'dark', ratio: dark };
}

/** The contrast ratio of two `#rrggbb` colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
