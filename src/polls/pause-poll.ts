// A standing poll holds a pause, and goes on again.
import type { Temporal } from 'temporal-polyfill';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { planNext } from './plan-rounds.ts';
import { type OpenRound, type PlannedRound, type Poll, pauseOn } from './poll.ts';
import { plannedOf, withoutPause } from './schedule-poll.ts';

/** `next` as far as it is known; `open` is of the same poll, and stays. */
export type Paused = { next?: PlannedRound; open?: OpenRound };

/** `poll` is locked; `until` is the first day on which rounds open again. */
export async function pausePoll(
  stores: Stores,
  { team, reader }: Turn,
  poll: Poll,
  until: Temporal.PlainDate | undefined,
): Promise<Paused> {
  const pause = { ...(until && { until }) };
  await stores.polls.change(poll.id, { rhythm: poll.rhythm, pause });
  const next = await planNext(stores, { ...poll, pause }, team, reader.now);
  const open = await stores.rounds.openOfTeam(team.id);
  return { ...(next && { next }), ...(open?.pollId === poll.id && { open }) };
}

/** `poll` is locked. `wasPaused`: whether there was anything to take back. */
export async function resumePoll(
  stores: Stores,
  { team, reader }: Turn,
  poll: Poll,
): Promise<{ wasPaused: boolean; next?: PlannedRound }> {
  const { rhythm } = poll;
  const wasPaused = pauseOn(poll, reader.today) !== undefined;
  if (wasPaused) await stores.polls.change(poll.id, { rhythm, pause: undefined });
  const next = wasPaused
    ? await planNext(stores, withoutPause(poll), team, reader.now)
    : await plannedOf(stores, poll);
  return { wasPaused, ...(next && { next }) };
}
