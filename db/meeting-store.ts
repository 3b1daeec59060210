// Meetings of a team: planned, moved, cancelled; and those that are loaded with the team.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Meeting, MeetingTime } from '#src/meetings/meeting.ts';
import type { MeetingStore } from '#src/meetings/meeting-store.ts';
import type { Queries } from './queries.ts';

export function meetingStore(queries: Queries): MeetingStore {
  return {
    async plan(meeting) {
      const { heldOn, startsAt, endsAt } = columns(meeting);
      return theOne(
        await queries.execute<Row>(sql`
          insert into meetings as meeting (team_id, title, held_on, starts_at, ends_at, time_zone, created_by)
          values (${meeting.teamId}, ${meeting.title}, ${heldOn}, ${startsAt}, ${endsAt}, ${meeting.timeZone},
            ${meeting.createdBy})
          returning ${wholeMeeting} as meeting`),
      );
    },

    async lock(teamId, meetingId) {
      const [row] = await queries.execute<Row>(sql`
        select ${wholeMeeting} as meeting from meetings meeting
        where team_id = ${teamId} and id = ${meetingId} for update`);
      return row && meetingFromRow(row.meeting);
    },

    async move(meeting, to) {
      const { heldOn, startsAt, endsAt } = columns(to);
      return theOne(
        await queries.execute<Row>(sql`
          update meetings meeting set held_on = ${heldOn}, starts_at = ${startsAt}, ends_at = ${endsAt}
          where id = ${meeting.id} returning ${wholeMeeting} as meeting`),
      );
    },

    async cancel(meeting, at) {
      return theOne(
        await queries.execute<Row>(sql`
          update meetings meeting set cancelled_at = ${at.toString()}
          where id = ${meeting.id} returning ${wholeMeeting} as meeting`),
      );
    },
  };
}

/** More are neither chosen among nor shown. */
const mostPlanned = 20;
const mostLatest = 4;

/** Of `meetings meeting`. */
const wholeMeeting = sql.raw(`json_build_object(
  'id', meeting.id, 'teamId', meeting.team_id, 'title', meeting.title, 'heldOn', meeting.held_on,
  'startsAt', meeting.starts_at, 'endsAt', meeting.ends_at, 'timeZone', meeting.time_zone,
  'createdBy', meeting.created_by, 'isCancelled', meeting.cancelled_at is not null)`);

const isOver = sql.raw(`(held_on + coalesce(ends_at, time '24:00')) at time zone time_zone <= bot_now()`);

const meetingsThat = (condition: SQL, order: SQL, most: number): SQL => sql`
  select coalesce(json_agg(${wholeMeeting} order by ${order}), '[]') from (
    select * from meetings where team_id = team.id and cancelled_at is null and ${condition}
    order by ${order} limit ${sql.raw(String(most))}) meeting`;

/** Of `teams team`: the next ones first, the latest that are over first. */
export const meetingsOfTeam: SQL = sql`
  select
    (${meetingsThat(sql`not ${isOver}`, sql.raw('held_on, starts_at nulls first, id'), mostPlanned)}) as planned,
    (${meetingsThat(isOver, sql.raw('held_on desc, starts_at desc nulls last, id'), mostLatest)}) as latest`;

export type MeetingRow = Omit<Meeting, keyof MeetingTime> & {
  heldOn: string;
  startsAt: string | null;
  endsAt: string | null;
};

type Row = { meeting: MeetingRow };

export function meetingFromRow({ heldOn, startsAt, endsAt, ...meeting }: MeetingRow): Meeting {
  return {
    ...meeting,
    heldOn: Temporal.PlainDate.from(heldOn),
    ...(startsAt && { startsAt: Temporal.PlainTime.from(startsAt) }),
    ...(endsAt && { endsAt: Temporal.PlainTime.from(endsAt) }),
  };
}

function columns({ heldOn, startsAt, endsAt }: MeetingTime) {
  return {
    heldOn: heldOn.toString(),
    startsAt: startsAt?.toString() ?? null,
    endsAt: endsAt?.toString() ?? null,
  };
}

function theOne([row]: Row[]): Meeting {
  if (!row) throw new Error('A meeting that was just written cannot be read.');
  return meetingFromRow(row.meeting);
}
