// A meeting as the database holds it.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Meeting, MeetingTime } from '#src/meetings/meeting.ts';

/** Of `meetings meeting`. */
export const wholeMeeting = sql.raw(`json_build_object(
  'id', meeting.id, 'teamId', meeting.team_id, 'title', meeting.title, 'heldOn', meeting.held_on,
  'startsAt', meeting.starts_at, 'endsAt', meeting.ends_at, 'timeZone', meeting.time_zone,
  'createdBy', meeting.created_by, 'isCancelled', meeting.cancelled_at is not null,
  'seriesId', meeting.series_id, 'seriesDay', meeting.series_day)`);

export const isOver = sql.raw(
  `(held_on + coalesce(ends_at, time '24:00')) at time zone time_zone <= bot_now()`,
);

export type MeetingRow = Omit<Meeting, keyof MeetingTime | 'series'> & {
  heldOn: string;
  startsAt: string | null;
  endsAt: string | null;
  seriesId: string | null;
  seriesDay: string | null;
};

export function meetingFromRow({
  heldOn,
  startsAt,
  endsAt,
  seriesId,
  seriesDay,
  ...meeting
}: MeetingRow): Meeting {
  return {
    ...meeting,
    heldOn: Temporal.PlainDate.from(heldOn),
    ...(startsAt && { startsAt: Temporal.PlainTime.from(startsAt) }),
    ...(endsAt && { endsAt: Temporal.PlainTime.from(endsAt) }),
    ...(seriesId && seriesDay && { series: { id: seriesId, day: Temporal.PlainDate.from(seriesDay) } }),
  };
}
