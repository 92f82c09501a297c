import { defineConfig } from 'vitest/config';

// A zone that is not UTC, so that a test that leans on the machine's own zone fails on every machine.
process.env['TZ'] ??= 'America/St_Johns';

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['scripts/seed-properties.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/harness/*.test.ts'],
  },
});
