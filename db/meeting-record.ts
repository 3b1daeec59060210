// The record of the meetings' changes, read.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { MeetingChange, MeetingTime } from '#src/meetings/meeting.ts';
import type { MeetingRecord } from '#src/meetings/meeting-record.ts';
import type { Queries } from './queries.ts';

export function meetingRecord(queries: Queries): MeetingRecord {
  return {
    async of(meetingId) {
      const rows = await queries.execute<ChangeRow>(sql`
        select made.*, ${isTakenBack} as is_taken_back from meeting_changes made
        where meeting_id = ${meetingId} order by sequence`);
      return rows.map(changeFromRow);
    },

    async newestBy(teamId, personId) {
      const [row] = await queries.execute<ChangeRow>(sql`
        select made.*, false as is_taken_back from meeting_changes made
        where team_id = ${teamId} and by_person_id = ${personId} and verb <> 'undo' and not ${isTakenBack}
          and not ${isPlannedAhead}
        order by sequence desc limit 1`);
      return row && changeFromRow(row);
    },

    async alike({ meetingId, at, verb }) {
      const rows = await queries.execute<ChangeRow>(sql`
        select made.*, false as is_taken_back from meeting_changes made join meetings on meetings.id = made.meeting_id
        where series_id = (select series_id from meetings where id = ${meetingId}) and of_series
          and at = ${at.toString()}::timestamptz and verb = ${verb} and not ${isTakenBack}
        order by held_on`);
      return rows.map(changeFromRow);
    },

    async wasTold(changeId, channelId) {
      const told = await queries.execute(sql`
        select 1 from deliveries where kind = 'meeting news' and meeting_change_id = ${changeId}
          and channel_id = ${channelId} and (message is not null or unsure_since is not null)`);
      return told.length > 0;
    },
  };
}

/** A meeting of a series that came by itself, later than the series was planned. */
const isPlannedAhead = sql.raw(`(verb = 'plan' and of_series and at <> (
  select created_at from meetings join meeting_series on meeting_series.id = series_id
  where meetings.id = made.meeting_id))`);

const isTakenBack = sql.raw('exists (select 1 from meeting_changes undo where undo.undoes = made.id)');

type ChangeRow = {
  id: string;
  meeting_id: string;
  by_person_id: string;
  at: string;
  verb: MeetingChange['verb'];
  from_held_on: string | null;
  from_starts_at: string | null;
  from_ends_at: string | null;
  to_held_on: string | null;
  to_starts_at: string | null;
  to_ends_at: string | null;
  from_title: string | null;
  undoes: string | null;
  is_taken_back: boolean;
  of_series: boolean;
};

function changeFromRow(row: ChangeRow): MeetingChange {
  const before = timeOf(row.from_held_on, row.from_starts_at, row.from_ends_at);
  const after = timeOf(row.to_held_on, row.to_starts_at, row.to_ends_at);
  return {
    id: row.id,
    meetingId: row.meeting_id,
    by: row.by_person_id,
    at: Temporal.Instant.from(row.at),
    verb: row.verb,
    before: {
      ...(before && { time: before }),
      ...(row.from_title !== null && { title: row.from_title }),
      ...(row.verb === 'cancel' && { isCancelled: false }),
    },
    ...(after && { becameTime: after }),
    ...(row.undoes && { undoes: row.undoes }),
    isTakenBack: row.is_taken_back,
    ...(row.of_series && { ofSeries: true }),
  };
}

function timeOf(
  heldOn: string | null,
  startsAt: string | null,
  endsAt: string | null,
): MeetingTime | undefined {
  if (!heldOn) return undefined;
  return {
    heldOn: Temporal.PlainDate.from(heldOn),
    ...(startsAt && { startsAt: Temporal.PlainTime.from(startsAt) }),
    ...(endsAt && { endsAt: Temporal.PlainTime.from(endsAt) }),
  };
}
