import { ok } from '../base/result.ts';
import { type Codec, tooLong } from './codec.ts';

const longestQuery = 500;

/** What the reader searches for: any text, outer and repeated white space aside. */
export const queryCodec: Codec<string> = {
  parse(text) {
    const query = tidy(text);
    return query.length > longestQuery ? tooLong : ok(query);
  },
  serialize(query) {
    const text = tidy(query).slice(0, longestQuery);
    return text === '' ? undefined : text.trim();
  },
};

function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
