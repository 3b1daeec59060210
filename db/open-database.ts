// The connections to our own tables.
// Two drivers, each for what it does well: docs/decisions/5-two-postgres-drivers.md
import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { SQL } from 'drizzle-orm';
import { Pool, type PoolClient } from 'pg';
import postgres from 'postgres';
import type { ActsFor } from '#src/acts-for.ts';
import { actFor, appRole } from './act-for.ts';
import { type Turns, takingTurns } from './in-turn.ts';
import { type Queries, queriesOn, queriesOnPool } from './queries.ts';

export type Database = {
  /** Of the bot itself, which acts for everything: each statement is committed by itself. */
  queries: Queries;
  /** Commits what `work` wrote, or nothing where it rejects. Nothing is visible in it but what it acts for. */
  transact<Result>(actsFor: ActsFor, work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** For LISTEN, which survives a cut connection. */
  sql: postgres.Sql;
  /** Rejects where the database does not answer. */
  ping(): Promise<unknown>;
  close(): Promise<void>;
};

// Slack waits three seconds: a database that is away, or hangs, is said to be away before that.
const connectMilliseconds = 2_000;
const statementMilliseconds = 2_300;
const name = 'mellemrum';
const farewellMilliseconds = 2_000;
/** By pg, where a statement got no answer in time. */
const saidOfSilence = 'Query read timeout';
/** Not for transactions: what is claimed and recorded does not wait behind a crowd of people. */
const connectionsBeside = 3;

/**
 * Opens pools on `url`; nothing is connected before the first query. Statements of one transaction that are asked for
 * together travel together (pg's pipeline), in the order in which they were asked for. All work in the app's role;
 * `sqlAs`: `sql` as whoever logs in, for those who look after a database.
 */
export function openDatabase(url: string, connections = 11, sqlAs: 'app' | 'owner' = 'app'): Database {
  const most = Math.max(1, connections - connectionsBeside);
  const pool = openPool(url, most);
  const poolBeside = openPool(url, Math.min(connections, connectionsBeside), '-c mellemrum.everything=yes');
  const turns = takingTurns(most);
  const sql = postgres(url, {
    max: 2,
    onnotice: () => {},
    connection: { application_name: name, TimeZone: 'UTC', ...(sqlAs === 'app' && { role: appRole }) },
  });
  return {
    queries: queriesOnPool(poolBeside),
    transact: (actsFor, work) => transactInTurn(pool, turns, actsFor, work),
    sql,
    ping: () => poolBeside.query('select 1'),
    async close() {
      // A database that is away never answers the farewell of a connection.
      const late = wait(farewellMilliseconds, undefined, { ref: false });
      await Promise.race([
        Promise.all([pool.end(), poolBeside.end(), sql.end({ timeout: farewellMilliseconds / 1_000 })]),
        late,
      ]);
    },
  };
}

function openPool(url: string, max: number, options = ''): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: name,
    options: `-c TimeZone=UTC -c role=${appRole} ${options}`,
    connectionTimeoutMillis: connectMilliseconds,
    // The connection is given up with the statement: where nothing comes back, nothing else would for minutes.
    query_timeout: statementMilliseconds,
    pipeline: true,
    stream: () => new GatheringSocket(),
  });
  // A cut connection is replaced by the pool, and rejects what was under way; but an error without a listener, at
  // whatever moment, ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** One packet for all that is written in one turn of the event loop: pg corks and uncorks around each statement. */
class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}

/** Where the database is away, or hangs, whoever waits is told as soon as the first one is. */
async function transactInTurn<Result>(
  pool: Pool,
  turns: Turns,
  actsFor: ActsFor,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  await turns.take();
  try {
    const client = await pool.connect().catch((error) => {
      turns.dismiss(error);
      throw error;
    });
    return await transactOn(client, actsFor, work);
  } catch (error) {
    if (error instanceof Error && error.message === saidOfSilence) turns.dismiss(error);
    throw error;
  } finally {
    turns.give();
  }
}

async function transactOn<Result>(
  client: PoolClient,
  actsFor: ActsFor,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  let cut: Error | undefined;
  let refused: Error | undefined;
  const onCut = (error: Error) => {
    cut = error;
  };
  client.on('error', onCut);
  try {
    // Not waited for: they go out together with the first statement.
    const begun = client.query({ name: 'begin', text: 'begin' });
    begun.catch(onCut);
    const afterwards = new Set<SQL>();
    const queries = queriesOn(client, (query) => afterwards.add(query));
    const scoped = queries.execute(actFor(actsFor));
    scoped.catch((error) => {
      refused = error;
    });
    const result = await work(queries);
    await Promise.all([begun, scoped]);
    const committed = client.query({ name: 'commit', text: 'commit' });
    const done = [...afterwards].map((query) => queries.execute(query).catch(() => {}));
    await committed;
    await Promise.all(done);
    return result;
  } catch (error) {
    if (!cut) await client.query('rollback').catch(onCut);
    // What came after it says only that the transaction was given up.
    throw refused ?? error;
  } finally {
    client.off('error', onCut);
    client.release(cut);
  }
}
