// How `npm test` runs: one embedded Postgres for all files, and closing lines that say what was exercised.
import { defineConfig } from 'vitest/config';
import { closingLines } from './test/support/closing-lines.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/test-server.ts'],
    reporters: ['default', closingLines],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { TZ: 'America/New_York' },
  },
});
