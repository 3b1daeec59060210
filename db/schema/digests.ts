// What a weekly digest asks of its reader, settled when its first message is drawn: later ones, and redrawn ones, ask the same.
import { date, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { barriers } from './barriers.ts';
import { people } from './people.ts';

export const digestAsks = pgTable(
  'digest_asks',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    /** The Monday of the digest's ISO week. */
    onDay: date('on_day').notNull(),
    barrierId: uuid('barrier_id')
      .notNull()
      .references(() => barriers.id),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.onDay, table.barrierId] }),
    index('digests_of_barrier').on(table.barrierId),
  ],
);
