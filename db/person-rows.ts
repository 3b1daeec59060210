// A person with their organisation, absences and accounts, as one JSON value of a statement, and back.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Absence, Organisation, Person } from '#src/people/team.ts';

/** Of `people person`: with `organisations organisation`. */
export const withOrganisation = sql.raw(
  'join organisations organisation on organisation.id = person.organisation_id',
);

/** Of `people person`. */
export const wholePerson = sql.raw(`json_build_object(
  'id', person.id, 'name', person.name, 'language', person.language, 'timeZone', person.time_zone,
  'nudgeTime', person.nudge_time,
  'absences', (
    select json_agg(json_build_object('from', from_day, 'until', until_day) order by from_day) from absences
    where person_id = person.id and coalesce(until_day >= bot_now()::date - 60, true)),
  'organisation', json_build_object(
    'id', organisation.id, 'name', organisation.name, 'sector', organisation.sector,
    'daysOff', (
      select json_agg(day order by day) from organisation_days_off
      where organisation_id = organisation.id and day >= bot_now()::date - 60)),
  'accounts', (
    select json_agg(address order by position, address) from accounts where person_id = person.id))`);

export type PersonRow = Pick<Person, 'id' | 'name' | 'timeZone'> & {
  organisation: Omit<Organisation, 'daysOff'> & { daysOff: string[] | null };
  language: Person['language'] | null;
  accounts: Person['accounts'] | null;
  nudgeTime: string;
  absences: { from: string; until: string | null }[] | null;
};

export function personFromRow(row: PersonRow): Person {
  const { language, accounts, absences, organisation, ...person } = row;
  return {
    ...person,
    // Joined into another row: nowhere to be written to.
    accounts: accounts ?? [`none:${person.id}`],
    nudgeTime: Temporal.PlainTime.from(row.nudgeTime),
    organisation: organisationFromRow(organisation),
    ...(absences && { absences: absences.map(absenceFromRow) }),
    ...(language && { language }),
  };
}

function organisationFromRow({ daysOff, ...organisation }: PersonRow['organisation']): Organisation {
  return { ...organisation, ...(daysOff && { daysOff: daysOff.map((day) => Temporal.PlainDate.from(day)) }) };
}

function absenceFromRow({ from, until }: { from: string; until: string | null }): Absence {
  return { from: Temporal.PlainDate.from(from), ...(until && { until: Temporal.PlainDate.from(until) }) };
}
