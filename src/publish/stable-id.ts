import { createHash } from 'node:crypto';

/** The namespace of addresses (RFC 9562, appendix A). */
const addresses = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
/** Ours, for builds that do not know their address. Drawn once; it never changes. */
const nowhere = '5c1f0f0e-7d0b-4d3a-9f0c-2b7a6e4d1c58';

/**
 * A UUID made from a name (version 5, RFC 9562 section 5.5): the same for the same name in every build, and no two
 * deployments that know their address share one. Feeds and calendars know their entries again by it.
 *
 * @param name the address of what is named; relative to the top of the build where its own is not known
 */
export function stableId(name: string): string {
  const space = URL.canParse(name) ? addresses : nowhere;
  const hash = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
