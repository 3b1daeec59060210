// Whom a transaction acts for, told to Postgres: its policies let everything else be as if it were not there.
import { type SQL, sql } from 'drizzle-orm';
import type { ActsFor } from '#src/acts-for.ts';
import type { Queries } from './queries.ts';

/** The role of the bot's connections: it owns no table and bypasses no policy. */
export const appRole = 'mellemrum_app';

/** For the transaction that it runs in; again, it looks anew. */
export function actFor(actsFor: ActsFor): SQL {
  if (actsFor === 'everything') return sql`select set_config('mellemrum.everything', 'yes', true)`;
  if ('person' in actsFor) return sql`select act_for_person(${actsFor.person}::uuid)`;
  if ('team' in actsFor) return sql`select act_for_teams(array[${actsFor.team}::uuid], null)`;
  const channel = actsFor.in === 'direct' ? null : actsFor.in.channel;
  return sql`select act_for_event(${actsFor.by ?? null}, ${channel})`;
}

export async function alsoActForTeam(queries: Queries, teamId: string): Promise<void> {
  await queries.execute(sql`select act_for_teams(acts_for_teams() || ${teamId}::uuid, acts_for_person())`);
}

export async function alsoActForTeamsOf(queries: Queries, personId: string): Promise<void> {
  await queries.execute(
    sql`select act_for_teams(acts_for_teams() || teams_of_person(${personId}::uuid), acts_for_person())`,
  );
}

/**
 * For what is kept once for all teams, such as who somebody is: `work` finds it whichever team knew it first. Nothing else
 * may run on the transaction meanwhile.
 */
export async function acrossTeams<Result>(queries: Queries, work: () => Promise<Result>): Promise<Result> {
  const [row] = await queries.execute<{ already: boolean }>(sql`select acts_for_everything() as already`);
  if (row?.already) return work();
  await queries.execute(sql`select set_config('mellemrum.everything', 'yes', true)`);
  const result = await work();
  await queries.execute(sql`select set_config('mellemrum.everything', '', true)`);
  return result;
}
