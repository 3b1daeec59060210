// Meetings of a team: planned, moved, cancelled; and those that are loaded with the team.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { instantAt } from '#src/dates/work-calendar.ts';
import { wrapUpAt } from '#src/meetings/around-times.ts';
import { isSameTime, type MeetingTime } from '#src/meetings/meeting.ts';
import type { MeetingStore, Recorded } from '#src/meetings/meeting-store.ts';
import { isOver, type MeetingRow, meetingFromRow, wholeMeeting } from './meeting-rows.ts';
import type { Queries } from './queries.ts';
import { readItems } from './read-items.ts';

export function meetingStore(queries: Queries): MeetingStore {
  return {
    async lockPlanned(teamId) {
      await queries.execute(sql`select 1 from teams where id = ${teamId} for no key update`);
      const [row] = await queries.execute<{ planned: MeetingRow[] }>(sql`
        select (${plannedMeetings}) as planned from teams team where id = ${teamId}`);
      return (row?.planned ?? []).map(meetingFromRow);
    },

    async plan(meeting, at) {
      const { heldOn, startsAt, endsAt } = columns(meeting);
      return theOne(
        await queries.execute<Row>(sql`
          with meeting as (
            insert into meetings (team_id, title, held_on, starts_at, ends_at, time_zone, created_by,
              series_id, series_day)
            values (${meeting.teamId}, ${meeting.title}, ${heldOn}, ${startsAt}, ${endsAt}, ${meeting.timeZone},
              ${meeting.createdBy}, ${meeting.series?.id ?? null}, ${meeting.series?.day.toString() ?? null})
            returning *),
          made as (
            insert into meeting_changes (team_id, meeting_id, by_person_id, at, verb, of_series)
            select team_id, id, created_by, ${at.toString()}::timestamptz, 'plan', series_id is not null
            from meeting returning id)
          select ${wholeMeeting} as meeting, made.id as change from meeting, made`),
      );
    },

    async lock(teamId, meetingId) {
      const [row] = await queries.execute<{ meeting: MeetingRow }>(sql`
        select ${wholeMeeting} as meeting from meetings meeting
        where team_id = ${teamId} and id = ${meetingId} for update`);
      return row && meetingFromRow(row.meeting);
    },

    async change(meeting, { by, at, to, ...made }) {
      const before = columns(meeting);
      const after = columns(to.time ?? meeting);
      const isMoved = to.time !== undefined && !isSameTime(meeting, to.time);
      const title = to.title ?? meeting.title;
      const isCancelled = to.isCancelled ?? null;
      const ifMoved = (value: string | null) => (isMoved ? value : null);
      return theOne(
        await queries.execute<Row>(sql`
          with meeting as (
            update meetings set title = ${title}, held_on = ${after.heldOn}, starts_at = ${after.startsAt},
              ends_at = ${after.endsAt}, cancelled_at = case ${isCancelled}::boolean
                when true then ${at.toString()}::timestamptz when false then null else cancelled_at end
            where id = ${meeting.id} returning *),
          made as (
            insert into meeting_changes (team_id, meeting_id, by_person_id, at, verb, undoes, from_title, of_series,
              from_held_on, from_starts_at, from_ends_at, to_held_on, to_starts_at, to_ends_at)
            select team_id, id, ${by}::uuid, ${at.toString()}::timestamptz, ${made.verb},
              ${made.verb === 'undo' ? made.undoes : null}::uuid,
              ${title === meeting.title ? null : meeting.title}::text, ${made.ofSeries === true},
              ${ifMoved(before.heldOn)}::date, ${ifMoved(before.startsAt)}::time, ${ifMoved(before.endsAt)}::time,
              ${ifMoved(after.heldOn)}::date, ${ifMoved(after.startsAt)}::time, ${ifMoved(after.endsAt)}::time
            from meeting returning id)
          select ${wholeMeeting} as meeting, made.id as change from meeting, made`),
      );
    },

    async agreedAt(meeting) {
      const { id, teamId, heldOn, startsAt, timeZone } = meeting;
      const from = instantAt(heldOn, startsAt ?? Temporal.PlainTime.from('00:00'), timeZone);
      const items = await readItems(
        queries,
        sql`item.team_id = ${teamId} and item.status <> 'cancelled' and (item.meeting_id = ${id}
          or (item.meeting_id is null and exists (
            select 1 from item_changes where action_item_id = item.id and verb = 'create'
              and at >= ${from.toString()}::timestamptz and at <= ${wrapUpAt(meeting).toString()}::timestamptz)))`,
      );
      return items.toSorted((one, other) => one.number - other.number);
    },

    itemsDueBy: (meetingId) =>
      readItems(
        queries,
        sql`item.due_meeting_id = ${meetingId} and item.status not in ('done', 'cancelled')`,
      ),
  };
}

/** More are neither chosen among nor shown. */
const mostPlanned = 20;
const mostLatest = 4;

const meetingsThat = (condition: SQL, order: SQL, most: number): SQL => sql`
  select coalesce(json_agg(${wholeMeeting} order by ${order}), '[]') from (
    select * from meetings where team_id = team.id and cancelled_at is null and ${condition}
    order by ${order} limit ${sql.raw(String(most))}) meeting`;

const plannedMeetings = meetingsThat(
  sql`not ${isOver}`,
  sql.raw('held_on, starts_at nulls first, id'),
  mostPlanned,
);

/** Of `teams team`: the next ones first, the latest that are over first. */
export const meetingsOfTeam: SQL = sql`
  select
    (${plannedMeetings}) as planned,
    (${meetingsThat(isOver, sql.raw('held_on desc, starts_at desc nulls last, id'), mostLatest)}) as latest`;

type Row = { meeting: MeetingRow; change: string };

function columns({ heldOn, startsAt, endsAt }: MeetingTime) {
  return {
    heldOn: heldOn.toString(),
    startsAt: startsAt?.toString() ?? null,
    endsAt: endsAt?.toString() ?? null,
  };
}

function theOne([row]: Row[]): Recorded {
  if (!row) throw new Error('A meeting that was just written cannot be read.');
  return { meeting: meetingFromRow(row.meeting), changeId: row.change };
}
