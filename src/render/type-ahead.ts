import { foldText } from '../domain/fold.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import type { ShownFrom } from './event-walk.ts';

export interface TypeAheadHost {
  readonly timeline: Timeline;
  readonly shownFrom: ShownFrom;
  /** The reader's place in the list, -1 for none. */
  at(): number;
  title(event: ResolvedEvent): string;
  found(place: number): void;
  /** Nothing begins with these letters, or nothing near where many events cannot all be asked. */
  missed(letters: string): void;
  /** In ms, from any start. */
  now(): number;
  /** Runs `act` in a moment, and returns what keeps it from running. */
  later(act: () => void): () => void;
}

export interface TypeAhead {
  /** True when the key was taken as a letter of a title. */
  press(key: string): boolean;
  /** Letters are being typed: digits and signs that otherwise are commands belong to them. */
  isTyping(): boolean;
  stop(): void;
}

/** Letters within so many ms of each other are one word. */
const pause = 700;
/** Titles that one search asks for at most; the text of a large timeline is decoded when it is first asked for. */
const mostAsked = 6_000;
/** So many ms of asking at a time. */
const sliceMs = 8;

/**
 * Letters lead to the next event whose title begins with them, around the end of the list to its start; one letter
 * again and again leads through all that begin with it. A timeline that is searched elsewhere is asked there, for the
 * titles near the reader's place cannot say what is far.
 */
export function createTypeAhead(host: TypeAheadHost): TypeAhead {
  let typed = '';
  let last = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | undefined;

  function stop(): void {
    cancel?.();
    cancel = undefined;
  }

  function seek(): void {
    stop();
    const { timeline, shownFrom } = host;
    const signs = [...typed];
    const isRepeated = signs.length > 1 && signs.every((sign) => sign === signs[0]);
    const wanted = foldText(isRepeated ? (signs[0] ?? '') : typed);
    if (wanted === '') return;
    // More letters may still mean the event that the first ones led to.
    const here = host.at();
    const start = here < 0 ? 0 : here + (signs.length === 1 || isRepeated ? 1 : 0);
    const answer = findElsewhere(timeline, wanted, go);
    let at = -1;
    let asked = 0;
    let around = false;

    function next(): number {
      const from = at < 0 ? (around ? 0 : start) : at + 1;
      const found = shownFrom(from, 1);
      if (found >= 0 && !(around && found >= start)) return found;
      if (around) return -1;
      around = true;
      at = -1;
      return next();
    }

    function go(mask: Uint8Array | undefined): void {
      const end = host.now() + sliceMs;
      for (let step = 0; ; step += 1) {
        at = next();
        if (at < 0 || asked >= mostAsked) {
          host.missed(typed);
          return;
        }
        if (mask !== undefined && mask[at] !== 1) continue;
        asked += 1;
        const event = timeline.events.at(at);
        if (event !== undefined && foldText(host.title(event)).startsWith(wanted)) {
          host.found(at);
          return;
        }
        if (step % 16 === 15 && host.now() >= end) break;
      }
      cancel = host.later(() => go(mask));
    }
    if (answer !== 'awaited') go(answer);
  }

  /** The events that have the words at all; undefined where every title is asked, `awaited` until an answer comes. */
  function findElsewhere(
    { search }: Timeline,
    query: string,
    then: (mask: Uint8Array | undefined) => void,
  ): Uint8Array | 'awaited' | undefined {
    if (search === undefined) return undefined;
    const known = search.find(query);
    if (known !== undefined) return known;
    const unhear = search.subscribe(() => {
      const mask = search.find(query);
      if (mask === undefined) return;
      stop();
      then(mask);
    });
    cancel = unhear;
    return 'awaited';
  }

  const isTyping = () => host.now() - last < pause;

  return {
    press(key) {
      if ([...key].length !== 1) return false;
      if (!isTyping()) {
        if (!/[\p{L}\p{N}]/u.test(key)) return false;
        typed = '';
      }
      last = host.now();
      typed += key;
      seek();
      return true;
    },
    isTyping,
    stop,
  };
}
