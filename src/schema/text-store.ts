/** The text of a file as the blocks in which it came, in order and without gaps. */
export interface TextStore {
  readonly length: number;
  add(block: Uint8Array): void;
  /** The block in which a place of the file lies, and where in it; undefined beyond the end. */
  find(offset: number): { readonly block: Uint8Array; readonly at: number } | undefined;
  readonly blocks: readonly Uint8Array[];
}

export function createTextStore(): TextStore {
  const blocks: Uint8Array[] = [];
  /** Where each block begins. */
  const from: number[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    blocks,
    add(block) {
      blocks.push(block);
      from.push(length);
      length += block.length;
    },
    find(offset) {
      let low = 0;
      let high = blocks.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((from[middle] as number) <= offset) low = middle;
        else high = middle;
      }
      const block = blocks[low];
      return block && offset < length ? { block, at: offset - (from[low] as number) } : undefined;
    },
  };
}
