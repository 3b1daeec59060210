// Teams with their people, accounts and channels, read whole: a team is small.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { ClusterKind } from '#src/clusters/cluster.ts';
import type { Member, Role, Team, TeamChannel } from '#src/people/team.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';
import type { TeamStore } from '#src/people/team-store.ts';
import type { Language } from '#src/texts/language.ts';
import { acrossTeams, alsoActForTeam } from './act-for.ts';
import { clusterSetUp } from './cluster-set-up.ts';
import { type ContactRow, contactFromRow, contactsOfCluster } from './contact-rows.ts';
import { type MeetingRow, meetingFromRow } from './meeting-rows.ts';
import { meetingsOfTeam } from './meeting-store.ts';
import { type PersonRow, personFromRow, wholePerson, withOrganisation } from './person-rows.ts';
import type { Queries } from './queries.ts';
import { channels, teams } from './schema/people.ts';
import { idOf, keepOrganisations, takeIn } from './write-people.ts';

export function teamStore(queries: Queries): TeamStore {
  return {
    async ofChannel(address) {
      const [team] = await readTeams(
        queries,
        sql`team.id = (select team_id from channels where address = ${address} and unbound_at is null)`,
      );
      return team;
    },

    ofAccount: (address) =>
      readTeams(
        queries,
        sql`team.id in (
          select team_id from accounts join memberships using (person_id) where address = ${address})
        and exists (select 1 from channels where team_id = team.id and unbound_at is null)`,
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

    setUp: (plan) => acrossTeams(queries, () => setUpTeam(queries, plan)),
  };
}

type MemberRow = { person: PersonRow; role: Role; isPresent: boolean };
type ChannelRow = Omit<TeamChannel, 'language'> & { language: Language | null; unboundAt: string | null };
type ClusterRow = { id: string; name: string; called: ClusterKind; contacts: ContactRow[] };
type TeamRow = Omit<
  Team,
  'members' | 'former' | 'erased' | 'meetings' | 'channels' | 'unbound' | 'cluster'
> & {
  erased: string[] | null;
  cluster: ClusterRow | null;
  channels: ChannelRow[];
  everybody: MemberRow[];
  planned: MeetingRow[];
  latest: MeetingRow[];
};

/** In one statement: a command waits for it. */
async function readTeams(queries: Queries, condition: SQL): Promise<Team[]> {
  const rows = await queries.execute<TeamRow>(sql`
    select team.id, team.name, team.language, team.time_zone as "timeZone", team.ladder,
      json_build_object('minimum', poll_minimum, 'openFor', poll_open_for) as polls, everybody.list as everybody, everybody.erased,
      places.list as channels, meetings.planned, meetings.latest,
      (select json_build_object('id', cluster.id, 'name', cluster.name, 'called', called, 'contacts', ${contactsOfCluster})
        from clusters cluster where cluster.id = team.cluster_id) as cluster
    from teams team
    cross join lateral (
      select coalesce(json_agg(
        json_build_object('person', ${wholePerson}, 'role', membership.role, 'isPresent', membership.left_at is null)
        order by person.name, organisation.name) filter (where person.erased_at is null), '[]') as list,
        json_agg(person.id) filter (where person.erased_at is not null) as erased
      from memberships membership join people person on person.id = membership.person_id ${withOrganisation}
      where membership.team_id = team.id) everybody
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', id, 'address', address, 'name', name, 'language', language,
          'unboundAt', unbound_at) order by name), '[]') as list
      from channels where team_id = team.id) places
    cross join lateral (${meetingsOfTeam}) meetings
    where ${condition}
    order by team.name`);
  return rows.map(({ everybody, erased, planned, latest, channels, cluster, ...team }) => ({
    ...team,
    ...(erased && { erased }),
    ...(cluster && { cluster: { ...cluster, contacts: cluster.contacts.map(contactFromRow) } }),
    ...placesOf(channels),
    meetings: { planned: planned.map(meetingFromRow), latest: latest.map(meetingFromRow) },
    members: everybody.filter(({ isPresent }) => isPresent).map(memberFromRow),
    former: everybody.filter(({ isPresent }) => !isPresent).map(memberFromRow),
  }));
}

function placesOf(rows: ChannelRow[]): Pick<Team, 'channels' | 'unbound'> {
  const places = rows.map(({ language, unboundAt, ...channel }) => ({
    channel: { ...channel, ...(language && { language }) },
    unboundAt,
  }));
  const unbound = places.flatMap(({ channel, unboundAt }) =>
    unboundAt ? [{ ...channel, unboundAt: Temporal.Instant.from(unboundAt) }] : [],
  );
  return {
    channels: places.filter(({ unboundAt }) => unboundAt === null).map(({ channel }) => channel),
    ...(unbound.length > 0 && { unbound }),
  };
}

function memberFromRow({ person, role }: MemberRow): Member {
  return { ...personFromRow(person), role };
}

async function setUpTeam(queries: Queries, plan: TeamPlan): Promise<void> {
  const { name, initiative, cluster, contacts = [], language, timeZone } = plan;
  const organisationIds = await keepOrganisations(queries, plan.organisations);
  const row = {
    name,
    initiative,
    ...(cluster && { clusterId: (await clusterSetUp(queries).add(cluster)).id }),
    ...(language && { language }),
    ...(timeZone && { timeZone }),
  };
  const teamId = idOf(await queries.insert(teams).values(row).returning());
  await takeIn(queries, teamId, plan.people, organisationIds);
  await queries.insert(channels).values(plan.channels.map((channel) => ({ ...channel, teamId })));
  if (cluster) for (const contact of contacts) await clusterSetUp(queries).appoint(cluster, contact);
  await alsoActForTeam(queries, teamId);
}
