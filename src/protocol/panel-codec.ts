import { ok } from '../base/result.ts';
import { type Codec, malformed } from './codec.ts';

export const panelTypes = ['event', 'actor', 'source'] as const;

/** A linked panel: `event:ID`, `actor:ID`, `source:ID`. */
export interface AddressPanel {
  readonly type: (typeof panelTypes)[number];
  readonly id: string;
}

/** The long form, for every type. Everything after the first colon is the id. */
export const panelCodec: Codec<AddressPanel> = {
  parse(text) {
    const colon = text.indexOf(':');
    const type = panelTypes.find((each) => each === text.slice(0, Math.max(colon, 0)).trim());
    const id = readId(text.slice(colon + 1));
    return type === undefined || id === undefined ? malformed : ok({ type, id });
  },
  serialize: (panel) => `${panel.type}:${panel.id}`,
};

/** The short form `event=ID`, which we write for events. */
export const eventCodec: Codec<string> = {
  parse(text) {
    const id = readId(text);
    return id === undefined ? malformed : ok(id);
  },
  serialize: (id) => id,
};

function readId(text: string): string | undefined {
  const id = text.trim();
  return id === '' || /\p{Cc}/u.test(id) ? undefined : id;
}
