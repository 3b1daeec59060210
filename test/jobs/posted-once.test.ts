// A round's card, its news and a digest where the platform cannot look what became of a post: given up instead of doubled, and found again by a press.
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deadLetters } from '#db/dead-letters.ts';
import { deliveryLedger } from '#db/delivery-ledger.ts';
import { readRefusal } from '#src/administer.ts';
import type { ChannelAddress } from '#src/chat/address.ts';
import { sentence } from '#src/chat/card.ts';
import { DeliveryError } from '#src/chat/messenger.ts';
import { createDeliver, type Draw } from '#src/deliveries/deliver.ts';
import type { DeliveryLedger } from '#src/deliveries/delivery-ledger.ts';
import type { OpenRound } from '#src/polls/poll.ts';
import { type InMemoryPlatform, inMemoryPlatform } from '#test/support/in-memory-messenger.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { type RoundWorld, startRoundWorld } from '#test/support/round-world.ts';

const place: ChannelAddress = 'memory:channel/T/1';
const unknown = new DeliveryError('unknown', 'HTTP 504');

let world: RoundWorld;
let ledger: DeliveryLedger;
let platform: InMemoryPlatform;
let round: OpenRound;
beforeAll(async () => {
  world = await startRoundWorld({
    name: 'Udskrivning',
    initiative: 'Hurtigere hjem',
    organisations: [{ name: 'Kolding Kommune', sector: 'municipality' }],
    people: [1, 2, 3].map((number) => ({
      name: `Person ${number}`,
      organisation: 'Kolding Kommune',
      role: 'member',
      accounts: [`memory:account/T/${number}`],
    })),
    channels: [{ name: 'Udskrivning', address: place }],
  });
  ledger = deliveryLedger(world.database, 10_000);
});
afterAll(() => world.drop());
beforeEach(async () => {
  await world.startOver();
  platform = inMemoryPlatform('memory', { canLook: false });
  round = await world.openNow();
});

/** The card says how many have answered; what goes to one person is drawn in that person's conversation. */
const draw: Draw = async ({ subject }) => {
  if ('personId' in subject) {
    const [row] = await world.database.sql<{ address: 'memory:' }[]>`
      select address from accounts where person_id = ${subject.personId}`;
    return { to: { account: row?.address ?? 'memory:' }, card: sentence(subject.kind) };
  }
  if (subject.kind === 'round news') return { to: { channel: place }, card: sentence('lukket') };
  const { answeredCount } = await world.openRound();
  return { to: { channel: place }, card: sentence(`${answeredCount} har svaret`) };
};

/** What is due is carried, as if every wait were over. */
async function carry(kind = 'round card'): Promise<void> {
  await world.database.sql`update deliveries set not_before = null`;
  await world.database
    .sql`update deliveries set state = 'not needed' where kind <> ${kind} and state = 'waiting'`;
  const deliver = createDeliver({ ledger, draw, messenger: platform.messenger, log: keptLog() });
  for (const claim of await ledger.claim(10)) await deliver(claim);
}

const shown = (at = place) => platform.shown(at).map(({ card: { summary } }) => summary);
const row = async () => {
  const [card] = await world.database.sql`
    select state, reason, ambiguities, message from deliveries where kind = 'round card'`;
  return card;
};
const answer = async (index: number) => {
  const { members } = await world.team();
  await world.rate(members[index]?.id ?? '', { roundId: round.id, question: 13, answer: 4 });
};

describe('an opening whose answer was lost', () => {
  beforeEach(async () => {
    platform.failNext('post', { error: unknown, taken: true });
    await carry();
    await carry();
  });

  test('is not posted again: it is counted and given up, and an answer does not bring it back', async () => {
    expect(shown()).toEqual(['0 har svaret']);
    expect(await row()).toEqual({ state: 'dead', reason: 'may_have_arrived', ambiguities: 1, message: null });
    await answer(0);
    await carry();
    expect(shown()).toEqual(['0 har svaret']);
    const { id, channels } = await world.team();
    expect(await deadLetters(world.database.queries, readRefusal).undelivered(id)).toEqual([
      expect.objectContaining({
        ...{ kind: 'round card', why: 'perhaps arrived', isGivenUp: true },
        to: { channelId: channels[0]?.id },
      }),
    ]);
  });

  test('is found again by a press on it, and kept up to date from then on', async () => {
    await answer(0);
    const [channel] = (await world.team()).channels;
    const pressedOn = 'memory:message-1';
    await world.inTransaction('everything', ({ deliveries }) =>
      deliveries.adoptRound(pressedOn, round.id, { channelId: channel?.id ?? '' }),
    );
    await carry();
    expect(shown()).toEqual(['1 har svaret']);
    expect(await row()).toMatchObject({ state: 'sent', message: pressedOn });
  });

  test('is posted again where somebody asks for it', async () => {
    const letters = deadLetters(world.database.queries, readRefusal);
    expect(await letters.retry('all')).toBe(1);
    await carry();
    expect(shown()).toEqual(['0 har svaret', '0 har svaret']);
    expect(await row()).toMatchObject({ state: 'sent', ambiguities: 1 });
  });

  test('stays given up when the bot is back in the channel; what surely never arrived is posted then', async () => {
    const [channel] = (await world.team()).channels;
    const back = () =>
      world.inTransaction('everything', ({ deliveries }) => deliveries.revive(channel?.id ?? ''));
    await back();
    expect(await row()).toMatchObject({ state: 'dead' });
    await world.database.sql`update deliveries set reason = 'not_in_channel' where kind = 'round card'`;
    await back();
    await carry();
    expect(shown()).toEqual(['0 har svaret', '0 har svaret']);
  });
});

test.each(['digest', 'leader digest'] as const)(
  'a %s whose answer was lost is not posted again: it is counted, given up, and told to the operator',
  async (kind) => {
    const [person] = (await world.team()).members;
    const personId = person?.id ?? '';
    const onDay = Temporal.PlainDate.from('2026-11-23');
    await world.inTransaction('everything', async ({ deliveries, clock }) =>
      deliveries.plan([{ subject: { kind, personId, onDay, part: 0 }, sendAt: await clock.now() }]),
    );
    platform.failNext('sendDirect', { error: unknown, taken: true });
    await carry(kind);
    await carry(kind);
    await carry(kind);
    expect(shown('memory:account/T/1' as ChannelAddress)).toEqual([kind]);
    expect(await deadLetters(world.database.queries, readRefusal).undelivered()).toContainEqual(
      expect.objectContaining({ kind, why: 'perhaps arrived', isGivenUp: true, to: { personId } }),
    );
    const [counted] = await world.database.sql`select ambiguities from deliveries where kind = ${kind}`;
    expect(counted).toEqual({ ambiguities: 1 });
  },
);

test("a round's news whose answer was lost is not told twice", async () => {
  await world.at(round.closesAt);
  platform.failNext('post', { error: unknown, taken: true });
  await carry('round news');
  await carry('round news');
  expect(shown()).toHaveLength(1);
});

test('an opening that surely was not posted is posted', async () => {
  platform.failNext('post', { error: new DeliveryError('try again', 'HTTP 412') });
  await carry();
  await carry();
  expect(shown()).toEqual(['0 har svaret']);
});

test('a sheet, like a reminder, is rather sent twice than never', async () => {
  platform.failNext('sendDirect', { error: unknown, taken: true });
  await carry('round sheet');
  await carry('round sheet');
  const sheets = [1, 2, 3].flatMap((number) => shown(`memory:account/T/${number}` as ChannelAddress));
  expect(sheets).toHaveLength(4);
});
