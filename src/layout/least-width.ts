import type { MeasureText } from './layout.ts';

/** Kerning draws letters together, in a whole title never by more than this. */
const kerned = 0.9;
/** Latin, Greek and Cyrillic: what is written letter by letter. */
const letters = 0x530;

/**
 * A width that no label is narrower than, by the widths of its letters: most of a crowd is turned away by it, without
 * having been measured. Of scripts whose letters join it says nothing.
 */
export function makeLeastWidth(measure: MeasureText): (text: string) => number {
  const widths: number[] = [];
  return (text) => {
    let sum = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < letters) sum += widths[code] ??= measure(text.charAt(at), 'label');
    }
    return sum * kerned;
  };
}
