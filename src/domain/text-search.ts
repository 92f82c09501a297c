import { everything, type FilterChoice } from './filter.ts';
import { foldWords } from './fold.ts';

/**
 * How a large timeline is searched: elsewhere (a worker), so that typing never waits. What a query finds is the same for
 * ever; asking is all that starts a search. Made by `startTextSearch`.
 */
export interface TextSearch {
  /**
   * By place in `Timeline.events`: 1 where the event answers the query, which has at least one word. Undefined while
   * that is looked for; only the query asked for last is sure to be. The last few answers are kept.
   */
  find(query: string): Uint8Array | undefined;
  /**
   * The choice that can be shown by now: this very one where its text is found or asks for nothing; else it looks for it,
   * and until it has, this choice with the text that was shown before. Equal choices stay the same object.
   */
  answered(choice: FilterChoice): FilterChoice;
  /** Has `listener` called whenever an answer has come, once however often it subscribes. Returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/** So many answers are kept, each a byte an event: the one shown, the one before it, and what a slip of the finger leads to. */
const mostKept = 4;

/**
 * A search by whoever can `look` for the words of a query. It looks for one query at a time: who types faster than that
 * is given the answer to the last one, and those in between are never looked for. A look that fails is as good as not
 * taken: the query has no answer, and is looked for again when it is asked for again.
 *
 * @param look is given folded words with a space between, and gives the mask of `findWords`
 */
export function startTextSearch(look: (words: string) => Promise<Uint8Array>): TextSearch {
  /** The latest used last. */
  const answers = new Map<string, Uint8Array>();
  const listeners = new Set<() => void>();
  let wanted: string | undefined;
  let isLooking = false;

  const next = async (): Promise<void> => {
    const words = wanted;
    if (isLooking || words === undefined) return;
    wanted = undefined;
    isLooking = true;
    let answer: Uint8Array | undefined;
    try {
      answer = await look(words);
    } catch {
      // As good as not taken.
    }
    isLooking = false;
    if (wanted === words) wanted = undefined;
    if (answer !== undefined) {
      keep(words, answer);
      for (const listener of [...listeners]) listener();
    }
    void next();
  };
  const keep = (words: string, answer: Uint8Array): void => {
    answers.delete(words);
    answers.set(words, answer);
    for (const oldest of answers.keys()) {
      if (answers.size <= mostKept) break;
      answers.delete(oldest);
    }
  };
  const find = (query: string): Uint8Array | undefined => {
    const words = wordsOf(query);
    const known = answers.get(words);
    if (known !== undefined) keep(words, known);
    else {
      wanted = words;
      void next();
    }
    return known;
  };
  /** What `answered` said last, and for which choice. */
  let said: FilterChoice = everything;
  let asked: FilterChoice | undefined;
  return {
    find,
    answered(choice) {
      const isAnswered = foldWords(choice.query).length === 0 || find(choice.query) !== undefined;
      if (isAnswered) said = choice;
      else if (choice !== asked) {
        const standIn = { ...choice, query: said.query };
        // What differs in the text alone shows nothing else, so that nothing is drawn anew while the reader types.
        if (JSON.stringify(standIn) !== JSON.stringify(said)) said = standIn;
      }
      asked = choice;
      // What is shown is not to be lost to answers that the reader has typed past.
      const shown = wordsOf(said.query);
      const mask = answers.get(shown);
      if (mask !== undefined) keep(shown, mask);
      return said;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function wordsOf(query: string): string {
  return foldWords(query).join(' ');
}
