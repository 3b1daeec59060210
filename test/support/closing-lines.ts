// The last lines of a run: over which BullMQ backends it went, whether a browser was there, how many codes were guessed, and the count that CI reads.
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { hasChromium } from './has-chromium.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Codes that link two channels: how many were guessed, and how many guesses linked anything. */
    guessed?: { codes: number; links: number };
  }
}

export const closingLines: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const ended = (state: ReturnType<TestCase['result']>['state']) =>
      tests.filter((test) => test.result().state === state);
    const over = (backend: RegExp) => ended('passed').filter(({ fullName }) => backend.test(fullName)).length;
    const onRedis = over(/BullMQ on '?redis/i);
    const inBrowser = ended('passed').filter(({ project }) => project.name === 'page').length;
    const guessed = ended('passed').flatMap((test) => test.meta().guessed ?? []);
    console.log(
      [
        `BullMQ on Postgres: ${over(/BullMQ on '?postgres/i)} tests passed`,
        onRedis > 0
          ? `BullMQ on Redis: ${onRedis} tests passed`
          : 'BullMQ on Redis: not run (needs redis-server on the PATH, or REDIS_TEST_URL)',
        inBrowser > 0
          ? `The page in a browser: ${inBrowser} tests passed`
          : `The page in a browser: not run (${hasChromium() ? 'npm run test:page' : 'needs /usr/bin/chromium, or CHROMIUM_PATH'})`,
        ...guessed.map(({ codes, links }) => `Codes guessed: ${codes}, links that came of it: ${links}`),
        `${ended('passed').length} passed, ${ended('failed').length} failed, ${ended('skipped').length} skipped`,
      ].join('\n'),
    );
  },
};
