import type { EventId } from '../domain/event.ts';

/**
 * Where the open panel stands on a page whose details are always inline: right below the picture, in the row of an
 * event (which may be another than the one the panel is of), or at the page's foot.
 */
export type PanelPlace =
  | { readonly at: 'picture' | 'foot'; readonly mayScroll: boolean }
  | {
      readonly at: 'row';
      readonly row: EventId;
      /** Whether the document was one that scrolls before the panel opened; see embed-scroll.ts. */
      readonly mayScroll: boolean;
    };
