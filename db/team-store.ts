// Teams with their people, accounts and channels, read whole: a team is small.
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Member, Person, Team } from '#src/people/team.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';
import type { TeamStore } from '#src/people/team-store.ts';
import type { Queries } from './open-database.ts';
import { accounts, channels, clusters, memberships, organisations, people, teams } from './schema/people.ts';
import { idOf, keepOrganisations, takeIn } from './write-people.ts';

export function teamStore(queries: Queries): TeamStore {
  return {
    async ofChannel(address) {
      const [channel] = await queries
        .select({ teamId: channels.teamId })
        .from(channels)
        .where(eq(channels.address, address));
      return channel && readTeam(queries, channel.teamId);
    },

    async ofAccount(address) {
      const found = await queries
        .select({ teamId: memberships.teamId })
        .from(accounts)
        .innerJoin(memberships, eq(memberships.personId, accounts.personId))
        .innerJoin(teams, eq(teams.id, memberships.teamId))
        .where(eq(accounts.address, address))
        .orderBy(asc(teams.name));
      return Promise.all(found.map(({ teamId }) => readTeam(queries, teamId)));
    },

    byId: (teamId) => readTeam(queries, teamId),

    async person(personId) {
      const [row] = await queries
        .select({ person: people, organisation: organisations })
        .from(people)
        .innerJoin(organisations, eq(organisations.id, people.organisationId))
        .where(eq(people.id, personId));
      if (!row) throw new Error(`There is no person with the id ${personId}.`);
      return personFromRow(row.person, row.organisation, await accountsOf(queries, [personId]));
    },

    setUp: (plan) => setUpTeam(queries, plan),
  };
}

async function readTeam(queries: Queries, teamId: string): Promise<Team> {
  const [team] = await queries.select().from(teams).where(eq(teams.id, teamId));
  if (!team) throw new Error(`There is no team with the id ${teamId}.`);
  const rows = await queries
    .select({
      person: people,
      organisation: organisations,
      role: memberships.role,
      leftAt: memberships.leftAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(memberships.teamId, teamId))
    .orderBy(asc(people.name), asc(organisations.name));
  const addresses = await accountsOf(
    queries,
    rows.map(({ person }) => person.id),
  );
  const places = await queries
    .select()
    .from(channels)
    .where(eq(channels.teamId, teamId))
    .orderBy(channels.name);
  const member = ({ person, organisation, role }: (typeof rows)[number]): Member => ({
    ...personFromRow(person, organisation, addresses),
    role,
  });
  return {
    id: team.id,
    name: team.name,
    language: team.language,
    timeZone: team.timeZone,
    members: rows.filter(({ leftAt }) => leftAt === null).map(member),
    former: rows.filter(({ leftAt }) => leftAt !== null).map(member),
    channels: places.map(({ id, address, name }) => ({ id, address: address, name })),
  };
}

async function accountsOf(queries: Queries, personIds: string[]) {
  return queries
    .select()
    .from(accounts)
    .where(inArray(accounts.personId, personIds))
    .orderBy(accounts.position, accounts.address);
}

function personFromRow(
  person: typeof people.$inferSelect,
  organisation: typeof organisations.$inferSelect,
  addresses: (typeof accounts.$inferSelect)[],
): Person {
  const [account, ...more] = addresses
    .filter(({ personId }) => personId === person.id)
    .map(({ address }) => address);
  if (!account) throw new Error(`The person ${person.id} has no account.`);
  return {
    id: person.id,
    name: person.name,
    organisation: organisation,
    timeZone: person.timeZone,
    accounts: [account, ...more],
    ...(person.language && { language: person.language }),
  };
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
