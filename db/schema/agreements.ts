// Meetings, action items, the record of their changes, and drafts. What must never be is refused here, not only in src.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Address } from '#src/chat/address.ts';
import { id, instant, oneOf } from './columns.ts';
import { channels, memberships, teams } from './people.ts';

const itemStatuses = ['open', 'on track', 'delayed', 'blocked', 'done', 'cancelled'] as const;
const changeVerbs = ['create', 'complete', 'on track', 'undo'] as const;

export const meetings = pgTable(
  'meetings',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    title: text('title').notNull(),
    heldOn: date('held_on').notNull(),
    startsAt: time('starts_at').notNull(),
    endsAt: time('ends_at'),
    timeZone: text('time_zone').notNull().default('Europe/Copenhagen'),
  },
  (table) => [
    unique('meeting_of_team').on(table.teamId, table.id),
    check('meeting_ends_after_it_starts', sql`${table.endsAt} > ${table.startsAt}`),
  ],
);

export const actionItems = pgTable(
  'action_items',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    number: integer('number').notNull(),
    what: text('what').notNull(),
    dueOn: date('due_on').notNull(),
    dueTime: time('due_time'),
    status: text('status', { enum: itemStatuses }).notNull().default('open'),
    meetingId: uuid('meeting_id'),
    /** Where it was typed; null for the conversation with the bot alone. */
    originChannelId: uuid('origin_channel_id'),
    createdBy: uuid('created_by').notNull(),
  },
  (table) => [
    unique('item_of_team').on(table.teamId, table.id),
    unique('item_number_in_team').on(table.teamId, table.number),
    index('unfinished_items_by_due_day')
      .on(table.teamId, table.dueOn)
      .where(sql`status not in ('done', 'cancelled')`),
    foreignKey({ columns: [table.teamId, table.meetingId], foreignColumns: [meetings.teamId, meetings.id] }),
    foreignKey({
      columns: [table.teamId, table.originChannelId],
      foreignColumns: [channels.teamId, channels.id],
    }),
    foreignKey({
      columns: [table.teamId, table.createdBy],
      foreignColumns: [memberships.teamId, memberships.personId],
    }),
    check('item_number_is_positive', sql`${table.number} > 0`),
    check('what_is_said', sql`length(btrim(${table.what})) between 1 and 3000`),
    check('item_status_is_known', oneOf('status', itemStatuses)),
  ],
);

export const actionItemOwners = pgTable(
  'action_item_owners',
  {
    teamId: uuid('team_id').notNull(),
    actionItemId: uuid('action_item_id').notNull(),
    personId: uuid('person_id').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.actionItemId, table.personId] }),
    index('items_of_owner').on(table.personId),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
    foreignKey({
      columns: [table.teamId, table.personId],
      foreignColumns: [memberships.teamId, memberships.personId],
    }),
  ],
);

/** Who changed what, for ever: ids and verbs only. A trigger refuses updates and deletes. */
export const itemChanges = pgTable(
  'item_changes',
  {
    id: id(),
    sequence: bigint('sequence', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    teamId: uuid('team_id').notNull(),
    actionItemId: uuid('action_item_id').notNull(),
    byPersonId: uuid('by_person_id').notNull(),
    at: instant('at').notNull(),
    verb: text('verb', { enum: changeVerbs }).notNull(),
    fromStatus: text('from_status', { enum: itemStatuses }),
    toStatus: text('to_status', { enum: itemStatuses }).notNull(),
    /** The change that this one takes back; a change is taken back once. */
    undoes: uuid('undoes').unique(),
  },
  (table) => [
    index('changes_of_item').on(table.actionItemId, table.sequence),
    index('changes_by_person').on(table.teamId, table.byPersonId, table.sequence),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
    foreignKey({ columns: [table.undoes], foreignColumns: [table.id] }),
    check('verb_is_known', oneOf('verb', changeVerbs)),
    check('change_status_is_known', oneOf('to_status', itemStatuses)),
    check('only_undo_undoes', sql`(${table.verb} = 'undo') = (${table.undoes} is not null)`),
  ],
);

/** What was understood of an agreement that still lacks something. */
export const drafts = pgTable(
  'drafts',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    personId: uuid('person_id').notNull(),
    channelId: uuid('channel_id'),
    thread: text('thread').$type<Address>(),
    owners: uuid('owners').array().notNull(),
    /** One more owner was named, but not clearly. */
    ownerUnclear: boolean('owner_unclear').notNull(),
    what: text('what').notNull(),
    dueOn: date('due_on'),
    dueTime: time('due_time'),
    createdAt: instant('created_at').notNull(),
    /** What became of it. */
    actionItemId: uuid('action_item_id'),
  },
  (table) => [
    foreignKey({
      columns: [table.teamId, table.personId],
      foreignColumns: [memberships.teamId, memberships.personId],
    }),
    foreignKey({
      columns: [table.teamId, table.channelId],
      foreignColumns: [channels.teamId, channels.id],
    }),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
  ],
);
