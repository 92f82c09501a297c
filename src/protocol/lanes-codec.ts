import { ok } from '../base/result.ts';
import { type Codec, malformed } from './codec.ts';
import { idListCodec } from './id-list-codec.ts';

/** The reader's wishes about lanes: closed groups (`others` is one), lanes on top, an order of actors. */
export interface AddressLanes {
  readonly collapsed: readonly string[];
  readonly pinned: readonly string[];
  readonly order: readonly string[];
}

const parts = ['collapsed', 'pinned', 'order'] as const;

/** `collapsed:russia,others;pinned:bennett;order:putin,lapid`, each part at most once, in any order, none needed. */
export const lanesCodec: Codec<AddressLanes> = {
  parse(text) {
    const found = new Map<string, readonly string[]>();
    for (const piece of text.split(';')) {
      if (piece.trim() === '') continue;
      const colon = piece.indexOf(':');
      const name = piece.slice(0, Math.max(colon, 0)).trim();
      if (!parts.some((part) => part === name) || found.has(name)) return malformed;
      const ids = idListCodec.parse(piece.slice(colon + 1));
      if (!ids.ok) return ids;
      found.set(name, ids.value);
    }
    return ok({
      collapsed: found.get('collapsed') ?? [],
      pinned: found.get('pinned') ?? [],
      order: found.get('order') ?? [],
    });
  },
  serialize(lanes) {
    const pieces = parts.flatMap((part) => {
      const ids = idListCodec.serialize(lanes[part]);
      return ids === undefined ? [] : [`${part}:${ids}`];
    });
    return pieces.length === 0 ? undefined : pieces.join(';');
  },
};
