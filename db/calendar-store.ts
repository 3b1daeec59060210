// When people are there, when they are reminded, when their organisations are closed, and how often a team asks.
import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarStore } from '#src/people/calendar-store.ts';
import type { Queries } from './queries.ts';

export function calendarStore(queries: Queries): CalendarStore {
  return {
    async beAway(personId, { from, until }) {
      const overlaps = sql`person_id = ${personId} and coalesce(until_day >= ${from.toString()}::date, true)
        and coalesce(from_day <= ${until?.toString() ?? null}::date, true)`;
      await queries.execute(sql`delete from absences where ${overlaps} and from_day >= ${from.toString()}`);
      // What has been of an earlier one stays: those days were no working days.
      await queries.execute(
        sql`update absences set until_day = ${from.toString()}::date - 1 where ${overlaps}`,
      );
      await queries.execute(sql`
        insert into absences (person_id, from_day, until_day)
        values (${personId}, ${from.toString()}, ${until?.toString() ?? null})`);
    },

    async beBack(personId, on) {
      const day = sql`${on.toString()}::date`;
      const ended = await queries.execute(sql`
        with shortened as (
          update absences set until_day = ${day} - 1
          where person_id = ${personId} and from_day < ${day} and coalesce(until_day >= ${day}, true)
          returning 1),
        forgotten as (
          delete from absences where person_id = ${personId} and from_day >= ${day} returning 1)
        select 1 from shortened union all select 1 from forgotten`);
      return ended.length > 0;
    },

    async nudgeAt(personId, time) {
      await queries.execute(sql`update people set nudge_time = ${time.toString()} where id = ${personId}`);
    },

    async close(organisationId, days) {
      await queries.execute(sql`
        insert into organisation_days_off (organisation_id, day)
        select ${organisationId}, day from ${list(days)} on conflict do nothing`);
    },

    async open(organisationId, days) {
      await queries.execute(sql`
        delete from organisation_days_off
        where organisation_id = ${organisationId} and day in (select day from ${list(days)})`);
    },

    async climb(teamId, ladder) {
      await queries.execute(sql`update teams set ladder = ${ladder} where id = ${teamId}`);
    },
  };
}

const list = (days: Temporal.PlainDate[]) =>
  sql`unnest(${sql.param(days.map((day) => day.toString()))}::date[]) as day(day)`;
