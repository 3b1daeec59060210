// The last lines of a run: over which BullMQ backends it went, whether a browser was there; what tests have counted, and the count that CI reads.
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { hasChromium } from './has-chromium.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What the test has counted, as one of the last lines of the run. */
    closing?: string;
  }
}

export const closingLines: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const ended = (state: ReturnType<TestCase['result']>['state']) =>
      tests.filter((test) => test.result().state === state);
    const over = (backend: RegExp) => ended('passed').filter(({ fullName }) => backend.test(fullName)).length;
    const onRedis = over(/BullMQ on '?redis/i);
    const ofOAuth = ended('passed').filter(({ module }) =>
      /slack-workspaces|slack\/install/.test(module.moduleId),
    );
    const inBrowser = ended('passed').filter(({ project }) => project.name === 'page').length;
    console.log(
      [
        `BullMQ on Postgres: ${over(/BullMQ on '?postgres/i)} tests passed`,
        onRedis > 0
          ? `BullMQ on Redis: ${onRedis} tests passed`
          : 'BullMQ on Redis: not run (needs redis-server on the PATH, or REDIS_TEST_URL)',
        `Slack workspaces by OAuth: ${ofOAuth.length} tests passed`,
        inBrowser > 0
          ? `The page in a browser: ${inBrowser} tests passed`
          : `The page in a browser: not run (${hasChromium() ? 'npm run test:page' : 'needs /usr/bin/chromium, or CHROMIUM_PATH'})`,
        ...tests.flatMap((test) => test.meta().closing ?? []),
        `${ended('passed').length} passed, ${ended('failed').length} failed, ${ended('skipped').length} skipped`,
      ].join('\n'),
    );
  },
};
