/** What a page may hold of a file. */
export interface MemoryLimits {
  readonly bytes: number;
  readonly events: number;
}

/** Whatever the device has: larger files belong on a server that answers questions about them. */
const mostBytes = 1.5e9;
const mostEvents = 20_000_000;
/** So much of the device's memory may go to one page. */
const share = 0.4;
const gigabyte = 2 ** 30;

/** @param device gigabytes, as `navigator.deviceMemory` tells them; undefined where it does not */
export function memoryLimits(device: number | undefined): MemoryLimits {
  return {
    bytes: Math.min(mostBytes, (device ?? Number.POSITIVE_INFINITY) * share * gigabyte),
    events: mostEvents,
  };
}

/** Bytes that an event takes beside its text: columns, index, ids, and as much again while they are made. */
const besideText = 110;

/** How much memory a file takes that is so long and has so many events, in bytes. */
export function memoryNeed(bytes: number, events: number): number {
  return bytes + events * besideText;
}

/** Whether a file, as far as it has come, is more than may be held. */
export function isTooLarge({ bytes, events }: MemoryLimits, length: number, count: number): boolean {
  return count > events || memoryNeed(length, count) > bytes;
}
