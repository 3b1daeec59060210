// More people at once than there are connections: each waits for a turn; a database that is away is said to be away at once.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/open-database.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test('a crowd that takes longer than anybody waits for a connection is worked off whole', async () => {
  const database = openDatabase(fresh.url, 1, 'owner');
  const slowly = Array.from({ length: 30 }, () =>
    database.transact('everything', (queries) => queries.execute(sql`select pg_sleep(0.1)`)),
  );
  const outcomes = await Promise.allSettled(slowly);
  await database.close();
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
}, 60_000);

test('where nobody can be connected, everybody who waits is told with the first one', async () => {
  const database = openDatabase('postgres://nobody@127.0.0.1:1/none', 3);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      database.transact('everything', (queries) => queries.execute(sql`select 1`)),
    ),
  );
  await database.close();
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([]);
});
