// What a press on a round comes to, at the bot's one door: who is told what, and what is stored.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createBot } from '#src/bot.ts';
import type { AccountAddress, MessageAddress } from '#src/chat/address.ts';
import type { Card } from '#src/chat/card.ts';
import type { Bot, Reply } from '#src/chat/event.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';
import type { OpenRound } from '#src/polls/poll.ts';
import { textsIn } from '#src/texts/texts.ts';
import { inMemoryPlatform } from '#test/support/in-memory-messenger.ts';
import { mondayAtNine, startRoundWorld } from '#test/support/round-world.ts';

const channel = 'memory:hoftebrud';
const people = ['Anna', 'Bo', 'Carl', 'Dora'];
const plan: TeamPlan = {
  name: 'Hoftebrud',
  initiative: 'Sammenhængende forløb',
  cluster: 'Lillebælt',
  organisations: [{ name: 'Kolding Kommune', sector: 'municipality' }],
  people: [
    ...people.map((name) => ({
      name: `${name} Demo`,
      organisation: 'Kolding Kommune',
      role: 'member' as const,
      accounts: [`memory:${name}`] as AccountAddress[],
    })),
    {
      name: 'Eva Demo',
      organisation: 'Kolding Kommune',
      role: 'cluster contact',
      accounts: ['memory:Eva'],
    },
  ],
  channels: [{ name: 'hoftebrud', address: channel }],
};
plan.people[2]?.accounts.push('memory:Carl-too');

let world: Awaited<ReturnType<typeof startRoundWorld>>;
let bot: Bot;
let round: OpenRound;
beforeAll(async () => {
  world = await startRoundWorld(plan);
  const platform = inMemoryPlatform();
  bot = createBot({
    inTransaction: world.inTransaction,
    messenger: platform.messenger,
    log: world.log,
    newReference: () => 'reference',
    newTeams: { language: 'da', timeZone: 'Europe/Copenhagen' },
  });
  platform.gather(channel, {
    name: 'hoftebrud',
    people: [...people, 'Eva', 'Carl-too'].map((name) => ({ account: `memory:${name}`, name })),
  });
});
afterAll(() => world.drop());

beforeEach(async () => {
  await world.at(mondayAtNine.add({ hours: 24 * 7 }));
  await world.at(mondayAtNine);
  await world.database.sql`delete from memberships where left_at is not null`;
  round = await world.openNow();
});

const press = (
  by: string,
  what: object,
  { direct = false, on }: { direct?: boolean; on?: MessageAddress } = {},
) =>
  bot({
    id: randomUUID(),
    by: `memory:${by}`,
    in: direct ? 'direct' : { channel },
    what: { kind: 'press', press: { round: round.id, ...what }, ...(on && { on }) },
  });
const rate = (by: string, question: number, answer: number) => press(by, { do: 'rate', question, answer });
const cardOf = (reply: Reply): Card | undefined => ('card' in reply ? reply.card : undefined);
const said = (reply: Reply) => cardOf(reply)?.summary;
const labels = (reply: Reply) =>
  (cardOf(reply)?.elements ?? []).flatMap((element) =>
    element.kind === 'entries'
      ? element.entries.flatMap(({ buttons }) => buttons.map(({ label }) => label))
      : [],
  );
const stored = async () =>
  (await world.database.sql<{ value: number }[]>`select value from ratings order by question, value`).map(
    ({ value }) => value,
  );
/** "torsdag 26. november kl. 12.00" */
const closing = () => {
  const at = round.closesAt.toZonedDateTimeISO('Europe/Copenhagen');
  return textsIn('da').dates.moment(at, at.toPlainDate());
};
const close = () => world.at(round.closesAt);

test('whoever presses is told privately what they answered, to what, until when it can be changed, and how much is left', async () => {
  const first = await rate('Bo', 13, 4);
  expect(first.show).toBe('privately');
  expect(said(first)).toBe(
    `Du svarede 4, I høj grad, på »Effektive mellemrum«. Du kan ændre det, til runden lukker ${closing()}. Der er 3 spørgsmål tilbage.`,
  );
  expect(said(await rate('Bo', 13, 2))).toContain('Du svarede 2, I begrænset grad');
  expect(said(await rate('Bo', 14, 3)), 'until when has been said').toBe(
    'Du svarede 3, I nogen grad, på »Tydelig procesplan for igangsatte aktiviteter«. Der er 2 spørgsmål tilbage.',
  );
  await rate('Bo', 15, 3);
  expect(said(await rate('Bo', 16, 5))).toMatch(
    /Du kan ændre det, til runden lukker .+\. Du har svaret på det hele\. Tak\.$/,
  );
  expect(await stored()).toEqual([2, 3, 3, 5]);
});

test('somebody with two accounts has one answer', async () => {
  await rate('Carl', 13, 4);
  await rate('Carl-too', 13, 1);
  expect(await stored()).toEqual([1]);
});

test('on one’s own sheet an answer is shown in its place, and can be taken back', async () => {
  await rate('Bo', 13, 4);
  const sheet = await press('Bo', { do: 'show sheet' });
  expect(sheet.show).toBe('privately');
  expect(labels(sheet)).toContain('✓ 4 I høj grad');
  const answered = await press('Bo', { do: 'rate on sheet', question: 14, answer: 1 }, { direct: true });
  expect(answered.show).toBe('in place');
  expect(labels(answered)).toEqual(expect.arrayContaining(['✓ 4 I høj grad', '✓ 1 Slet ikke']));
  const takenBack = await press('Bo', { do: 'rate on sheet', question: 13 });
  expect(labels(takenBack)).not.toContain('✓ 4 I høj grad');
  expect(await stored()).toEqual([1]);
});

test('nobody’s sheet has anybody else’s answers', async () => {
  await rate('Bo', 13, 4);
  expect(labels(await press('Anna', { do: 'show sheet' })).join()).not.toContain('✓');
});

describe('is refused with a kind sentence, and nothing is stored', () => {
  afterEach(async () => expect(await stored()).toEqual([]));

  test('a question that the round does not ask', async () => {
    expect(said(await rate('Bo', 9, 4))).toBe(
      'Det spørgsmål er ikke med i runden, så der er ikke gemt noget.',
    );
  });

  test('a cluster’s contact, who is not asked', async () => {
    for (const reply of [await rate('Eva', 13, 4), await press('Eva', { do: 'show sheet' })])
      expect(said(reply)).toBe(
        'Pulsen spørger teamets medlemmer, og du er med som kontaktperson. Der er ikke gemt noget.',
      );
  });

  test('a stranger', async () => {
    expect(said(await rate('Nobody', 13, 4))).toMatch(/^Jeg kender dig ikke/);
  });

  test('somebody who has left the team', async () => {
    await world.database.sql`
      update memberships set left_at = bot_now() from people where people.id = person_id and name = 'Dora Demo'`;
    const told =
      'Du er ikke længere med i Hoftebrud, så du er heller ikke med i pulsen. Der er ikke gemt noget.';
    for (const what of [
      { do: 'rate', question: 13, answer: 4 },
      { do: 'rate on sheet', question: 13, answer: 4 },
      { do: 'show sheet' },
    ])
      expect(said(await press('Dora', what, { direct: true }))).toBe(told);
    await world.database.sql`update memberships set left_at = null`;
  });

  test.each([0, 6, 3.5, '4', null])('a forged %s', async (answer) => {
    expect(said(await press('Bo', { do: 'rate', question: 13, answer }))).toMatch(
      /^Den knap kender jeg ikke/,
    );
  });

  test('a round that is nobody’s, or another team’s', async () => {
    const reply = await press('Bo', { do: 'rate', round: randomUUID(), question: 13, answer: 4 });
    expect(said(reply)).toBe('Den runde kan jeg ikke finde.');
  });
});

test('after the closing a press on an old card is refused, and an old sheet becomes the result', async () => {
  for (const name of people) await rate(name, 13, 3);
  await close();
  const tooLate =
    'Runden om »Mellemrummene« er lukket, så der er ikke gemt noget. Resultatet står på kortet.';
  expect(said(await rate('Bo', 13, 4))).toBe(tooLate);
  const sheet = await press('Bo', { do: 'rate on sheet', question: 13, answer: 4 }, { direct: true });
  expect([sheet.show, said(sheet)]).toEqual(['in place', tooLate]);
  expect(JSON.stringify(cardOf(sheet))).toContain('4 af 4 svarede');
  expect(said(await press('Bo', { do: 'show sheet' }))).toBe(tooLate);
  expect(await stored()).toEqual([]);
});

test('the copy of the card that somebody presses is the one that is kept up to date', async () => {
  await press('Bo', { do: 'rate', question: 13, answer: 4 }, { on: 'memory:message/7' });
  const rows = await world.database
    .sql`select message from deliveries where kind = 'round card' and round_id = ${round.id}`;
  expect(rows).toEqual([{ message: 'memory:message/7' }]);
});
