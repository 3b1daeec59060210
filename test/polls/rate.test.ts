// Answering a round: who may, what is counted, and that nothing is lost where many answer at once.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TeamPlan } from '#src/people/team-plan.ts';
import type { Answer } from '#src/polls/aggregate.ts';
import type { OpenRound } from '#src/polls/poll.ts';
import { at, type RoundWorld, startRoundWorld } from '#test/support/round-world.ts';

const questions = [13, 14, 15, 16];

/** Twenty people of two organisations. */
const plan: TeamPlan = {
  name: 'Udskrivning',
  initiative: 'Hurtigere hjem',
  organisations: [
    { name: 'Kolding Kommune', sector: 'municipality' },
    { name: 'Sygehus Lillebælt', sector: 'hospital' },
  ],
  people: Array.from({ length: 20 }, (_, index) => ({
    name: `Person ${index + 1}`,
    organisation: index % 2 === 0 ? 'Kolding Kommune' : 'Sygehus Lillebælt',
    role: 'member',
    accounts: [`memory:account/T/${index}`],
  })),
  channels: [{ name: 'Udskrivning', address: 'memory:channel/T/1' }],
};

let world: RoundWorld;
let people: string[];
let round: OpenRound;
beforeAll(async () => {
  world = await startRoundWorld(plan);
  people = (await world.team()).members.map(({ id }) => id);
});
afterAll(() => world.drop());
beforeEach(async () => {
  await world.startOver();
  round = await world.openNow();
});

const person = (index: number): string => people[index] ?? '';
const rate = (index: number, question: number, answer: Answer | undefined, roundId = round.id) =>
  world.rate(person(index), { roundId, question, answer });
const stored = () => world.database.sql<{ question: number; value: number }[]>`
  select question, value from ratings order by question, value`;
const revisions = async () =>
  (
    await world.database.sql<{ revision: number }[]>`
    select revision from deliveries where kind = 'round card'`
  ).map(({ revision }) => revision);

describe('an answer', () => {
  test('is told with all that its person has answered, changed, and taken back', async () => {
    expect(await rate(0, 13, 4)).toMatchObject({ kind: 'rated', own: new Map([[13, 4]]) });
    expect(await rate(0, 14, 2)).toMatchObject({
      own: new Map([
        [13, 4],
        [14, 2],
      ]),
    });
    expect(await rate(0, 13, 5)).toMatchObject({
      own: new Map([
        [13, 5],
        [14, 2],
      ]),
      round: { answeredCount: 1 },
    });
    expect(await rate(0, 14, undefined)).toMatchObject({ own: new Map([[13, 5]]) });
    expect(await rate(0, 13, undefined)).toMatchObject({ own: new Map(), round: { answeredCount: 0 } });
    expect(await stored()).toEqual([]);
  });

  test('has the cards drawn again where more or fewer have answered, and only then', async () => {
    await world.database.sql`update deliveries set state = 'sent', message = 'memory:message/' || id`;
    const [before = 0] = await revisions();
    await rate(0, 13, 4);
    expect(await revisions()).toEqual([before + 1]);
    await rate(0, 13, 5);
    await rate(0, 14, 3);
    expect(await revisions()).toEqual([before + 1]);
    await rate(1, 13, 5);
    expect(await revisions()).toEqual([before + 2]);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['of a question that the round does not ask', () => rate(0, 9, 4), 'no such question'],
    ['in a round of nobody', () => rate(0, 13, 4, randomUUID()), 'not found'],
    [
      'of a cluster’s contact',
      async () => {
        await world.database
          .sql`update memberships set role = 'cluster contact' where person_id = ${person(3)}`;
        return rate(3, 13, 4);
      },
      'not asked',
    ],
    [
      'of somebody who has left',
      async () => {
        await world.database.sql`update memberships set left_at = now() where person_id = ${person(4)}`;
        return rate(4, 13, 4);
      },
      'not asked',
    ],
    [
      'after the closing',
      async () => {
        await world.at(at('2026-11-27T12:00'));
        return rate(0, 13, 4);
      },
      'closed',
    ],
  ])('%s is refused, and nothing is stored', async (_case, press, kind) => {
    expect(await press()).toMatchObject({ kind });
    expect(await stored()).toEqual([]);
  });
});

describe('at the same instant', () => {
  test('twenty people answer everything: none is lost, one row a person and question', async () => {
    for (const question of questions) {
      const rated = await Promise.all(
        people.map((_, index) => rate(index, question, ((index % 5) + 1) as Answer)),
      );
      expect(new Set(rated.map(({ kind }) => kind))).toEqual(new Set(['rated']));
    }
    expect(await stored()).toHaveLength(80);
    expect(await world.openRound()).toMatchObject({ askedCount: 20, answeredCount: 20 });
    expect(
      await world.database.sql`
      select pseudonym from ratings group by pseudonym having count(*) <> 4`,
    ).toEqual([]);
    const tallies = await world.inTransaction('everything', ({ ratings }) => ratings.tallies(round.id));
    for (const question of questions) expect(tallies.get(question)).toEqual({ n: 20, sum: 60 });
  });

  test('one person presses five buttons of one question: one answer is left', async () => {
    await Promise.all(([1, 2, 3, 4, 5] as const).map((answer) => rate(0, 13, answer)));
    expect(await stored()).toHaveLength(1);
  });

  test('people answer while the round closes: what comes after is refused, and no answer is left over', async () => {
    await world.inTransaction('everything', ({ rounds, clock }) =>
      clock.now().then((now) => rounds.retime(round.id, { closesAt: now.add({ milliseconds: 20 }) })),
    );
    const answering = people.map((_, index) => rate(index, 13, 3));
    const turning = (async () => {
      while ((await world.database.sql`select 1 from rounds where state = 'open'`).length > 0)
        await world.turn();
    })();
    const kinds = (await Promise.all(answering)).map(({ kind }) => kind);
    await turning;
    const counted = kinds.filter((kind) => kind === 'rated').length;
    expect(kinds.filter((kind) => kind === 'closed')).toHaveLength(20 - counted);
    expect(await stored()).toEqual([]);
    const closed = await world.inTransaction('everything', async ({ rounds }) =>
      rounds.latest((await world.team()).id),
    );
    expect(closed?.answeredCount).toBe(counted);
    const figure = closed?.figures.get(13);
    expect(figure?.kind === 'shown' ? figure.n : 0).toBe(counted >= 3 ? counted : 0);
  });
});
