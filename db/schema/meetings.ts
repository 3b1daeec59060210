// Meetings, their series and agendas, the record of their changes, and the addresses of the calendars.
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
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, oneOf } from './columns.ts';
import { memberships, teams } from './people.ts';
import { rounds } from './polls.ts';

const meetingVerbs = ['plan', 'move', 'cancel', 'undo'] as const;
const seriesRhythms = ['week', 'two weeks', 'first of month', 'last of month'] as const;
const rooms = ['clarifying', 'developing', 'negotiating', 'acting'] as const;

/** Unguessable: two random ids make 244 bits. */
const unguessable = sql`replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`;

/** Meetings that come again and again. Each of them is a meeting of its own. */
export const meetingSeries = pgTable(
  'meeting_series',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    title: text('title').notNull(),
    every: text('every', { enum: seriesRhythms }).notNull(),
    /** The first day of the rhythm; its weekday is that of them all. */
    firstOn: date('first_on').notNull(),
    startsAt: time('starts_at'),
    endsAt: time('ends_at'),
    timeZone: text('time_zone').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The last day of the rhythm for which a meeting was planned, or that was left out. */
    plannedUntil: date('planned_until'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    unique('series_of_team').on(table.teamId, table.id),
    foreignKey({
      columns: [table.teamId, table.createdBy],
      foreignColumns: [memberships.teamId, memberships.personId],
    }),
    check('series_rhythm_is_known', oneOf('every', seriesRhythms)),
    check('series_ends_after_it_starts', sql`${table.endsAt} > ${table.startsAt}`),
    check('series_title_is_said', sql`length(btrim(${table.title})) between 1 and 200`),
  ],
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
    /** Null where only the day is known. */
    startsAt: time('starts_at'),
    endsAt: time('ends_at'),
    timeZone: text('time_zone').notNull().default('Europe/Copenhagen'),
    createdBy: uuid('created_by').notNull(),
    cancelledAt: instant('cancelled_at'),
    seriesId: uuid('series_id'),
    /** The day of the series' rhythm that it stands for, wherever it is held. */
    seriesDay: date('series_day'),
    /** Whoever has it can load the meeting into a calendar. */
    calendarName: text('calendar_name').notNull().unique().default(unguessable),
  },
  (table) => [
    unique('meeting_of_team').on(table.teamId, table.id),
    unique('one_meeting_a_day_of_a_series').on(table.seriesId, table.seriesDay),
    foreignKey({
      columns: [table.teamId, table.seriesId],
      foreignColumns: [meetingSeries.teamId, meetingSeries.id],
    }),
    check(
      'a_meeting_of_a_series_has_its_day',
      sql`(${table.seriesId} is null) = (${table.seriesDay} is null)`,
    ),
    index('planned_meetings').on(table.teamId, table.heldOn).where(sql`cancelled_at is null`),
    foreignKey({
      columns: [table.teamId, table.createdBy],
      foreignColumns: [memberships.teamId, memberships.personId],
    }),
    check('meeting_ends_after_it_starts', sql`${table.endsAt} > ${table.startsAt}`),
    check('title_is_said', sql`length(btrim(${table.title})) between 1 and 200`),
  ],
);

/** Who planned, moved or cancelled which meeting when. */
export const meetingChanges = pgTable(
  'meeting_changes',
  {
    id: id(),
    sequence: bigint('sequence', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    teamId: uuid('team_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    byPersonId: uuid('by_person_id').notNull(),
    at: instant('at').notNull(),
    verb: text('verb', { enum: meetingVerbs }).notNull(),
    /** Only where it was held at another time before. */
    fromHeldOn: date('from_held_on'),
    fromStartsAt: time('from_starts_at'),
    fromEndsAt: time('from_ends_at'),
    toHeldOn: date('to_held_on'),
    toStartsAt: time('to_starts_at'),
    toEndsAt: time('to_ends_at'),
    /** Only where it was called otherwise before. A text, so it can be erased here. */
    fromTitle: text('from_title'),
    /** The change that this one takes back; a change is taken back once. */
    undoes: uuid('undoes').unique(),
    /** Of the series as a whole: the same was done to its other meetings at that moment. */
    ofSeries: boolean('of_series').notNull().default(false),
  },
  (table) => [
    index('changes_of_meeting').on(table.meetingId, table.sequence),
    index('meeting_changes_by_person').on(table.teamId, table.byPersonId, table.sequence),
    foreignKey({ columns: [table.teamId, table.meetingId], foreignColumns: [meetings.teamId, meetings.id] }),
    foreignKey({ columns: [table.undoes], foreignColumns: [table.id] }),
    check('meeting_verb_is_known', oneOf('verb', meetingVerbs)),
    check('only_undo_undoes_a_meeting', sql`(${table.verb} = 'undo') = (${table.undoes} is not null)`),
    check('a_meeting_day_changes_into_one', sql`(${table.fromHeldOn} is null) = (${table.toHeldOn} is null)`),
  ],
);

/** What a meeting is to talk about, in order. */
export const agendaItems = pgTable(
  'agenda_items',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    /** Which of the four rooms of dialogue; null where nobody said. */
    room: text('room', { enum: rooms }),
    addedBy: uuid('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    /** Who said that no action comes of it. */
    closedBy: uuid('closed_by'),
    /** The round and question that it was made of. */
    roundId: uuid('round_id'),
    question: integer('question'),
  },
  (table) => [
    unique('a_question_is_on_one_agenda').on(table.roundId, table.question),
    index('agenda_of_meeting').on(table.meetingId, table.position),
    foreignKey({ columns: [table.teamId, table.meetingId], foreignColumns: [meetings.teamId, meetings.id] }),
    foreignKey({ columns: [table.teamId, table.roundId], foreignColumns: [rounds.teamId, rounds.id] }),
    foreignKey({
      columns: [table.teamId, table.addedBy],
      foreignColumns: [memberships.teamId, memberships.personId],
    }),
    foreignKey({
      columns: [table.teamId, table.closedBy],
      foreignColumns: [memberships.teamId, memberships.personId],
    }),
    check('room_is_known', oneOf('room', rooms)),
    check('agenda_item_is_said', sql`length(btrim(${table.title})) between 1 and 200`),
    check('a_question_has_its_round', sql`(${table.roundId} is null) = (${table.question} is null)`),
  ],
);

/** Where a team's meetings can be subscribed to. */
export const teamCalendars = pgTable('team_calendars', {
  teamId: uuid('team_id')
    .primaryKey()
    .references(() => teams.id),
  name: text('name').notNull().unique().default(unguessable),
});
