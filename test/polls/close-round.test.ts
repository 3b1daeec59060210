// A round's end: all of it or nothing, and when everybody has answered.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Team } from '#src/people/team.ts';
import type { Answer } from '#src/polls/aggregate.ts';
import { turnRounds } from '#src/polls/turn-rounds.ts';
import type { InTransaction, Stores } from '#src/stores.ts';
import {
  aboutMeetings,
  at,
  mondayAtNine,
  type RoundWorld,
  startRoundWorld,
  weekly,
} from '#test/support/round-world.ts';

let world: RoundWorld;
let team: Team;
beforeAll(async () => {
  world = await startRoundWorld();
  team = await world.team();
});
afterAll(() => world.drop());
beforeEach(() => world.startOver());

describe('a closing that breaks in the middle', () => {
  /** Every store as it is, but for one call that breaks; so the process could have died there. */
  const breaking =
    (breakIn: (stores: Stores) => Stores): InTransaction =>
    (actsFor, work) =>
      world.inTransaction(actsFor, (stores) => work(breakIn(stores)));
  const dies = async (): Promise<never> => {
    throw new Error('The process died here.');
  };

  test.each<[string, (stores: Stores) => Stores]>([
    [
      'after the answers were counted',
      (stores) => ({ ...stores, rounds: { ...stores.rounds, close: dies } }),
    ],
    [
      'after the answers were deleted',
      (stores) => ({
        ...stores,
        rounds: {
          ...stores.rounds,
          close: async (...closing) => {
            await stores.rounds.close(...closing);
            await dies();
          },
        },
      }),
    ],
    [
      'where the connection is cut',
      (stores) => ({
        ...stores,
        rounds: {
          ...stores.rounds,
          close: async (...closing) => {
            await stores.rounds.close(...closing);
            await world.database.sql`
              select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and state = 'idle in transaction'`;
          },
        },
      }),
    ],
    [
      'before the news is promised',
      (stores) => ({ ...stores, deliveries: { ...stores.deliveries, plan: dies } }),
    ],
    ['before the next is planned', (stores) => ({ ...stores, polls: { ...stores.polls, lockOfTeam: dies } })],
  ])('%s leaves everything as it was, and is done whole afterwards', async (_where, breakIn) => {
    await world.start(weekly());
    await world.at(at('2026-11-24T09:00'));
    const open = await world.openRound();
    await world.inTransaction('everything', async ({ ratings }) => {
      for (const { id } of team.members) await ratings.rate(open, id, 13, 4);
    });
    const kept = async () => ({
      ratings: await world.database.sql`select * from ratings order by pseudonym`,
      participants: await world.database.sql`select * from round_participants order by person_id`,
      rounds: await world.database.sql`select * from rounds`,
      figures: await world.database.sql`select * from figures`,
      deliveries: await world.database.sql`select kind, state, revision from deliveries order by kind, id`,
    });
    const before = await kept();
    const broken = turnRounds({ inTransaction: breaking(breakIn), log: world.log });
    await world.inTransaction('everything', async ({ rounds }) =>
      rounds.retime(open.id, { closesAt: at('2026-11-24T09:00').add({ milliseconds: 1 }) }),
    );
    const due = await kept();
    await broken();
    expect(await kept()).toEqual(due);
    expect(due.ratings).toEqual(before.ratings);
    expect(before.ratings).toHaveLength(6);

    await world.turn();
    const after = await kept();
    expect([after.ratings, after.participants]).toEqual([[], []]);
    expect(after.figures).toHaveLength(4);
    expect(after.rounds.map(({ state }) => state).toSorted()).toEqual(['closed', 'planned']);
  });

  test('does not hold up the other rounds that are due', async () => {
    await world.start(weekly());
    await world.start(weekly(), aboutMeetings);
    let first: string | undefined;
    const broken = turnRounds({
      inTransaction: breaking((stores) => ({
        ...stores,
        rounds: {
          ...stores.rounds,
          open: async (round, asked) => {
            first ??= round.id;
            return round.id === first ? dies() : stores.rounds.open(round, asked);
          },
        },
      })),
      log: world.log,
    });
    await world.database.sql`update rounds set opens_at = ${mondayAtNine.toString()}`;
    await broken();
    expect((await world.rounds()).map((line) => line.split(' ')[0]).toSorted()).toEqual(['open', 'planned']);
    expect(world.log.lines).toContainEqual({
      level: 'error',
      fields: expect.objectContaining({ round: first }),
      message: 'A round could not be turned; it is tried again',
    });
  });
});

describe('when everybody has answered every question', () => {
  const answerAll = async (roundId: string, answer: Answer) => {
    for (const { id } of team.members)
      for (const question of [13, 14, 15, 16]) await world.rate(id, { roundId, question, answer });
  };

  test('the round closes a quarter of an hour later, and its figures are capped', async () => {
    await world.start(weekly());
    await world.at(at('2026-11-24T09:00'));
    const open = await world.openRound();
    await world.at(at('2026-11-24T10:00'));
    await answerAll(open.id, 5);
    // The clock goes on while they answer.
    expect((await world.rounds())[0]).toMatch(/^open mellemrummene 2026-11-24 09:00 > 2026-11-24 10:1[5-9]$/);
    await world.at(at('2026-11-24T10:14'));
    expect((await world.rounds())[0]).toMatch(/^open/);
    await world.at(at('2026-11-24T10:20'));
    const closed = await world.inTransaction('everything', ({ rounds }) => rounds.latest(team.id));
    expect(closed?.answeredCount).toBe(6);
    expect([...(closed?.figures.values() ?? [])]).toEqual(
      [13, 14, 15, 16].map(() => ({ kind: 'shown', n: 6, mean: 4.2, end: 'or higher' })),
    );
  });

  test('it closes no later than it would have', async () => {
    await world.start(weekly());
    await world.at(at('2026-11-24T09:00'));
    const open = await world.openRound();
    await world.at(at('2026-11-27T11:50'));
    await answerAll(open.id, 3);
    expect((await world.rounds())[0]).toBe('open mellemrummene 2026-11-24 09:00 > 2026-11-27 12:00');
  });
});
