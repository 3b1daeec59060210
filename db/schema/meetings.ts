// Meetings and the record of their changes.
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, oneOf } from './columns.ts';
import { memberships, teams } from './people.ts';

const meetingVerbs = ['plan', 'move', 'cancel', 'undo'] as const;

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
  },
  (table) => [
    unique('meeting_of_team').on(table.teamId, table.id),
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
