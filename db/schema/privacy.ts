// What is kept for people's own sake: files on their way to them, who was erased, and the trail of who did what.
import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { journalFormats } from '#src/privacy/download.ts';
import { instant, oneOf } from './columns.ts';
import { meetings } from './meetings.ts';
import { organisations, people, teams } from './people.ts';

const downloadKinds = ['my data', 'journal'] as const;

/** A file that one person may fetch for a while, at an address that nobody guesses. It is made when it is fetched. */
export const downloads = pgTable(
  'downloads',
  {
    /** SHA-256 of the address's last part, in hex: whoever reads the table cannot fetch. */
    nameHash: text('name_hash').primaryKey(),
    kind: text('kind', { enum: downloadKinds }).notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    teamId: uuid('team_id').references(() => teams.id),
    meetingId: uuid('meeting_id'),
    format: text('format', { enum: journalFormats }),
    /** Of a journal of one organisation's agreements alone. */
    organisationId: uuid('organisation_id').references(() => organisations.id),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('downloads_of_person').on(table.personId),
    foreignKey({ columns: [table.teamId, table.meetingId], foreignColumns: [meetings.teamId, meetings.id] }),
    check('download_kind_is_known', oneOf('kind', downloadKinds)),
    check('a_journal_is_of_a_meeting', sql`(${table.kind} = 'journal') = (${table.meetingId} is not null)`),
    check('a_journal_has_a_format', sql`(${table.kind} = 'journal') = (${table.format} is not null)`),
    check('journal_format_is_known', oneOf('format', journalFormats)),
  ],
);

/** Who has done what to what: ids and verbs, never texts. The app's role adds to it and reads it, and nothing else. */
export const auditTrail = pgTable(
  'audit_trail',
  {
    sequence: bigint('sequence', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    /** Null where it is about no one team. */
    teamId: uuid('team_id'),
    /** Null for the bot itself and for an operator. Ids of what is erased stay here, without a name anywhere. */
    byPersonId: uuid('by_person_id'),
    verb: text('verb').notNull(),
    object: text('object').notNull(),
    objectId: text('object_id'),
  },
  (table) => [index('audit_of_team').on(table.teamId, table.at), index('audit_by_time').on(table.at)],
);

/**
 * Who was erased, by ids alone: what a restored backup that is older is told again (`npm run admin -- erasures`). The
 * hashes keep the bot from taking up the same accounts by itself, out of a channel that they are still in.
 */
export const erasures = pgTable(
  'erasures',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => people.id),
    at: instant('at').notNull(),
    /** SHA-256 of each account's address, in hex. */
    accountHashes: text('account_hashes').array().notNull(),
    /** When the log was told, which outlives the database. */
    loggedAt: instant('logged_at'),
  },
  (table) => [index('erasures_to_log').on(table.at).where(sql`logged_at is null`)],
);
