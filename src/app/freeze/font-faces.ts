/** One file of a bundled font, as the template lists it (src/publish/frozen-template.ts). */
export interface FontFace {
  readonly family: string;
  /** Relative to the build's top folder. */
  readonly file: string;
  /** Code points, both ends included. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
  /** The rule, with `%FILE%` where the file's address belongs. */
  readonly rule: string;
}

/** The interface's own words may stand anywhere and come later: their letters are always there. */
const always = 'Az09';

/**
 * The faces that a text is set in, chosen as a browser chooses: families in the order in which they are listed, and
 * within one the last face that has the character (CSS Fonts 4, section 5.2). In the order of the list.
 */
export function selectFaces(faces: readonly FontFace[], text: string): readonly FontFace[] {
  const families = groupByFamily(faces);
  const needed = new Set<FontFace>();
  for (const character of new Set(always + text)) {
    const point = character.codePointAt(0) ?? 0;
    for (const family of families) {
      const face = family.findLast(({ ranges }) =>
        ranges.some(([first, last]) => first <= point && point <= last),
      );
      if (face === undefined) continue;
      needed.add(face);
      break;
    }
  }
  return faces.filter((face) => needed.has(face));
}

function groupByFamily(faces: readonly FontFace[]): readonly (readonly FontFace[])[] {
  const families = new Map<string, FontFace[]>();
  for (const face of faces) {
    const known = families.get(face.family);
    if (known === undefined) families.set(face.family, [face]);
    else known.push(face);
  }
  return [...families.values()];
}
