// An open round has come to its end: what may be published is frozen, and the single answers cease to exist.
import type { Temporal } from 'temporal-polyfill';
import type { Stores } from '../stores.ts';
import { emptyTally } from './aggregate.ts';
import { questionsOf } from './asked.ts';
import { disclose } from './disclose.ts';
import { planNext } from './plan-rounds.ts';
import type { OpenRound } from './poll.ts';

/** The round and its team's polls are locked. In the caller's transaction: all of it, or nothing. */
export async function closeRound(stores: Stores, round: OpenRound, now: Temporal.Instant): Promise<void> {
  const { rounds, ratings, teams, polls, deliveries } = stores;
  const tallies = await ratings.tallies(round.id);
  const figures = questionsOf(round.asked).map(
    (number) => [number, disclose(tallies.get(number) ?? emptyTally, round.minimum)] as const,
  );
  await rounds.close(round.id, new Map(figures));
  const team = await teams.byId(round.teamId);
  await deliveries.redrawRound(round.id);
  await deliveries.plan(
    team.channels.map(({ id: channelId }) => ({
      subject: { kind: 'round news', teamId: team.id, roundId: round.id, channelId },
      sendAt: now,
    })),
  );
  const poll = (await polls.lockOfTeam(team.id)).find(({ id }) => id === round.pollId);
  if (poll) await planNext(stores, poll, team, round.closesAt);
}
