// The doctor on settings and addresses: each broken in turn, and the sentence that says so.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFit } from '#src/doctor/report.ts';
import { freePort } from '#test/support/redis.ts';
import { canary, type Deployment, deploy, line, toMend } from './doctor-setup.ts';

let here: Deployment;
beforeAll(async () => {
  here = await deploy();
});
afterAll(() => here.stop());

const start = 'Start Mellemrum (npm start), and let the proxy before it pass everything on to its PORT.';

test('where all is well, it says what was found and where the platforms are to go', async () => {
  const found = await here.examine(here.environment);
  expect(isFit(found)).toBe(true);
  const { hostname, port } = new URL(here.database.url);
  const { environment, url } = here;
  expect(found.map(line).filter((each) => !each.includes(' Redis: '))).toEqual([
    '✓ Settings: All that are set can be read, and fit together.',
    `✓ Postgres: ${hostname}:${port} answers "mellemrum", version 18.`,
    '✓ Postgres: Its tables are up to date.',
    '✓ Postgres: The bot works as "mellemrum_app"; its login "mellemrum" is a superuser, which two logins would part (docs/operations.md).',
    '✓ Slack: SLACK_BOT_TOKEN is @mellemrum in the workspace Kolding Kommune.',
    '✓ Slack: All 10 scopes that the bot needs are granted.',
    '✓ Slack: SLACK_SIGNING_SECRET has the right form. Only a request from Slack can show whether it is the right one.',
    '✓ Teams: Microsoft knows the app 3f2c8a11-7d55-4e0c-9c9d-0a1b2c3d4e5f in the tenant 9a7b6c5d-1234-4abc-8def-001122334455.',
    '✓ Teams: The keys that Teams signs with can be looked up.',
    `✓ PUBLIC_URL: Mellemrum answers there. To enter at Slack (Event Subscriptions, Interactivity, Slash Commands): ${url}/slack/events; Teams (Azure Bot > Configuration > Messaging endpoint): ${url}/api/messages.`,
    `✓ PORT: 127.0.0.1:${environment.PORT} is free to listen on.`,
  ]);
  expect(await toMend(here, {})).toEqual([]);
});

const noPlatform = {
  SLACK_API_URL: '',
  SLACK_BOT_TOKEN: '',
  SLACK_SIGNING_SECRET: '',
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
};

describe('settings', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'a port that is none',
      { PORT: 'x' },
      ['✗ Settings: PORT must be a port number from 0 to 65535. → For example: PORT=3000'],
    ],
    [
      'a misspelt name, and half of Teams',
      { MELLEMRUM_LANGAUGE: 'da', MicrosoftAppTenantId: '' },
      [
        '✗ Settings: MELLEMRUM_LANGAUGE is no setting of Mellemrum. There are: MELLEMRUM_TIMEZONE, MELLEMRUM_LANGUAGE, MELLEMRUM_KEY, MELLEMRUM_TEAMS_ANONYMOUS.',
        '✗ Settings: MicrosoftAppTenantId must be set as well: MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId belong together. → For example: MicrosoftAppTenantId=9a7b6c5d-1234-4abc-8def-001122334455',
      ],
    ],
    [
      'a token, a Redis and an address that are none',
      { SLACK_BOT_TOKEN: `xoxp-${canary}`, REDIS_URL: canary, PUBLIC_URL: canary },
      [
        '✗ Settings: PUBLIC_URL must be an address that begins with https:// or http://. → For example: PUBLIC_URL=https://mellemrum.example.dk',
        '✗ Settings: REDIS_URL must be an address that begins with redis:// or rediss://. → For example: REDIS_URL=redis://localhost:6379/0',
        '✗ Settings: SLACK_BOT_TOKEN must begin with xoxb-. → For example: SLACK_BOT_TOKEN=xoxb-1234-5678-abcdef',
      ],
    ],
    [
      'plain http in production',
      { NODE_ENV: 'production', SLACK_API_URL: '', SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '' },
      [
        '✗ Settings: PUBLIC_URL must begin with https:// in production. → For example: PUBLIC_URL=https://mellemrum.example.dk',
      ],
    ],
    [
      'a bot’s token for the app: no other half is asked for',
      { SLACK_APP_TOKEN: `xoxb-${canary}`, SLACK_SIGNING_SECRET: '' },
      [
        '✗ Settings: SLACK_APP_TOKEN must begin with xapp-. → For example: SLACK_APP_TOKEN=xapp-1-A123-456-abcdef',
      ],
    ],
    [
      'production without a platform',
      {
        NODE_ENV: 'production',
        ...noPlatform,
        PUBLIC_URL: '',
      },
      [
        '✗ Settings: No platform is set up, and the playground does not run in production. Set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN, or MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId, or MELLEMRUM_KEY and let in each organisation: npm run admin -- installation add.',
      ],
    ],
    [
      'an address of another machine',
      { HOST: '203.0.113.7' },
      ['✗ PORT: HOST is 203.0.113.7, which is no address of this machine. → Example: HOST=0.0.0.0'],
    ],
  ])('%s', async (_case, changes, sentences) => {
    expect(await toMend(here, changes)).toEqual(sentences);
  });

  test('what is wrong hides nothing that is not: the rest is tried', async () => {
    const changes = { PORT: 'x', DATABASE_URL: 'mysql://x', SLACK_BOT_TOKEN: 'xoxb-other' };
    expect(await toMend(here, changes)).toEqual([
      '✗ Settings: PORT must be a port number from 0 to 65535. → For example: PORT=3000',
      '✗ Settings: DATABASE_URL must be an address that begins with postgres:// or postgresql://. → For example: DATABASE_URL=postgres://mellemrum:secret@localhost:5432/mellemrum',
      '✗ Slack: Slack does not know SLACK_BOT_TOKEN (invalid_auth). → Copy the token from OAuth & Permissions > Bot User OAuth Token.',
    ]);
  });

  test('a port that somebody else has is told, one that Mellemrum has is not', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = String((other.address() as AddressInfo).port);
    expect(await toMend(here, { PORT: taken })).toEqual([
      `✗ PORT: Port ${taken} on 127.0.0.1 is taken. → Stop what uses it, or choose another: PORT=3001 npm start`,
    ]);
    other.close();
    const ours = here.host.split(':')[1] ?? '';
    const found = await here.examine({ ...here.environment, PORT: ours });
    expect(found.map(line)).toContain(`✓ PORT: Mellemrum listens on 127.0.0.1:${ours}.`);
  });
});

describe('PUBLIC_URL', () => {
  test('nobody there, no TLS there, a redirect, a proxy, another site, and none at all', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    expect(await toMend(here, { PUBLIC_URL: nobody })).toEqual([
      `✗ PUBLIC_URL: ${nobody} cannot be reached: nothing listens there (ECONNREFUSED). → ${start}`,
    ]);
    const secure = `https://${here.host}`;
    expect(await toMend(here, { PUBLIC_URL: secure })).toEqual([
      `✗ PUBLIC_URL: ${secure} cannot be reached: it does not speak TLS there (ERR_SSL_WRONG_VERSION_NUMBER). → ${start}`,
    ]);
    expect(await toMend(here, { PUBLIC_URL: `${here.url}/moved` })).toEqual([
      `✗ PUBLIC_URL: ${here.url}/moved leads elsewhere, to ${here.url}/sign-in: Slack and Teams do not follow. → Set PUBLIC_URL to where Mellemrum itself answers, and let no sign-in stand before it.`,
    ]);
    expect(await toMend(here, { PUBLIC_URL: `${here.url}/proxy` })).toEqual([
      `✗ PUBLIC_URL: A proxy answers at ${here.url}/proxy, but not Mellemrum behind it (HTTP 502). → Start Mellemrum (npm start), or correct where the proxy passes requests on to.`,
    ]);
    expect(await toMend(here, { PUBLIC_URL: `${here.url}/other` })).toEqual([
      `✗ PUBLIC_URL: Something other than Mellemrum answers at ${here.url}/other (HTTP 200). → Correct PUBLIC_URL, or let the proxy pass everything on to Mellemrum’s PORT.`,
    ]);
    expect((await toMend(here, { PUBLIC_URL: nobody.replace('//', `//me:${canary}@`) }))[0]).toContain(
      `PUBLIC_URL: ${nobody} cannot be reached`,
    );
    expect(await toMend(here, { PUBLIC_URL: '' })).toEqual([
      '! PUBLIC_URL: It is not set, so nobody can tell whether Slack and Teams can reach the bot. → Set it to the address that stands before the bot on the internet, such as https://mellemrum.example.dk.',
    ]);
  });

  test('the playground needs none, and nothing but a place on this machine', async () => {
    const found = await here.examine({ PORT: here.environment.PORT ?? '' });
    expect(found.map(line).slice(2)).toEqual([
      '✓ Redis: REDIS_URL is not set: the queue runs on Postgres.',
      '✓ Playground: No platform is set up, so npm start opens the playground on this machine; nothing to check there.',
      `✓ PORT: 127.0.0.1:${here.environment.PORT} is free to listen on.`,
    ]);
  });
});

test('what never answers is told within the time, and hides nothing', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const at = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const changes = {
    DATABASE_URL: `postgres://${at}/mellemrum`,
    REDIS_URL: `redis://${at}`,
    SLACK_API_URL: `http://${at}/`,
    PUBLIC_URL: `http://${at}`,
  };
  expect(await toMend(here, changes, { patience: 500 })).toEqual([
    `✗ Postgres: ${at} cannot be reached: there was no answer in time. → Check the address in DATABASE_URL and the firewall.`,
    `✗ Redis: ${at} cannot be reached: there was no answer in time. → Correct the address in REDIS_URL: rediss:// speaks TLS, redis:// does not. Or let the firewall pass it.`,
    `✗ Slack: Slack cannot be reached at ${at}: there was no answer in time (TimeoutError). → Correct SLACK_API_URL, or unset it.`,
    `✗ PUBLIC_URL: http://${at} cannot be reached: there was no answer in time (TimeoutError). → ${start}`,
  ]);
  silent.close();
});
