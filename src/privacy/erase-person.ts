// Somebody is erased: what they owe is handed on, they are taken out of everything, and their rows lose their name or go.
import type { Temporal } from 'temporal-polyfill';
import { isFinished } from '../action-items/action-item.ts';
import { releaseBarriers } from '../barriers/release-barriers.ts';
import { leads, memberById, type Team } from '../people/team.ts';
import { planNudges } from '../reminders/plan-nudges.ts';
import type { Stores } from '../stores.ts';
import type { Stakes } from './privacy-store.ts';

/**
 * False where nobody has this id; done again it is as if done once. Everything in the transaction of the stores. `by` is
 * the person themselves, or absent for an operator.
 */
export async function erasePerson(
  stores: Stores,
  personId: string,
  { by, accounts = 'stay out' }: { by?: string; accounts?: 'stay out' | 'may return' } = {},
): Promise<boolean> {
  const { privacy, deliveries, audit, clock, reach, teams } = stores;
  const stakes = await privacy.stakes(personId);
  for (const id of new Set([...stakes.teams.map((team) => team.id), ...stakes.helping]))
    await reach.alsoTeam(id);
  const now = await clock.now();
  for (const { id, teamId } of stakes.openItems)
    await handOn(stores, await teams.byId(teamId), id, personId, now);
  if (!(await privacy.erase(personId, accounts))) return false;
  await releaseBarriers(stores, stakes.helping, now);
  for (const roundId of stakes.openRounds) await deliveries.redrawRound(roundId);
  await tellLeaderless(stores, stakes, now);
  await audit.add({
    verb: 'erased',
    object: 'person',
    objectId: personId,
    ...(by !== undefined && { byPersonId: by }),
  });
  return true;
}

/** Its other owners keep it; where there are none in the team, its project leaders have it, else everybody who is left. */
async function handOn(
  { items, nudges, deliveries }: Stores,
  team: Team,
  itemId: string,
  personId: string,
  now: Temporal.Instant,
): Promise<void> {
  const item = await items.lock(team.id, { id: itemId });
  if (!item || isFinished(item)) return;
  const staying = item.owners.filter((owner) => owner !== personId && memberById(team, owner));
  const owners = staying.length > 0 ? staying : heirsIn(team, personId);
  if (owners.length === 0) return;
  const changed = await items.change(item, { by: personId, at: now, verb: 'reassign', to: { owners } });
  const onDay = now.toZonedDateTimeISO(team.timeZone).toPlainDate();
  await deliveries.redraw(item.id);
  await deliveries.plan(planNudges(await nudges.factsOf(changed.id), team, now));
  await deliveries.plan(
    owners
      .filter((owner) => !item.owners.includes(owner))
      .map((owner) => ({
        subject: { kind: 'owner notice', teamId: team.id, itemId: item.id, personId: owner, onDay },
        sendAt: now,
      })),
  );
}

function heirsIn({ members }: Team, personId: string): string[] {
  const others = members.filter(({ id, role }) => id !== personId && role !== 'cluster contact');
  const leaders = others.filter(leads);
  return (leaders.length > 0 ? leaders : others).map(({ id }) => id);
}

/** Told once, in the channels of each team that has nobody who leads it from now on. */
async function tellLeaderless(
  { teams, deliveries }: Stores,
  stakes: Stakes,
  now: Temporal.Instant,
): Promise<void> {
  for (const { id } of stakes.teams.filter(({ isOnlyLeader }) => isOnlyLeader)) {
    const team = await teams.byId(id);
    if (team.members.length === 0) continue;
    const onDay = now.toZonedDateTimeISO(team.timeZone).toPlainDate();
    await deliveries.plan(
      team.channels.map((channel) => ({
        subject: { kind: 'leader gone', teamId: id, channelId: channel.id, onDay },
        sendAt: now,
      })),
    );
  }
}
