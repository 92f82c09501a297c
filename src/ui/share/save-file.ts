/**
 * Hands a file to the browser's downloads. The address is given back once every browser has read from it; none says
 * when that is.
 */
export function saveFile(document: Document, name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * What is known beforehand of saving files. A sandboxed frame may not, unless its host says so, and the browser tells
 * nobody; a frame of another site may not in some browsers.
 */
export function judgeSaving(window: Window & typeof globalThis): 'sure' | 'unsure' | 'barred' {
  if (window.origin === 'null' && window.location.protocol !== 'file:') return 'barred';
  return window.self === window.top ? 'sure' : 'unsure';
}

/** A name that every file system takes: `israel-mediation-2022-2026-11-22.csv`. */
export function nameFile(id: string, updated: string | undefined, extension: string): string {
  const date = /^\d{4}-\d\d-\d\d/.exec(updated ?? '')?.[0];
  const stem = [id, date].filter((part) => part !== undefined).join('-');
  return `${stem.replace(/[^\w.-]/g, '_')}.${extension}`;
}
