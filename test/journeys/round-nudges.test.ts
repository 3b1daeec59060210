// Whoever has not answered an open round reads of it in a morning's message, and nobody else does.
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import { type Reader, readerFor } from '#src/people/reader.ts';
import type { Member, Team } from '#src/people/team.ts';
import type { Answer } from '#src/polls/aggregate.ts';
import { rate } from '#src/polls/rate.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const inTransaction = inTransactionOn(bot.database);
const betweenMeetings = { instrument: 'paa-tvaers', dimension: 'mellemrummene' };
const everybody = ['anna', 'bo', 'karen', 'mette', 'jens', 'sofie'];
const alone = (name: string) =>
  `Godmorgen ${name}. Har du et par minutter til pulsen?\nPulsen om »Mellemrummene« er åben til torsdag 26. november kl. 12.00.`;

const at = (to: string) => bot.clock({ to });
const mornings = async (person: string) =>
  (await bot.sees(person, 'dm')).filter((text) => text.startsWith('Godmorgen'));

async function teamCalled(name: string): Promise<Team> {
  const [row] = await bot.database.sql<{ id: string }[]>`select id from teams where name like ${name}`;
  return inTransaction('everything', ({ teams }) => teams.byId(row?.id ?? ''));
}

/** From Monday at nine to Thursday at noon. */
async function openRound(...inTeams: string[]): Promise<void> {
  for (const team of ['Demo%', ...inTeams]) await planRound(await teamCalled(team));
  await at('2026-11-23T09:00');
}

async function planRound({ id: teamId }: Team): Promise<void> {
  const opensAt = Temporal.Instant.from('2026-11-23T08:00:00Z');
  await inTransaction('everything', ({ rounds }) =>
    rounds.plan({
      teamId,
      about: betweenMeetings,
      minimum: 3,
      opensAt,
      closesAt: opensAt.add({ hours: 75 }),
    }),
  );
}

/** As a press on the round's card; none takes it back. */
async function answer(name: string, value: Answer | undefined): Promise<void> {
  const team = await teamCalled('Demo%');
  const member = team.members.find((each) => each.name === `${name} Demo`) as Member;
  await inTransaction('everything', async (stores) => {
    const round = await stores.rounds.openOfTeam(team.id);
    const reader: Reader = readerFor(member, team, await stores.clock.now());
    await rate(stores, { team, member, reader }, { roundId: round?.id ?? '', question: 13, answer: value });
  });
  // Whatever that made due is shown.
  await bot.clock({ advance: 'PT1M' });
}

test('whoever has answered nothing is written to once, the morning before the round closes; nobody is named in a channel', async () => {
  await openRound();
  await answer('Jens', 4);
  await at('2026-11-24T12:00');
  for (const person of everybody) expect(await mornings(person), person).toEqual([]);
  await at('2026-11-25T09:00');
  for (const name of ['Anna', 'Bo', 'Karen', 'Mette', 'Sofie'])
    expect(await mornings(name.toLowerCase()), name).toEqual([alone(name)]);
  expect(await mornings('jens')).toEqual([]);
  await at('2026-11-30T12:00');
  expect(await mornings('bo')).toHaveLength(1);
  for (const [person, where] of [
    ['karen', slackChannel],
    ['sofie', teamsChannel],
  ] as const)
    expect((await bot.sees(person, where)).join('\n')).not.toMatch(/Demo|Godmorgen/);
});

describe.each([
  { side: 'Slack', person: 'bo', name: 'Bo', where: slackChannel, to: '/mellemrum' },
  { side: 'Teams', person: 'jens', name: 'Jens', where: teamsChannel, to: '@Mellemrum' },
])('on $side', ({ person, name, where, to }) => {
  const record = (rest: string) => bot.say(person, where, `${to} aftale ${name} ringer ${rest}`);

  test('the line stands in the message that the morning has anyway, and goes once it is answered', async () => {
    await record('i morgen');
    await openRound();
    await at('2026-11-24T09:00');
    const asked = `Godmorgen ${name}. Hvordan går det med den her aftale?\n#1 ringer\nSenest tirsdag 24. november (uge 48)`;
    const line = 'Pulsen om »Mellemrummene« er åben til torsdag 26. november kl. 12.00.';
    expect(await mornings(person)).toEqual([`${asked}\n${line}`]);
    const buttons = async () => (await bot.messages(person, 'dm')).at(-1)?.buttons.map(({ label }) => label);
    expect((await buttons())?.at(-1)).toBe('Svar på pulsen');
    await answer(name, 4);
    expect(await mornings(person)).toEqual([asked]);
    expect(await buttons()).not.toContain('Svar på pulsen');
    await answer(name, undefined);
    expect(await mornings(person), 'the answer was taken back').toEqual([`${asked}\n${line}`]);
  });

  test('a message about the round alone says that nothing waits any more', async () => {
    await openRound();
    await at('2026-11-25T09:00');
    expect(await mornings(person)).toEqual([alone(name)]);
    await bot.press(person, 'dm', 'Svar på pulsen');
    expect((await bot.sees(person, 'dm')).at(-1)).toMatch(/^Puls i Demo: Hoftebrud Kolding: Mellemrummene/);
    await bot.press(person, 'dm', '4 I høj grad');
    expect(await mornings(person)).toEqual([`Godmorgen ${name}. Pulsen venter ikke længere på dig.`]);
  });

  test('somebody who is away is not asked; who is away on that morning alone, is asked before', async () => {
    await openRound();
    await bot.say(person, 'dm', 'væk 25/11');
    await at('2026-11-24T09:00');
    expect(await mornings(person)).toEqual([alone(name)]);
    await at('2026-11-30T12:00');
    expect(await mornings(person)).toHaveLength(1);
  });

  test('nobody is asked who is away until it is closed, or whose organisation is', async () => {
    await openRound();
    await bot.say(person, 'dm', 'væk til 27/11');
    await bot.say(person === 'bo' ? 'mette' : 'anna', 'dm', 'lukkedage 24/11-26/11');
    await at('2026-11-30T12:00');
    for (const one of person === 'bo' ? ['bo', 'mette', 'jens'] : ['jens', 'anna', 'karen'])
      expect(await mornings(one), one).toEqual([]);
  });

  test('it comes at one’s own hour', async () => {
    await openRound();
    await bot.say(person, 'dm', 'påmind mig kl. 8');
    await at('2026-11-25T08:00');
    expect(await mornings(person)).toEqual([alone(name)]);
    await at('2026-11-30T12:00');
    expect(await mornings(person)).toHaveLength(1);
  });

  test('of several teams two rounds are told, each with its team', async () => {
    for (const team of ['Fald', 'Sepsis']) {
      const plan = { ...demoPlan(), name: team, channels: [] };
      await inTransaction('everything', ({ teams }) =>
        teams.setUp({ ...plan, channels: [otherChannel(team)] }),
      );
    }
    await openRound('Fald', 'Sepsis');
    await at('2026-11-25T09:00');
    const [morning = ''] = await mornings(person);
    const lines = morning.split('\n').slice(1);
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(line).toMatch(
        /^Pulsen om »Mellemrummene« i (Fald|Sepsis|Demo: Hoftebrud Kolding) er åben til torsdag/,
      );
    expect(await mornings(person)).toHaveLength(1);
  });
});

/** Nobody is there to see it. */
const otherChannel = (name: string) => ({
  name,
  address: `slack:channel/T0KOLDING/C0${name.toUpperCase()}` as const,
});
