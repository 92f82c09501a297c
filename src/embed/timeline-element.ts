import type { FilterChoice, FilterTold } from './frame-filter.ts';
import { attributes, type Changes, makeView, type TimelineView } from './timeline-view.ts';

/**
 * `<parley-timeline>`: a timeline in a frame of its own. What stands inside it is shown until the timeline is there.
 *
 * Changes of the attributes `actors`, `match`, `event`, `view`, `theme` and `height` reach the timeline that is there;
 * `timeline`, `src` and `lang` put another in its place. What is asked for before a timeline is there waits for it.
 */
export interface ParleyTimelineElement extends HTMLElement {
  /** Opens an event, or closes the one that is open. */
  select(event?: string | null): void;
  /** Filters by what the choice names, and leaves the rest as it is. */
  filter(choice?: FilterChoice): void;
  /** Shows the whole story. */
  fit(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-timeline': ParleyTimelineElement;
  }
  interface HTMLElementEventMap {
    'parley-ready': CustomEvent<null>;
    'parley-select': CustomEvent<{ readonly event?: string }>;
    'parley-filter': CustomEvent<FilterTold>;
    'parley-error': CustomEvent<{ readonly message: string }>;
  }
}

/**
 * Defines the element, whose timelines are those of the deployment. Throws where the browser knows no custom
 * elements, or the page knows this one already, from another deployment.
 */
export function defineTimeline(deployment: string): void {
  const views = new WeakMap<HTMLElement, TimelineView>();
  const change = (element: HTMLElement, changes?: Changes) => (views.get(element) as TimelineView)(changes);

  class Timeline extends HTMLElement {
    static get observedAttributes() {
      return attributes;
    }

    constructor() {
      super();
      views.set(this, makeView(this, deployment));
    }

    connectedCallback() {
      change(this, {});
    }

    disconnectedCallback() {
      change(this);
    }

    attributeChangedCallback(name: string, before: string | null, value: string | null) {
      const index = attributes.indexOf(name);
      if (before !== value) change(this, index > 3 ? { [name]: value } : index ? undefined : {});
    }

    select(event?: string | null) {
      change(this, { event });
    }

    filter(choice: FilterChoice = {}) {
      change(this, choice);
    }

    fit() {
      change(this, { from: '', to: '' });
    }
  }
  customElements.define('parley-timeline', Timeline);
}
