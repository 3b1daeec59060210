// The doctor on the installations that are kept: what it is let in with, whether it opens, and when it ends.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { installationStore } from '#db/installation-store.ts';
import type { Keys } from '#src/installations/sealed-credentials.ts';
import { appId, type Deployment, deploy, expiredSecret, line, secret, tenantId } from './doctor-setup.ts';

const key = randomBytes(32);
let here: Deployment;
beforeAll(async () => {
  here = await deploy();
});
afterAll(() => here.stop());
beforeEach(() => here.database.database.sql`delete from installations`);

const keep = (known: string, expiresOn?: string, keys: Keys = [key]) =>
  here.database.database.transact('everything', (queries) =>
    installationStore(queries, keys).put({
      ...{ messenger: 'msteams', place: tenantId, name: 'Region', ...(expiresOn && { expiresOn }) },
      credentials: { of: 'msteams', appId, tenantId, secret: known },
    }),
  );
const found = async () => {
  const environment = { ...here.environment, MELLEMRUM_KEY: key.toString('base64') };
  const lines = (await here.examine(environment)).filter(({ about }) => about === 'Installations').map(line);
  for (const hidden of [secret, expiredSecret]) expect(lines.join()).not.toContain(hidden);
  return lines;
};

test('nothing is wrong', async () => {
  await keep(secret);
  expect(await found()).toEqual([
    '✓ Installations: 1 is kept.',
    `✓ Installations: Region: Microsoft knows the app ${appId} in the tenant ${tenantId}.`,
    '✓ Installations: Region: The keys that Teams signs with can be looked up.',
  ]);
});

test('a secret that Microsoft does not take any more, and one that is about to end', async () => {
  const { id } = await keep(expiredSecret, new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10));
  expect((await found()).filter((each) => !each.startsWith('✓'))).toEqual([
    expect.stringMatching(
      `^! Installations: Region: what the bot is let in with ends in 3 days, on .* → Set a new .* installation set ${id}$`,
    ),
    expect.stringContaining('✗ Installations: Region: What it is let in with has expired (AADSTS7000222).'),
  ]);
});

test('one that is sealed with a key that is not there', async () => {
  await keep(secret, undefined, [randomBytes(32)]);
  expect((await found())[1]).toMatch(/^✗ Installations: Region: .* which is not in MELLEMRUM_KEY/);
});
