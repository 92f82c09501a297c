import { ok } from '../base/result.ts';
import { type Codec, malformed } from './codec.ts';

export const views = ['timeline', 'list'] as const;
export type AddressView = (typeof views)[number];

export const themes = ['light', 'dark', 'auto'] as const;
export type AddressTheme = (typeof themes)[number];

export const languages = ['en', 'he', 'uk', 'ru', 'ar'] as const;
export type AddressLang = (typeof languages)[number];

export const matches = ['any', 'all'] as const;
export type AddressMatch = (typeof matches)[number];

export const viewCodec = choiceCodec(views);
export const themeCodec = choiceCodec(themes);
export const langCodec = choiceCodec(languages);
export const matchCodec = choiceCodec(matches);

/** One word out of a fixed list, written exactly so. */
function choiceCodec<T extends string>(words: readonly T[]): Codec<T> {
  return {
    parse(text) {
      const word = words.find((each) => each === text.trim());
      return word === undefined ? malformed : ok(word);
    },
    serialize: (value) => value,
  };
}
