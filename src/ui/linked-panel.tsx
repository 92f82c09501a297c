import type { ReactNode } from 'react';
import type { ActorId } from '../domain/actor.ts';
import { actorOf, sourceOf } from '../domain/names.ts';
import type { SourceId } from '../domain/source.ts';
import type { Panel } from '../state/view-state.ts';
import { Later } from './on-demand.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { linkedFacts } from './parts.ts';
import { type Said, useReader } from './reader.tsx';

/** An actor or a source. Its title stands at once, so that focus has where to go; the rest comes on demand. */
export function LinkedPanel({ panel }: { readonly panel: Panel }): ReactNode {
  const { timeline, messages, said } = useReader();
  const { ui } = messages;
  if (panel.type === 'actor') {
    const actor = actorOf(timeline.dataset, panel.id as ActorId);
    return actor && frame(ui.actorKinds[actor.kind], said(actor.name));
  }
  const source = sourceOf(timeline.dataset, panel.id as SourceId);
  return source && frame(ui.panel.source, said(source.title));

  function frame(over: string, title: Said): ReactNode {
    return (
      <PanelFrame over={over} title={title}>
        <Later part={linkedFacts} with={{ panel }} />
      </PanelFrame>
    );
  }
}
