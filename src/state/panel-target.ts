import type { EventId } from '../domain/event.ts';
import type { Loaded, Panel } from './view-state.ts';

/** Whether the panel names something that the loaded timeline holds. */
export function hasPanelTarget(loaded: Loaded, panel: Panel): boolean {
  if (loaded.kind !== 'timeline') return false;
  const { dataset, byId } = loaded.timeline;
  switch (panel.type) {
    case 'event':
      return byId.has(panel.id as EventId);
    case 'actor':
      return dataset.actors.some((actor) => actor.id === panel.id);
    case 'source':
      return dataset.sources.some((source) => source.id === panel.id);
  }
}
