// Installations on real rows: one a place, renewed and revoked, sealed with one key after another.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { installationStore } from '#db/installation-store.ts';
import type { Credentials } from '#src/installations/installation.ts';
import type { InstallationStore } from '#src/installations/installation-store.ts';
import { CannotOpen, type Keys, keyIdOf } from '#src/installations/sealed-credentials.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';

const [first, second, third] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const canary = 'canary-of-installations';
const secret = (tenantId: string, word = canary): Credentials => ({
  of: 'msteams',
  appId: 'app',
  tenantId,
  secret: word,
});

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
beforeEach(() => fresh.database.sql`delete from installations`);

const inTransaction = <Result>(keys: Keys, work: (store: InstallationStore) => Promise<Result>) =>
  fresh.database.transact('everything', (queries) => work(installationStore(queries, keys)));
const put = (tenantId: string, keys: Keys = [first], word?: string) =>
  inTransaction(keys, (store) =>
    store.put({ messenger: 'msteams', place: tenantId, name: tenantId, credentials: secret(tenantId, word) }),
  );
/** As a process holds it. */
const running = (keys: Keys) => installationStore(fresh.database.queries, keys);

test('a place has one installation, which is renewed', async () => {
  const one = await put('region');
  const again = await put('region', [first], 'another');
  expect([one.version, again.version]).toEqual([1, 2]);
  expect(again.id).toBe(one.id);
  expect(await running([first]).all()).toEqual([again]);
  expect(await running([first]).credentialsOf(one.id)).toEqual(secret('region', 'another'));
});

test('added by many at once it is there once', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => put('region')));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(made.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('revoked its credentials are gone for ever; added again it is another one', async () => {
  const one = await put('region');
  const other = await put('kommune');
  expect(await running([first]).revoke(one.id)).toBe(true);
  expect(await running([first]).revoke(one.id)).toBe(false);
  expect(await running([first]).credentialsOf(one.id)).toBeUndefined();
  expect(await running([first]).all()).toEqual([other]);
  expect(await fresh.database.sql`select sealed from installations where id = ${one.id}`).toEqual([
    { sealed: null },
  ]);
  expect((await put('region')).id).not.toBe(one.id);
});

test('what was moved to another row is refused, and the others open', async () => {
  const one = await put('region');
  const other = await put('kommune');
  await fresh.database.sql`
    update installations set sealed = (select sealed from installations where id = ${one.id}) where id = ${other.id}`;
  await expect(running([first]).credentialsOf(other.id)).rejects.toThrow(CannotOpen);
  expect(await running([first]).credentialsOf(one.id)).toEqual(secret('region'));
});

test('a new key takes the place of an old one while the bot runs', async () => {
  const made = await Promise.all(['region', 'kommune', 'sygehus'].map((place) => put(place)));
  const before = running([first]);
  // First every process gets both keys, then all is sealed again, then the old key goes.
  const [web, worker] = [running([second, first]), running([second, first])];
  let isOver = false;
  const reading = (async () => {
    let reads = 0;
    while (!isOver) {
      for (const { id, place } of made) {
        for (const each of [web, worker]) expect(await each.credentialsOf(id)).toEqual(secret(place));
        reads += 1;
      }
    }
    return reads;
  })();
  const renewed = await put('kommune', [second, first]);
  const counts = await Promise.all(
    [1, 2].map(() => inTransaction([second, first], (store) => store.resealAll())),
  );
  isOver = true;
  expect(await reading).toBeGreaterThan(0);
  expect(counts.sort()).toEqual([0, 2]);
  const after = running([second]);
  for (const { id, place } of made) expect(await after.credentialsOf(id)).toEqual(secret(place));
  expect([...(await after.keyIds()).values()]).toEqual([1, 2, 3].map(() => keyIdOf(second)));
  // Sealing the same again makes nothing new for whoever holds it.
  expect((await after.all()).map(({ version }) => version).sort()).toEqual([1, 1, renewed.version]);
  await expect(before.credentialsOf(renewed.id)).rejects.toThrow(keyIdOf(second));
});

test('where one cannot be opened nothing is sealed again', async () => {
  await put('region', [third]);
  const one = await put('kommune');
  await expect(inTransaction([second, first], (store) => store.resealAll())).rejects.toThrow(keyIdOf(third));
  expect(await running([first]).credentialsOf(one.id)).toEqual(secret('kommune'));
});

test('no table holds a credential in clear', async () => {
  await put('region');
  await put('kommune');
  const rows = await fresh.database.sql`select to_json(installations)::text as row from installations`;
  expect(rows).toHaveLength(2);
  const all = JSON.stringify(rows);
  for (const form of [canary, Buffer.from(canary).toString('base64'), Buffer.from(canary).toString('hex')])
    expect(all).not.toContain(form);
});
