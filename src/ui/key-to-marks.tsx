import type { ReactNode } from 'react';
import { legendEn as legend } from '../messages/en/legend.ts';
import { Glyph, type GlyphStyle } from './glyph.tsx';
import { useReader } from './reader.tsx';

/** The marks that stand in the rows, with their meaning. */
export function KeyToMarks(): ReactNode {
  const { messages } = useReader();
  const marks: readonly (readonly [GlyphStyle, string])[] = [
    ['once-stated', legend.onceStated],
    ['once-inferred', legend.onceInferred],
    ['lasted', legend.lasted],
    ['running-total', legend.total],
    ['announced', legend.announced],
    ['undated', messages.ui.events.undated],
  ];
  return (
    <ul className="pu-key-list">
      {marks.map(([shape, meaning]) => (
        <li key={shape}>
          <Glyph shape={shape} color={{ ordinal: 3 }} />
          {meaning}
        </li>
      ))}
    </ul>
  );
}
