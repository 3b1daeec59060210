// Action items, the record of their changes, and drafts. What must never be is refused here, not only in src.
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
import { meetings } from './meetings.ts';
import { channels, memberships, teams } from './people.ts';

const itemStatuses = ['open', 'on track', 'delayed', 'blocked', 'done', 'cancelled'] as const;
const changeVerbs = [
  'create',
  'complete',
  'on track',
  'delay',
  'block',
  'postpone',
  'reassign',
  'decline',
  'reword',
  'change',
  'cancel',
  'follow meeting',
  'undo',
] as const;
const sourceStates = ['edited', 'deleted'] as const;
const asked = ['who', 'when', 'what', 'whether'] as const;

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
    /** It was said to be due by this meeting: as long as its day is the meeting's, it follows the meeting. */
    dueMeetingId: uuid('due_meeting_id'),
    /** The heading of the minutes that it stood under, as written: "Pkt. 3 Udskrivning". */
    agendaItem: text('agenda_item'),
    /** The message that it was made of, and what its author did to that later. */
    sourceMessage: text('source_message').$type<Address>(),
    sourceState: text('source_state', { enum: sourceStates }),
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
    index('items_of_message').on(table.sourceMessage).where(sql`source_message is not null`),
    index('items_of_meeting').on(table.meetingId).where(sql`meeting_id is not null`),
    index('items_due_by_meeting').on(table.dueMeetingId).where(sql`due_meeting_id is not null`),
    foreignKey({ columns: [table.teamId, table.meetingId], foreignColumns: [meetings.teamId, meetings.id] }),
    foreignKey({
      columns: [table.teamId, table.dueMeetingId],
      foreignColumns: [meetings.teamId, meetings.id],
    }),
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
    check('source_state_is_known', oneOf('source_state', sourceStates)),
    check(
      'a_source_state_has_a_source',
      sql`${table.sourceState} is null or ${table.sourceMessage} is not null`,
    ),
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

/** Who changed what, for ever: ids, verbs and days only. A trigger refuses updates and deletes. */
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
    /** Of the due day, the owners and the meeting: only what changed, before and after. */
    fromDueOn: date('from_due_on'),
    fromDueTime: time('from_due_time'),
    toDueOn: date('to_due_on'),
    toDueTime: time('to_due_time'),
    fromOwners: uuid('from_owners').array(),
    toOwners: uuid('to_owners').array(),
    fromMeetingId: uuid('from_meeting_id'),
    toMeetingId: uuid('to_meeting_id'),
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
    check('a_day_changes_into_a_day', sql`(${table.fromDueOn} is null) = (${table.toDueOn} is null)`),
    check('owners_change_into_owners', sql`(${table.fromOwners} is null) = (${table.toOwners} is null)`),
  ],
);

/** How an item was worded before a change: for its undo. A text, so it is kept apart from the record, and can be erased. */
export const formerWordings = pgTable(
  'former_wordings',
  {
    changeId: uuid('change_id')
      .primaryKey()
      .references(() => itemChanges.id),
    teamId: uuid('team_id').notNull(),
    actionItemId: uuid('action_item_id').notNull(),
    what: text('what').notNull(),
  },
  (table) => [
    index('former_wordings_of_item').on(table.actionItemId),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
  ],
);

/** What a blocked item waits for, in its owner's words: kept apart from the record, so that it can be erased. */
export const blockReasons = pgTable(
  'block_reasons',
  {
    changeId: uuid('change_id')
      .primaryKey()
      .references(() => itemChanges.id),
    teamId: uuid('team_id').notNull(),
    actionItemId: uuid('action_item_id').notNull(),
    because: text('because').notNull(),
  },
  (table) => [
    index('block_reasons_of_item').on(table.actionItemId),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
    check('because_is_said', sql`length(btrim(${table.because})) between 1 and 500`),
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
    meetingId: uuid('meeting_id'),
    dueMeetingId: uuid('due_meeting_id'),
    agendaItem: text('agenda_item'),
    sourceMessage: text('source_message').$type<Address>(),
    /** What the person was asked for last: a typed answer is read as that. */
    asked: text('asked', { enum: asked }),
    /** What that question let them choose among, in the order shown. */
    offeredDays: date('offered_days').array(),
    offeredPeople: uuid('offered_people').array(),
    /** One of those is meant; else they are only near at hand. */
    asksWhich: boolean('asks_which').notNull().default(false),
    /** Suggestions out of the same minutes share a batch, in the order of the text. */
    batchId: uuid('batch_id'),
    position: integer('position'),
    /** Of a form that changes an item instead of making one. */
    changesItemId: uuid('changes_item_id'),
    /** What became of it. */
    actionItemId: uuid('action_item_id'),
  },
  (table) => [
    index('drafts_of_person').on(table.teamId, table.personId, table.createdAt),
    index('drafts_of_batch').on(table.batchId, table.position).where(sql`batch_id is not null`),
    check('asked_is_known', oneOf('asked', asked)),
    check('a_batch_has_an_order', sql`(${table.batchId} is null) = (${table.position} is null)`),
    foreignKey({ columns: [table.teamId, table.meetingId], foreignColumns: [meetings.teamId, meetings.id] }),
    foreignKey({
      columns: [table.teamId, table.dueMeetingId],
      foreignColumns: [meetings.teamId, meetings.id],
    }),
    foreignKey({
      columns: [table.teamId, table.changesItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
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
