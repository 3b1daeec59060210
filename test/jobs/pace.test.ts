// Who may speak when: the claim keeps each platform's pace, and nobody waits for somebody else's.
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { deliveryLedger } from '#db/delivery-ledger.ts';
import { type Database, openDatabase } from '#db/open-database.ts';
import { TooFast } from '#src/chat/messenger.ts';
import { createDeliver } from '#src/deliveries/deliver.ts';
import type { Claim } from '#src/deliveries/delivery.ts';
import type { DeliveryLedger } from '#src/deliveries/delivery-ledger.ts';
import type { PlatformPace } from '#src/deliveries/pace.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { type DeliveryRows, deliveryRows, drawText } from '#test/support/delivery-rows.ts';
import { inMemoryPlatform } from '#test/support/in-memory-messenger.ts';
import { keptLog } from '#test/support/kept-log.ts';

/** So slow that nothing is earned while a test runs. */
const hour = 3_600_000;
const slow: PlatformPace = {
  posts: { every: hour, burst: 6 },
  updates: { every: hour, burst: 2 },
  conversation: { every: hour, burst: 3 },
  atOnce: 100,
};
const long = 600_000;

let fresh: FreshDatabase;
let other: Database;
let rows: DeliveryRows;
let ledger: DeliveryLedger;
/** Of another process. */
let second: DeliveryLedger;

beforeAll(async () => {
  fresh = await freshDatabase();
  other = openDatabase(fresh.url);
  rows = await deliveryRows(fresh.database);
  ledger = deliveryLedger(fresh.database, long, { memory: slow });
  second = deliveryLedger(other, long, { memory: slow });
});
afterAll(async () => {
  await other.close();
  await fresh.drop();
});
afterEach(() => rows.clear());

/** Everything that can be had now. */
async function claimAll(limit = 100, from = ledger): Promise<Claim[]> {
  const all: Claim[] = [];
  for (let claims = await from.claim(limit); claims.length > 0; claims = await from.claim(limit)) {
    expect(claims.length).toBeLessThanOrEqual(limit);
    all.push(...claims);
  }
  return all;
}

const idsOf = (claims: { id: string }[]): string[] => claims.map(({ id }) => id).sort();

test('two processes together claim no more than an installation may post, and another has its own allowance', async () => {
  await rows.promise(40, undefined, 'T1');
  await rows.promise(40, undefined, 'T2');
  const both = await Promise.all([claimAll(100), claimAll(100, second), claimAll(3), claimAll(3, second)]);
  const claimed = new Set(idsOf(both.flat()));
  const lanes = await fresh.database.sql<{ lane: string; count: number }[]>`
    select lane, count(*)::int as count from deliveries where id in ${fresh.database.sql([...claimed])}
    group by lane order by lane`;
  expect([...lanes]).toEqual([
    { lane: 'memory:T1', count: 6 },
    { lane: 'memory:T2', count: 6 },
  ]);
});

test('one channel gets its burst; the others are not kept waiting behind what it must wait for', async () => {
  const flood = await rows.promiseInOne(60, 'T1');
  const later = await rows.promise(3, Temporal.Instant.from('2026-01-01T10:00Z'), 'T1');
  const claimed = idsOf(await claimAll());
  const untilSeen: string[] = [];
  for (let looks = 0; looks < 5; looks += 1) untilSeen.push(...idsOf(await ledger.claim(100)));
  expect(claimed.filter((id) => flood.includes(id))).toHaveLength(3);
  expect([...claimed, ...untilSeen].filter((id) => !flood.includes(id)).sort()).toEqual(idsOf(later));
});

test('what must wait for its turn is claimed when the turn comes, each once', async () => {
  const quick = deliveryLedger(fresh.database, long, {
    memory: { ...slow, posts: { every: 1, burst: 100 }, conversation: { every: 10, burst: 2 } },
  });
  const flood = await rows.promiseInOne(25, 'T1');
  const claimed: string[] = [];
  await expect
    .poll(async () => claimed.push(...(await quick.claim(100)).map(({ id }) => id)), {
      timeout: 10_000,
      interval: 5,
    })
    .toBe(25);
  expect([...claimed].sort()).toEqual([...flood].sort());
});

test('an installation that is asked for patience is left alone, also by what was claimed before; others are served', async () => {
  const platform = inMemoryPlatform();
  const [first, ...rest] = await rows.promise(4, undefined, 'T1');
  const elsewhere = await rows.promise(2, undefined, 'T2');
  const claims = await claimAll();
  platform.failNext('post', { error: new TooFast(30_000, 'ratelimited') });
  const deliverBy = (of: DeliveryLedger) =>
    createDeliver({ ledger: of, draw: drawText(), messenger: platform.messenger, log: keptLog() });
  for (const claim of claims.filter(({ id }) => id === first?.id)) await deliverBy(ledger)(claim);
  for (const claim of claims.filter(({ id }) => id !== first?.id)) await deliverBy(second)(claim);
  expect([first, ...rest].flatMap((card) => (card ? platform.shown(card.place) : []))).toEqual([]);
  expect(elsewhere.flatMap(({ place }) => platform.shown(place))).toHaveLength(2);
  expect(await claimAll()).toEqual([]);
  for (const { id } of rest) {
    const { waits, ...row } = await rows.row(id);
    expect(row).toMatchObject({ state: 'waiting', failures: 0, unsure: false });
    expect(waits).toBeGreaterThan(25_000);
  }
});

test('a workspace with thousands due leaves the others their share of every claim', async () => {
  const unhurried = deliveryLedger(fresh.database, long);
  await rows.promise(3_000, undefined, 'T1');
  const small = await rows.promise(2, Temporal.Instant.from('2026-01-01T10:00Z'), 'T2');
  const claimed = idsOf(await unhurried.claim(10));
  expect(claimed).toHaveLength(7);
  expect(claimed).toEqual(expect.arrayContaining(idsOf(small)));
});

test('no more of one installation is under way than may be, until something of it has ended', async () => {
  const narrow = deliveryLedger(fresh.database, long, {
    memory: { ...slow, posts: { every: 0.001, burst: 100 }, atOnce: 2 },
  });
  await rows.promise(5, undefined, 'T1');
  const [one, ...more] = await claimAll(100, narrow);
  expect(more).toHaveLength(1);
  const delivery = one && (await narrow.begin(one));
  if (delivery) await narrow.record(delivery, { kind: 'not needed' });
  expect(await claimAll(100, narrow)).toHaveLength(1);
});

test('updates have an allowance of their own where the platform counts them apart', async () => {
  const due = await rows.promise(3, undefined, 'T1');
  for (const claim of await claimAll()) {
    const delivery = await ledger.begin(claim);
    if (delivery) await ledger.record(delivery, { kind: 'sent', message: `memory:message/T1/${claim.id}` });
  }
  await rows.change();
  const newPosts = await rows.promise(9, undefined, 'T1');
  const claimed = idsOf(await claimAll());
  expect(claimed.filter((id) => idsOf(due).includes(id))).toHaveLength(2);
  expect(claimed.filter((id) => idsOf(newPosts).includes(id))).toHaveLength(3);
});
