// The sweep by itself, over a ledger and a queue that a test can break.
import { afterEach, expect, test } from 'vitest';
import { settle } from '#jobs/settle.ts';
import { type Sweep, startSweep } from '#jobs/sweep.ts';
import type { Claim } from '#src/deliveries/delivery.ts';
import type { DeliveryLedger } from '#src/deliveries/delivery-ledger.ts';
import { keptLog } from '#test/support/kept-log.ts';

const seldom = 60_000;
const soon = { timeout: 5_000, interval: 5 };
let sweep: Sweep | undefined;

afterEach(() => sweep?.stop());

test('what is due is handed on in full batches one after the other, without waiting for the timer', async () => {
  const world = sweptWorld(25);
  sweep = startSweep({ ...world, log: keptLog(), every: seldom, limit: 10 });
  await expect.poll(() => world.handedOn, soon).toHaveLength(25);
});

test('no more is claimed than the queue has room for, and the rest as soon as it has room again', async () => {
  const world = sweptWorld(25);
  world.waiting = 4;
  sweep = startSweep({ ...world, queue: world.queueThatFills, log: keptLog(), every: seldom, limit: 10 });
  await expect.poll(() => world.waiting, soon).toBe(10);
  expect(world.handedOn).toHaveLength(6);
  world.waiting = 0;
  await expect.poll(() => world.handedOn, soon).toHaveLength(16);
});

test('a wake during a sweep makes another sweep', async () => {
  const world = sweptWorld(1);
  const held = world.holdQueue();
  sweep = startSweep({ ...world, log: keptLog(), every: seldom });
  await held.reached;
  world.due.push({ id: 'late', attempt: 1 });
  world.wake();
  held.letGo();
  await expect.poll(() => world.handedOn.map(({ id }) => id), soon).toEqual(['0', 'late']);
});

test('rounds that are due are turned first, so that what they promise is claimed in the same sweep', async () => {
  const world = sweptWorld(0);
  let turned = 0;
  const turnRounds = async () => {
    turned += 1;
    world.due.push({ id: `card ${turned}`, attempt: 1 });
  };
  sweep = startSweep({ ...world, turnRounds, log: keptLog(), every: seldom });
  await expect.poll(() => world.handedOn.map(({ id }) => id), soon).toEqual(['card 1']);
  world.wake();
  await expect.poll(() => world.handedOn.map(({ id }) => id), soon).toEqual(['card 1', 'card 2']);
  expect(turned).toBe(2);
});

test('while rounds cannot be turned the sweep goes on trying, and says so once', async () => {
  const log = keptLog();
  const world = sweptWorld(1);
  let tries = 0;
  const turnRounds = async () => {
    tries += 1;
    if (tries < 4) throw new Error('The database is away.');
  };
  sweep = startSweep({ ...world, turnRounds, log, every: 5 });
  await expect.poll(() => world.handedOn, soon).toHaveLength(1);
  expect(tries).toBeGreaterThanOrEqual(4);
  expect(log.lines.map(({ message }) => message)).toEqual([
    'Due deliveries could not be claimed; the sweep tries again',
    'Deliveries are handed to the queue again',
  ]);
});

test('while the queue is down every claim goes back; the log says so once, and once that it is over', async () => {
  const log = keptLog();
  const world = sweptWorld(30);
  world.queueIsDown = true;
  sweep = startSweep({ ...world, log, every: 5, limit: 10 });
  await expect.poll(() => world.releases, soon).toBeGreaterThan(3);
  expect(world.handedOn).toEqual([]);
  world.queueIsDown = false;
  await expect.poll(() => world.handedOn, soon).toHaveLength(30);
  expect(log.lines.map(({ message }) => message)).toEqual([
    'The queue takes no deliveries; they stay due and are offered again',
    'Deliveries are handed to the queue again',
  ]);
});

test('a database that is away is tried again at the next tick, and the log holds its code and no statement', async () => {
  const log = keptLog();
  const world = sweptWorld(3);
  world.ledgerIsDown = true;
  sweep = startSweep({ ...world, log, every: 5 });
  await expect.poll(() => log.lines.length, soon).toBeGreaterThan(0);
  world.ledgerIsDown = false;
  await expect.poll(() => world.handedOn, soon).toHaveLength(3);
  expect(log.lines[0]?.fields).toEqual({ fault: 'Error', code: 'ECONNREFUSED', at: expect.any(String) });
});

test('a commit that cannot be heard leaves the timer', async () => {
  const world = sweptWorld(0);
  sweep = startSweep({
    ...world,
    ledger: { ...world.ledger, onDue: () => Promise.reject(new Error('deaf')) },
    log: keptLog(),
    every: 5,
  });
  world.due.push({ id: 'late', attempt: 1 });
  await expect.poll(() => world.handedOn, soon).toHaveLength(1);
});

test('a stop waits for the sweep under way, and nothing is claimed afterwards', async () => {
  const world = sweptWorld(1);
  const held = world.holdQueue();
  const stopping = startSweep({ ...world, log: keptLog(), every: 5 });
  await held.reached;
  const stopped = stopping.stop();
  world.due.push({ id: 'late', attempt: 1 });
  world.wake();
  held.letGo();
  await stopped;
  expect(world.handedOn.map(({ id }) => id)).toEqual(['0']);
});

test('settling ends when nothing is due any more, or when the time is up', async () => {
  let unsettled = 3;
  const overview = {
    unsettled: async () => unsettled--,
    nextPlanned: async () => undefined,
    undelivered: async () => [],
  };
  await settle(overview, seldom);
  expect(unsettled).toBe(-1);
  unsettled = Number.POSITIVE_INFINITY;
  await settle(overview, 1);
  expect(unsettled).toBe(Number.POSITIVE_INFINITY);
});

function sweptWorld(count: number) {
  const due: Claim[] = Array.from({ length: count }, (_, index) => ({ id: `${index}`, attempt: 1 }));
  let wake = () => {};
  let beforeAdd = async () => {};
  const ledger: DeliveryLedger = {
    async claim(limit) {
      if (world.ledgerIsDown) {
        throw new Error('Failed query: select Hanne', {
          cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }),
        });
      }
      return due.splice(0, limit);
    },
    async release(claims) {
      world.releases += 1;
      due.unshift(...claims);
    },
    begin: async () => undefined,
    countAmbiguity: async () => {},
    record: async () => {},
    async onDue(told) {
      wake = told;
      return async () => {};
    },
  };
  const world = {
    due,
    ledger,
    handedOn: [] as Claim[],
    releases: 0,
    waiting: 0,
    queueIsDown: false,
    ledgerIsDown: false,
    wake: () => wake(),
    queue: {
      waiting: async () => world.waiting,
      async add(claims: Claim[]) {
        await beforeAdd();
        if (world.queueIsDown) throw new Error('The queue is down.');
        world.handedOn.push(...claims);
      },
    },
    queueThatFills: {
      waiting: async () => world.waiting,
      async add(claims: Claim[]) {
        world.handedOn.push(...claims);
        world.waiting += claims.length;
      },
    },
    /** The next hand-over waits. */
    holdQueue() {
      let letGo = () => {};
      let reach = () => {};
      const reached = new Promise<void>((resolve) => {
        reach = resolve;
      });
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      beforeAdd = () => {
        reach();
        return held;
      };
      return { reached, letGo };
    },
  };
  return world;
}
