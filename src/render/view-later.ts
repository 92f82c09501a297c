import type { LaneChoice } from '../layout/layout.ts';
import { wholeStory } from '../layout/story.ts';
import { spanThatShows } from './event-span.ts';
import type { GutterLayer } from './gutter-layer.ts';
import { createHint, type Hint } from './hint.ts';
import { createLaneControls } from './lane-controls.ts';
import { createPointerLayer, type PointerHost, type PointerLayer } from './pointer-layer.ts';
import { findPart } from './skeleton.ts';
import { createSpanTeller, type SpanTeller } from './span-teller.ts';
import { createToolbar, type ToolbarHost } from './toolbar.ts';
import { createTooltip, type Tooltip } from './tooltip.ts';
import { createPaper, type PaperHost } from './view-paper.ts';
import { createWalker, type Walker, type WalkerHost } from './view-walk.ts';

/** The parts of a view that nobody needs before they act. */
export interface ViewLater extends Walker, PointerLayer {
  /** What a press on a button of the toolbar or the overview does. */
  pressTool(pressed: EventTarget | null): void;
  readonly tooltip: Tooltip;
  readonly hint: Hint;
  readonly teller: SpanTeller;
  readonly spanThatShows: typeof spanThatShows;
}

export interface LaterHost
  extends Omit<WalkerHost, 'say' | 'stage'>,
    PaperHost,
    Omit<ToolbarHost, 'toggleKey'>,
    Pick<PointerHost, 'point' | 'open'> {
  readonly stage: PaperHost['stage'] & Pick<PointerHost, 'scene' | 'pointDense' | 'pressDense'>;
  readonly plot: HTMLElement;
  readonly gutter: HTMLElement;
  readonly gutterLayer: GutterLayer;
  lanes(): LaneChoice;
  setLanes(lanes: LaneChoice): void;
}

/**
 * Walking, pointing at the picture, the buttons around it, controls of lanes, the key and the print. Reached by a dynamic
 * import alone, with the first movement of the pointer or the first key, so that they cost nothing at first load.
 */
export function createLater(host: LaterHost): ViewLater {
  const { gutter, gutterLayer, lanes, setLanes, signal } = host;
  const say = (text: string) => {
    findPart(host.root, 'live').textContent = text;
  };
  const { root, picture, plot, timeline, messages } = host;
  const walker = createWalker({ ...host, say });
  gutterLayer.dress(createLaneControls({ gutter, layer: gutterLayer, lanes, setLanes, say, signal }));
  const { scene, pointDense, pressDense } = host.stage;
  const { point, open } = host;
  return {
    ...walker,
    pressTool: createToolbar({ ...host, ...createPaper(host) }),
    ...createPointerLayer(plot, { scene, pointDense, pressDense, point, open }),
    tooltip: createTooltip(plot),
    hint: createHint(picture),
    teller: createSpanTeller(
      findPart(root, 'live'),
      wholeStory(timeline),
      timeline.dataset.timeZone,
      messages,
    ),
    spanThatShows,
  };
}
