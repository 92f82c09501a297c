import { ok } from '../base/result.ts';
import { type Codec, malformed, tooLong } from './codec.ts';

/** More than any timeline has lanes; a longer list is a broken or hostile link. */
const mostIds = 500;

/**
 * `bennett,putin`: ids separated by commas, each once, in the order given. Empty places are skipped, so that
 * `actors=` and `actors=bennett,` are what they look like. Characters that separate are percent-encoded inside an id.
 */
export const idListCodec: Codec<readonly string[]> = {
  parse(text) {
    const ids = new Set<string>();
    for (const part of text.split(',')) {
      const id = decodeId(part);
      if (id === undefined) return malformed;
      if (id !== '') ids.add(id);
    }
    return ids.size > mostIds ? tooLong : ok([...ids]);
  },
  serialize: (ids) => (ids.length === 0 ? undefined : ids.map(encodeId).join(',')),
};

/** The id as it stands in a list: separators and the escape sign itself are percent-encoded. */
export function encodeId(id: string): string {
  return id.replace(/[%,;:\s]/gu, (sign) => encodeURIComponent(sign));
}

/** Undefined when it holds a control character. A stray percent sign stands for itself. */
export function decodeId(text: string): string | undefined {
  const id = text.trim().replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
  return /\p{Cc}/u.test(id) ? undefined : id;
}
