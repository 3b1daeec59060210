// Where queries run: drizzle's builders for plain ones, and statements of our own, which Postgres plans once.
import type { SQL } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import { type CustomTypesConfig, type Pool, type PoolClient, types } from 'pg';

/** The pool, or one transaction of it. */
export type Queries = Omit<NodePgDatabase, 'execute' | 'transaction'> & {
  /** Answers with the rows; days and instants in them are text. */
  execute<Row extends Record<string, unknown>>(query: SQL): Promise<Row[]>;
  /** Runs once all that is written here is committed, once for each query; whoever wrote does not hear how it went. */
  onceCommitted(query: SQL): void;
};

/** On the pool every statement is committed by itself. */
export function queriesOnPool(pool: Pool): Queries {
  const queries = queriesOn(pool, (query) => void queries.execute(query).catch(() => {}));
  return queries;
}

export function queriesOn(client: Pool | PoolClient, onceCommitted: Queries['onceCommitted']): Queries {
  return Object.assign(drizzle(client), {
    onceCommitted,
    async execute<Row extends Record<string, unknown>>(query: SQL): Promise<Row[]> {
      const { sql: text, params: values } = dialect.sqlToQuery(query);
      const { rows } = await client.query<Row>({ name: nameOf(text), text, values, types: timesAsText });
      return rows;
    },
  });
}

const dialect = new PgDialect();

/**
 * A statement with a name is parsed and planned once for each connection. So its text must not depend on how many
 * values it is given: a list is one parameter, as an array or as JSON.
 */
function nameOf(text: string): string {
  const name = names.get(text) ?? `statement ${names.size + 1}`;
  names.set(text, name);
  return name;
}

const names = new Map<string, string>();

/** Temporal reads them; pg would make local Dates of them. */
const timesAsText: CustomTypesConfig = {
  getTypeParser: (type, format) => (timeTypes.has(type) ? String : types.getTypeParser(type, format)),
};

const timeTypes = new Set<number>([
  types.builtins.DATE,
  types.builtins.TIMESTAMP,
  types.builtins.TIMESTAMPTZ,
]);
