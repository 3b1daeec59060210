// What survives when the queue, a worker, or the time between sending and recording is lost.
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliveryLedger } from '#db/delivery-ledger.ts';
import { type RunningWorker, startWorker } from '#jobs/start-worker.ts';
import { sentence } from '#src/chat/card.ts';
import { createDeliver } from '#src/deliveries/deliver.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { type DeliveryRows, deliveryRows, drawText, type PromisedCard } from '#test/support/delivery-rows.ts';
import { type InMemoryPlatform, inMemoryPlatform } from '#test/support/in-memory-messenger.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { queueBackends } from './queue-backends.ts';

const backends = await queueBackends();
const soon = { timeout: 15_000, interval: 20 };
const shortLease = 300;

let fresh: FreshDatabase;
let rows: DeliveryRows;

beforeAll(async () => {
  fresh = await freshDatabase();
  rows = await deliveryRows(fresh.database);
});

afterAll(async () => {
  await fresh.drop();
  for (const backend of backends) await backend.stop();
});

describe.each(backends)('carried by BullMQ on $name', (backend) => {
  const running = new Set<RunningWorker>();
  let text: string;

  beforeEach(() => {
    text = 'Anna sender skemaet';
  });

  afterEach(async () => {
    await Promise.all([...running].map((worker) => worker.stop()));
    running.clear();
    await rows.clear();
    await backend.wipe(fresh);
  });

  async function start(platform: InMemoryPlatform, lease = shortLease, concurrency = 5): Promise<void> {
    const log = keptLog();
    const ledger = deliveryLedger(fresh.database, lease);
    const queue = await backend.open(fresh, log);
    const deliver = createDeliver({ ledger, draw: drawText(() => text), messenger: platform.messenger, log });
    running.add(await startWorker({ ledger, queue, deliver, log, concurrency }));
  }

  function shownIn(platform: InMemoryPlatform, promised: PromisedCard[]): string[][] {
    return promised.map(({ place }) => platform.shown(place).map(({ card }) => card.summary));
  }

  test('a due delivery is sent once although two workers sweep, and one that is not due is not sent', async () => {
    const platform = inMemoryPlatform();
    const due = await rows.promise(40);
    const [later] = await rows.promise(1, Temporal.Now.instant().add({ hours: 1 }));
    await start(platform, 10_000);
    await start(platform, 10_000);
    await expect.poll(() => rows.count('sent'), soon).toBe(40);
    expect(shownIn(platform, due)).toEqual(due.map(() => [text]));
    expect(platform.shown(later?.place ?? ':')).toEqual([]);
  });

  test('a commit wakes the sweep: what is promised while a worker runs is sent', async () => {
    const platform = inMemoryPlatform();
    await start(platform);
    const due = await rows.promise(3);
    await expect.poll(() => shownIn(platform, due), soon).toEqual([[text], [text], [text]]);
  });

  test('a queue that is wiped in the middle loses nothing and doubles nothing', async () => {
    const platform = inMemoryPlatform();
    const gate = gateOf(platform);
    const due = await rows.promise(30);
    await start(platform, shortLease, 3);
    await expect.poll(() => shownIn(platform, due).flat().length, soon).toBe(3);
    await backend.wipe(fresh);
    gate.open();
    await expect.poll(() => rows.count('sent'), soon).toBe(30);
    expect(shownIn(platform, due)).toEqual(due.map(() => [text]));
  });

  test('a worker killed between sending and recording: the message is found and not sent again', async () => {
    const platform = inMemoryPlatform();
    const [card] = await rows.promise(1);
    await sendAndDie(platform, card);
    text = 'Anna har sendt skemaet';
    await start(platform);
    await expect.poll(() => rows.count('sent'), soon).toBe(1);
    expect(shownIn(platform, card ? [card] : [])).toEqual([['Anna har sendt skemaet']]);
    expect(await rows.row(card?.id ?? '')).toMatchObject({ ambiguities: 0, unsure: false });
  });

  test('where nothing can be looked up it is sent again and counted', async () => {
    const platform = inMemoryPlatform('memory', { canLook: false });
    const [card] = await rows.promise(1);
    await sendAndDie(platform, card);
    await start(platform);
    await expect.poll(() => rows.count('sent'), soon).toBe(1);
    expect(shownIn(platform, card ? [card] : [])).toEqual([['sent by the one that died', text]]);
    expect(await rows.row(card?.id ?? '')).toMatchObject({ ambiguities: 1 });
  });

  test('a delivery that changed while it was being sent is shown again, in the same message', async () => {
    const platform = inMemoryPlatform();
    const gate = gateOf(platform);
    const due = await rows.promise(1);
    await start(platform, 10_000);
    await expect.poll(() => shownIn(platform, due), soon).toEqual([[text]]);
    text = 'Anna har sendt skemaet';
    await rows.change();
    gate.open();
    await expect.poll(() => shownIn(platform, due), soon).toEqual([['Anna har sendt skemaet']]);
    await expect.poll(() => rows.count('sent'), soon).toBe(1);
  });

  test('a stop waits for what is being sent, and the next worker goes on with the rest', async () => {
    const platform = inMemoryPlatform();
    const gate = gateOf(platform);
    const due = await rows.promise(12);
    await start(platform, shortLease, 2);
    await expect.poll(() => shownIn(platform, due).flat().length, soon).toBe(2);
    const [worker] = running;
    const stopped = worker?.stop();
    gate.open();
    await stopped;
    running.clear();
    expect(await rows.count('sent')).toBeGreaterThanOrEqual(2);
    await start(platform);
    await expect.poll(() => rows.count('sent'), soon).toBe(12);
    expect(shownIn(platform, due)).toEqual(due.map(() => [text]));
  });

  test('connections to the database that are cut are made anew, and what becomes due is sent', async () => {
    const { sql } = fresh.database;
    const platform = inMemoryPlatform();
    await start(platform);
    const before = await rows.promise(1);
    await expect.poll(() => rows.count('sent'), soon).toBe(1);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    // The pool hands out a cut connection once: each of its ten is asked.
    const askAll = () => Promise.all(Array.from({ length: 10 }, () => sql`select pg_sleep(0.02)`));
    await expect
      .poll(
        () =>
          askAll()
            .then(() => 'up')
            .catch(() => 'down'),
        soon,
      )
      .toBe('up');
    const after = await rows.promise(3);
    await expect.poll(() => rows.count('sent'), soon).toBe(4);
    expect(shownIn(platform, [...before, ...after])).toEqual([[text], [text], [text], [text]]);
  });

  async function sendAndDie(platform: InMemoryPlatform, card: PromisedCard | undefined): Promise<void> {
    const ledger = deliveryLedger(fresh.database, shortLease);
    const [claim] = await ledger.claim(1);
    const delivery = claim && (await ledger.begin(claim));
    if (!delivery || delivery.id !== card?.id) throw new Error('The promised card was not due.');
    await platform.messenger.post(card.place, sentence('sent by the one that died'), delivery.id);
  }
});

/** Until it is opened, the platform takes messages and answers none. */
function gateOf(platform: InMemoryPlatform): { open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  platform.beforeAnswering(() => opened);
  return { open };
}
