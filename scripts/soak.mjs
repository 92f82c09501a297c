import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runBin, runStages } from './run.mjs';

/** `npm run soak -- ROUNDS`: the property tests alone, with other cases in every round. */

const rounds = Number(process.argv[2] ?? 3);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(
    `soak: ${process.argv[2]} is no number of rounds; give a whole number from 1 on, or nothing for 3.`,
  );
  process.exit(2);
}

const files = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.test\.tsx?$/.test(name))
  .filter((name) => readFileSync(join(root, name), 'utf8').includes("'fast-check'"));

await runStages(
  Array.from({ length: rounds }, (_, round) => ({
    name: `property tests, round ${round + 1} of ${rounds}`,
    run: () => runBin('vitest', ['run', ...files], { PARLEY_SEED: 'random' }),
  })),
);
