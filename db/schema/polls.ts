// Polls, their rounds, the answers of the round that is open, and the figures of those that are closed.
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Instrument } from '#src/polls/instrument.ts';
import { id, instant, oneOf } from './columns.ts';
import { memberships, people, teams } from './people.ts';

const rhythms = ['week', 'two weeks', 'month', 'time between meetings', 'meeting'] as const;
const roundStates = ['planned', 'open', 'closed', 'skipped'] as const;
const ends = ['exact', 'or higher', 'or lower'] as const;

/** Those that an administrator has added to the ones that come with the bot. */
export const instruments = pgTable('instruments', {
  id: text('id').primaryKey(),
  content: jsonb('content').$type<Instrument>().notNull(),
});

/** A standing asking of one dimension in a team. */
export const polls = pgTable(
  'polls',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    instrument: text('instrument').notNull(),
    dimension: text('dimension').notNull(),
    rhythm: text('rhythm', { enum: rhythms }).notNull(),
    /** Null where meetings decide. */
    firstOn: date('first_on'),
    isPaused: boolean('is_paused').notNull().default(false),
    /** The first day on which rounds open again; null for a pause without an end that anybody knows. */
    pausedUntil: date('paused_until'),
    createdBy: uuid('created_by').notNull(),
    stoppedAt: instant('stopped_at'),
  },
  (table) => [
    uniqueIndex('one_poll_of_a_kind')
      .on(table.teamId, table.instrument, table.dimension)
      .where(sql`stopped_at is null`),
    foreignKey({
      columns: [table.teamId, table.createdBy],
      foreignColumns: [memberships.teamId, memberships.personId],
    }),
    check('rhythm_is_known', oneOf('rhythm', rhythms)),
  ],
);

/** One asking, open for some days. */
export const rounds = pgTable(
  'rounds',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    /** Null for one that was started by hand. */
    pollId: uuid('poll_id').references(() => polls.id),
    instrument: text('instrument').notNull(),
    dimension: text('dimension').notNull(),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    /** When it was to open at first: of several that wait for their turn, the one that has waited longest is next. */
    wantedAt: instant('wanted_at').notNull().default(sql`'-infinity'`),
    state: text('state', { enum: roundStates }).notNull().default('planned'),
    /** The instrument with this dimension alone, as it was worded when the round opened. */
    asked: jsonb('asked').$type<Instrument>(),
    /** From how many answers figures are shown. */
    minimum: integer('minimum').notNull(),
    /** How many were asked, and how many of them have answered: all that is shown while it is open. */
    askedCount: integer('asked_count').notNull().default(0),
    answeredCount: integer('answered_count').notNull().default(0),
    /** Makes the pseudonyms of those who answer; it goes with the answers. */
    key: text('key'),
    /** Unguessable: whoever has it sees the published figures as a picture. */
    pictureName: text('picture_name').unique(),
  },
  (table) => [
    unique('round_of_team').on(table.teamId, table.id),
    uniqueIndex('rounds_never_overlap').on(table.teamId).where(sql`state = 'open'`),
    uniqueIndex('one_planned_round_of_a_poll').on(table.pollId).where(sql`state = 'planned'`),
    index('rounds_to_open').on(table.opensAt).where(sql`state = 'planned'`),
    index('rounds_to_close').on(table.closesAt).where(sql`state = 'open'`),
    index('closed_rounds').on(table.teamId, table.instrument, table.dimension, table.closesAt),
    check('round_state_is_known', oneOf('state', roundStates)),
    check('a_round_ends_after_it_begins', sql`${table.closesAt} > ${table.opensAt}`),
    check('only_an_open_round_has_a_key', sql`(${table.state} = 'open') = (${table.key} is not null)`),
  ],
);

/** Who is asked; it goes with the answers. */
export const roundParticipants = pgTable(
  'round_participants',
  {
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.personId] })],
);

/** Answers of rounds that are open. No person and no time: only whoever has the round's key can tell whose they are. */
export const ratings = pgTable(
  'ratings',
  {
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    pseudonym: text('pseudonym').notNull(),
    question: integer('question').notNull(),
    value: smallint('value').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.pseudonym, table.question] }),
    check('an_answer_is_1_to_5', sql`${table.value} between 1 and 5`),
  ],
);

/** What is published of a closed round, and all that is left of it. */
export const figures = pgTable(
  'figures',
  {
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    question: integer('question').notNull(),
    /** These three are null where too few answered. */
    n: integer('n'),
    meanInTenths: integer('mean_in_tenths'),
    end: text('open_end', { enum: ends }),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.question] }),
    check('open_end_is_known', oneOf('open_end', ends)),
    check(
      'a_figure_is_whole_or_none',
      sql`num_nulls(${table.n}, ${table.meanInTenths}, ${table.end}) in (0, 3)`,
    ),
  ],
);
