import type { PartyColor } from '../layout/scene.ts';
import type { DrawingContext } from './canvas-surface.ts';

/** A colour by its role; what it is worth is the theme's affair. `#rrggbb` is a party's own. */
export type Ink =
  | 'page'
  | 'lane'
  | 'alternate'
  | 'text'
  | 'muted'
  | 'edge'
  | 'selected'
  | 'party-0'
  | 'party-1'
  | 'party-2'
  | 'party-3'
  | `#${string}`;

export const themeInks = [
  'page',
  'lane',
  'alternate',
  'text',
  'muted',
  'edge',
  'selected',
  'party-0',
  'party-1',
  'party-2',
  'party-3',
] as const satisfies readonly Ink[];

export type Font = 'label' | 'label-bold' | 'tick' | 'lane' | 'group';

/** Font sizes and weights of the picture, in px at a root font size of 16 px. Line height is 16. */
export const fonts: Readonly<Record<Font, { readonly size: number; readonly weight: number }>> = {
  label: { size: 13, weight: 400 },
  'label-bold': { size: 13, weight: 700 },
  tick: { size: 13, weight: 400 },
  lane: { size: 13, weight: 400 },
  group: { size: 13, weight: 700 },
};

export type Point = readonly [x: number, y: number];

export interface BoxPaint {
  readonly fill?: Ink;
  /** 0 to 1, 1 where absent. */
  readonly fillOpacity?: number;
  readonly line?: Ink;
  /** Drawn inside the box. */
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
  /** Ends that get no line, because the time goes on there. */
  readonly openLeft?: boolean;
  readonly openRight?: boolean;
}

export interface LinePaint {
  readonly ink: Ink;
  readonly width: number;
  readonly opacity?: number;
  readonly dash?: readonly number[];
}

export interface TextPaint {
  readonly font: Font;
  readonly ink: Ink;
  readonly underline?: boolean;
  /** Half-open range of characters to strike through. */
  readonly strike?: { readonly from: number; readonly to: number };
}

/**
 * What painters draw on. Lengths are CSS px of the scene; a surface snaps axis-parallel edges to its own pixels, so
 * that a line of 1 px is one crisp pixel row. Two back ends: canvas for the live picture, SVG for still ones.
 */
export interface Surface {
  box(x: number, y: number, width: number, height: number, paint: BoxPaint): void;
  /** A straight line; horizontal and vertical ones are snapped. */
  line(from: Point, to: Point, paint: LinePaint): void;
  /** Filled polygons, one call for many: stripes, wedges. */
  polygons(polygons: readonly (readonly Point[])[], ink: Ink, opacity?: number): void;
  /** An open line with corners. */
  polyline(points: readonly Point[], paint: LinePaint): void;
  dot(x: number, y: number, radius: number, ink: Ink): void;
  /** `x` is the left edge whatever the text's direction, `y` the baseline. */
  text(x: number, y: number, text: string, paint: TextPaint): void;
  /** What follows until `pop` is moved by `dx` and, with a box, clipped to it (box in moved coordinates). */
  push(
    dx: number,
    clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ): void;
  pop(): void;
  /** Where the surface is a canvas: what a painter of whole images needs. */
  readonly device?: Device;
}

/** A canvas under a surface. Its context's transform says where scene px come to lie in device pixels. */
export interface Device {
  readonly context: DrawingContext;
  /** What an ink is worth, as a CSS colour. */
  color(ink: Ink): string;
}

/** The ink of a party. */
export function partyInk(color: PartyColor): Ink {
  return color.custom !== undefined && /^#[0-9a-f]{6}$/i.test(color.custom)
    ? (color.custom as Ink)
    : `party-${color.ordinal}`;
}

const rtlText = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** Whether the first letter of a text is of a right-to-left script. */
export function isRtlText(text: string): boolean {
  return rtlText.test(text);
}
