import { serializeCanonicalJson } from '../../schema/canonical-json.ts';
import { stampOf } from './stamp.ts';

/** What a frozen file says of itself, and what its data say. */
export interface ReadFrozen {
  /** The dataset in canonical form. */
  readonly canonical: string;
  /** The stamp that the file bears: 64 hexadecimal digits. */
  readonly stamp: string;
  readonly version: string;
  /** Whether the stamp is that of the file's dataset and version. */
  readonly isRight: boolean;
  /** The page that it links to as the current one. */
  readonly live: string | undefined;
}

/** Reads a frozen file of this form; undefined where the text is none, or its data are no JSON. */
export function readFrozen(html: string): ReadFrozen | undefined {
  const stamp = /<meta name="parley-frozen" content="sha256-([\da-f]{64})"/.exec(html)?.[1];
  const version = /<meta name="parley-version" content="([\w./+ -]+)"/.exec(html)?.[1];
  // No sign in a data block can end it early: freeze writes `<` as an escape.
  const data = /<script type="application\/json" id="parley-dataset">([^<]*)<\/script>/.exec(html)?.[1];
  if (stamp === undefined || version === undefined || data === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return undefined;
  }
  const canonical = serializeCanonicalJson(value);
  if (!canonical.ok) return undefined;
  const live = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  return {
    canonical: canonical.value,
    stamp,
    version,
    isRight: stampOf(canonical.value, version) === stamp,
    live: live?.replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  };
}
