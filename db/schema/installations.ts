// The bot in a Slack workspace or a Teams tenant, with its credentials sealed, and installing that is under way.
import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, oneOf } from './columns.ts';

const messengers = ['slack', 'msteams'] as const;

export const installations = pgTable(
  'installations',
  {
    id: id(),
    messenger: text('messenger', { enum: messengers }).notNull(),
    /** The workspace's or tenant's own id. */
    place: text('place').notNull(),
    /** As people call it. */
    name: text('name').notNull(),
    /** Its credentials, sealed (src/installations/sealed-credentials.ts); null once they are revoked. */
    sealed: text('sealed'),
    /** Raised by each new credential, not by sealing the same one again: what a process holds is of one version. */
    version: integer('version').notNull().default(1),
    /** The day on which a secret or certificate ends; null for one that has no end. */
    expiresOn: date('expires_on'),
    installedAt: instant('installed_at').notNull().default(sql`clock_timestamp()`),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    uniqueIndex('one_installation_a_place').on(table.messenger, table.place).where(sql`revoked_at is null`),
    check('installation_messenger_is_known', oneOf('messenger', messengers)),
    check('revoked_credentials_are_gone', sql`(${table.revokedAt} is null) = (${table.sealed} is not null)`),
  ],
);

/** "Add to Slack" that has been begun in one browser: the state that comes back is good once. Hashes only. */
export const installingStates = pgTable('installing_states', {
  state: text('state').primaryKey(),
  browser: text('browser').notNull(),
  /** Real time. */
  expiresAt: instant('expires_at').notNull(),
});
