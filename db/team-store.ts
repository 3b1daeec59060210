// Teams with their people, accounts and channels, read whole: a team is small.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Absence, Member, Organisation, Person, Role, Team, TeamChannel } from '#src/people/team.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';
import type { TeamStore } from '#src/people/team-store.ts';
import type { Language } from '#src/texts/language.ts';
import { type MeetingRow, meetingFromRow } from './meeting-rows.ts';
import { meetingsOfTeam } from './meeting-store.ts';
import type { Queries } from './queries.ts';
import { channels, clusters, teams } from './schema/people.ts';
import { idOf, keepOrganisations, takeIn } from './write-people.ts';

export function teamStore(queries: Queries): TeamStore {
  return {
    async ofChannel(address) {
      const [team] = await readTeams(
        queries,
        sql`team.id = (select team_id from channels where address = ${address})`,
      );
      return team;
    },

    ofAccount: (address) =>
      readTeams(
        queries,
        sql`team.id in (
          select team_id from accounts join memberships using (person_id) where address = ${address})`,
      ),

    async byId(teamId) {
      const [team] = await readTeams(queries, sql`team.id = ${teamId}`);
      if (!team) throw new Error(`There is no team with the id ${teamId}.`);
      return team;
    },

    async person(personId) {
      const [row] = await queries.execute<{ person: PersonRow }>(
        sql`select ${wholePerson} as person from people person ${withOrganisation} where person.id = ${personId}`,
      );
      if (!row) throw new Error(`There is no person with the id ${personId}.`);
      return personFromRow(row.person);
    },

    async speak(to, language) {
      await queries.execute(
        'channelId' in to
          ? sql`update channels set language = ${language} where id = ${to.channelId}`
          : sql`update people set language = ${language} where id = ${to.personId}`,
      );
    },

    setUp: (plan) => setUpTeam(queries, plan),
  };
}

const withOrganisation = sql.raw(
  'join organisations organisation on organisation.id = person.organisation_id',
);

/** Of `people person`. */
const wholePerson = sql.raw(`json_build_object(
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

type PersonRow = Pick<Person, 'id' | 'name' | 'timeZone'> & {
  organisation: Omit<Organisation, 'daysOff'> & { daysOff: string[] | null };
  language: Person['language'] | null;
  accounts: Person['accounts'] | null;
  nudgeTime: string;
  absences: { from: string; until: string | null }[] | null;
};

type MemberRow = { person: PersonRow; role: Role; isPresent: boolean };
type ChannelRow = Omit<TeamChannel, 'language'> & { language: Language | null };
type TeamRow = Omit<Team, 'members' | 'former' | 'meetings' | 'channels'> & {
  channels: ChannelRow[];
  everybody: MemberRow[];
  planned: MeetingRow[];
  latest: MeetingRow[];
};

/** In one statement: a command waits for it. */
async function readTeams(queries: Queries, condition: SQL): Promise<Team[]> {
  const rows = await queries.execute<TeamRow>(sql`
    select team.id, team.name, team.language, team.time_zone as "timeZone", team.ladder,
      json_build_object('minimum', poll_minimum, 'openFor', poll_open_for) as polls, everybody.list as everybody,
      places.list as channels, meetings.planned, meetings.latest
    from teams team
    cross join lateral (
      select coalesce(json_agg(
        json_build_object('person', ${wholePerson}, 'role', membership.role, 'isPresent', membership.left_at is null)
        order by person.name, organisation.name), '[]') as list
      from memberships membership join people person on person.id = membership.person_id ${withOrganisation}
      where membership.team_id = team.id) everybody
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', id, 'address', address, 'name', name, 'language', language) order by name), '[]')
        as list
      from channels where team_id = team.id) places
    cross join lateral (${meetingsOfTeam}) meetings
    where ${condition}
    order by team.name`);
  return rows.map(({ everybody, planned, latest, channels, ...team }) => ({
    ...team,
    channels: channels.map(({ language, ...channel }) => ({ ...channel, ...(language && { language }) })),
    meetings: { planned: planned.map(meetingFromRow), latest: latest.map(meetingFromRow) },
    members: everybody.filter(({ isPresent }) => isPresent).map(memberFromRow),
    former: everybody.filter(({ isPresent }) => !isPresent).map(memberFromRow),
  }));
}

function memberFromRow({ person, role }: MemberRow): Member {
  return { ...personFromRow(person), role };
}

function personFromRow(row: PersonRow): Person {
  const { language, accounts, absences, organisation, ...person } = row;
  if (!accounts) throw new Error(`The person ${person.id} has no account.`);
  return {
    ...person,
    accounts,
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

async function setUpTeam(queries: Queries, plan: TeamPlan): Promise<void> {
  const { name, initiative, cluster, language, timeZone } = plan;
  const organisationIds = await keepOrganisations(queries, plan.organisations);
  const row = {
    name,
    initiative,
    ...(cluster && { clusterId: await keepCluster(queries, cluster) }),
    ...(language && { language }),
    ...(timeZone && { timeZone }),
  };
  const teamId = idOf(await queries.insert(teams).values(row).returning());
  await takeIn(queries, teamId, plan.people, organisationIds);
  await queries.insert(channels).values(plan.channels.map((channel) => ({ ...channel, teamId })));
}

async function keepCluster(queries: Queries, name: string): Promise<string> {
  const kept = { target: clusters.name, set: { name: sql`excluded.name` } };
  return idOf(await queries.insert(clusters).values({ name }).onConflictDoUpdate(kept).returning());
}
