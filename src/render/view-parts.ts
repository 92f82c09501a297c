import type { Messages } from '../messages/messages.ts';
import { createHtml, element } from './markup.ts';
import { findPart, makeSkeleton, type SkeletonOptions } from './skeleton.ts';

export interface ViewParts {
  readonly root: HTMLElement;
  /** Distinct for every timeline that was ever mounted here: ids begin with it. */
  readonly idPrefix: string;
  readonly picture: HTMLElement;
  /** Above the canvas, over the plotting area: gestures, events, bundles. */
  readonly plot: HTMLElement;
  readonly gutter: HTMLElement;
  readonly undated: HTMLElement;
  /** Heard with the group of events: what keys do. */
  readonly help: HTMLElement;
  readonly track: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly overviewCanvas: HTMLCanvasElement;
}

let mounted = 0;

/** The elements of a live timeline: the skeleton that prerendered pages have too, with canvases and layers in it. */
export function createViewParts(
  document: Document,
  options: { readonly messages: Messages } & Pick<SkeletonOptions, 'zone' | 'jumps' | 'undated'>,
): ViewParts {
  const { messages, zone, jumps, undated } = options;
  const words = messages.picture;
  mounted += 1;
  const idPrefix = `pl-${mounted}`;
  const skeleton = makeSkeleton({
    messages: words,
    dir: messages.dir,
    idPrefix,
    live: true,
    zone,
    jumps,
    undated,
    picture: [],
    overview: [],
  });
  const root = createHtml(document, skeleton);
  const picture = findPart(root, 'picture');
  const plot = createHtml(
    document,
    element('div', {
      class: 'pl-plot',
      role: 'group',
      'aria-label': words.events,
      'aria-describedby': `${idPrefix}-help`,
    }),
  );
  const gutter = createHtml(
    document,
    element('div', { class: 'pl-gutter', role: 'group', 'aria-label': words.actors }),
  );
  const canvas = createCanvas(document);
  const overviewCanvas = createCanvas(document);
  const help = createHtml(
    document,
    element('p', { id: `${idPrefix}-help`, hidden: true }, [words.eventsHelp]),
  );
  picture.append(canvas, plot, gutter, help);
  const track = findPart(root, 'track');
  track.append(overviewCanvas);
  const undatedBox = findPart(root, 'undated');
  return { root, idPrefix, picture, plot, gutter, undated: undatedBox, help, track, canvas, overviewCanvas };
}

function createCanvas(document: Document): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'pl-canvas';
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}
