import { onDemand } from './on-demand.tsx';

// What only an act of the reader's, or a fault, calls for: none of it is in the first load nor in a prerendered page.
export const filterFields = onDemand(async () => (await import('./filter-fields.tsx')).FilterFields);
export const keyToMarks = onDemand(async () => (await import('./key-to-marks.tsx')).KeyToMarks);
export const linkedFacts = onDemand(async () => (await import('./linked-facts.tsx')).LinkedFacts);
export const failure = onDemand(async () => (await import('./failure.tsx')).Failure);
export const faults = onDemand(async () => (await import('./faults.tsx')).Faults);
// Marked, so that entries without a share button leave the panel out.
export const share = /* @__PURE__ */ onDemand(
  async () => (await import('./share/share-panel.tsx')).SharePanel,
);
