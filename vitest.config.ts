// How `npm test` runs: one embedded Postgres for all files, the journeys once more over several processes, and closing
// lines that say what was exercised.
import { defineConfig } from 'vitest/config';
import { closingLines } from './test/support/closing-lines.ts';
import { hasRedis } from './test/support/redis.ts';

/** Those that a person takes; the others start and kill processes of their own. */
const journeys = ['straight-line', 'answers', 'bad-input', 'told-again', 'faults', 'in-english'];

const common = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  env: { TZ: 'America/New_York' },
};

export default defineConfig({
  test: {
    reporters: ['default', closingLines],
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      {
        test: {
          ...common,
          name: 'all',
          // Modules are read once by each worker: half of the time would go into importing SDKs again for each file.
          isolate: false,
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/support/test-server.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'over four processes',
          include: hasRedis() ? journeys.map((name) => `test/journeys/${name}.test.ts`) : [],
          globalSetup: ['test/support/journeys-over-four.ts'],
          sequence: { groupOrder: 1 },
          fileParallelism: false,
        },
      },
    ],
  },
});
