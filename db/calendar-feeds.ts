// Meetings as calendars load them.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { type CalendarFeed, type CalendarFeeds, keptInFeed } from '#src/meetings/calendar-feed.ts';
import type { Language } from '#src/texts/language.ts';
import { agendaStore } from './agenda-store.ts';
import { type MeetingRow, meetingFromRow, wholeMeeting } from './meeting-rows.ts';
import type { Queries } from './queries.ts';

export function calendarFeeds(queries: Queries): CalendarFeeds {
  const agendas = agendaStore(queries);
  const nameIn = async (query: SQL): Promise<string> => {
    const [row] = await queries.execute<{ name: string }>(query);
    if (!row) throw new Error('There is nothing that could have a calendar.');
    return row.name;
  };
  /** Of `teams team` and `meetings meeting`. */
  const read = async (condition: SQL): Promise<CalendarFeed | undefined> => {
    const rows = await queries.execute<Row>(sql`
      select team.name, team.language, ${wholeMeeting} as meeting, made.count - 1 as sequence, made.at
      from teams team
      left join meetings meeting on meeting.team_id = team.id
        and meeting.held_on >= (bot_now() - ${keptInFeed.hours} * interval '1 hour')::date
      left join lateral (
        select count(*)::integer as count, max(at) as at from meeting_changes where meeting_id = meeting.id) made on true
      where ${condition}
      order by meeting.held_on, meeting.starts_at nulls first, meeting.id limit 1000`);
    const [first] = rows;
    if (!first) return undefined;
    const entries = [];
    for (const { meeting, sequence, at } of rows) {
      if (!meeting?.id || !at) continue;
      entries.push({
        meeting: meetingFromRow(meeting),
        agenda: await agendas.of(meeting.id),
        sequence,
        changedAt: Temporal.Instant.from(at),
      });
    }
    return { team: first.name, language: first.language, entries };
  };
  return {
    nameOfTeam: (teamId) =>
      nameIn(sql`
        with made as (insert into team_calendars (team_id) values (${teamId}) on conflict do nothing returning name)
        select name from made union all select name from team_calendars where team_id = ${teamId}`),
    nameOfMeeting: (meetingId) =>
      nameIn(sql`select calendar_name as name from meetings where id = ${meetingId}`),
    rename: (teamId) =>
      nameIn(sql`
        insert into team_calendars (team_id) values (${teamId})
        on conflict (team_id) do update set name = excluded.name returning name`),
    ofTeam: (name) => read(sql`team.id = (select team_id from team_calendars where name = ${name})`),
    ofMeeting: (name) => read(sql`meeting.calendar_name = ${name}`),
  };
}

type Row = {
  name: string;
  language: Language;
  meeting: MeetingRow | null;
  sequence: number;
  at: string | null;
};
