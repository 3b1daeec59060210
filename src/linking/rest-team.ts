// A team whose channel becomes another's comes to rest: its round closes with what was answered, no more are opened.
import { Temporal } from 'temporal-polyfill';
import type { Team } from '../people/team.ts';
import { closeRound } from '../polls/close-round.ts';
import { planNext } from '../polls/plan-rounds.ts';
import type { Stores } from '../stores.ts';

/** While its channel is still its own, so that the result is told there. */
export async function restTeam(stores: Stores, own: Team, now: Temporal.Instant): Promise<void> {
  const { polls, rounds } = stores;
  const standing = await polls.lockOfTeam(own.id);
  const open = await rounds.openOfTeam(own.id);
  if (open) {
    // A row's end lies after its beginning.
    const opened = open.opensAt.add({ milliseconds: 1 });
    const closesAt = Temporal.Instant.compare(now, opened) > 0 ? now : opened;
    await rounds.retime(open.id, { closesAt });
    await closeRound(stores, { ...open, closesAt }, now);
  }
  for (const { id } of standing) await rounds.unplan(id);
  for (const { id, pollId } of await rounds.planned(own.id)) if (!pollId) await rounds.skip(id);
}

/** Its channel is its own again: its polls go on. */
export async function wakeTeam(stores: Stores, own: Team, now: Temporal.Instant): Promise<void> {
  for (const poll of await stores.polls.lockOfTeam(own.id)) await planNext(stores, poll, own, now);
}
