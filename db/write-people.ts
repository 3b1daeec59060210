// Organisations and people are kept once: whoever is known already, by name or account, stays as they are.
import { inArray, sql } from 'drizzle-orm';
import type { PlannedMember, PlannedOrganisation } from '#src/people/team-plan.ts';
import { acrossTeams, alsoActForTeam } from './act-for.ts';
import type { Queries } from './queries.ts';
import { accounts, memberships, organisations, people } from './schema/people.ts';

/** The ids of the organisations by name; one that exists keeps its sector. */
export function keepOrganisations(
  queries: Queries,
  planned: PlannedOrganisation[],
): Promise<Map<string, string>> {
  return acrossTeams(queries, () => keepAll(queries, planned));
}

async function keepAll(queries: Queries, planned: PlannedOrganisation[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const organisation of planned) {
    const rows = await queries
      .insert(organisations)
      .values(organisation)
      .onConflictDoUpdate({ target: organisations.name, set: { name: sql`excluded.name` } })
      .returning();
    ids.set(organisation.name, idOf(rows));
  }
  return ids;
}

/** Makes them members of the team, which the transaction acts for from now on; somebody who was one before comes back in the role of then. */
export async function takeIn(
  queries: Queries,
  teamId: string,
  planned: PlannedMember[],
  organisationIds: Map<string, string>,
): Promise<void> {
  for (const member of planned) {
    const personId = await keepPerson(queries, member, organisationIds);
    await queries
      .insert(memberships)
      .values({ teamId, personId, role: member.role })
      .onConflictDoUpdate({ target: [memberships.teamId, memberships.personId], set: { leftAt: null } });
  }
  await alsoActForTeam(queries, teamId);
}

type PlannedPerson = Omit<PlannedMember, 'role'>;

/** The person's id; somebody with one of these accounts is that person, and has the others too from now on. */
export function keepPerson(
  queries: Queries,
  planned: PlannedPerson,
  organisationIds: Map<string, string>,
): Promise<string> {
  return acrossTeams(queries, async () => {
    const personId =
      (await knownPerson(queries, planned)) ?? (await newPerson(queries, planned, organisationIds));
    await queries
      .insert(accounts)
      .values(
        planned.accounts.map((address, position) => ({
          ...{ address, personId, position },
          ...(position === 0 && planned.directoryId && { directoryId: planned.directoryId }),
        })),
      )
      .onConflictDoNothing();
    return personId;
  });
}

async function knownPerson(queries: Queries, member: PlannedPerson): Promise<string | undefined> {
  const [known] = await queries.select().from(accounts).where(inArray(accounts.address, member.accounts));
  return known?.personId;
}

async function newPerson(
  queries: Queries,
  { name, organisation, language, timeZone }: PlannedPerson,
  organisationIds: Map<string, string>,
): Promise<string> {
  const organisationId = organisationIds.get(organisation);
  if (!organisationId) throw new Error(`The plan names ${organisation}, but not among its organisations.`);
  const row = { name, organisationId, ...(language && { language }), ...(timeZone && { timeZone }) };
  return idOf(await queries.insert(people).values(row).returning());
}

/** The id of the row that was just stored. */
export function idOf(rows: { id: string }[]): string {
  const [row] = rows;
  if (!row) throw new Error('The database stored a row without answering with its id.');
  return row.id;
}
