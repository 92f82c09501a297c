import { readFile, writeFile } from 'node:fs/promises';
import { serializeJsonSchema } from '../schema/json-schema.ts';

const file = 'data/schema/parley-1.schema.json';

const usage = `Usage: parley schema [--check]

Writes ${file} from the code that parses datasets.
With --check it writes nothing and exits with 1 when the file differs.
`;

/** `parley schema [--check]`; resolves to the exit code. */
export async function runSchema(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return 0;
  }
  const [option, ...more] = args;
  if (more.length > 0 || (option !== undefined && option !== '--check')) {
    process.stderr.write(usage);
    return 2;
  }
  const url = new URL(`../../${file}`, import.meta.url);
  const wanted = serializeJsonSchema();
  const found = await readFile(url, 'utf8').catch(() => undefined);
  // A checkout on Windows may have changed the ends of lines; that is no difference.
  if (found?.replaceAll('\r\n', '\n') === wanted) {
    process.stderr.write(`${file} is up to date.\n`);
    return 0;
  }
  if (option === '--check') {
    process.stderr.write(`${file} ${found === undefined ? 'is missing' : 'differs'}. Run: npm run schema\n`);
    return 1;
  }
  await writeFile(url, wanted);
  process.stderr.write(`${file} written.\n`);
  return 0;
}
