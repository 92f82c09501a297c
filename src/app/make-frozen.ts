/** A frozen file as the share panel hands it out. */
export interface MadeFrozen {
  readonly name: string;
  readonly html: string;
}

/**
 * Freezes the dataset of a data file (as `Loaded.file` names it) with this build's template. Rejects with an Error whose
 * message is for the reader. All that it takes comes when it is called.
 */
export async function makeFrozen(file: string): Promise<MadeFrozen> {
  // Not as one expression: bundlers would take it for a file to put beside this one.
  const here = import.meta.url;
  const { fetchFrozen } = await import('./freeze/fetch-frozen.ts');
  // Scripts lie in a folder of their own right below the build's top.
  return fetchFrozen(file, new URL('../', here));
}
