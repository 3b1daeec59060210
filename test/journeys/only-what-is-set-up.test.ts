// A platform without credentials has no address, and beside a real platform there is no playground.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Config, readConfig } from '#src/config.ts';
import { type Mellemrum, startMellemrum } from '#src/main.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { keptLog } from '#test/support/kept-log.ts';

let fresh: FreshDatabase;
let dataDir: string;
let bot: Mellemrum | undefined;
beforeEach(async () => {
  fresh = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'mellemrum-doors-'));
});
afterEach(async () => {
  await bot?.stop();
  await fresh.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const slack = { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef', SLACK_BOT_TOKEN: 'xoxb-1' };
const msteams = {
  MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppPassword: 'a password',
  MicrosoftAppTenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
};

const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:anna' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:anna', tenantId: msteams.MicrosoftAppTenantId },
};

test.each([
  ['Slack alone', slack, { '/slack/events': 401, '/api/messages': 404 }],
  ['Teams alone', msteams, { '/slack/events': 404, '/api/messages': 401 }],
  ['both', { ...slack, ...msteams }, { '/slack/events': 401, '/api/messages': 401 }],
])(
  'with %s set up, an unsigned request finds what is set up closed and everything else absent',
  async (_case, environment, doors) => {
    const config: Config = readConfig({
      ...environment,
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: fresh.url,
      NODE_ENV: 'production',
    });
    bot = await startMellemrum(config, keptLog());
    const status = async (method: string, path: string) => {
      const init = method === 'GET' ? {} : { method, body: JSON.stringify(activity) };
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${bot?.url}${path}`, { ...init, headers })).status;
    };
    for (const [path, expected] of Object.entries(doors))
      expect(await status('POST', path), path).toBe(expected);
    for (const path of [
      '/playground',
      '/playground/page/page.js',
      '/playground/assets/adaptivecards.min.js',
      '/playground/api/world',
      '/playground/api/events',
    ]) {
      expect(await status('GET', path), path).toBe(404);
    }
    for (const path of [
      '/playground/api/say',
      '/playground/api/reset',
      '/playground/api/clock',
      '/playground/slack/api/chat.postMessage',
      '/playground/msteams/v3/conversations',
    ]) {
      expect(await status('POST', path), path).toBe(404);
    }
  },
);
