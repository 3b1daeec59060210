// How `npm test` and the runs beside it go: one embedded Postgres for all files, the journeys once more over several
// processes, and closing lines that say what was exercised.
import { defineConfig } from 'vitest/config';
import { closingLines } from './test/support/closing-lines.ts';
import { hasChromium } from './test/support/has-chromium.ts';
import { hasRedis } from './test/support/redis.ts';

/** Those that a person takes; the others start and kill processes of their own. */
const journeys = ['straight-line', 'answers', 'bad-input', 'told-again', 'faults', 'in-english'].map(
  (name) => `test/journeys/${name}.test.ts`,
);

/** Start whole processes, and must not wait for each other's, or take a minute: one at a time, when the rest is done. */
const ofProcesses = [
  'test/journeys/quarter.test.ts',
  'test/journeys/two-weeks.test.ts',
  'test/journeys/year-of-rounds.test.ts',
  'test/journeys/kill-nine.test.ts',
  'test/journeys/four-processes.test.ts',
  'test/journeys/start-and-stop.test.ts',
  'test/doctor/command.test.ts',
  'test/polls/add-instruments.test.ts',
  'test/isolation/swapped-ids.test.ts',
  'test/people/link-guesses.test.ts',
  'test/chaos/*.test.ts',
];

/** Weeks on a moved clock, services that are away until somebody gives up, the longest walks: so that the rest takes three minutes. */
const ofWeeks = [
  'agenda',
  'barriers',
  'canaries',
  'changes',
  'digest',
  'four-answers',
  'ladder',
  'ladder-corners',
  'list',
  'meeting',
  'meeting-items',
  'meeting-news',
  'meeting-series',
  'meeting-status',
  'meeting-twice',
  'meeting-undo',
  'minutes',
  'offered-answers',
  'postgres-away',
  'pulse-commands',
  'pulse-schedules',
  'redis-away',
  'registered-tenants',
  'round-nudges',
  'set-up',
  'two-organisations',
  'typed-answers',
]
  .map((name) => `test/journeys/${name}.test.ts`)
  .concat('test/people/rights.test.ts');

/** In a real browser, which would not share the machine with the others. */
const ofPage = 'test/playground/page-*.test.ts';

const common = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  env: { TZ: 'America/New_York' },
  // Modules are read once by each worker: half of the time would go into importing SDKs again for each file.
  isolate: false,
};

export default defineConfig({
  test: {
    reporters: ['default', closingLines],
    passWithNoTests: true,
    projects: [
      {
        test: {
          ...common,
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: [...ofWeeks, ...ofProcesses, ofPage],
          globalSetup: ['test/support/test-server.ts'],
          sequence: { groupOrder: 0 },
          maxWorkers: 3,
        },
      },
      {
        test: {
          ...common,
          name: 'weeks',
          include: ofWeeks,
          globalSetup: ['test/support/test-server.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: 3,
        },
      },
      {
        test: {
          ...common,
          name: 'processes',
          include: ofProcesses,
          globalSetup: ['test/support/test-server.ts'],
          sequence: { groupOrder: 2 },
          maxWorkers: 1,
        },
      },
      {
        test: {
          ...common,
          name: 'over-four-processes',
          include: hasRedis() ? journeys : [],
          globalSetup: ['test/support/journeys-over-four.ts'],
          sequence: { groupOrder: 3 },
          maxWorkers: 1,
        },
      },
      {
        test: {
          ...common,
          name: 'page',
          include: hasChromium() ? [ofPage] : [],
          globalSetup: ['test/support/test-server.ts'],
          sequence: { groupOrder: 4 },
          maxWorkers: 1,
        },
      },
    ],
  },
});
