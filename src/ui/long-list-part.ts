import { onDemand } from './on-demand.tsx';

/** Apart from parts.ts, which the rows of that list import themselves. */
export const longList = onDemand(async () => (await import('./long-list.tsx')).LongList);
