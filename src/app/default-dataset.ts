/** The dataset of `index.html` and `embed.html` where the address names no other. */
export const defaultDatasetId = 'israel-mediation-2022';

/** Where a page finds a dataset of this deployment, relative to the build's top folder. */
export function dataFileOf(id: string): string {
  return `data/${id}.json`;
}
