/** As Chromium has it; other browsers tell nobody beforehand. */
interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/**
 * Whether the host's permissions are known to forbid a feature. Trying all the same would fail too, but with an error
 * in the console of a page that is not ours.
 */
export function isForbidden(
  document: Document & WithPolicy,
  feature: 'clipboard-write' | 'web-share',
): boolean {
  return document.featurePolicy?.allowsFeature(feature) === false;
}
