// npm run admin -- installation, as an operator uses it: on real rows, with files of secrets.

import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withInstallations } from '#src/administer.ts';
import type { Config } from '#src/config.ts';
import { checkCertificate } from '#src/installations/check-credentials.ts';
import {
  type InstallationOptions,
  readInstallationCommand,
} from '#src/installations/installation-command.ts';
import { runInstallationCommand } from '#src/installations/run-installation-command.ts';
import { type Keys, keyIdOf } from '#src/installations/sealed-credentials.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { makeCertificate } from '#test/support/made-certificate.ts';

const app = 'aaaaaaaa-0000-4000-8000-000000000001';
const tenant = 'aaaaaaaa-0000-4000-8000-000000000002';
const secret = 'canary~Secret8Q';
const token = 'xoxb-canary-token';
const key = randomBytes(32);

let fresh: FreshDatabase;
let folder: string;
let slack: Server;
let slackUrl: string;
const good = makeCertificate();
const other = makeCertificate();
const elliptic = makeCertificate(365, 'ec');
beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'mellemrum-installations-'));
  slack = createServer((request, response) => {
    const isKnown = request.url === '/auth.test' && request.headers.authorization === `Bearer ${token}`;
    response.end(
      JSON.stringify(
        isKnown ? { ok: true, team_id: 'T0KOLDING', bot_id: 'B1' } : { ok: false, error: 'invalid_auth' },
      ),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => slack.once('listening', resolve));
  slackUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  slack.closeAllConnections();
  slack.close();
  await fresh.drop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await fresh.database.sql`delete from installations`;
  await fresh.database.sql`delete from audit_trail`;
});

async function file(content: string): Promise<string> {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  return path;
}

/** What is said, and whether it was done; never anything that is secret. */
async function admin(words: string, options: InstallationOptions = {}, keys: Keys | undefined = [key]) {
  const command = readInstallationCommand(words.split(' '), options);
  if (typeof command !== 'object') return { done: false, said: command ?? 'usage' };
  const config: Parameters<typeof withInstallations>[0] = {
    ...{ databaseUrl: fresh.url, dataDir: folder, publicUrl: 'https://mellemrum.example.dk/' },
    platforms: { slack: { botToken: 'xoxb-of-settings', signingSecret: 'signing', apiUrl: slackUrl } },
    ...(keys && { keys: keys as NonNullable<Config['keys']> }),
  };
  const { done, said } = await withInstallations(config, (means) => runInstallationCommand(means, command));
  const text = said.join('\n');
  for (const hidden of [secret, token, good.privateKey.split('\n')[3] ?? '', 'canary'])
    expect(text).not.toContain(hidden);
  return { done, said: text };
}
const registration = { name: 'Region', app, tenant };
const installedId = async () => {
  const [row] = await fresh.database.sql<
    { id: string }[]
  >`select id from installations where revoked_at is null`;
  return row?.id ?? '';
};
const trail = async () =>
  (await fresh.database.sql<{ verb: string }[]>`select verb from audit_trail order by at`).map(
    ({ verb }) => verb,
  );

test('a registration is added, listed, renewed and removed, and each of these stands in the trail', async () => {
  const added = await admin('add msteams', {
    ...registration,
    'secret-file': await file(` ${secret}\n`),
    expires: '2099-05-01',
  });
  const id = await installedId();
  expect(added).toMatchObject({ done: true });
  expect(added.said).toContain(`https://mellemrum.example.dk/api/messages/${id}`);
  expect(added.said).toContain(`package:teams -- --app ${app}`);

  const listed = await admin('list');
  for (const part of [
    `Region  msteams ${tenant}`,
    id,
    keyIdOf(key),
    'on 2099-05-01',
    `app ${app}`,
    `/api/messages/${id}`,
  ])
    expect(listed.said).toContain(part);

  const renewed = await admin(`set ${id}`, {
    certificate: await file(good.certificate),
    'private-key': await file(good.privateKey),
  });
  expect(renewed.said).toMatch(
    /^Region was there already: it has new credentials now.*\nWhat it is let in with ends in 36[45] days, on /,
  );
  const [row] = await fresh.database.sql`select version, sealed from installations where id = ${id}`;
  expect(row?.version).toBe(2);
  expect(row?.sealed).not.toContain(secret);

  expect((await admin(`remove ${id}`)).done).toBe(true);
  expect((await admin(`remove ${id}`)).said).toContain('There is no installation');
  expect((await admin('list')).said).toBe('There is no installation beside those of the settings.');
  expect(await trail()).toEqual(['installed', 'installed', 'uninstalled']);
});

test('a tenant that has one already is renewed, and that is said', async () => {
  await admin('add msteams', { ...registration, 'secret-file': await file(secret) });
  const again = await admin('add msteams', {
    ...registration,
    name: 'Region Syd',
    'secret-file': await file('another'),
  });
  expect(again.said).toMatch(/^Region Syd was there already/);
  expect(await fresh.database.sql`select name, version from installations`).toEqual([
    { name: 'Region Syd', version: 2 },
  ]);
});

test('a workspace of Slack is asked for by its token', async () => {
  const added = await admin('add slack', { name: 'Kolding', 'token-file': await file(token) });
  expect(added).toMatchObject({ done: true });
  expect((await admin('list')).said).toContain('Kolding  slack T0KOLDING');
  const refused = await admin('add slack', { name: 'Kolding', 'token-file': await file('xoxb-unknown') });
  expect(refused).toMatchObject({ done: false, said: expect.stringContaining('invalid_auth') });
});

test('what is about to end is marked in the list', async () => {
  const soon = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  await admin('add msteams', { ...registration, 'secret-file': await file(secret), expires: soon });
  expect((await admin('list')).said).toContain(
    `! ends in 9 days, on ${soon}: npm run admin -- installation set`,
  );
});

test('a new key seals all, says how many, and only then can the old one go', async () => {
  await admin('add msteams', { ...registration, 'secret-file': await file(secret) });
  await admin('add slack', { name: 'Kolding', 'token-file': await file(token) });
  const next = randomBytes(32);
  expect((await admin('rotate-key', {}, [next, key])).said).toContain(
    'The credentials of 2 installations are',
  );
  expect((await admin('rotate-key', {}, [next, key])).said).toContain('already');
  expect((await admin('list', {}, [next])).said).not.toContain('not in MELLEMRUM_KEY');
  expect((await admin('list', {}, [key])).said).toContain('not in MELLEMRUM_KEY');
  expect(await trail()).toEqual(['installed', 'installed', 'sealed again']);
});

describe('is refused with a sentence, and nothing is kept', () => {
  test('an app of another tenant', async () => {
    await admin('add msteams', { ...registration, 'secret-file': await file(secret) });
    const another = await admin('add msteams', {
      ...registration,
      tenant: app,
      'secret-file': await file(secret),
    });
    expect(another).toMatchObject({ done: false, said: expect.stringContaining('another tenant') });
  });

  test('anything that lets nobody in', async () => {
    const pem = await file(good.certificate);
    const cases: [string, InstallationOptions, RegExp][] = [
      ['add msteams', { ...registration, app: 'mellemrum', 'secret-file': 'x' }, /^--app is the Application/],
      ['add msteams', { ...registration, tenant: '12', 'secret-file': 'x' }, /^--tenant is the Directory/],
      ['add msteams', { app, tenant, 'secret-file': 'x' }, /has a --name/],
      ['add msteams', registration, /^Say what the bot is let in with/],
      [
        'add msteams',
        { ...registration, 'secret-file': 'x', certificate: 'y' },
        /^Say what the bot is let in with/,
      ],
      ['add msteams', { ...registration, certificate: pem }, /belong together/],
      ['add msteams', { ...registration, certificate: '-', 'private-key': '-' }, /Only one of/],
      ['add msteams', { ...registration, 'token-file': 'x' }, /is for Slack/],
      ['add msteams', { ...registration, 'secret-file': join(folder, 'nothing') }, /cannot be read/],
      ['add msteams', { ...registration, 'secret-file': await file(' \n') }, /is empty/],
      ['add msteams', { ...registration, 'secret-file': await file('two words') }, /Value alone/],
      ['add msteams', { ...registration, 'secret-file': await file(app) }, /is the Secret ID/],
      [
        'add msteams',
        { ...registration, 'secret-file': await file(secret), expires: 'maj' },
        /--expires is a day/,
      ],
      [
        'add msteams',
        { ...registration, 'secret-file': await file(secret), expires: '2020-05-01' },
        /ended on 2020-05-01/,
      ],
      [
        'add msteams',
        { ...registration, certificate: await file('x'), 'private-key': await file('y') },
        /certificate cannot be read/,
      ],
      [
        'add msteams',
        { ...registration, certificate: pem, 'private-key': await file('y') },
        /private key cannot be read/,
      ],
      [
        'add msteams',
        { ...registration, certificate: pem, 'private-key': await file(other.privateKey) },
        /not the one of the certificate/,
      ],
      [
        'add msteams',
        {
          ...registration,
          certificate: await file(elliptic.certificate),
          'private-key': await file(elliptic.privateKey),
        },
        /must be an RSA key/,
      ],
      ['add slack', { name: 'Kolding', 'secret-file': 'x' }, /--token-file/],
      ['add slack', { name: 'Kolding', 'token-file': await file('xapp-1') }, /begins with xoxb-/],
      ['set nobody', { 'secret-file': 'x' }, /is no installation's id/],
      [`set ${app}`, { 'secret-file': await file(secret) }, /There is no installation/],
      [`remove ${app}`, {}, /There is no installation/],
    ];
    for (const [words, options, sentence] of cases) {
      const { done, said } = await admin(words, options);
      expect([words, done, said]).toEqual([words, false, expect.stringMatching(sentence)]);
    }
    console.log(`Installation commands: ${cases.length} kinds of bad input, each refused with a sentence`);
    expect(await fresh.database.sql`select 1 from installations`).toEqual([]);
    expect(await trail()).toEqual([]);
  });

  test('a certificate that has ended', () => {
    const ended = makeCertificate(1);
    expect(
      checkCertificate(ended.certificate, ended.privateKey, Temporal.PlainDate.from('2099-01-01')),
    ).toMatch(/^The certificate ended on .*: make a new one\.$/);
  });

  test('anything where there is no key, and how to make one is said', async () => {
    const config = { databaseUrl: fresh.url, dataDir: folder, platforms: {} };
    expect(() => withInstallations(config, async () => undefined)).toThrow(/openssl rand -base64 32/);
  });
});

test('a secret is written to the command, and a process list would not show it', async () => {
  const words = [
    'add',
    'msteams',
    '--name',
    'Region',
    '--app',
    app,
    '--tenant',
    tenant,
    '--secret-file',
    '-',
  ];
  const run = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/run-admin.ts', 'installation', ...words, '--settings=/dev/null'],
    {
      env: { PATH: process.env.PATH, DATABASE_URL: fresh.url, MELLEMRUM_KEY: key.toString('base64') },
    },
  );
  let said = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => (said += part));
  run.stdin.end(`${secret}\n`);
  const code = await new Promise((resolve) => run.once('close', resolve));
  expect([code, said]).toEqual([0, expect.stringContaining('Region is let in')]);
  expect(said).not.toContain(secret);
  expect(await trail()).toEqual(['installed']);
});
