// What an administrator reads when a setting is wrong: the variable, what is wrong, an example.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from '#src/config.ts';
import { envExample } from '#src/env-example.ts';
import { aboutSetting, type SettingName, settingNames } from '#src/settings.ts';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' };
const msteams = {
  MicrosoftAppId: '3f2c8a11-7d55-4e0c-9c9d-0a1b2c3d4e5f',
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: '9a7b6c5d-1234-4abc-8def-001122334455',
};
const key = Buffer.alloc(32, 7).toString('base64');
/** Without a bot token: workspaces install the app. */
const byOAuth = {
  SLACK_SIGNING_SECRET: '0123456789abcdef',
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 'a-client-secret',
  PUBLIC_URL: 'https://mellemrum.example.dk/',
  MELLEMRUM_KEY: key,
};
const database = { DATABASE_URL: 'postgres://localhost/mellemrum' };

const refusals: [string, Record<string, string>, string, string?][] = [
  ['a port that is none', { PORT: 'x' }, 'PORT must be a port number from 0 to 65535. Example: PORT=3000'],
  ['a port beyond the last', { PORT: '70000' }, 'PORT must be a port number'],
  ['a log level that is none', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be info or warn or error'],
  ['a zone that is none', { MELLEMRUM_TIMEZONE: 'Copenhagen' }, 'MELLEMRUM_TIMEZONE must be the IANA name'],
  ['an offset as a zone', { MELLEMRUM_TIMEZONE: '+01:00' }, 'MELLEMRUM_TIMEZONE must be the IANA name'],
  ['a language it has not', { MELLEMRUM_LANGUAGE: 'se' }, 'MELLEMRUM_LANGUAGE must be da or en'],
  [
    'a misspelt setting of its own',
    { MELLEMRUM_LANGAUGE: 'da' },
    'MELLEMRUM_LANGAUGE is no setting of Mellemrum. There are: MELLEMRUM_TIMEZONE, MELLEMRUM_LANGUAGE',
  ],
  [
    'a MySQL',
    { DATABASE_URL: 'mysql://localhost/x' },
    'DATABASE_URL must be an address that begins with postgres://',
  ],
  [
    'a Redis that is no address',
    { REDIS_URL: 'localhost:6379' },
    'REDIS_URL must be an address that begins with redis://',
  ],
  [
    'a user’s token for the bot',
    { ...slack, SLACK_BOT_TOKEN: 'xoxp-1' },
    'SLACK_BOT_TOKEN must begin with xoxb-',
  ],
  [
    'a bot’s token for the app',
    { ...slack, SLACK_APP_TOKEN: 'xoxb-1' },
    'SLACK_APP_TOKEN must begin with xapp-',
  ],
  ['half of Slack', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET must be set as well'],
  ['the other half', { SLACK_SIGNING_SECRET: '0123456789abcdef' }, 'SLACK_BOT_TOKEN must be set as well'],
  [
    'a Slack address alone',
    { SLACK_API_URL: 'http://127.0.0.1:9/api/' },
    'SLACK_BOT_TOKEN must be set as well',
  ],
  ['a client id that is none', { ...byOAuth, SLACK_CLIENT_ID: 'A123' }, 'SLACK_CLIENT_ID must be the two'],
  ...(['SLACK_CLIENT_SECRET', 'SLACK_CLIENT_ID', 'MELLEMRUM_KEY', 'PUBLIC_URL'] as const).map(
    (name): (typeof refusals)[number] => [
      `workspaces that install the app, without ${name}`,
      { ...byOAuth, [name]: '' },
      `${name} must be set as well`,
    ],
  ),
  [
    'workspaces that install the app, without a way to believe Slack',
    { ...byOAuth, SLACK_SIGNING_SECRET: '' },
    'SLACK_SIGNING_SECRET must be set as well',
  ],
  [
    'workspaces that install the app over plain http',
    { ...byOAuth, PUBLIC_URL: 'http://mellemrum.example.dk' },
    'PUBLIC_URL must begin with https:// with SLACK_CLIENT_ID',
  ],
  [
    'an app without its tenant',
    { ...msteams, MicrosoftAppTenantId: '' },
    'MicrosoftAppTenantId must be set as well',
  ],
  [
    'an app id that is none',
    { ...msteams, MicrosoftAppId: 'mellemrum' },
    'MicrosoftAppId must be an id like the one',
  ],
  [
    'a bot for many tenants',
    { ...msteams, MicrosoftAppType: 'MultiTenant' },
    'MicrosoftAppType must be SingleTenant',
  ],
  [
    'a token over plain http to another machine',
    { ...slack, SLACK_API_URL: 'http://slack.example/api/' },
    'SLACK_API_URL must begin with https:// unless it is on this machine',
  ],
  [
    'credentials and no credentials',
    { ...msteams, MELLEMRUM_TEAMS_ANONYMOUS: '1' },
    'MELLEMRUM_TEAMS_ANONYMOUS believes anybody, so it excludes MicrosoftAppId',
  ],
  [
    'Teams that believes anybody, in the open',
    { MELLEMRUM_TEAMS_ANONYMOUS: '1', HOST: '0.0.0.0' },
    'HOST must be this machine alone, not 0.0.0.0. Example: HOST=127.0.0.1',
  ],
  ['the playground in the open', { HOST: '0.0.0.0' }, 'the playground only listens on this machine'],
  ['a role that is none', slack, '--role must be web or worker or all', 'sweeper'],
  ['a role without a common database', slack, 'DATABASE_URL must be set with --role=web', 'web'],
  ['half a playground', database, '--role=worker needs a platform', 'worker'],
];

const production: [string, Record<string, string>, string][] = [
  ['the playground', database, 'the playground does not run in production'],
  ['the embedded database', slack, 'DATABASE_URL must be set in production'],
  ['a Teams that believes anybody', { ...database, MELLEMRUM_TEAMS_ANONYMOUS: '1' }, 'refused in production'],
  [
    'Slack over plain http',
    { ...slack, ...database, SLACK_API_URL: 'http://127.0.0.1/' },
    'SLACK_API_URL must begin with https://',
  ],
  [
    'an address over plain http',
    { ...slack, ...database, PUBLIC_URL: 'http://x/' },
    'PUBLIC_URL must begin with https://',
  ],
];

describe('refused, with the variable, what is wrong and an example:', () => {
  test.each(refusals)('%s', (_case, environment, sentence, role) => {
    expect(() => readConfig(environment, role)).toThrow(sentence);
  });

  test.each(production)('in production, %s', (_case, environment, sentence) => {
    expect(() => readConfig({ ...environment, NODE_ENV: 'production' })).toThrow(sentence);
    if (sentence.includes('production')) expect(() => readConfig(environment)).not.toThrow();
  });

  test('all problems are told at once, and no value of a setting with them', () => {
    const wrong = {
      PORT: 'x',
      MELLEMRUM_X: '1',
      SLACK_BOT_TOKEN: 'my-secret-token',
      REDIS_URL: 'my-secret-place',
    };
    const told = messageOf(() => readConfig(wrong));
    expect(told.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'MELLEMRUM_X',
      'PORT',
      'REDIS_URL',
      'SLACK_BOT_TOKEN',
    ]);
    expect(told).not.toContain('my-secret');
  });
});

describe('taken:', () => {
  test('nothing at all is the playground, on this machine', () => {
    expect(readConfig({})).toMatchObject({
      role: 'all',
      host: '127.0.0.1',
      port: 3000,
      platforms: 'playground',
    });
  });

  test('an empty variable is none', () => {
    expect(readConfig({ PORT: '', SLACK_BOT_TOKEN: '' })).toMatchObject({
      port: 3000,
      platforms: 'playground',
    });
  });

  test('Slack over requests, or over a socket where there is a token for one', () => {
    expect(platformsOf(readConfig(slack)).slack).toEqual({
      botToken: 'xoxb-1',
      signingSecret: '0123456789abcdef',
    });
    const withSocket = readConfig({ ...slack, SLACK_APP_TOKEN: 'xapp-1' });
    expect(platformsOf(withSocket).slack).toEqual({ botToken: 'xoxb-1', appToken: 'xapp-1' });
  });

  test('any number of workspaces, beside one with a token or without one, over requests or a socket', () => {
    const oauth = {
      clientId: '12.34',
      clientSecret: 'a-client-secret',
      publicUrl: 'https://mellemrum.example.dk',
    };
    const signingSecret = '0123456789abcdef';
    const { slack: many } = platformsOf(readConfig(byOAuth));
    expect(many).toEqual({ signingSecret, oauth });
    const beside = readConfig({ ...byOAuth, ...slack, PUBLIC_URL: 'http://127.0.0.1:3000' });
    expect(platformsOf(beside).slack).toEqual({
      botToken: 'xoxb-1',
      signingSecret,
      oauth: { ...oauth, publicUrl: 'http://127.0.0.1:3000' },
    });
    const bySocket = platformsOf(readConfig({ ...byOAuth, SLACK_APP_TOKEN: 'xapp-1' }));
    expect(bySocket.slack).toEqual({ appToken: 'xapp-1', oauth });
  });

  test('an emulator is called on this machine alone', () => {
    const emulated = platformsOf(readConfig({ MELLEMRUM_TEAMS_ANONYMOUS: '1' })).msteams;
    if (!emulated || !('allowServiceUrl' in emulated)) throw new Error('It is no emulator.');
    expect(emulated.allowServiceUrl('http://127.0.0.1:9000/')).toBe(true);
    expect(emulated.allowServiceUrl('https://smba.trafficmanager.net/emea/')).toBe(false);
  });

  test('everything production needs, for each role', () => {
    const whole = { ...slack, ...msteams, ...database, NODE_ENV: 'production', HOST: '0.0.0.0' };
    for (const role of ['web', 'worker', 'all']) expect(readConfig(whole, role).role).toBe(role);
  });
});

describe('.env.example', () => {
  test('has every setting, with what it is for (if not: npm run env:example)', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(envExample());
    expect(settingNames.filter((name) => aboutSetting(name).description === '')).toEqual([]);
  });

  test.each(settingNames)('the example for %s is one that is taken', (name: SettingName) => {
    const others = name.startsWith('SLACK_CLIENT_')
      ? byOAuth
      : name.startsWith('SLACK_')
        ? slack
        : name.startsWith('MicrosoftApp')
          ? msteams
          : {};
    const rest = name === 'NODE_ENV' ? { ...slack, ...database } : others;
    expect(() => readConfig({ ...rest, [name]: aboutSetting(name).example })).not.toThrow();
  });
});

function platformsOf({ platforms }: Config) {
  if (platforms === 'playground') throw new Error('The settings name no platform.');
  return platforms;
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error('Nothing was refused.');
}
