import { createContext, type ReactNode, use, useMemo } from 'react';
import { useStore } from 'zustand';
import { type Text, textIn } from '../base/text.ts';
import type { EventId } from '../domain/event.ts';
import { storyYear } from '../domain/story-year.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { ToldTimes } from '../domain/told-times.ts';
import type { Messages } from '../messages/messages.ts';
import type { Panel, ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';

/** What every component below a loaded timeline needs: the store, the timeline and the words of one language. */
export interface Reader {
  readonly store: ViewStore;
  readonly timeline: Timeline;
  readonly messages: Messages;
  readonly lang: string;
  readonly told: ToldTimes;
  /** The one year that the whole list lies in, which then goes unsaid in spans. */
  readonly year: bigint | 'none';
  /** The file that the timeline came from; '' where it came from none. */
  readonly file: string;
  /** Begins every element id, so that several timelines can stand on one page; '' where one stands alone. */
  readonly idPrefix: string;
  /** A text of the data in the reader's language. */
  text(text: Text): string;
  /** The same as an element's matter, with its language and direction where they are not the page's. */
  said(text: Text): Said;
  /** The panel is about to be opened: what it takes is sent for. */
  expectPanel(panel: Panel): void;
  /** Set where details never stand beside the list, as in an embed. */
  readonly inline: InlineForm | undefined;
}

/** What is different where panels stand in the flow of the page, at every width. */
export interface InlineForm {
  /** What else to say of an event, after all that the record says. */
  afterFacts(event: EventId): ReactNode;
}

export interface Said {
  readonly children: string;
  readonly lang?: string | undefined;
  readonly dir?: 'auto';
}

const ReaderContext = createContext<Reader | undefined>(undefined);

/** Gives its children the loaded timeline; `otherwise` stands where none is loaded. */
export function ReaderProvider(props: {
  readonly store: ViewStore;
  readonly children: ReactNode;
  readonly otherwise?: ReactNode;
  readonly expectPanel?: Reader['expectPanel'];
  readonly idPrefix?: string;
  readonly inline?: InlineForm;
}): ReactNode {
  const { store, expectPanel = ignore, idPrefix = '', inline } = props;
  const loaded = useStore(store, (state) => state.loaded);
  const messages = useStore(store, (state) => state.messages);
  const lang = useStore(store, (state) => state.lang);
  const reader = useMemo<Reader | undefined>(() => {
    if (loaded.kind !== 'timeline') return undefined;
    const { timeline, told, file } = loaded;
    const own = timeline.dataset.lang;
    return {
      store,
      timeline,
      messages,
      lang,
      file,
      idPrefix,
      told,
      year: storyYear(timeline),
      text: (text) => textIn(text, lang, own),
      said(text) {
        const children = textIn(text, lang, own);
        // A string has no language but its dataset's.
        const used =
          typeof text === 'string'
            ? own
            : [lang, own, ...Object.keys(text)].find((each) => text[each] !== undefined);
        return used === lang ? { children } : { children, lang: used, dir: 'auto' };
      },
      expectPanel,
      inline,
    };
  }, [store, loaded, messages, lang, expectPanel, idPrefix, inline]);
  if (reader === undefined) return props.otherwise;
  return <ReaderContext value={reader}>{props.children}</ReaderContext>;
}

function ignore(): void {}

export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (reader === undefined) throw new Error('Bug: a component stands outside of ReaderProvider');
  return reader;
}

/** A part of the reader's choices; the component renders again only when that part changes. */
export function useChoice<T>(select: (state: ViewState) => T): T {
  return useStore(useReader().store, select);
}
