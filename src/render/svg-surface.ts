import { element, type Markup, type MarkupElement } from './markup.ts';
import {
  type BoxPaint,
  fonts,
  type Ink,
  isRtlText,
  type LinePaint,
  type Point,
  type Surface,
  type TextPaint,
} from './surface.ts';

/** A surface that gathers SVG elements. Theme inks become classes, so that one picture fits light, dark and print. */
export interface SvgSurface extends Surface {
  /** What was drawn so far. */
  elements(): readonly MarkupElement[];
}

/** `idPrefix` keeps the ids of clip paths apart from those of other pictures on the page. */
export function createSvgSurface(idPrefix: string): SvgSurface {
  const stack: { children: MarkupElement[]; attributes: MarkupElement['attributes'] }[] = [
    { children: [], attributes: {} },
  ];
  let clips = 0;
  const top = () => stack[stack.length - 1] ?? { children: [] as MarkupElement[], attributes: {} };
  const add = (node: MarkupElement) => {
    top().children.push(node);
  };

  return {
    box(x, y, width, height, paint) {
      const x0 = Math.round(x);
      const y0 = Math.round(y);
      const x1 = Math.max(Math.round(x + width), x0 + 1);
      const y1 = Math.max(Math.round(y + height), y0 + 1);
      if (paint.fill !== undefined) {
        add(
          rect(x0, y0, x1 - x0, y1 - y0, { ...inkOf('fill', paint.fill), 'fill-opacity': paint.fillOpacity }),
        );
      }
      if (paint.line !== undefined) add(outline(x0, y0, x1, y1, paint, paint.line));
    },
    line(from, to, paint) {
      add(stroke(straight(snapped(from, to, paint.width)), paint));
    },
    polygons(polygons, ink, opacity) {
      if (polygons.length === 0) return;
      add(
        element('path', { ...inkOf('fill', ink), 'fill-opacity': opacity, d: polygons.map(closed).join('') }),
      );
    },
    polyline(points, paint) {
      add(stroke(straight(points), paint));
    },
    dot(x, y, radius, ink) {
      add(element('circle', { cx: n(x), cy: n(y), r: n(radius), ...inkOf('fill', ink) }));
    },
    text(x, y, text, paint) {
      add(textElement(x, y, text, paint));
    },
    push(dx, clip) {
      let attributes: Record<string, string> = {};
      if (clip !== undefined) {
        clips += 1;
        const id = `${idPrefix}-clip-${clips}`;
        const shape = rect(clip.x, clip.y, clip.width, clip.height, {});
        // Read in the moved coordinates of the group that names it. A <g> inside would clip everything away.
        add(element('clipPath', { id }, [shape]));
        attributes = { 'clip-path': `url(#${id})` };
      }
      if (dx !== 0) attributes['transform'] = `translate(${n(dx)} 0)`;
      stack.push({ children: [], attributes });
    },
    pop() {
      const group = stack.pop();
      if (group !== undefined) add(element('g', group.attributes, group.children));
    },
    elements: () => top().children,
  };
}

/** Numbers with two decimals at most: the same text on every machine. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

function inkOf(property: 'fill' | 'stroke', ink: Ink): Record<string, string> {
  if (ink.startsWith('#')) return { [property]: ink };
  return { class: `pl-${property}-${ink}` };
}

function rect(x: number, y: number, width: number, height: number, attributes: MarkupElement['attributes']) {
  return element('rect', { x: n(x), y: n(y), width: n(width), height: n(height), ...attributes });
}

function outline(x0: number, y0: number, x1: number, y1: number, paint: BoxPaint, ink: Ink): MarkupElement {
  const width = paint.lineWidth ?? 1;
  const h = width / 2;
  const style = { ink, width, ...(paint.dash === undefined ? {} : { dash: paint.dash }) };
  const [left, right, upper, lower] = [x0 + h, x1 - h, y0 + h, y1 - h];
  if (paint.openLeft && paint.openRight) {
    return stroke(`M${n(x0)} ${n(upper)}H${n(x1)}M${n(x0)} ${n(lower)}H${n(x1)}`, style);
  }
  if (paint.openLeft) return stroke(`M${n(x0)} ${n(upper)}H${n(right)}V${n(lower)}H${n(x0)}`, style);
  if (paint.openRight) return stroke(`M${n(x1)} ${n(upper)}H${n(left)}V${n(lower)}H${n(x1)}`, style);
  return stroke(`M${n(left)} ${n(upper)}H${n(right)}V${n(lower)}H${n(left)}Z`, style);
}

function stroke(d: string, paint: LinePaint): MarkupElement {
  return element('path', {
    d,
    fill: 'none',
    ...inkOf('stroke', paint.ink),
    'stroke-width': n(paint.width),
    'stroke-opacity': paint.opacity,
    'stroke-dasharray': paint.dash?.join(' '),
  });
}

/** Relative steps, horizontal where they can be: stripes are most of a picture's text. */
function closed(points: readonly Point[]): string {
  let d = '';
  let at: Point | undefined;
  for (const point of points) {
    const [x, y]: Point = [Math.round(point[0] * 100) / 100, Math.round(point[1] * 100) / 100];
    if (at === undefined) d += `M${n(x)} ${n(y)}`;
    else if (y === at[1]) d += `h${n(x - at[0])}`;
    else if (x === at[0]) d += `v${n(y - at[1])}`;
    else d += `l${n(x - at[0])} ${n(y - at[1])}`;
    at = [x, y];
  }
  return `${d}z`;
}

function straight(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
}

/** Moves an axis-parallel line so that its edges fall on whole pixels. */
function snapped(from: Point, to: Point, width: number): readonly Point[] {
  const snap = (at: number) => Math.round(at - width / 2) + width / 2;
  if (from[0] === to[0]) {
    const x = snap(from[0]);
    return [
      [x, from[1]],
      [x, to[1]],
    ];
  }
  if (from[1] === to[1]) {
    const y = snap(from[1]);
    return [
      [from[0], y],
      [to[0], y],
    ];
  }
  return [from, to];
}

function textElement(x: number, y: number, text: string, paint: TextPaint): MarkupElement {
  const { size, weight } = fonts[paint.font];
  const ink = inkOf('fill', paint.ink);
  return element(
    'text',
    {
      x: n(x),
      y: n(y),
      ...ink,
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      'text-decoration': paint.underline ? 'underline' : undefined,
      ...(isRtlText(text) ? { direction: 'rtl', 'text-anchor': 'end' } : {}),
    },
    paint.strike === undefined ? [text] : struckText(text, paint.strike),
  );
}

function struckText(text: string, { from, to }: { readonly from: number; readonly to: number }): Markup[] {
  const struck = element('tspan', { 'text-decoration': 'line-through' }, [text.slice(from, to)]);
  return [text.slice(0, from), struck, text.slice(to)].filter((part) => part !== '');
}
