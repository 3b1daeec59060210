// Connections to Postgres are cut (a failover, a restart of a pooler): what was under way fails, and nothing else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { openDatabase } from '#db/open-database.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await inTransactionOn(fresh.database)('everything', ({ teams }) => teams.setUp(demoPlan()));
});
afterAll(() => fresh.drop());

test('transactions that are cut reject, the process lives, and the next ones go through', async () => {
  const cutter = openDatabase(fresh.url, 1, 'owner');
  const inTransaction = inTransactionOn(fresh.database);
  const account = demoPlan().people[0]?.accounts[0] ?? 'none:';
  const outcomes = { done: 0, cut: 0 };
  for (let round = 0; round < 15; round += 1) {
    const work = Array.from({ length: 6 }, () =>
      inTransaction('everything', async ({ teams, clock }) => {
        for (let step = 0; step < 4; step += 1) await teams.ofAccount(account);
        await clock.now();
      }).then(
        () => (outcomes.done += 1),
        () => (outcomes.cut += 1),
      ),
    );
    await cutter.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await Promise.all(work);
  }
  expect(outcomes.done + outcomes.cut).toBe(90);
  expect(outcomes.cut, 'some were really cut').toBeGreaterThan(0);
  expect(await inTransaction('everything', ({ teams }) => teams.ofAccount(account))).toHaveLength(1);
  await cutter.close();
});
