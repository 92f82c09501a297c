const help = `Parley: honest timelines for newsrooms

Usage:
  parley check FILE...         checks datasets, JSON or NDJSON; each problem is a line, exit code 1 when there are errors
  parley time [--zone ZONE]    answers EDTF from standard input, one JSON object a line
  parley freeze FILE --out X   makes one self-contained HTML file of a dataset
  parley schema [--check]      writes the JSON Schema of datasets, or only compares it

Run "parley COMMAND --help" for more.`;

/** Commands are loaded when called, so that each starts fast and none fails because of another. */
async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === 'time') {
    const { runTime } = await import('./time.ts');
    return runTime(rest, process.stdin, process.stdout);
  }
  if (command === 'check') {
    const { runCheck } = await import('./check.ts');
    return runCheck(rest);
  }
  if (command === 'freeze') {
    const { runFreeze } = await import('./freeze.ts');
    return runFreeze(rest);
  }
  if (command === 'schema') {
    const { runSchema } = await import('./schema.ts');
    return runSchema(rest);
  }
  if (command === '--help' || command === '-h' || command === 'help') {
    process.stderr.write(`${help}\n`);
    return 0;
  }
  process.stderr.write(
    command === undefined ? `${help}\n` : `parley: there is no command "${command}".\n\n${help}\n`,
  );
  return 2;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `parley: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 70;
  },
);
