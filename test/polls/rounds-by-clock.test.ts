// What the clock does to rounds: opened and closed on their days, put off, left out, one at a time, after meetings.
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliveryOverview } from '#db/delivery-ledger.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import type { Team } from '#src/people/team.ts';
import { planNext } from '#src/polls/plan-rounds.ts';
import { turnRounds } from '#src/polls/turn-rounds.ts';
import {
  aboutMeetings,
  at,
  betweenMeetings,
  mondayAtNine,
  onWall,
  type RoundWorld,
  startRoundWorld,
  weekly,
} from '#test/support/round-world.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

let world: RoundWorld;
let team: Team;
beforeAll(async () => {
  world = await startRoundWorld();
});
afterAll(() => world.drop());
beforeEach(async () => {
  await world.startOver();
  team = await world.team();
});

async function everybodyIsAway(from: string, until?: string): Promise<void> {
  await world.inTransaction('everything', async ({ calendar }) => {
    for (const { id } of team.members)
      await calendar.beAway(id, { from: day(from), ...(until && { until: day(until) }) });
  });
}

async function closeAll(...days: string[]): Promise<void> {
  const ids = new Set(team.members.map(({ organisation }) => organisation.id));
  await world.inTransaction('everything', async ({ calendar }) => {
    for (const id of ids) await calendar.close(id, days.map(day));
  });
}

/** From one due instant to the next, as the playground's clock does. */
async function visitUntil(
  limit: Temporal.Instant,
  look: () => Promise<void> = async () => {},
): Promise<void> {
  const overview = deliveryOverview(world.database);
  for (;;) {
    const next = await overview.nextPlanned(limit);
    if (!next) break;
    await world.at(next);
    await look();
    // No worker sends here: what was promised is not waited for.
    await world.database.sql`update deliveries set state = 'not needed'`;
  }
  await world.at(limit);
}

describe('a scheduled round', () => {
  test('opens by the clock, in each channel and with everybody, and closes by it, and the next is planned', async () => {
    await world.start(weekly());
    expect(await world.rounds()).toEqual(['planned mellemrummene 2026-11-24 09:00 > 2026-11-27 12:00']);
    expect(
      onWall((await deliveryOverview(world.database).nextPlanned(at('2026-12-31T09:00'))) ?? mondayAtNine),
    ).toBe('2026-11-24 09:00');
    await world.at(at('2026-11-24T08:59'));
    expect(await world.rounds()).toEqual(['planned mellemrummene 2026-11-24 09:00 > 2026-11-27 12:00']);
    await world.at(at('2026-11-24T09:00'));
    expect(await world.rounds()).toEqual(['open mellemrummene 2026-11-24 09:00 > 2026-11-27 12:00']);
    expect(await world.promised()).toEqual([
      ...['round card #hoftebrud', 'round card Hoftebrud'],
      ...['Anna', 'Bo', 'Jens', 'Karen', 'Mette', 'Sofie'].map((name) => `round sheet ${name} Demo`),
    ]);
    await world.at(at('2026-11-27T12:00'));
    expect(await world.rounds()).toEqual([
      'closed mellemrummene 2026-11-24 09:00 > 2026-11-27 12:00',
      'planned mellemrummene 2026-12-01 09:00 > 2026-12-04 12:00',
    ]);
    expect(await world.promised()).toContain('round news #hoftebrud');
    expect(await world.promised()).toContain('round news Hoftebrud');
  });

  test('asks nobody who only reads what comes of it', async () => {
    await world.database.sql`
      update memberships set role = 'cluster contact' from people where people.id = person_id and name = 'Sofie Demo'`;
    const round = await world.openNow();
    expect(round.askedCount).toBe(5);
    expect(await world.promised()).not.toContain('round sheet Sofie Demo');
  });

  test('is not opened in a team of two, and the next one is planned as ever', async () => {
    await world.start(weekly());
    await world.database.sql`
      update memberships set left_at = now() from people
      where people.id = person_id and name not in ('Anna Demo', 'Mette Demo')`;
    await world.at(at('2026-11-24T09:00'));
    expect(await world.rounds()).toEqual([
      'skipped mellemrummene 2026-11-24 09:00 > 2026-11-27 12:00',
      'planned mellemrummene 2026-12-01 09:00 > 2026-12-04 12:00',
    ]);
    expect(await world.promised()).toEqual([]);
  });

  test('is not opened where the dimension is no longer among what can be asked', async () => {
    await world.start(weekly(), { instrument: 'trivsel', dimension: 'trivsel' });
    await world.at(at('2026-11-24T09:00'));
    expect((await world.rounds())[0]).toBe('skipped trivsel 2026-11-24 09:00 > 2026-11-27 12:00');
  });

  test('waits for a day on which enough are there, and is left out where that is the next one’s', async () => {
    await world.start(weekly());
    await everybodyIsAway('2026-11-24', '2026-11-25');
    await world.at(at('2026-11-24T09:00'));
    expect(await world.rounds()).toEqual(['planned mellemrummene 2026-11-26 09:00 > 2026-11-30 12:00']);
    await everybodyIsAway('2026-11-26', '2026-12-02');
    await world.at(at('2026-11-26T09:00'));
    expect(await world.rounds()).toEqual([
      'skipped mellemrummene 2026-11-26 09:00 > 2026-11-30 12:00',
      'planned mellemrummene 2026-12-01 09:00 > 2026-12-04 12:00',
    ]);
    await world.at(at('2026-12-01T09:00'));
    expect((await world.rounds()).at(-1)).toBe('planned mellemrummene 2026-12-03 09:00 > 2026-12-07 12:00');
    await world.at(at('2026-12-03T09:00'));
    expect((await world.rounds()).at(-1)).toBe('open mellemrummene 2026-12-03 09:00 > 2026-12-07 12:00');
  });

  test('is left out as long as all are away without an end', async () => {
    await world.start(weekly());
    await everybodyIsAway('2026-11-24');
    await visitUntil(at('2026-12-10T09:00'));
    const lines = await world.rounds();
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['skipped', 'skipped', 'skipped', 'planned']);
    expect(await world.promised()).toEqual([]);
  });

  test('found late, after the worker was away, waits for a morning; of several missed the last one comes', async () => {
    await world.start(weekly());
    await world.at(at('2026-12-12T10:00'));
    expect(await world.rounds()).toEqual([
      'skipped mellemrummene 2026-11-24 09:00 > 2026-11-27 12:00',
      'skipped mellemrummene 2026-12-01 09:00 > 2026-12-04 12:00',
      'planned mellemrummene 2026-12-14 09:00 > 2026-12-14 12:00',
    ]);
  });

  test('found late on its own day is opened then', async () => {
    await world.start(weekly());
    await world.at(at('2026-11-24T15:10'));
    expect(await world.rounds()).toEqual(['open mellemrummene 2026-11-24 09:00 > 2026-11-27 12:00']);
  });

  test('is not opened for a poll that was stopped at the same moment', async () => {
    const poll = await world.start(weekly());
    await world.inTransaction('everything', async ({ polls, clock }) =>
      polls.stop(poll.id, await clock.now()),
    );
    await world.at(at('2026-11-24T09:00'));
    expect((await world.rounds()).map((line) => line.split(' ')[0])).toEqual(['skipped']);
  });

  test('is open for as many days as the team wants by then, with the minimum of then', async () => {
    await world.start(weekly());
    await world.database.sql`update teams set poll_open_for = 2, poll_minimum = 5`;
    await world.at(at('2026-11-24T09:00'));
    expect(await world.rounds()).toEqual(['open mellemrummene 2026-11-24 09:00 > 2026-11-25 12:00']);
    expect((await world.openRound()).minimum).toBe(5);
  });

  test('rests while its poll is paused, and comes again on its day afterwards', async () => {
    const poll = await world.start(weekly());
    const pause = (until?: string) =>
      world.inTransaction('everything', async (stores) => {
        const pausing = { ...(until && { until: day(until) }) };
        await stores.polls.change(poll.id, { rhythm: poll.rhythm, pause: pausing });
        await planNext(stores, { ...poll, pause: pausing }, team, await stores.clock.now());
      });
    await pause();
    expect(await world.rounds()).toEqual([]);
    await pause('2026-12-08');
    expect(await world.rounds()).toEqual(['planned mellemrummene 2026-12-08 09:00 > 2026-12-11 12:00']);
  });
});

describe('never two at once', () => {
  test('a second poll of the team waits until the first one’s round has closed', async () => {
    await world.start(weekly());
    await world.start(weekly(), aboutMeetings);
    await world.at(at('2026-11-24T09:00'));
    const waiting = (await world.rounds()).filter((line) => line.startsWith('planned'));
    expect(waiting).toHaveLength(1);
    await visitUntil(at('2026-11-27T12:00'));
    expect((await world.rounds()).filter((line) => line.startsWith('open'))).toEqual([]);
    await visitUntil(at('2026-11-30T09:00'));
    expect((await world.rounds()).filter((line) => line.startsWith('open'))).toEqual([
      expect.stringMatching(/2026-11-30 09:00 > 2026-11-30 12:00$/),
    ]);
  });

  test('one by hand that asks the same as the one that is open is not asked again afterwards', async () => {
    await world.openNow();
    await world.inTransaction('everything', async ({ rounds, clock }) => {
      const now = await clock.now();
      await rounds.plan({
        ...{ teamId: team.id, about: betweenMeetings, minimum: 3 },
        ...{ opensAt: now, closesAt: now.add({ hours: 70 }) },
      });
    });
    await world.turn();
    expect((await world.rounds()).map((line) => line.split(' ')[0]).toSorted()).toEqual(['open', 'skipped']);
  });

  test('in two months with three polls at once, days off and absences: one open round at most, on working days alone', async () => {
    await world.start(weekly());
    await world.start({ every: 'two weeks', firstOn: day('2026-11-26') }, aboutMeetings);
    await world.start(
      { every: 'month', firstOn: day('2026-11-30') },
      { instrument: 'modenhedstrappen', dimension: 'modenhedstrappen' },
    );
    await closeAll('2026-12-01', '2026-12-21', '2026-12-22');
    await everybodyIsAway('2026-12-28', '2027-01-03');
    await visitUntil(at('2027-01-22T13:00'), async () => {
      const open = await world.database.sql`select 1 from rounds where state = 'open'`;
      expect(open.length).toBeLessThanOrEqual(1);
    });
    const held = (await world.rounds()).filter((line) => line.startsWith('closed'));
    expect(held.length).toBeGreaterThan(7);
    for (const line of held) {
      const [, , opensOn = '', opens, , closesOn = '', closes] = line.split(' ');
      expect([opens, closes]).toEqual(['09:00', '12:00']);
      expect(['2026-12-01', '2026-12-21', '2026-12-22']).not.toContain(opensOn);
      expect([isWorkingDay(day(opensOn)), isWorkingDay(day(closesOn))]).toEqual([true, true]);
    }
    for (const dimension of ['mellemrummene', 'moederne', 'modenhedstrappen'])
      expect(held.some((line) => line.includes(dimension))).toBe(true);
  }, 120_000);

  test('two workers that turn at the same instant open one round once', async () => {
    await world.start(weekly());
    const second = turnRounds({ inTransaction: inTransactionOn(world.database), log: world.log });
    await world.database.sql`update rounds set opens_at = ${mondayAtNine.toString()}`;
    await Promise.all([world.turn(), second(), world.turn(), second()]);
    await world.turn();
    expect((await world.rounds()).map((line) => line.split(' ')[0])).toEqual(['open']);
    expect((await world.promised()).filter((line) => line.startsWith('round card'))).toHaveLength(2);
  });
});
