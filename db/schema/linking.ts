// Codes that open a team to another channel, what came of them, and people who may be one and the same.
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Address } from '#src/chat/address.ts';
import type { Roster } from '#src/chat/roster.ts';
import { id, instant, oneOf } from './columns.ts';
import { channels, people, teams } from './people.ts';

const linkStates = ['proposed', 'linked', 'declined', 'overtaken', 'unlinked'] as const;
const answers = ['yes', 'no'] as const;

/** One for each team: a new code takes the place of the old one. */
export const linkCodes = pgTable('link_codes', {
  teamId: uuid('team_id')
    .primaryKey()
    .references(() => teams.id),
  /** SHA-256 in hex: whoever reads the table has no code. */
  codeHash: text('code_hash').notNull().unique(),
  offeredBy: uuid('offered_by')
    .notNull()
    .references(() => people.id),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

/** Codes that were typed and are not good. Hashes of where and by whom: enough to count them. */
export const linkTries = pgTable(
  'link_tries',
  {
    sequence: bigint('sequence', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    channelHash: text('channel_hash').notNull(),
    accountHash: text('account_hash').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('link_tries_in_channel').on(table.channelHash, table.at),
    index('link_tries_by_account').on(table.accountHash, table.at),
  ],
);

/** A channel that is to become one more of a team: proposed, and what came of it. */
export const links = pgTable(
  'links',
  {
    id: id(),
    /** The team whose code it was. */
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    offeredBy: uuid('offered_by')
      .notNull()
      .references(() => people.id),
    typedBy: uuid('typed_by')
      .notNull()
      .references(() => people.id),
    channelAddress: text('channel_address').$type<Address>().notNull(),
    channelName: text('channel_name').notNull(),
    /** Who was in a channel of no team when the code was typed; gone when nothing more can come of it. */
    roster: jsonb('roster').$type<Roster>(),
    /** The team that the channel had before, which rests as long as they are linked. */
    ownTeamId: uuid('own_team_id').references(() => teams.id),
    state: text('state', { enum: linkStates }).notNull().default('proposed'),
    offererSaidYesAt: instant('offerer_said_yes_at'),
    typistSaidYesAt: instant('typist_said_yes_at'),
    expiresAt: instant('expires_at').notNull(),
    /** The channel's row in the linked team. */
    channelId: uuid('channel_id'),
    /** The numbers that the items have now which were taken along. */
    takenAlong: integer('taken_along').array(),
    /** Who declined it, or separated them again. */
    endedBy: uuid('ended_by').references(() => people.id),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('links_of_team').on(table.teamId),
    index('links_of_own_team').on(table.ownTeamId).where(sql`own_team_id is not null`),
    index('links_of_channel').on(table.channelAddress),
    uniqueIndex('a_channel_is_linked_once').on(table.channelAddress).where(sql`state = 'linked'`),
    foreignKey({
      columns: [table.teamId, table.channelId],
      foreignColumns: [channels.teamId, channels.id],
    }),
    check('link_state_is_known', oneOf('state', linkStates)),
    check('no_team_is_linked_to_itself', sql`${table.teamId} <> ${table.ownTeamId}`),
    check(
      'linked_where_both_said_yes',
      sql`${table.state} not in ('linked', 'unlinked') or (${table.channelId} is not null
        and ${table.offererSaidYesAt} is not null and ${table.typistSaidYesAt} is not null)`,
    ),
  ],
);

/** Two people of one team with the same name, on two platforms: each is asked once whether they are one. */
export const samePeople = pgTable(
  'same_people',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    /** Who stays where they are one. */
    onePersonId: uuid('one_person_id')
      .notNull()
      .references(() => people.id),
    otherPersonId: uuid('other_person_id')
      .notNull()
      .references(() => people.id),
    oneSaid: text('one_said', { enum: answers }),
    otherSaid: text('other_said', { enum: answers }),
    joinedAt: instant('joined_at'),
  },
  (table) => [
    unique('a_pair_is_asked_once').on(table.onePersonId, table.otherPersonId),
    index('same_people_other').on(table.otherPersonId),
    check('nobody_is_compared_with_themselves', sql`${table.onePersonId} <> ${table.otherPersonId}`),
    check('said_is_known', sql`one_said in ('yes', 'no') and other_said in ('yes', 'no')`),
    check(
      'one_person_where_both_say_so',
      sql`${table.joinedAt} is null or (${table.oneSaid} = 'yes' and ${table.otherSaid} = 'yes')`,
    ),
  ],
);
