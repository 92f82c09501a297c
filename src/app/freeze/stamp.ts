import type { TemplateSettings } from './frozen-template.ts';
import { sha256Hex } from './sha256.ts';

/** Counts up whenever a frozen file changes its form: what is stamped, or where in the file it stands. */
const frozenFormat = 'parley-frozen/1';

/** Which code made a file, in one line: `parley-frozen/1 0.1.0 HEX`. */
export function versionOf({ app, build }: Pick<TemplateSettings, 'app' | 'build'>): string {
  return `${frozenFormat} ${app} ${build}`;
}

/** The stamp: SHA-256 in hex over the dataset's canonical JSON, one line feed, and the version, all in UTF-8. */
export function stampOf(canonical: string, version: string): string {
  return sha256Hex(`${canonical}\n${version}`);
}
