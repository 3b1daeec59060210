// The closed rounds that asked the same as one of them, up to that one: what it is compared with.
import type { Stores } from '../stores.ts';
import type { ClosedRound } from './poll.ts';
import { mostInTrend } from './result.ts';

/** Newest first: the round itself, and those before it; as many as a trend shows. */
export async function roundsUpTo(
  rounds: Stores['rounds'],
  round: ClosedRound,
  most = mostInTrend,
): Promise<[ClosedRound, ...ClosedRound[]]> {
  const closed = await rounds.closed(round.teamId, round.about, most, round.closesAt);
  return [round, ...closed.filter(({ id }) => id !== round.id)];
}

export async function roundBefore(
  rounds: Stores['rounds'],
  round: ClosedRound,
): Promise<ClosedRound | undefined> {
  return (await roundsUpTo(rounds, round, 2))[1];
}
