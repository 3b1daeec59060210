// One delivery carried out against real rows: what each answer of a platform does to its row.
import { fc, test as property } from '@fast-check/vitest';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliveryLedger } from '#db/delivery-ledger.ts';
import { DeliveryError } from '#src/chat/messenger.ts';
import { createDeliver, type Draw } from '#src/deliveries/deliver.ts';
import type { Claim, Delivery, Outcome } from '#src/deliveries/delivery.ts';
import type { DeliveryLedger } from '#src/deliveries/delivery-ledger.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { type DeliveryRows, deliveryRows, drawText, type PromisedCard } from '#test/support/delivery-rows.ts';
import { type InMemoryPlatform, inMemoryPlatform } from '#test/support/in-memory-messenger.ts';
import { type KeptLog, keptLog } from '#test/support/kept-log.ts';

const unknown = new DeliveryError('unknown', 'HTTP 504');
const tryAgain = new DeliveryError('try again', 'HTTP 412');

let fresh: FreshDatabase;
let rows: DeliveryRows;
let ledger: DeliveryLedger;

beforeAll(async () => {
  fresh = await freshDatabase();
  rows = await deliveryRows(fresh.database);
  ledger = deliveryLedger(fresh.database, 10_000);
});
afterAll(() => fresh.drop());
afterEach(() => rows.clear());

describe('a delivery', () => {
  let platform: InMemoryPlatform;
  let log: KeptLog;
  let card: PromisedCard;

  beforeEach(async () => {
    platform = inMemoryPlatform();
    log = keptLog();
    [card] = (await rows.promise(1)) as [PromisedCard];
  });

  function deliverer(draw: Draw = drawText(() => 'Anna sender skemaet')) {
    return createDeliver({ ledger, draw, messenger: platform.messenger, log, random: () => 0.5 });
  }

  /** Claims what is due, as if every wait were over, and carries it. */
  async function carry(draw?: Draw): Promise<void> {
    await fresh.database.sql`update deliveries set not_before = null`;
    for (const claim of await ledger.claim(10)) await deliverer(draw)(claim);
  }

  test('is posted with its id as the key, and nothing remains to do', async () => {
    await carry();
    expect(platform.shown(card.place)).toEqual([
      expect.objectContaining({
        key: card.id,
        card: expect.objectContaining({ summary: 'Anna sender skemaet' }),
      }),
    ]);
    expect(await rows.row(card.id)).toMatchObject({ state: 'sent', unsure: false, waits: null, failures: 0 });
    expect(await ledger.claim(10)).toEqual([]);
  });

  test('obeys Retry-After, counts no failure, and is not claimed before', async () => {
    platform.failNext('post', { error: new DeliveryError({ retryAfter: 30_000 }, 'ratelimited') });
    const [claim] = (await ledger.claim(1)) as [Claim];
    const started = performance.now();
    await deliverer()(claim);
    const { waits, ...row } = await rows.row(card.id);
    expect(row).toMatchObject({ state: 'waiting', failures: 0, reason: 'ratelimited', unsure: false });
    expect(waits).toBeGreaterThan(30_000 - (performance.now() - started));
    expect(waits).toBeLessThanOrEqual(30_000);
    expect(await ledger.claim(10)).toEqual([]);
  });

  test('that was surely not posted is posted after a second, without a look', async () => {
    platform.failNext('post', { error: tryAgain });
    await carry();
    const { waits, ...row } = await rows.row(card.id);
    expect(row).toMatchObject({ state: 'waiting', failures: 1, reason: 'HTTP 412', unsure: false });
    expect(waits).toBeLessThanOrEqual(1_000);
    platform.failAlways('find', { error: new Error('There was no reason to look.') });
    await carry();
    expect(platform.shown(card.place)).toHaveLength(1);
    expect(await rows.row(card.id)).toMatchObject({ state: 'sent', failures: 0, reason: null });
  });

  test('whose answer was lost is looked for after two seconds at the earliest, found, and not posted again', async () => {
    platform.failNext('post', { error: unknown, taken: true });
    await carry();
    const { waits, ...row } = await rows.row(card.id);
    expect(row).toMatchObject({ state: 'waiting', unsure: true });
    expect(waits).toBeGreaterThan(1_000);
    await carry(drawText(() => 'Anna har sendt skemaet'));
    expect(platform.shown(card.place).map(({ card: { summary } }) => summary)).toEqual([
      'Anna har sendt skemaet',
    ]);
    expect(await rows.row(card.id)).toMatchObject({ state: 'sent', ambiguities: 0 });
  });

  test('whose answer was lost before it was taken is looked for, not found, and posted', async () => {
    platform.failNext('post', { error: unknown });
    await carry();
    await carry();
    expect(platform.shown(card.place)).toHaveLength(1);
    expect(await rows.row(card.id)).toMatchObject({ state: 'sent', ambiguities: 0 });
  });

  test.each([
    ['must wait', new DeliveryError({ retryAfter: 1_000 }, 'ratelimited')],
    ['fails', tryAgain],
    ['is cut off', unknown],
  ])('that may be there is still looked for after a look that %s', async (_, error) => {
    platform.failNext('post', { error: unknown, taken: true });
    await carry();
    platform.failNext('find', { error });
    await carry();
    expect(await rows.row(card.id)).toMatchObject({ state: 'waiting', unsure: true });
    await carry();
    expect(platform.shown(card.place)).toHaveLength(1);
    expect(await rows.row(card.id)).toMatchObject({ state: 'sent' });
  });

  test('that may be there, and is not needed for a while, is looked for when it is needed again', async () => {
    platform.failNext('post', { error: unknown, taken: true });
    await carry();
    await carry(async () => 'not needed');
    expect(await rows.row(card.id)).toMatchObject({ state: 'not needed', unsure: true });
    await fresh.database.sql`update deliveries set state = 'waiting'`;
    await carry();
    expect(platform.shown(card.place)).toHaveLength(1);
  });

  test('that can never succeed is given up at once, and the log names it', async () => {
    platform.failNext('post', { error: new DeliveryError('give up', 'channel_not_found') });
    await carry();
    expect(await rows.row(card.id)).toMatchObject({ state: 'dead', reason: 'channel_not_found' });
    expect(log.lines).toContainEqual({
      level: 'warn',
      fields: { delivery: card.id, kind: 'item card', attempt: 2, reason: 'channel_not_found' },
      message: 'A delivery was given up',
    });
  });

  test('is given up after 300 failures in a row, about a day, and patience counts for none', async () => {
    for (let count = 1; count <= 299; count += 1) {
      platform.failNext('post', { error: tryAgain });
      await carry();
    }
    platform.failNext('post', { error: new DeliveryError({ retryAfter: 1_000 }, 'ratelimited') });
    await carry();
    expect(await rows.row(card.id)).toMatchObject({ state: 'waiting', failures: 299 });
    platform.failNext('post', { error: tryAgain });
    await carry();
    expect(await rows.row(card.id)).toMatchObject({ state: 'dead', failures: 300, reason: 'HTTP 412' });
  });

  test('that a person deleted is given up when it should change', async () => {
    await carry();
    const { message } = await rows.row(card.id);
    platform.forget(message as `memory:${string}`);
    await rows.change();
    await carry();
    expect(await rows.row(card.id)).toMatchObject({ state: 'dead', reason: 'message_not_found' });
  });

  test('that was given up while its item changed is tried once more, if it is shown somewhere', async () => {
    await carry();
    await rows.change();
    platform.failNext('update', { error: new DeliveryError('give up', 'edit_window_closed') });
    await carry(async (delivery) => {
      await rows.change();
      return drawText(() => 'old')(delivery);
    });
    expect(await rows.row(card.id)).toMatchObject({ state: 'waiting' });
    await carry(drawText(() => 'new'));
    expect(platform.shown(card.place).map(({ card: { summary } }) => summary)).toEqual(['new']);
  });

  test('that cannot be drawn is tried again, and its log holds no text', async () => {
    await carry(() => Promise.reject(new TypeError('Hanne is undefined')));
    expect(await rows.row(card.id)).toMatchObject({ state: 'waiting', failures: 1, unsure: false });
    expect(log.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        fields: expect.objectContaining({ delivery: card.id, fault: 'TypeError' }),
      }),
    );
    expect(JSON.stringify(log.lines)).not.toContain('Hanne');
    await carry();
    expect(platform.shown(card.place)).toHaveLength(1);
  });

  test('that broke its messenger may have been posted: it is looked for', async () => {
    platform.failNext('post', { error: new TypeError('Hanne is undefined'), taken: true });
    await carry();
    expect(await rows.row(card.id)).toMatchObject({ unsure: true, reason: 'TypeError' });
    expect(JSON.stringify(log.lines)).not.toContain('Hanne');
    await carry();
    expect(platform.shown(card.place)).toHaveLength(1);
  });

  test('is sent once by one claim, however often the claim is carried, and not by an overtaken one', async () => {
    const [claim] = (await ledger.claim(1)) as [Claim];
    const begun = await ledger.begin(claim);
    expect(begun).toMatchObject({ id: card.id, revision: 1 });
    expect(await ledger.begin(claim)).toBeUndefined();
    await ledger.release([claim]);
    expect(await rows.row(card.id)).toMatchObject({ state: 'claimed' });
    await deliverer()({ ...claim, attempt: claim.attempt - 1 });
    expect(platform.shown(card.place)).toEqual([]);
  });

  test('that another worker has taken over is not recorded by the first', async () => {
    const impatient = deliveryLedger(fresh.database, 0);
    const [claim] = (await impatient.claim(1)) as [Claim];
    const first = (await impatient.begin(claim)) as Delivery;
    await carry();
    await impatient.record(first, { kind: 'dead', reason: 'too late' });
    expect(await rows.row(card.id)).toMatchObject({ state: 'sent' });
  });
});

describe('claims', () => {
  test('that could not be handed on are due again at once; those after the limit wait their turn, oldest first', async () => {
    await rows.promise(5);
    const claims = await ledger.claim(3);
    expect(claims).toHaveLength(3);
    await ledger.release(claims);
    expect(await ledger.claim(10)).toHaveLength(5);
    expect(await ledger.claim(10)).toEqual([]);
  });
});

describe('the wait after a failure', () => {
  property.prop([fc.integer({ min: 0, max: 10 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()])(
    'lies anywhere up to a second that doubles up to ten minutes, and leaves a lost answer two seconds to show',
    async (failures, random, lost) => {
      const outcomes: Outcome[] = [];
      const platform = inMemoryPlatform();
      platform.failAlways('post', { error: lost ? unknown : tryAgain });
      const delivery: Delivery = {
        id: '0b2d0f2e-3c53-4d2e-9f0a-6f0e0f4b7a11',
        attempt: 1,
        failures,
        revision: 1,
        subject: { kind: 'item card', teamId: 'team', itemId: 'item', channelId: 'channel' },
      };
      await createDeliver({
        ledger: {
          ...ledger,
          begin: async () => delivery,
          record: async (_, outcome) => void outcomes.push(outcome),
        },
        draw: drawText(),
        messenger: platform.messenger,
        log: keptLog(),
        random: () => random,
      })({ id: delivery.id, attempt: 0 });
      const longest = Math.min(1_000 * 2 ** failures, 600_000);
      const [outcome] = outcomes;
      if (outcome?.kind !== 'again') throw new Error(`The outcome was ${outcome?.kind}.`);
      expect(outcome.unsure).toBe(lost);
      const spread = 100 + random * (longest - 100);
      expect(outcome.after).toBe(Math.max(Math.round(spread), lost ? 2_000 : 0));
    },
  );
});
