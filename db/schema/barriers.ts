// What blocks an item and who was asked to move it. The words about it are kept where they can be erased.
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { actionItems } from './agreements.ts';
import { id, instant, oneOf } from './columns.ts';
import { memberships, organisations, people } from './people.ts';

const helpers = ['project leader', 'organisation', 'cluster contact'] as const;
const states = ['asked', 'taken', 'declined', 'moved', 'withdrawn'] as const;
const refusals = ['declined', 'passed on'] as const;

export const barriers = pgTable(
  'barriers',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    actionItemId: uuid('action_item_id').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** Who was asked last, where it was sent on. */
    of: text('of', { enum: helpers }).notNull(),
    organisationId: uuid('organisation_id').references(() => organisations.id),
    state: text('state', { enum: states }).notNull().default('asked'),
    takenBy: uuid('taken_by').references(() => people.id),
    takenAt: instant('taken_at'),
    /** In the words of whoever has it. */
    answer: text('answer'),
    answeredBy: uuid('answered_by').references(() => people.id),
    answeredAt: instant('answered_at'),
    /** When it was moved or withdrawn, or the last one said no. */
    endedAt: instant('ended_at'),
    /** The change of the item that ended it: taken back, the barrier is there again. */
    endedByChange: uuid('ended_by_change'),
  },
  (table) => [
    index('barriers_of_item').on(table.actionItemId, table.askedAt),
    uniqueIndex('one_open_barrier_an_item').on(table.actionItemId).where(sql`state in ('asked', 'taken')`),
    index('barriers_of_team').on(table.teamId),
    index('barriers_taken_by').on(table.takenBy).where(sql`state = 'taken'`),
    foreignKey({
      columns: [table.teamId, table.actionItemId],
      foreignColumns: [actionItems.teamId, actionItems.id],
    }),
    foreignKey({
      columns: [table.teamId, table.askedBy],
      foreignColumns: [memberships.teamId, memberships.personId],
    }),
    check('helper_is_known', oneOf('of', helpers)),
    check('barrier_state_is_known', oneOf('state', states)),
    check(
      'an_organisation_is_named',
      sql`(${table.of} = 'organisation') = (${table.organisationId} is not null)`,
    ),
    check('whoever_takes_it_is_known', sql`(${table.takenBy} is null) = (${table.takenAt} is null)`),
    check('what_is_taken_is_somebodys', sql`${table.state} <> 'taken' or ${table.takenBy} is not null`),
    check('an_end_has_a_time', sql`(${table.state} in ('asked', 'taken')) = (${table.endedAt} is null)`),
    check('an_answer_is_somebodys', sql`${table.answer} is null or ${table.answeredBy} is not null`),
    check('answer_is_said', sql`length(btrim(${table.answer})) between 1 and 500`),
  ],
);

/** Everybody who was ever asked, in the order of asking, and what those said who do not have it. */
export const barrierAsked = pgTable(
  'barrier_asked',
  {
    barrierId: uuid('barrier_id')
      .notNull()
      .references(() => barriers.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    position: integer('position').notNull(),
    said: text('said', { enum: refusals }),
  },
  (table) => [
    primaryKey({ columns: [table.barrierId, table.personId] }),
    index('barriers_asked_of').on(table.personId).where(sql`said is null`),
    index('barriers_ever_asked_of').on(table.personId),
    check('refusal_is_known', oneOf('said', refusals)),
  ],
);
