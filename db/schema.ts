// The tables. Every row that a team owns carries its team; what must never be is refused here, not only in src.
import { type SQL, sql } from 'drizzle-orm';
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
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

const id = () => uuid('id').primaryKey().defaultRandom();
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const oneOf = (column: string, values: readonly string[]): SQL =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(', ')})`);

/** How far the playground has moved the clock; 0 everywhere else. One row. */
export const clock = pgTable(
  'clock',
  {
    only: boolean('only').primaryKey().default(true),
    offsetMilliseconds: bigint('offset_milliseconds', { mode: 'number' }).notNull().default(0),
  },
  (table) => [check('clock_is_one_row', sql`${table.only}`)],
);

export const clusters = pgTable('clusters', {
  id: id(),
  name: text('name').notNull().unique(),
});

export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    name: text('name').notNull().unique(),
    sector: text('sector').notNull(),
  },
  () => [
    check('sector_is_known', oneOf('sector', ['hospital', 'municipality', 'general-practice', 'other'])),
  ],
);

export const teams = pgTable(
  'teams',
  {
    id: id(),
    clusterId: uuid('cluster_id').references(() => clusters.id),
    name: text('name').notNull(),
    initiative: text('initiative').notNull(),
    language: text('language').notNull().default('da'),
    timeZone: text('time_zone').notNull().default('Europe/Copenhagen'),
    lastItemNumber: integer('last_item_number').notNull().default(0),
  },
  () => [check('team_language_is_known', oneOf('language', ['da', 'en']))],
);

export const people = pgTable(
  'people',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(),
    language: text('language'),
    timeZone: text('time_zone').notNull().default('Europe/Copenhagen'),
  },
  () => [check('person_language_is_known', oneOf('language', ['da', 'en']))],
);

/** A person on one platform. `position` says which account the bot writes to first. */
export const accounts = pgTable(
  'accounts',
  {
    address: text('address').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    position: integer('position').notNull().default(0),
  },
  (table) => [index('accounts_of_person').on(table.personId, table.position)],
);

export const memberships = pgTable(
  'memberships',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.personId] }),
    index('memberships_of_person').on(table.personId),
    check('role_is_known', oneOf('role', ['project leader', 'member', 'cluster contact'])),
  ],
);

export const channels = pgTable(
  'channels',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    address: text('address').notNull().unique(),
    name: text('name').notNull(),
  },
  (table) => [unique('channel_of_team').on(table.teamId, table.id)],
);

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

const itemStatuses = ['open', 'on track', 'delayed', 'blocked', 'done', 'cancelled'] as const;

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
    status: text('status').notNull().default('open'),
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
    verb: text('verb').notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
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
    check('verb_is_known', oneOf('verb', ['create', 'complete', 'on track', 'undo'])),
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
    thread: text('thread'),
    owners: uuid('owners').array().notNull(),
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

/** What the bot will show by itself: one row for each place that shows something, sent when due, redrawn on change. */
export const deliveries = pgTable(
  'deliveries',
  {
    /** Also the key that finds the posted message again. */
    id: id(),
    kind: text('kind').notNull(),
    teamId: uuid('team_id'),
    actionItemId: uuid('action_item_id'),
    channelId: uuid('channel_id'),
    /** The thread of the channel that the message answers in. */
    thread: text('thread'),
    personId: uuid('person_id').references(() => people.id),
    onDay: date('on_day'),
    sendAt: instant('send_at').notNull(),
    state: text('state').notNull().default('waiting'),
    /** Counts claims and tries; together with the id it names one job. */
    attempt: integer('attempt').notNull().default(0),
    /** Counts refusals in a row. */
    failures: integer('failures').notNull().default(0),
    /** Grows with each change of what must be shown. */
    revision: integer('revision').notNull().default(1),
    /** Real time, not moved: a refusal asked us to wait. */
    notBefore: instant('not_before'),
    /** Real time: until then the claim is somebody's. */
    leasedUntil: instant('leased_until'),
    /** Real time: since then a try may have been posted without our knowing. */
    unsureSince: instant('unsure_since'),
    /** Where it was posted. */
    message: text('message'),
    /** How often it was posted again, where nobody could look whether an earlier try had been. */
    ambiguities: integer('ambiguities').notNull().default(0),
    /** The platform's own code for the last refusal. */
    reason: text('reason'),
  },
  (table) => [
    unique('one_delivery_per_place')
      .on(table.kind, table.actionItemId, table.channelId, table.personId, table.onDay)
      .nullsNotDistinct(),
    index('waiting_deliveries').on(table.sendAt).where(sql`state = 'waiting'`),
    index('claimed_deliveries').on(table.leasedUntil).where(sql`state = 'claimed'`),
    index('deliveries_of_item').on(table.actionItemId),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
    foreignKey({
      columns: [table.teamId, table.channelId],
      foreignColumns: [channels.teamId, channels.id],
    }),
    check('delivery_state_is_known', oneOf('state', ['waiting', 'claimed', 'sent', 'not needed', 'dead'])),
    check(
      'delivery_knows_what_and_where',
      sql`case kind
        when 'item card' then team_id is not null and action_item_id is not null and channel_id is not null
        when 'owner notice' then team_id is not null and action_item_id is not null and person_id is not null
        when 'morning nudge' then person_id is not null and on_day is not null
        else false end`,
    ),
    check('a_claim_has_a_lease', sql`(${table.state} = 'claimed') = (${table.leasedUntil} is not null)`),
  ],
);

/** Which items a morning nudge shows, settled when it is posted. */
export const nudgeItems = pgTable(
  'nudge_items',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => deliveries.id),
    teamId: uuid('team_id').notNull(),
    actionItemId: uuid('action_item_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deliveryId, table.actionItemId] }),
    index('nudges_of_item').on(table.actionItemId),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
  ],
);

/** What an adapter remembers to reach an address again. */
export const routes = pgTable('routes', {
  address: text('address').primaryKey(),
  route: text('route').notNull(),
});

/** Platform events that have had their effect. */
export const inboundEvents = pgTable('inbound_events', {
  id: text('id').primaryKey(),
  receivedAt: instant('received_at').notNull().default(sql`clock_timestamp()`),
});
