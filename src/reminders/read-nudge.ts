// A nudge as it stands: whose it is, what it shows, and the teams of that.
import type { Temporal } from 'temporal-polyfill';
import type { Person, Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import type { NudgeEntry } from './nudge-store.ts';

export type ShownNudge = {
  person: Person;
  entries: NudgeEntry[];
  /** Of the entries, by id. */
  teams: Map<string, Team>;
  /** When it was planned for. */
  sentAt: Temporal.Instant;
};

/** Undefined where there is no such nudge. */
export async function readNudge(
  { nudges, teams }: Stores,
  deliveryId: string,
): Promise<ShownNudge | undefined> {
  const sent = await nudges.sent(deliveryId);
  if (!sent) return undefined;
  const entries = await nudges.shown(deliveryId);
  const person = await teams.person(sent.personId);
  return { person, entries, teams: await teamsOf(teams, entries), sentAt: sent.at };
}

export async function teamsOf(
  teams: Stores['teams'],
  entries: { item: { teamId: string } }[],
): Promise<Map<string, Team>> {
  const found = new Map<string, Team>();
  for (const { item } of entries)
    if (!found.has(item.teamId)) found.set(item.teamId, await teams.byId(item.teamId));
  return found;
}
