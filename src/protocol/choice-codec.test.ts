import { describe, expect, it } from 'vitest';
import {
  langCodec,
  languages,
  matchCodec,
  matches,
  themeCodec,
  themes,
  viewCodec,
  views,
} from './choice-codec.ts';
import type { Codec } from './codec.ts';

const cases: readonly [string, Codec<string>, readonly string[]][] = [
  ['view', viewCodec, views],
  ['theme', themeCodec, themes],
  ['lang', langCodec, languages],
  ['match', matchCodec, matches],
].map(([name, codec, words]) => [name, codec, words] as [string, Codec<string>, readonly string[]]);

describe.each(cases)('%s', (_name, codec, words) => {
  it.each(words)('%s comes back as it was written', (word) => {
    expect(codec.parse(codec.serialize(word) ?? '')).toEqual({ ok: true, value: word });
  });

  it.each(['', 'x', 'Dark', 'EN', 'toString', '__proto__', 'timeline,list'])('%j is malformed', (text) => {
    expect(codec.parse(text)).toEqual({ ok: false, error: 'malformed' });
  });
});
