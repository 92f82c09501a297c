import type { Text } from '../base/text.ts';
import { type EventTable, memberActor } from './event-table.ts';
import { foldWords } from './fold.ts';
import { addLetter, grown, noLetters, startWords } from './word-list.ts';

/** Which texts hold which words: an inverted index in columns, so that it costs a number a word of text. */
export interface WordIndex {
  /** Texts are numbered `0` to `count - 1`. */
  readonly count: number;
  /** The folded words, each once, ascending by code unit, one after the other. */
  readonly words: string;
  /** Word w is `words.slice(wordFrom[w], wordFrom[w + 1])`. */
  readonly wordFrom: Uint32Array;
  /** Word w stands in the texts `texts[textFrom[w]]` to `texts[textFrom[w + 1] - 1]`, ascending. */
  readonly textFrom: Uint32Array;
  readonly texts: Uint32Array;
}

/** Takes texts up one by one, so that whoever reads them may do so in slices of time. */
export interface WordIndexBuilder {
  /** A text may be added in parts (languages, spellings), its number never falling from call to call. */
  add(text: number, words: string): void;
  /** The index of all of them. Ends the builder. `count` is how many texts there are, with words or without. */
  finish(count: number): WordIndex;
}

/** The index of texts numbered as they come. */
export function buildWordIndex(texts: Iterable<string>): WordIndex {
  const builder = startWordIndex();
  let count = 0;
  for (const text of texts) builder.add(count++, text);
  return builder.finish(count);
}

/** Not looked at yet: what the words of a stretch are. */
const unread = -1;

/** Starts an index of texts. Words are those of `foldWords`. */
export function startWordIndex(): WordIndexBuilder {
  // A space ends every word, and folding looks at nothing beyond it: each stretch between spaces is folded once. Words
  // are stretches as well, so one list numbers both.
  const list = startWords();
  /** By stretch: its one word, or -2 less its place in `several`. */
  let meaning = new Int32Array(1 << 12).fill(unread);
  const several: (readonly number[])[] = [];
  /** By word: in how many places it stands. */
  let uses = new Uint32Array(1 << 12);
  /** In step: every word that came, and the text that it came in. */
  let came = new Uint32Array(1 << 16);
  let texts = new Uint32Array(1 << 16);
  let length = 0;

  const numberOf = (text: string, from: number, to: number, hash: number): number => {
    const number = list.numberOf(text, from, to, hash);
    if (number >= uses.length) {
      uses = grown(uses, new Uint32Array(2 * uses.length));
      meaning = grown(meaning, new Int32Array(2 * meaning.length).fill(unread));
    }
    return number;
  };
  const read = (stretch: string): number => {
    const words = foldWords(stretch).map((word) => numberOf(word, 0, word.length, hashOf(word)));
    const [only] = words;
    if (words.length === 1 && only !== undefined) return only;
    return -1 - several.push(words);
  };
  const note = (text: number, word: number): void => {
    if (length === came.length) {
      came = grown(came, new Uint32Array(2 * length));
      texts = grown(texts, new Uint32Array(2 * length));
    }
    came[length] = word;
    texts[length++] = text;
    uses[word] = (uses[word] as number) + 1;
  };

  return {
    add(text, words) {
      const end = words.length;
      for (let from = 0; from < end; from++) {
        let hash = noLetters;
        // Latin letters and digits only: a word as it stands.
        let isPlain = true;
        let to = from;
        for (; to < end; to++) {
          const code = words.charCodeAt(to);
          if (code === 32) break;
          isPlain &&= isLatin(code);
          hash = addLetter(hash, code);
        }
        if (to === from) continue;
        const stretch = numberOf(words, from, to, hash);
        if (isPlain) note(text, stretch);
        else {
          let means = meaning[stretch] as number;
          if (means === unread) {
            means = read(words.slice(from, to));
            meaning[stretch] = means;
          }
          if (means >= 0) note(text, means);
          else for (const word of several[-2 - means] ?? []) note(text, word);
        }
        from = to;
      }
    },
    finish(count) {
      const spelled = list.spell();
      const words = spelled.filter((_, word) => (uses[word] ?? 0) > 0).sort();
      const wordFrom = new Uint32Array(words.length + 1);
      const textFrom = new Uint32Array(words.length + 1);
      /** By number of a word: where its next text goes. */
      const next = new Uint32Array(spelled.length);
      for (const [at, word] of words.entries()) {
        const number = list.numberOf(word, 0, word.length, hashOf(word));
        next[number] = textFrom[at] as number;
        wordFrom[at + 1] = (wordFrom[at] as number) + word.length;
        textFrom[at + 1] = (textFrom[at] as number) + (uses[number] as number);
      }
      const sorted = new Uint32Array(length);
      for (let at = 0; at < length; at++) {
        const word = came[at] as number;
        const place = next[word] as number;
        next[word] = place + 1;
        sorted[place] = texts[at] as number;
      }
      return { count, words: words.join(''), wordFrom, textFrom, texts: sorted };
    },
  };
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

function hashOf(word: string): number {
  let hash = noLetters;
  for (let at = 0; at < word.length; at++) hash = addLetter(hash, word.charCodeAt(at));
  return hash;
}

/** Who takes part in what, for queries that name actors: an index of their names and the columns that lead to events. */
export interface NamedSets extends Pick<EventTable, 'sets' | 'setFrom' | 'members' | 'positions'> {
  /** Texts are places in `dataset.actors`. */
  readonly names: WordIndex;
}

/** The index of actors by their names and other spellings, in every language. */
export function indexNames(
  actors: readonly { readonly name: Text; readonly aliases: readonly string[] }[],
): WordIndex {
  const builder = startWordIndex();
  for (const [place, { name, aliases }] of actors.entries()) {
    const names = typeof name === 'string' ? [name] : Object.values(name);
    for (const spelling of [...names, ...aliases]) builder.add(place, spelling);
  }
  return builder.finish(actors.length);
}

/** Far more words than anybody types; what comes after them is not asked. */
const mostWords = 200;

/**
 * The texts that a query finds: 1 where each of its words begins some word of the text or, with `named`, of a name of
 * some actor that takes part in the event. Folded as in `fold.ts`; a query without words finds everything. Costs a pass
 * over the mask and over the entries of the words found; with `named` one over the rows for each word that is a name.
 */
export function findWords(index: WordIndex, query: string, named?: NamedSets): Uint8Array<ArrayBuffer> {
  const words = foldWords(query).slice(0, mostWords);
  /** How many of the words, from the first on, each text has. */
  const has = new Uint8Array(index.count);
  for (const [at, word] of words.entries()) {
    const note = (text: number): void => {
      if (has[text] === at) has[text] = at + 1;
    };
    const { texts } = index;
    const { from, to } = entriesOf(index, word);
    for (let entry = from; entry < to; entry++) note(texts[entry] as number);
    if (named !== undefined) noteNamed(named, word, note);
  }
  for (let text = 0; text < has.length; text++) has[text] = has[text] === words.length ? 1 : 0;
  return has;
}

/** Calls `note` with the place of every event in which somebody takes part that has a name with such a word. */
function noteNamed(named: NamedSets, word: string, note: (text: number) => void): void {
  const { names, sets, setFrom, members, positions } = named;
  const { from, to } = entriesOf(names, word);
  if (from === to) return;
  const isNamed = new Uint8Array(names.count);
  for (let entry = from; entry < to; entry++) isNamed[names.texts[entry] as number] = 1;
  const inSet = new Uint8Array(setFrom.length);
  for (let set = 0; set + 1 < setFrom.length; set++) {
    for (let at = setFrom[set] as number; at < (setFrom[set + 1] as number); at++) {
      if (isNamed[memberActor(members[at] as number)] === 1) inSet[set] = 1;
    }
  }
  for (let row = 0; row < sets.length; row++) {
    if (inSet[sets[row] as number] === 1) note(positions?.[row] ?? row);
  }
}

/** The entries of the words that begin so: they stand side by side, since words ascend. */
function entriesOf(index: WordIndex, beginning: string): { readonly from: number; readonly to: number } {
  const { words, wordFrom, textFrom } = index;
  const count = wordFrom.length - 1;
  /** The first word from `low` on of which `isPast` holds. */
  const first = (low: number, isPast: (word: string) => boolean): number => {
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isPast(words.slice(wordFrom[middle], wordFrom[middle + 1]))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const from = first(0, (word) => word >= beginning);
  const to = first(from, (word) => !word.startsWith(beginning));
  return { from: textFrom[from] as number, to: textFrom[to] as number };
}
