import type { EventId } from '../../domain/event.ts';
import type { Panel } from '../../state/view-state.ts';
import type { PanelPlace } from '../../ui/panel-place.ts';

type Place = PanelPlace extends infer Each ? (Each extends unknown ? Omit<Each, 'mayScroll'> : never) : never;

/**
 * Where a panel goes that has just been opened: near what the reader pressed, and where they pressed nothing (the host
 * asked for it) right below the picture, or in its own row where the list stands alone.
 *
 * @param pressed what the reader pressed, if that is what opened it
 */
export function placePanel(pressed: Element | undefined, panel: Panel, isListAlone: boolean): Place {
  const row = pressed?.closest<HTMLElement>('.pu-row') ?? undefined;
  const id = row?.querySelector<HTMLElement>('[data-row-button]')?.dataset['rowButton'] as
    | EventId
    | undefined;
  if (pressed !== undefined && id !== undefined) {
    // From row to row; everything else that a row links to opens within it.
    const isStep = pressed.closest('.pu-unfold > .pu-steps:last-child') !== null;
    return { at: 'row', row: isStep && panel.type === 'event' ? (panel.id as EventId) : id };
  }
  if (pressed?.closest('.pu-footer') != null) return { at: 'foot' };
  if (isListAlone && panel.type === 'event' && pressed?.closest('.pu-inline-panel') == null)
    return { at: 'row', row: panel.id as EventId };
  return { at: 'picture' };
}
