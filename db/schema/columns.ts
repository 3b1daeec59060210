// What the tables' columns have in common.
import { type SQL, sql } from 'drizzle-orm';
import { timestamp, uuid } from 'drizzle-orm/pg-core';

export const id = () => uuid('id').primaryKey().defaultRandom();

/** Read and written as text: Temporal makes its own instants of it. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** For a check: the column holds one of these words. */
export const oneOf = (column: string, words: readonly string[]): SQL =>
  sql.raw(`${column} in (${words.map((word) => `'${word}'`).join(', ')})`);
