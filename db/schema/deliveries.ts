// Promised messages, what the morning nudges among them show, the events that came in, and the clock.
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
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Address } from '#src/chat/address.ts';
import { actionItems } from './agreements.ts';
import { barriers } from './barriers.ts';
import { id, instant, oneOf } from './columns.ts';
import { deliveryKinds as kinds } from './delivery-kinds.ts';
import { links, samePeople } from './linking.ts';
import { meetingChanges, meetings } from './meetings.ts';
import { channels, people } from './people.ts';
import { rounds } from './polls.ts';

const reasons = [
  'coming',
  'due',
  'late',
  'warning',
  'blocked',
  'later',
  'no answer',
  'nobody there',
  'helping',
] as const;
const states = ['waiting', 'claimed', 'sent', 'not needed', 'dead'] as const;

/**
 * How fast the bot speaks in one workspace or tenant, in real time: a lane for all of it, or one for what it posts and
 * one for what it updates. 'any' is for addresses without an installation.
 */
export const lanes = pgTable('lanes', {
  /** The installation, such as `slack:T1`, and for its updates `slack:T1 updates`. */
  name: text('name').primaryKey(),
  messenger: text('messenger').notNull(),
  updates: boolean('updates').notNull().default(false),
  /** When everything that was claimed has been paid for at the platform's pace (a leaky bucket). */
  freeAt: instant('free_at').notNull().default(sql`'-infinity'`),
  /** The platform asked for patience: nothing is called before. */
  pausedUntil: instant('paused_until').notNull().default(sql`'-infinity'`),
});

/** The same bucket for one channel, or for one person's conversation with the bot. */
export const conversationPaces = pgTable('conversation_paces', {
  conversation: uuid('conversation').primaryKey(),
  freeAt: instant('free_at').notNull(),
});

/** What the bot will show by itself: one row for each place that shows something, sent when due, redrawn on change. */
export const deliveries = pgTable(
  'deliveries',
  {
    /** Also the key that finds the posted message again. */
    id: id(),
    kind: text('kind', { enum: kinds }).notNull(),
    teamId: uuid('team_id'),
    actionItemId: uuid('action_item_id'),
    meetingId: uuid('meeting_id'),
    /** What the news is of. */
    meetingChangeId: uuid('meeting_change_id').references(() => meetingChanges.id),
    roundId: uuid('round_id'),
    barrierId: uuid('barrier_id').references(() => barriers.id),
    linkId: uuid('link_id').references(() => links.id),
    /** The two who may be one person. */
    pairId: uuid('pair_id').references(() => samePeople.id),
    channelId: uuid('channel_id'),
    /** The thread of the channel that the message answers in. */
    thread: text('thread').$type<Address>(),
    personId: uuid('person_id').references(() => people.id),
    onDay: date('on_day'),
    /** Which message of a digest that takes several; null elsewhere. */
    part: integer('part'),
    /** In whose name it is said. */
    byPersonId: uuid('by_person_id').references(() => people.id),
    sendAt: instant('send_at').notNull(),
    /** Whose pace it keeps. */
    lane: text('lane')
      .notNull()
      .default('any')
      .references(() => lanes.name),
    state: text('state', { enum: states }).notNull().default('waiting'),
    /** Counts claims and tries; together with the id it names one job. */
    attempt: integer('attempt').notNull().default(0),
    /** Counts refusals in a row. */
    failures: integer('failures').notNull().default(0),
    /** Grows with each change of what must be shown. */
    revision: integer('revision').notNull().default(1),
    /** Real time, not moved: a refusal asked us to wait, or its conversation's turn comes then. It was due before. */
    notBefore: instant('not_before'),
    /** Real time: until then the claim is somebody's. */
    leasedUntil: instant('leased_until'),
    /** Real time: since then a try may have been posted without our knowing. */
    unsureSince: instant('unsure_since'),
    /** Where it was posted. */
    message: text('message').$type<Address>(),
    /** How often it was posted again, where nobody could look whether an earlier try had been. */
    ambiguities: integer('ambiguities').notNull().default(0),
    /** The platform's own code for the last refusal. */
    reason: text('reason'),
  },
  (table) => [
    unique('one_delivery_per_place')
      .on(
        table.kind,
        table.actionItemId,
        table.meetingId,
        table.meetingChangeId,
        table.roundId,
        table.barrierId,
        table.channelId,
        table.personId,
        table.onDay,
        table.part,
        table.teamId,
        table.linkId,
        table.pairId,
      )
      .nullsNotDistinct(),
    index('waiting_deliveries')
      .on(table.lane, table.sendAt)
      .where(sql`state = 'waiting' and not_before is null`),
    index('held_back_deliveries')
      .on(table.lane, table.notBefore)
      .where(sql`state = 'waiting' and not_before is not null`),
    index('claimed_deliveries').on(table.lane, table.leasedUntil).where(sql`state = 'claimed'`),
    index('dead_deliveries').on(table.sendAt).where(sql`state = 'dead'`),
    index('digests_of_person')
      .on(table.personId, table.onDay)
      .where(sql`kind in ('digest', 'leader digest')`),
    index('deliveries_of_item').on(table.actionItemId),
    index('deliveries_of_barrier').on(table.barrierId).where(sql`barrier_id is not null`),
    index('deliveries_of_link').on(table.linkId).where(sql`link_id is not null`),
    index('deliveries_of_pair').on(table.pairId).where(sql`pair_id is not null`),
    index('deliveries_of_round').on(table.roundId).where(sql`round_id is not null`),
    index('deliveries_of_meeting').on(table.meetingId).where(sql`meeting_id is not null`),
    foreignKey({ columns: [table.teamId, table.roundId], foreignColumns: [rounds.teamId, rounds.id] }),
    foreignKey({ columns: [table.teamId, table.meetingId], foreignColumns: [meetings.teamId, meetings.id] }),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
    foreignKey({
      columns: [table.teamId, table.channelId],
      foreignColumns: [channels.teamId, channels.id],
    }),
    check('delivery_state_is_known', oneOf('state', states)),
    check(
      'delivery_knows_what_and_where',
      sql`case kind
        when 'item card' then team_id is not null and action_item_id is not null and channel_id is not null
        when 'owner notice' then team_id is not null and action_item_id is not null and person_id is not null
        when 'block notice' then team_id is not null and action_item_id is not null and person_id is not null
          and on_day is not null
        when 'help request' then team_id is not null and action_item_id is not null and barrier_id is not null
          and person_id is not null
        when 'help news' then team_id is not null and action_item_id is not null and barrier_id is not null
          and person_id is not null and on_day is not null
        when 'help answer' then team_id is not null and action_item_id is not null and barrier_id is not null
          and person_id is not null and on_day is not null
        when 'morning nudge' then person_id is not null and on_day is not null
        when 'later nudge' then person_id is not null and on_day is not null
        when 'timed nudge' then team_id is not null and action_item_id is not null and person_id is not null
          and on_day is not null
        when 'prod' then team_id is not null and action_item_id is not null and person_id is not null
          and on_day is not null and by_person_id is not null
        when 'answer notice' then team_id is not null and action_item_id is not null and person_id is not null
          and on_day is not null
        when 'meeting card' then team_id is not null and meeting_id is not null and channel_id is not null
        when 'meeting news' then team_id is not null and meeting_id is not null and meeting_change_id is not null
          and channel_id is not null
        when 'meeting status' then team_id is not null and meeting_id is not null and channel_id is not null
          and on_day is not null
        when 'meeting wrap-up' then team_id is not null and meeting_id is not null and channel_id is not null
          and on_day is not null
        when 'round card' then team_id is not null and round_id is not null and channel_id is not null
        when 'round sheet' then team_id is not null and round_id is not null and person_id is not null
        when 'round news' then team_id is not null and round_id is not null and channel_id is not null
        when 'digest' then person_id is not null and on_day is not null and part is not null
        when 'leader digest' then person_id is not null and on_day is not null and part is not null
        when 'link proposal' then team_id is not null and link_id is not null and person_id is not null
        when 'link news' then team_id is not null and link_id is not null and person_id is not null
        when 'linked' then team_id is not null and link_id is not null and channel_id is not null
        when 'unlinked' then team_id is not null and link_id is not null and channel_id is not null
        when 'same person' then team_id is not null and pair_id is not null and person_id is not null
        when 'introduction' then team_id is not null and channel_id is not null
        when 'leader gone' then team_id is not null and channel_id is not null and on_day is not null
        when 'leader notice' then team_id is not null and person_id is not null and on_day is not null
          and by_person_id is not null
        else false end`,
    ),
    check('a_claim_has_a_lease', sql`(${table.state} = 'claimed') = (${table.leasedUntil} is not null)`),
  ],
);

/** Which items a nudge shows and why, settled when it is posted. 'no answer' and 'nobody there' are told to project leaders. */
export const nudgeItems = pgTable(
  'nudge_items',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => deliveries.id),
    teamId: uuid('team_id').notNull(),
    actionItemId: uuid('action_item_id').notNull(),
    why: text('why', { enum: reasons }).notNull().default('due'),
    /** When it was due then: a later day is told in the nudge. */
    dueOn: date('due_on'),
  },
  (table) => [
    primaryKey({ columns: [table.deliveryId, table.actionItemId] }),
    index('nudges_of_item').on(table.actionItemId),
    check('reason_is_known', oneOf('why', reasons)),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
  ],
);

/** "Mind mig senere": until that day the person is not asked about the item; answered or asked, it has no effect. */
export const putOff = pgTable(
  'put_off',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    teamId: uuid('team_id').notNull(),
    actionItemId: uuid('action_item_id').notNull(),
    untilDay: date('until_day').notNull(),
    /** In the afternoon of that day, not in its morning. */
    inAfternoon: boolean('in_afternoon').notNull(),
    saidAt: instant('said_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.actionItemId] }),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
  ],
);

/** What an adapter remembers to reach an address again. */
export const routes = pgTable('routes', {
  address: text('address').$type<Address>().primaryKey(),
  route: text('route').notNull(),
});

/** Platform events that have had their effect. */
export const inboundEvents = pgTable('inbound_events', {
  id: text('id').primaryKey(),
  receivedAt: instant('received_at').notNull().default(sql`clock_timestamp()`),
});

/** How far the playground has moved the clock; 0 everywhere else. One row. */
export const clock = pgTable(
  'clock',
  {
    only: boolean('only').primaryKey().default(true),
    offsetMilliseconds: bigint('offset_milliseconds', { mode: 'number' }).notNull().default(0),
  },
  (table) => [check('clock_is_one_row', sql`${table.only}`)],
);
