// Teams with their people, accounts and channels, read whole: a team is small.
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Member, Person, Team } from '#src/people/team.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';
import type { TeamStore } from '#src/people/team-store.ts';
import type { Queries } from './open-database.ts';
import { accounts, channels, clusters, memberships, organisations, people, teams } from './schema/people.ts';

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
    .select({ person: people, organisation: organisations, role: memberships.role })
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
  return {
    id: team.id,
    name: team.name,
    language: team.language,
    timeZone: team.timeZone,
    members: rows.map(
      ({ person, organisation, role }): Member => ({
        ...personFromRow(person, organisation, addresses),
        role: role,
      }),
    ),
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
  const sameName = { set: { name: sql`excluded.name` } };
  const clusterId = idOf(
    await queries
      .insert(clusters)
      .values({ name: plan.cluster })
      .onConflictDoUpdate({ target: clusters.name, ...sameName })
      .returning(),
  );
  const organisationIds = new Map<string, string>();
  for (const organisation of plan.organisations) {
    const rows = await queries
      .insert(organisations)
      .values(organisation)
      .onConflictDoUpdate({ target: organisations.name, ...sameName })
      .returning();
    organisationIds.set(organisation.name, idOf(rows));
  }
  const { name, initiative } = plan;
  const teamId = idOf(await queries.insert(teams).values({ clusterId, name, initiative }).returning());
  for (const { name, organisation, role, accounts: addresses } of plan.people) {
    const organisationId = organisationIds.get(organisation);
    if (!organisationId) throw new Error(`The plan names ${organisation}, but not among its organisations.`);
    const personId = idOf(await queries.insert(people).values({ name, organisationId }).returning());
    await queries
      .insert(accounts)
      .values(addresses.map((address, position) => ({ address, personId, position })));
    await queries.insert(memberships).values({ teamId, personId, role });
  }
  await queries.insert(channels).values(plan.channels.map((channel) => ({ ...channel, teamId })));
}

function idOf(rows: { id: string }[]): string {
  const [row] = rows;
  if (!row) throw new Error('The database stored a row without answering with its id.');
  return row.id;
}
