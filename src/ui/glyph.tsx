import type { ReactNode } from 'react';
import { markStyle } from '../domain/mark-style.ts';
import type { ResolvedEvent } from '../domain/timeline.ts';
import type { MarkStyle, PartyColor } from '../layout/scene.ts';
import { colorProps } from './party-color.ts';

export type GlyphStyle = MarkStyle | 'undated';

/** Which mark stands for the event in the picture; `undated` for what is not drawn there. */
export function glyphStyle(event: ResolvedEvent): GlyphStyle {
  return event.when.dated ? markStyle(event) : 'undated';
}

/** The mark of an event at 16 px, for rows and the key. Says nothing to a screen reader: the words stand beside it. */
export function Glyph(props: { readonly shape: GlyphStyle; readonly color: PartyColor }): ReactNode {
  const { className, ...color } = colorProps(props.color);
  return (
    <svg
      className={`pu-glyph ${className}`}
      {...color}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[props.shape]}
    </svg>
  );
}

// Stripes are drawn as lines, not as a pattern: a pattern needs an id, and ids must be unique on the page.
const shapes: Readonly<Record<GlyphStyle, ReactNode>> = {
  'once-stated': (
    <>
      <rect x="1" y="3" width="14" height="10" fill="currentColor" fillOpacity="0.18" />
      <rect x="1" y="3" width="14" height="10" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  'once-inferred': (
    <>
      <path
        d="M1 9.5 6.5 4M3.5 12 11.5 4M8.5 12 15 5.5M13.5 12 15 10.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <rect x="0.5" y="3.5" width="15" height="9" fill="none" stroke="currentColor" />
    </>
  ),
  lasted: (
    <>
      <rect x="1" y="4" width="14" height="8" fill="currentColor" fillOpacity="0.18" />
      <rect x="4" y="4" width="8" height="8" fill="currentColor" />
      <path d="M1 2v12M15 2v12" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  'running-total': (
    <>
      <path d="M1 12.5 15 4v8.5z" fill="currentColor" />
      <path d="M1 3v10.5" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  announced: (
    <rect
      x="1"
      y="3"
      width="14"
      height="10"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="4 2.4"
    />
  ),
  undated: (
    <circle
      cx="8"
      cy="8"
      r="5.25"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2 2.1"
    />
  ),
};

/** A party's colour beside a name that is always written out. */
export function PartyRail(props: { readonly color: PartyColor }): ReactNode {
  const { className, ...color } = colorProps(props.color);
  return (
    <svg
      className={`pu-rail ${className}`}
      {...color}
      viewBox="0 0 4 20"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="4" height="20" fill="currentColor" />
    </svg>
  );
}
