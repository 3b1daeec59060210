// An operator is told before a secret or certificate ends: once a day, by one process.
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { endsSoon, sayEnd } from '#src/installations/expiry.ts';
import type { InstallationFacts } from '#src/installations/installation.ts';
import { warnOfExpiry } from '#src/installations/warn-of-expiry.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { keptLog } from '#test/support/kept-log.ts';

const ending = (expiresOn?: string, id = 'region'): InstallationFacts => ({
  ...{ id, messenger: 'msteams', place: 'tenant', name: 'Region', version: 1 },
  ...(expiresOn && { expiresOn }),
});
const today = Temporal.PlainDate.from('2026-11-24');

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test.each<[string | undefined, boolean, string | undefined]>([
  [undefined, false, undefined],
  ['2026-12-25', false, 'ends in 31 days, on 2026-12-25'],
  ['2026-12-24', true, 'ends in 30 days, on 2026-12-24'],
  ['2026-11-25', true, 'ends in 1 day, on 2026-11-25'],
  ['2026-11-24', true, 'ends today'],
  ['2026-11-23', true, 'ended on 2026-11-23'],
])('from 30 days on: one that ends on %s', (expiresOn, soon, said) => {
  expect([endsSoon(ending(expiresOn), today), sayEnd(ending(expiresOn), today)]).toEqual([soon, said]);
});

test('of two processes one tells it, the next day again, and a new secret is quiet', async () => {
  const log = keptLog();
  let now = Date.parse('2026-11-24T08:00:00Z');
  let all = [ending('2026-12-01'), ending('2027-12-01', 'kommune')];
  const inTransaction = inTransactionOn(fresh.database);
  const start = () =>
    warnOfExpiry({
      read: async () => all,
      firstToTell: (what) => inTransaction('everything', ({ events }) => events.firstTime(what)),
      log,
      realNow: () => now,
    });
  const [worker, other] = [start(), start()];
  const look = async () => {
    await Promise.all([worker.look(), other.look()]);
    return log.lines.map(({ fields }) => `${fields.installation} ${fields.days}`);
  };
  expect(await look()).toEqual(['region 7']);
  expect(await look()).toEqual(['region 7']);
  now += 86_400_000;
  expect(await look()).toEqual(['region 7', 'region 6']);
  now += 86_400_000;
  all = [{ ...ending('2027-12-01'), version: 2 }];
  expect(await look()).toEqual(['region 7', 'region 6']);
  expect(log.lines[0]).toMatchObject({
    level: 'warn',
    message: expect.stringContaining('installation set region'),
  });
  await Promise.all([worker.stop(), other.stop()]);
});
