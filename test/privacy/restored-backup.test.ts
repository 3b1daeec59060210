// A backup that is older than an erasure is restored: what the operator kept beside it erases the person once more.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { type Database, openDatabase } from '#db/open-database.ts';
import type { AccountAddress } from '#src/chat/address.ts';
import { runPersonCommand } from '#src/privacy/person-command.ts';
import type { Stores } from '#src/stores.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { everyRow } from '#test/support/every-row.ts';
import { type Planted, personEverywhere, plantCanaries } from '#test/support/person-everywhere.ts';
import { databaseUrl } from '#test/support/test-server.ts';

let fresh: FreshDatabase;
let dir: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  dir = await mkdtemp(join(tmpdir(), 'mellemrum-erasures-'));
});
afterAll(async () => {
  await fresh.drop();
  await rm(dir, { recursive: true, force: true });
});

async function backUp(): Promise<string> {
  const server = inject('postgresUrl');
  const name = `${new URL(fresh.url).pathname.slice(1)}_copy`;
  const admin = openDatabase(server, 1, 'owner');
  await admin.sql`create database ${admin.sql(name)} template ${admin.sql(new URL(fresh.url).pathname.slice(1))}`;
  await admin.close();
  return databaseUrl(server, name);
}

test('erased, restored from before, and erased again by the list: no canary is left, and who is unknown is said', async () => {
  const first = openDatabase(fresh.url, 11, 'owner');
  const { person } = await personEverywhere(first);
  const { planted } = await plantCanaries(first, person);
  const [account] = await first.sql<{ address: AccountAddress }[]>`
    select address from accounts where person_id = ${person}`;
  await first.close();
  const backup = await backUp();
  const own = planted.filter(({ mark }: Planted) => mark !== 'team words');
  const found = (rows: string[]) => own.filter(({ canary }) => rows.some((row) => row.includes(canary)));

  const within = everywhereOn(fresh.database);
  const erased = await runPersonCommand(within, {
    do: 'erase',
    account: account?.address ?? 'slack:account/no/one',
  });
  expect(erased.done).toBe(true);
  expect(found(await everyRow(fresh.database))).toEqual([]);
  const list = await runPersonCommand(within, { do: 'list erasures' });
  expect(list.said, 'and the one that turned out to be the same').toHaveLength(2);
  expect(list.said.join()).toContain(person);
  const file = join(dir, 'erasures.txt');
  const cameLater = '00000000-0000-4000-8000-000000000001';
  const ofLog = `{"level":30,"person":"${person}","msg":"A person was erased"}`;
  const [colleague] = await fresh.database.sql<{ id: string }[]>`
    select id from people where id <> ${person} and erased_at is null limit 1`;
  const otherLines = [
    `{"level":40,"person":"${colleague?.id}","msg":"Something else"}`,
    `{"level":30,"team":"${colleague?.id}","msg":"Something else"}`,
  ];
  await writeFile(
    file,
    [...list.said, ofLog, ...otherLines, `${cameLater} 2026-11-24T08:00:00Z`, ''].join('\n'),
  );

  const restored = openDatabase(backup, 11, 'owner');
  const before = found(await everyRow(restored)).length;
  expect(before, 'the backup knows them').toBe(own.length);
  const again = everywhereOn(restored);
  for (const _ of [1, 2]) {
    const { said } = await runPersonCommand(again, { do: 'repeat erasures', file });
    expect(said).toEqual([
      '2 people are erased.',
      `Nobody here has the id ${cameLater}: they came after the backup.`,
    ]);
    expect(found(await everyRow(restored))).toEqual([]);
  }
  console.log(
    `Restored backup: ${before} canaries of an erased person before erasures repeat, 0 after it, 0 after a second time`,
  );
  await restored.close();
  const admin = openDatabase(inject('postgresUrl'), 1, 'owner');
  await admin.sql`drop database ${admin.sql(new URL(backup).pathname.slice(1))} with (force)`;
  await admin.close();
});

/** As `npm run admin` works. */
function everywhereOn(database: Database) {
  const inTransaction = inTransactionOn(database);
  return <Done>(one: (stores: Stores) => Promise<Done>) => inTransaction('everything', one);
}
