import { ok } from '../base/result.ts';
import { type Codec, malformed } from './codec.ts';
import { idListCodec } from './id-list-codec.ts';

/**
 * The reader's wishes about lanes: closed groups (`others` is one), lanes on top, an order of actors, and by group how
 * many lanes were opened beyond its first.
 */
export interface AddressLanes {
  readonly collapsed: readonly string[];
  readonly pinned: readonly string[];
  readonly order: readonly string[];
  readonly more?: Readonly<Record<string, number>>;
}

const parts = ['collapsed', 'pinned', 'order', 'more'] as const;

/**
 * `collapsed:russia,others;pinned:bennett;order:putin,lapid;more:others*50`, each part at most once, in any order, none
 * needed.
 */
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
    const counts = (found.get('more') ?? []).map((each) => /^(.+)\*([1-9]\d{0,5})$/.exec(each));
    if (counts.includes(null)) return malformed;
    const more = Object.fromEntries(counts.map((match) => [match?.[1], Number(match?.[2])]));
    return ok({
      collapsed: found.get('collapsed') ?? [],
      pinned: found.get('pinned') ?? [],
      order: found.get('order') ?? [],
      ...(counts.length > 0 ? { more } : {}),
    });
  },
  serialize(lanes) {
    const more = Object.entries(lanes.more ?? {}).map(([group, count]) => `${group}*${count}`);
    const pieces = parts.flatMap((part) => {
      const ids = idListCodec.serialize(part === 'more' ? more : lanes[part]);
      return ids === undefined ? [] : [`${part}:${ids}`];
    });
    return pieces.length === 0 ? undefined : pieces.join(';');
  },
};
