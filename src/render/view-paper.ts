import type { Messages } from '../messages/messages.ts';
import { makeLegend } from './legend.ts';
import { createNode } from './markup.ts';
import { findPart } from './skeleton.ts';
import type { Stage } from './stage.ts';
import { makeStillPicture } from './still-picture.ts';

export interface PaperHost {
  readonly view: Window;
  readonly root: HTMLElement;
  readonly picture: HTMLElement;
  readonly stage: Stage;
  readonly idPrefix: string;
  readonly messages: Messages;
  /** Ends what listens to the window. */
  readonly signal: AbortSignal;
}

export interface Paper {
  /** Opens or closes the key. */
  toggleKey(): void;
}

/**
 * What a live page draws as SVG, which most of its readers never ask for: the key, and the print, a picture of its own.
 * Reached by a dynamic import alone, so that it costs nothing at first load.
 */
export function createPaper(host: PaperHost): Paper {
  const { view, root, picture, stage, idPrefix, messages, signal } = host;
  const { document } = view;
  const hidePrint = () => picture.querySelector('.pl-print')?.remove();
  view.addEventListener('afterprint', hidePrint, { signal });
  view.addEventListener(
    'beforeprint',
    () => {
      hidePrint();
      const { scene, state, measure } = stage.forPaper();
      const still = makeStillPicture(scene, state, measure, {
        idPrefix: `${idPrefix}-print`,
        className: 'pl-print',
        label: messages.picture.staticPicture,
      });
      picture.append(createNode(document, still));
    },
    { signal },
  );
  const panel = findPart(root, 'legend');
  const button = findPart(root, 'key');
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || panel.hidden) return;
    button.click();
    button.focus();
  });
  return {
    toggleKey() {
      if (panel.firstChild === null) {
        const { groups } = stage.fullPlan().parts;
        panel.append(createNode(document, makeLegend(groups, stage.isDense())));
      }
      panel.hidden = !panel.hidden;
      button.setAttribute('aria-expanded', String(!panel.hidden));
    },
  };
}
