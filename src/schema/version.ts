import type { Report } from './report.ts';

/** The version that this code reads and writes. */
export const currentVersion = 1;

/** One step each: `upgraders.get(1)` makes a version 2 file of a version 1 file. None yet: there is one version. */
const upgraders: ReadonlyMap<number, (file: Readonly<Record<string, unknown>>) => Record<string, unknown>> =
  new Map();

/** Brings a file of any version up to the current one, step by step; absent, and reported, when it cannot. */
export function upgradeFile(
  file: Readonly<Record<string, unknown>>,
  report: Report,
): Readonly<Record<string, unknown>> | undefined {
  const format = file['format'];
  if (format === undefined) {
    report.error('no-format', '$', undefined, { version: currentVersion });
    return undefined;
  }
  const digits = typeof format === 'string' ? /^parley\/([1-9]\d{0,8})$/.exec(format)?.[1] : undefined;
  const version = Number(digits ?? 0);
  if (version === 0 || version > currentVersion) {
    report.error('version', '$.format', format, { version: currentVersion });
    return undefined;
  }
  let upgraded = file;
  for (let step = version; step < currentVersion; step += 1) {
    const upgrade = upgraders.get(step);
    if (upgrade) upgraded = upgrade(upgraded);
  }
  return upgraded;
}
