import { serializeCanonicalJson } from '../../schema/canonical-json.ts';

/** Makes the button below the page hand out the data that the file holds, in the canonical form that is stamped. */
export function offerDownload(document: Document, data: string): void {
  document.getElementById('parley-download')?.addEventListener('click', () => {
    const value = JSON.parse(data) as { readonly id: string };
    const canonical = serializeCanonicalJson(value);
    const blob = new Blob([canonical.ok ? canonical.value : data], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${value.id}.json`;
    link.click();
    // Some browsers read it only after a moment.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
}
