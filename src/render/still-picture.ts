import type { MeasureText } from '../layout/layout.ts';
import type { Scene } from '../layout/scene.ts';
import { element, type MarkupElement } from './markup.ts';
import { paintScene } from './paint.ts';
import { paintNames } from './paint-names.ts';
import { overviewHeight, paintOverview } from './paint-overview.ts';
import type { PaintState } from './paint-state.ts';
import { createSvgSurface } from './svg-surface.ts';

/** A root font of 16 px: heights are given in em of it, so that larger text gets the room that it needs. */
const rootSize = 16;

/** A scene as an SVG element of the scene's height, whatever the width it is given: narrower, it shrinks as a whole. */
export function makeStillPicture(
  scene: Scene,
  state: PaintState,
  measure: MeasureText,
  options: { readonly idPrefix: string; readonly className: string; readonly label: string },
): MarkupElement {
  const surface = createSvgSurface(options.idPrefix);
  paintScene(surface, scene, state, measure);
  paintNames(surface, scene, measure, state.mirrored);
  return element(
    'svg',
    {
      class: `pl-svg ${options.className}`,
      width: '100%',
      height: `${scene.height / rootSize}em`,
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      preserveAspectRatio: state.mirrored ? 'xMaxYMin meet' : 'xMinYMin meet',
      role: 'img',
      'aria-label': options.label,
    },
    surface.elements(),
  );
}

/** The overview as an SVG that fills its box; it has no text, so it may be stretched. */
export function makeStillOverview(
  story: Scene,
  idPrefix: string,
  paintDense?: PaintState['paintDense'],
): MarkupElement {
  const surface = createSvgSurface(idPrefix);
  paintOverview(surface, story, paintDense);
  return element(
    'svg',
    {
      class: 'pl-svg pl-still-overview',
      width: '100%',
      height: `${overviewHeight / rootSize}em`,
      viewBox: `0 0 ${story.width} ${overviewHeight}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    surface.elements(),
  );
}
