// The closed rounds that asked the same as one of them, up to that one: what it is compared with.
import type { Stores } from '../stores.ts';
import type { ClosedRound } from './poll.ts';
import { mostInTrend } from './result.ts';
import { hasFigure } from './round-result.ts';

/** Newest first: the round itself, and those before it; as many as a trend shows. */
export async function roundsUpTo(
  rounds: Stores['rounds'],
  round: ClosedRound,
): Promise<[ClosedRound, ...ClosedRound[]]> {
  const closed = await rounds.closed(round.teamId, round.about, mostInTrend, round.closesAt);
  return [round, ...closed.filter(({ id }) => id !== round.id)];
}

/** The last one that shows a figure: one that too few answered is no "last time". */
export async function roundBefore(
  rounds: Stores['rounds'],
  round: ClosedRound,
): Promise<ClosedRound | undefined> {
  const [, ...before] = await roundsUpTo(rounds, round);
  return before.find(hasFigure);
}
