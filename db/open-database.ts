// The connections to our own tables.
// Two drivers, each for what it does well: docs/decisions/5-two-postgres-drivers.md
import { setTimeout as wait } from 'node:timers/promises';
import type { SQL } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool, type PoolClient } from 'pg';
import postgres from 'postgres';

/** Where queries run: the pool, or one transaction of it. `execute` answers with the rows. */
export type Queries = Omit<NodePgDatabase, 'execute' | 'transaction'> & {
  execute<Row extends Record<string, unknown>>(query: SQL): Promise<Row[]>;
};

export type Database = {
  queries: Queries;
  /** Commits what `work` wrote, or nothing where it rejects. */
  transact<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** For LISTEN, which survives a cut connection. */
  sql: postgres.Sql;
  /** Rejects where the database does not answer. */
  ping(): Promise<unknown>;
  close(): Promise<void>;
};

const connectMilliseconds = 2_000;
const farewellMilliseconds = 2_000;

/** Opens a pool on `url`; nothing is connected before the first query. */
export function openDatabase(url: string, connections = 10): Database {
  const name = 'mellemrum';
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    options: '-c TimeZone=UTC',
    // Slack waits three seconds: a database that is away is said to be away before that.
    connectionTimeoutMillis: connectMilliseconds,
  });
  // A cut connection is replaced by the pool, and rejects what was under way; but an error without a listener, at
  // whatever moment, ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const sql = postgres(url, {
    max: 2,
    onnotice: () => {},
    connection: { application_name: name, TimeZone: 'UTC' },
  });
  return {
    queries: queriesOn(pool),
    transact: (work) => transactOn(pool, work),
    sql,
    ping: () => pool.query('select 1'),
    async close() {
      // A database that is away never answers the farewell of a connection.
      const late = wait(farewellMilliseconds, undefined, { ref: false });
      await Promise.race([
        Promise.all([pool.end(), sql.end({ timeout: farewellMilliseconds / 1_000 })]),
        late,
      ]);
    },
  };
}

function queriesOn(client: Pool | PoolClient): Queries {
  const database = drizzle(client);
  const execute = database.execute.bind(database);
  return Object.assign(database, {
    execute: async <Row extends Record<string, unknown>>(query: SQL) => (await execute<Row>(query)).rows,
  });
}

async function transactOn<Result>(pool: Pool, work: (queries: Queries) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let cut: Error | undefined;
  const onCut = (error: Error) => {
    cut = error;
  };
  client.on('error', onCut);
  try {
    await client.query('begin');
    const result = await work(queriesOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    if (!cut) await client.query('rollback').catch(onCut);
    throw error;
  } finally {
    client.off('error', onCut);
    client.release(cut);
  }
}
