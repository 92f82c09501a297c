/**
 * JSON as it may stand in a script element: no sequence in it can end the element or open a comment, and it still
 * parses to the same value. The signs occur in JSON only inside strings, where the escape means the same.
 */
export function escapeJsonBlock(json: string): string {
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
