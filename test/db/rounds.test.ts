// Polls, rounds and answers as the database keeps them: each write and each reading of the ports, and what is refused.
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import type { Team } from '#src/people/team.ts';
import { ownInstruments } from '#src/polls/own-instruments.ts';
import type { OpenRound, PlannedRound } from '#src/polls/poll.ts';
import type { InTransaction, Stores } from '#src/stores.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';

const about = { instrument: 'paa-tvaers', dimension: 'mellemrummene' };
const firstOn = Temporal.PlainDate.from('2026-12-07');
const opensAt = Temporal.Instant.from('2026-11-23T08:00:00Z');
const closesAt = Temporal.Instant.from('2026-11-26T11:00:00Z');
const later = closesAt.add({ hours: 24 * 14 });

let fresh: FreshDatabase;
let inTransaction: InTransaction;
let team: Team;

beforeAll(async () => {
  fresh = await freshDatabase();
  inTransaction = inTransactionOn(fresh.database);
  const plan = demoPlan();
  team = await inTransaction('everything', async ({ teams }) => {
    await teams.setUp(plan);
    const found = await teams.ofChannel(plan.channels[0]?.address ?? 'none:');
    if (!found) throw new Error('The team was not set up.');
    return found;
  });
});
beforeEach(async () => {
  await fresh.database.sql`truncate rounds, polls cascade`;
});
afterAll(() => fresh.drop());

const person = (index: number): string => team.members[index]?.id ?? '';

function asked() {
  const [instrument] = ownInstruments();
  if (!instrument) throw new Error('There is no instrument.');
  return { ...instrument, dimensions: instrument.dimensions.filter(({ id }) => id === about.dimension) };
}

const planRound = ({ rounds }: Stores, pollId?: string): Promise<PlannedRound> =>
  rounds.plan({ teamId: team.id, ...(pollId && { pollId }), about, minimum: 3, opensAt, closesAt });

const open = (count = 3): Promise<OpenRound> =>
  inTransaction('everything', async (stores) =>
    stores.rounds.open(await planRound(stores), {
      ...{ asked: asked(), minimum: 3, opensAt, closesAt },
      personIds: team.members.slice(0, count).map(({ id }) => id),
    }),
  );

const startPoll = ({ polls }: Stores) =>
  polls.start({
    teamId: team.id,
    about,
    createdBy: person(0),
    rhythm: { every: 'two weeks', firstOn },
  });

describe('a poll', () => {
  test('is kept with its rhythm and its pause, and gone when it is stopped', async () => {
    const poll = await inTransaction('everything', startPoll);
    const read = () => inTransaction('everything', ({ polls }) => polls.lockOfTeam(team.id));
    expect(await read()).toEqual([poll]);
    expect(poll).toMatchObject({ about, createdBy: person(0) });
    expect(poll.rhythm).toEqual({ every: 'two weeks', firstOn });
    await inTransaction('everything', ({ polls }) =>
      polls.change(poll.id, { rhythm: { every: 'meeting' }, pause: { until: firstOn } }),
    );
    expect(await read()).toEqual([{ ...poll, rhythm: { every: 'meeting' }, pause: { until: firstOn } }]);
    await inTransaction('everything', ({ polls }) =>
      polls.change(poll.id, { rhythm: { every: 'meeting' }, pause: {} }),
    );
    expect((await read())[0]?.pause).toEqual({});
    await inTransaction('everything', ({ polls }) => polls.stop(poll.id, opensAt));
    expect(await read()).toEqual([]);
  });

  test('is one of its kind in a team', async () => {
    await inTransaction('everything', startPoll);
    await expect(inTransaction('everything', startPoll)).rejects.toThrow();
  });

  test('has one planned round: planned again, it takes the place of the one before', async () => {
    const poll = await inTransaction('everything', startPoll);
    const first = await inTransaction('everything', (stores) => planRound(stores, poll.id));
    const again = await inTransaction('everything', ({ rounds }) =>
      rounds.plan({
        ...{ teamId: team.id, pollId: poll.id, about, minimum: 5 },
        ...{ opensAt: closesAt, closesAt: later },
      }),
    );
    expect(again).toEqual({ ...first, minimum: 5, opensAt: closesAt, closesAt: later });
    expect(await inTransaction('everything', ({ rounds }) => rounds.planned(team.id))).toEqual([again]);
    await inTransaction('everything', ({ rounds }) => rounds.unplan(poll.id));
    expect(await inTransaction('everything', ({ rounds }) => rounds.planned(team.id))).toEqual([]);
  });
});

describe('a round', () => {
  test('is opened with its questions and who is asked; no reading tells its key', async () => {
    const round = await open();
    expect(round).toMatchObject({ state: 'open', askedCount: 3, answeredCount: 0, asked: asked() });
    expect(round.pictureName.length).toBeGreaterThan(30);
    expect(await inTransaction('everything', ({ rounds }) => rounds.openOfTeam(team.id))).toEqual(round);
    expect(await inTransaction('everything', ({ rounds }) => rounds.byId(team.id, round.id, 'lock'))).toEqual(
      round,
    );
    const [{ key = '' } = {}] = await fresh.database.sql<{ key: string }[]>`select key from rounds`;
    expect(key.length).toBeGreaterThan(30);
    expect(JSON.stringify(round)).not.toContain(key);
    expect(round.pictureName).not.toBe(key);
  });

  test('of another team is not read, and neither is a picture before it is closed', async () => {
    const round = await open();
    expect(
      await inTransaction('everything', (stores) => stores.rounds.byId(person(0), round.id)),
    ).toBeUndefined();
    expect(
      await inTransaction('everything', (stores) => stores.rounds.ofPicture(round.pictureName)),
    ).toBeUndefined();
  });

  test('is never open beside another one of the team', async () => {
    await open();
    await expect(open()).rejects.toThrow();
    expect(await fresh.database.sql`select 1 from rounds where state = 'open'`).toHaveLength(1);
  });

  test('that is due is found once: what another transaction holds is left out, and so is its team', async () => {
    const first = await open();
    await inTransaction('everything', (stores) => planRound(stores));
    await fresh.database
      .sql`update rounds set opens_at = opens_at - interval '9 years', closes_at = closes_at - interval '9 years'`;
    await inTransaction('everything', async (held) => {
      expect((await held.rounds.lockDue())?.id).toBe(first.id);
      expect((await held.rounds.lockDue([first.id]))?.state).toBe('planned');
      await inTransaction('everything', async (other) =>
        expect(await other.rounds.lockDue()).toBeUndefined(),
      );
    });
    await inTransaction('everything', async (held) => {
      await held.polls.lockOfTeam(team.id);
      await inTransaction('everything', async (other) =>
        expect(await other.rounds.lockDue()).toBeUndefined(),
      );
    });
  });

  test('that is closed keeps its figures, and nothing of who answered what', async () => {
    const round = await open();
    await inTransaction('everything', ({ ratings }) => ratings.rate(round, person(0), 13, 4));
    await inTransaction('everything', ({ rounds }) =>
      rounds.close(
        round.id,
        new Map([
          [13, { kind: 'shown', n: 3, mean: 3.3, end: 'or higher' }],
          [14, { kind: 'too few', minimum: 3 }],
        ]),
      ),
    );
    const closed = await inTransaction('everything', ({ rounds }) => rounds.ofPicture(round.pictureName));
    expect(closed).toMatchObject({ id: round.id, state: 'closed', askedCount: 3, answeredCount: 1 });
    expect(closed?.figures.get(13)).toEqual({ kind: 'shown', n: 3, mean: 3.3, end: 'or higher' });
    expect(closed?.figures.get(14)).toEqual({ kind: 'too few', minimum: 3 });
    expect(await inTransaction('everything', ({ rounds }) => rounds.closed(team.id, about, 5))).toEqual([
      closed,
    ]);
    expect(await inTransaction('everything', ({ rounds }) => rounds.latest(team.id))).toEqual(closed);
    const { sql } = fresh.database;
    expect(await sql`select 1 from ratings union all select 1 from round_participants`).toHaveLength(0);
    expect(await sql`select key from rounds`).toEqual([{ key: null }]);
  });
});

describe('an answer', () => {
  const rate = (round: OpenRound, index: number, question: number, answer?: 1 | 2 | 3 | 4 | 5) =>
    inTransaction(
      'everything',
      async ({ ratings }) => (await ratings.rate(round, person(index), question, answer)).round,
    );
  const own = (round: OpenRound, index: number) =>
    inTransaction('everything', async ({ ratings }) => [...(await ratings.own(round.id, person(index)))]);

  test('is one a person and question: changed and taken back, counted by people', async () => {
    const round = await open();
    expect((await rate(round, 0, 13, 4)).answeredCount).toBe(1);
    expect((await rate(round, 0, 13, 2)).answeredCount).toBe(1);
    expect((await rate(round, 0, 14, 5)).answeredCount).toBe(1);
    expect((await rate(round, 1, 13, 3)).answeredCount).toBe(2);
    expect(await own(round, 0)).toEqual([
      [13, 2],
      [14, 5],
    ]);
    expect(await own(round, 2)).toEqual([]);
    const tallies = await inTransaction('everything', ({ ratings }) => ratings.tallies(round.id));
    expect([...tallies]).toEqual([
      [13, { n: 2, sum: 5 }],
      [14, { n: 1, sum: 5 }],
    ]);
    expect((await rate(round, 0, 14)).answeredCount).toBe(2);
    expect((await rate(round, 0, 15)).answeredCount).toBe(2);
    expect((await rate(round, 1, 13)).answeredCount).toBe(1);
    expect(await own(round, 1)).toEqual([]);
  });

  test('of somebody who came later is taken, and they are asked from then on', async () => {
    const round = await open(3);
    expect(await rate(round, 4, 13, 4)).toMatchObject({ askedCount: 4, answeredCount: 1 });
  });

  test('is told from another one’s by nothing but the key: the same person is somebody else in the next round', async () => {
    const { sql } = fresh.database;
    const first = await open();
    await rate(first, 0, 13, 4);
    const [one] = await sql<{ pseudonym: string }[]>`select pseudonym from ratings`;
    await inTransaction('everything', ({ rounds }) => rounds.close(first.id, new Map()));
    await rate(await open(), 0, 13, 4);
    const [other] = await sql<{ pseudonym: string }[]>`select pseudonym from ratings`;
    expect(one?.pseudonym).not.toBe(other?.pseudonym);
    expect(`${one?.pseudonym}${other?.pseudonym}`).not.toContain(person(0));
  });

  test('after the closing is a mistake of ours, and stored nowhere', async () => {
    const round = await open();
    await inTransaction('everything', ({ rounds }) => rounds.close(round.id, new Map()));
    await expect(rate(round, 0, 13, 4)).rejects.toThrow('is not open');
    expect(await fresh.database.sql`select 1 from ratings`).toHaveLength(0);
  });

  test('is missing from whoever was asked and gave none, and the round is whole when nobody’s is', async () => {
    const round = await open(2);
    const waiting = (index: number) =>
      inTransaction('everything', async ({ ratings }) =>
        (await ratings.unanswered(person(index))).map(({ id }) => id),
      );
    const isComplete = () => inTransaction('everything', ({ ratings }) => ratings.isComplete(round.id));
    expect(await waiting(0)).toEqual([round.id]);
    expect(await waiting(5)).toEqual([]);
    for (const index of [0, 1])
      for (const question of [13, 14, 15, 16]) {
        expect(await isComplete()).toBe(false);
        await rate(round, index, question, 3);
      }
    expect(await isComplete()).toBe(true);
    expect(await waiting(0)).toEqual([]);
    await rate(round, 1, 16);
    expect(await isComplete()).toBe(false);
  });
});
