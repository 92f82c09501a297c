/** The buffers of all columns in a plain value, each once: what can be handed over without a copy. */
export function buffersIn(value: unknown, into: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) into.add(value.buffer);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Map)) {
    for (const one of Object.values(value)) buffersIn(one, into);
  }
  return into;
}
