// The queue that carries claims to workers. The only file that knows BullMQ, Redis, and BullMQ's Postgres tables.
import { once } from 'node:events';
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Claim } from '#src/deliveries/delivery.ts';
import { faultFields, type Log } from '#src/log.ts';
import { logFaults } from './log-faults.ts';

export type DeliveryQueue = {
  /** Hands claims to whichever worker is free. Rejects soon where the backend is away; some may have been taken. */
  add(claims: Claim[]): Promise<void>;
  /** How many wait for a worker, in any process. Rejects soon where the backend is away. */
  waiting(): Promise<number>;
  /** Carries claims from now on, `concurrency` at a time in this process. A carry that rejects is logged. */
  work(carry: (claim: Claim) => Promise<void>, concurrency: number): Promise<void>;
  /** Takes no more claims, waits a few seconds for those under way, closes every connection. */
  close(): Promise<void>;
  backend: 'redis' | 'postgres';
};

type Process = (job: { data: Claim }) => Promise<void>;
type Backend = {
  name: DeliveryQueue['backend'];
  queue: Pick<Queue<Claim>, 'addBulk' | 'getWaitingCount' | 'close'>;
  /** Whether the queue can be asked anything now. */
  isUp(): boolean;
  startWorker(process: Process, concurrency: number): Promise<Pick<Worker, 'close' | 'pause'>>;
  disconnect(): void;
};

const queueName = 'deliveries';
/** The rows are the truth: a job is carried once or not at all, leaves nothing behind, and tells no story. */
const jobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };
const queueOptions = { defaultJobOptions: jobOptions, streams: { events: { maxLen: 256 } } };
/** A job whose worker died is dropped; the sweep claims its delivery anew when the lease has ended. */
const workerOptions = { maxStalledCount: 0, runRetryDelay: 1_000 };
const drainMilliseconds = 3_000;
/** For each step of closing after that; a backend that is away does not answer at all. */
const farewellMilliseconds = 1_000;
const commandMilliseconds = 5_000;
/** Of a worker on Postgres, besides the one that listens. BullMQ's own default is ten. */
const workerConnections = 3;

/**
 * BullMQ on Redis where there is a `redisUrl`, else on Postgres, in its own schema `bullmq`, which is migrated here.
 * A Redis that is down is no error: claims are refused until it is up. Each deployment has a Redis database of its own.
 */
export async function openQueue(options: {
  redisUrl?: string | undefined;
  postgresUrl: string;
  log: Log;
}): Promise<DeliveryQueue> {
  const { redisUrl, postgresUrl, log } = options;
  return deliveryQueue(
    redisUrl ? await redisBackend(redisUrl, log) : await postgresBackend(postgresUrl, log),
    log,
  );
}

function deliveryQueue(backend: Backend, log: Log): DeliveryQueue {
  const workers: Awaited<ReturnType<Backend['startWorker']>>[] = [];
  const underWay = new Set<Promise<void>>();
  const mustBeUp = () => {
    if (!backend.isUp())
      throw new Error('The queue has no connection to Redis: it connects again by itself.');
  };
  return {
    backend: backend.name,

    async add(claims) {
      mustBeUp();
      await backend.queue.addBulk(
        // No ':' in an id: BullMQ refuses it.
        claims.map(({ id, attempt }) => ({
          name: 'carry',
          data: { id, attempt },
          opts: { jobId: `${id}-${attempt}` },
        })),
      );
    },

    async waiting() {
      mustBeUp();
      return backend.queue.getWaitingCount();
    },

    async work(carry, concurrency) {
      const process: Process = ({ data: { id, attempt } }) => {
        const carried = carryOrLog(carry, { id, attempt }, log).finally(() => underWay.delete(carried));
        underWay.add(carried);
        return carried;
      };
      workers.push(await backend.startWorker(process, concurrency));
    },

    async close() {
      await Promise.all(workers.map((worker) => worker.pause(true)));
      await orAfter(drainMilliseconds, Promise.all(underWay));
      if (underWay.size > 0)
        log.warn(
          { underWay: underWay.size },
          'Some deliveries were still under way when the queue was closed',
        );
      // Closed gently, a worker waits for its jobs, and for an answer of its backend, for ever.
      const byForce = underWay.size > 0 || !backend.isUp();
      await orAfter(farewellMilliseconds, Promise.all(workers.map((worker) => worker.close(byForce))));
      await orAfter(farewellMilliseconds, backend.queue.close());
      backend.disconnect();
    },
  };
}

/** A failed job would write its error's message into the queue, so no job fails: the lease ends by itself. */
async function carryOrLog(carry: (claim: Claim) => Promise<void>, claim: Claim, log: Log): Promise<void> {
  try {
    await carry(claim);
  } catch (error) {
    log.error(
      { delivery: claim.id, attempt: claim.attempt, ...faultFields(error) },
      'A delivery was interrupted; it is taken up again when its lease ends',
    );
  }
}

async function redisBackend(url: string, log: Log): Promise<Backend> {
  // The braces keep all keys in one slot of a Redis Cluster.
  const prefix = '{mellemrum}';
  const onFault = logFaults(log, 'Redis is not answering as it should');
  const producer = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: commandMilliseconds,
  });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  const connections = [producer, consumer];
  for (const connection of connections) connection.on('error', onFault);
  // A worker waits for jobs on a copy, and cannot cut it while Redis is away: then the process would never end.
  const copy = consumer.duplicate.bind(consumer);
  consumer.duplicate = (options) => {
    const blocking = copy(options);
    connections.push(blocking);
    return blocking;
  };
  producer.on('ready', () => void warnOfEviction(producer, log).catch(onFault));
  const queue = new Queue<Claim>(queueName, { ...queueOptions, prefix, connection: producer });
  queue.on('error', onFault);
  await orAfter(commandMilliseconds, once(producer, 'ready'));
  return {
    name: 'redis',
    queue,
    isUp: () => producer.status === 'ready',
    async startWorker(process, concurrency) {
      const worker = new Worker<Claim>(queueName, process, {
        ...workerOptions,
        prefix,
        connection: consumer,
        concurrency,
      });
      worker.on('error', onFault);
      return worker;
    },
    disconnect() {
      for (const connection of connections) connection.disconnect();
    },
  };
}

async function warnOfEviction(redis: Redis, log: Log): Promise<void> {
  const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
  if (policy && policy !== 'noeviction') {
    log.warn({ policy }, 'Redis may evict jobs: set maxmemory-policy to noeviction');
  }
}

async function postgresBackend(url: string, log: Log): Promise<Backend> {
  const onFault = logFaults(log, 'The queue in Postgres is not answering as it should');
  const connection = {
    connectionString: url,
    schema: 'bullmq',
    application_name: 'mellemrum queue',
    keepAlive: true,
    connectionTimeoutMillis: commandMilliseconds,
    query_timeout: commandMilliseconds,
  };
  const queue = new Queue(
    queueName,
    { ...queueOptions, connection: { ...connection, max: 1, migrate: true } },
    createPostgresBackend,
  );
  queue.on('error', onFault);
  try {
    await queue.waitUntilReady();
  } catch (error) {
    await queue.close();
    throw error;
  }
  return {
    name: 'postgres',
    queue,
    isUp: () => true,
    async startWorker(process, concurrency) {
      const worker = new Worker(
        queueName,
        process,
        { ...workerOptions, concurrency, connection: { ...connection, max: workerConnections } },
        createPostgresBackend,
      );
      worker.on('error', onFault);
      // A worker that was not ready once never is: better that the start fails.
      await worker.waitUntilReady();
      return worker;
    },
    disconnect() {},
  };
}

/** What the work resolves to; undefined where it takes longer than that or fails. */
async function orAfter<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the Redis at `url` says of itself (INFO). Rejects with Redis's refusal or the network's. Changes nothing. */
export async function redisInfo(url: string, patience: number): Promise<string> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  // A refused password or database is only told here; a rejection says no more than that the connection is closed.
  let fault: Error | undefined;
  redis.on('error', (error) => {
    fault ??= error;
  });
  // No limit of ioredis's own covers the greeting, and cut off in it, connect() never settles.
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), patience);
  });
  try {
    const info = await Promise.race([redis.connect().then(() => redis.info()), late]);
    if (fault) throw fault;
    return info;
  } catch (error) {
    throw fault ?? error;
  } finally {
    clearTimeout(timer);
    redis.disconnect();
  }
}
