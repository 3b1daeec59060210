// Somebody answers one question of a round, changes the answer, or takes it back. What is told is the caller's.
import { Temporal } from 'temporal-polyfill';
import type { Turn } from '../people/find-turns.ts';
import { dayOf } from '../reminders/presence.ts';
import type { Stores } from '../stores.ts';
import type { Answer } from './aggregate.ts';
import { questionsOf } from './asked.ts';
import { askedIn } from './plan-rounds.ts';
import type { ClosedRound, OpenRound } from './poll.ts';

export type Rated =
  /** `own`: all that this person has answered in the round by now, by the question's number. */
  | { kind: 'rated'; round: OpenRound; own: Map<number, Answer> }
  | { kind: 'closed'; round: ClosedRound }
  /** A cluster's contact. */
  | { kind: 'not asked' | 'no such question'; round: OpenRound }
  /** Not of this team, or not opened. */
  | { kind: 'not found' };

/** Whoever has answered everything last may still change their mind for so long. */
const minutesAfterTheLast = 15;

/** `answer` undefined: it is taken back. */
export async function rate(
  stores: Stores,
  { team, member, reader: { now } }: Pick<Turn, 'team' | 'member' | 'reader'>,
  { roundId, question, answer }: { roundId: string; question: number; answer: Answer | undefined },
): Promise<Rated> {
  const { rounds, ratings, deliveries } = stores;
  const before = await rounds.byId(team.id, roundId, 'lock');
  if (before?.state === 'closed') return { kind: 'closed', round: before };
  if (before?.state !== 'open') return { kind: 'not found' };
  if (!askedIn(team).some(({ id }) => id === member.id)) return { kind: 'not asked', round: before };
  if (!questionsOf(before.asked).includes(question)) return { kind: 'no such question', round: before };

  const { round: rated, own } = await ratings.rate(before, member.id, question, answer);
  if (rated.answeredCount !== before.answeredCount || rated.askedCount !== before.askedCount)
    await deliveries.redrawRound(roundId);
  // What one's own mornings say of the round no longer holds.
  if (rated.answeredCount !== before.answeredCount)
    await deliveries.redrawMornings(member.id, dayOf(before.opensAt, member));
  return { kind: 'rated', round: await closeSoonIfComplete(stores, rated, now), own };
}

async function closeSoonIfComplete(
  { rounds, ratings, deliveries }: Stores,
  round: OpenRound,
  now: Temporal.Instant,
): Promise<OpenRound> {
  const closesAt = now.add({ minutes: minutesAfterTheLast });
  if (round.answeredCount < round.askedCount || Temporal.Instant.compare(round.closesAt, closesAt) <= 0)
    return round;
  if (!(await ratings.isComplete(round.id))) return round;
  await rounds.retime(round.id, { closesAt });
  // It says until when it is open.
  await deliveries.redrawRound(round.id);
  return { ...round, closesAt };
}
