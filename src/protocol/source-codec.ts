import { ok } from '../base/result.ts';
import { type Codec, malformed, tooLong } from './codec.ts';

const longestAddress = 2000;

/** The address of a dataset, as written. Whether it may be loaded is `judgeSource`'s to say. */
export const sourceCodec: Codec<string> = {
  parse(text) {
    const address = text.trim();
    if (address === '') return malformed;
    return address.length > longestAddress ? tooLong : ok(address);
  },
  serialize: (address) => (address === '' ? undefined : address),
};
