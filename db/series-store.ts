// Series of meetings.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Series, SeriesStore } from '#src/meetings/series.ts';
import type { SeriesRhythm } from '#src/meetings/series-days.ts';
import { isOver, type MeetingRow, meetingFromRow, wholeMeeting } from './meeting-rows.ts';
import type { Queries } from './queries.ts';

export function seriesStore(queries: Queries): SeriesStore {
  const read = async (condition: SQL): Promise<Series[]> => {
    const rows = await queries.execute<Row>(sql`select * from meeting_series where ${condition}`);
    return rows.map(fromRow);
  };
  return {
    running: (teamId) => read(sql`team_id = ${teamId} and ended_at is null order by created_at, id`),

    async lock(teamId, seriesId) {
      const [series] = await read(sql`team_id = ${teamId} and id = ${seriesId} for update`);
      return series;
    },

    async start({ teamId, title, rhythm, startsAt, endsAt, timeZone, createdBy, createdAt }) {
      const [row] = await queries.execute<Row>(sql`
        insert into meeting_series (team_id, title, every, first_on, starts_at, ends_at, time_zone, created_by, created_at)
        values (${teamId}, ${title}, ${rhythm.every}, ${rhythm.firstOn.toString()}, ${startsAt?.toString() ?? null},
          ${endsAt?.toString() ?? null}, ${timeZone}, ${createdBy}, ${createdAt.toString()}) returning *`);
      if (!row) throw new Error('A series that was just written cannot be read.');
      return fromRow(row);
    },

    async change(seriesId, { plannedUntil, endedAt }) {
      await queries.execute(sql`
        update meeting_series set planned_until = coalesce(${plannedUntil?.toString() ?? null}::date, planned_until),
          ended_at = case when ${endedAt !== undefined} then ${endedAt?.toString() ?? null}::timestamptz else ended_at end
        where id = ${seriesId}`);
    },

    async takeIn(meetingId, { id, day }) {
      await queries.execute(
        sql`update meetings set series_id = ${id}, series_day = ${day.toString()} where id = ${meetingId}`,
      );
    },

    async ahead(seriesId) {
      const rows = await queries.execute<{ meeting: MeetingRow }>(sql`
        select ${wholeMeeting} as meeting from meetings meeting
        where series_id = ${seriesId} and cancelled_at is null and not ${isOver}
        order by held_on, starts_at nulls first, id`);
      return rows.map(({ meeting }) => meetingFromRow(meeting));
    },
  };
}

type Row = {
  id: string;
  team_id: string;
  title: string;
  every: SeriesRhythm['every'];
  first_on: string;
  starts_at: string | null;
  ends_at: string | null;
  time_zone: string;
  created_by: string;
  created_at: string;
  planned_until: string | null;
  ended_at: string | null;
};

function fromRow(row: Row): Series {
  return {
    id: row.id,
    teamId: row.team_id,
    title: row.title,
    rhythm: { every: row.every, firstOn: Temporal.PlainDate.from(row.first_on) },
    timeZone: row.time_zone,
    createdBy: row.created_by,
    createdAt: Temporal.Instant.from(row.created_at),
    ...(row.starts_at && { startsAt: Temporal.PlainTime.from(row.starts_at) }),
    ...(row.ends_at && { endsAt: Temporal.PlainTime.from(row.ends_at) }),
    ...(row.planned_until && { plannedUntil: Temporal.PlainDate.from(row.planned_until) }),
    ...(row.ended_at && { endedAt: Temporal.Instant.from(row.ended_at) }),
  };
}
