// Whatever is told, in whatever order and however often: the members are who the channel's roster says they are.
import { randomUUID } from 'node:crypto';
import { fc, test as property } from '@fast-check/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { createBot } from '#src/bot.ts';
import type { AccountAddress } from '#src/chat/address.ts';
import type { Bot, ChatEvent } from '#src/chat/event.ts';
import { DeliveryError } from '#src/chat/messenger.ts';
import type { Profile } from '#src/chat/roster.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { type InMemoryPlatform, inMemoryPlatform } from '#test/support/in-memory-messenger.ts';
import { keptLog } from '#test/support/kept-log.ts';

const names = ['Anna', 'Bo', 'Carl', 'Dora', 'Eva', 'Finn'];
const anna: AccountAddress = 'memory:Anna';

let fresh: FreshDatabase;
let platform: InMemoryPlatform;
let bot: Bot;
beforeAll(async () => {
  fresh = await freshDatabase();
  platform = inMemoryPlatform();
  bot = createBot({
    inTransaction: inTransactionOn(fresh.database),
    messenger: platform.messenger,
    log: keptLog(),
    newReference: () => 'reference',
    newTeams: { language: 'da', timeZone: 'Europe/Copenhagen' },
  });
});
afterAll(() => fresh.drop());

const profile = (name: string): Profile => ({ account: `memory:${name}`, name });

function openChannel(people: string[]) {
  const channel = `memory:${randomUUID()}` as const;
  const gather = (present: string[]) =>
    platform.gather(channel, { name: channel, people: present.map(profile) });
  gather(people);
  const tell = (what: ChatEvent['what'], by = anna) => bot({ id: randomUUID(), by, in: { channel }, what });
  const members = async () => {
    const rows = await fresh.database.sql<{ name: string }[]>`
      select people.name from memberships join people on people.id = person_id
        join channels on channels.team_id = memberships.team_id
      where channels.address = ${channel} and left_at is null order by people.name`;
    return rows.map(({ name }) => name);
  };
  return { gather, tell, members };
}

const mention: ChatEvent['what'] = { kind: 'typed', parts: ['hjælp'] };
const news: ChatEvent['what'] = { kind: 'membership' };
const away = { error: new DeliveryError('try again', 'HTTP 500') };

const present = fc.subarray(names, { minLength: 1 });
const step = fc.record({ present, told: fc.integer({ min: 0, max: 3 }), isAway: fc.boolean() });

property.prop([fc.array(step, { maxLength: 5 }), present], { numRuns: 10 })(
  'after any coming and going, told once, thrice, at once or not at all, the members are the roster',
  async (steps, last) => {
    const channel = openChannel(['Anna', 'Bo']);
    await channel.tell(mention);
    for (const { present: people, told, isAway } of steps) {
      channel.gather(people);
      if (isAway && told > 0) platform.failNext('members', away);
      await Promise.all(Array.from({ length: told }, () => channel.tell(news)));
    }
    platform.failAlways('members', undefined);
    channel.gather(last);
    await channel.tell(news);
    await channel.tell(news);
    expect(await channel.members()).toEqual([...last].sort());
  },
);

test('of two rosters the one that was asked for last is followed, also where it is written down first', async () => {
  const channel = openChannel(['Anna', 'Bo']);
  await channel.tell(mention);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isFirst = true;
  platform.beforeAnswering(async () => {
    if (!isFirst) return;
    isFirst = false;
    await held;
  });
  const old = channel.tell(news);
  await expect.poll(() => isFirst).toBe(false);
  channel.gather(['Anna', 'Carl']);
  await channel.tell(news);
  release();
  await old;
  platform.beforeAnswering(async () => {});
  expect(await channel.members()).toEqual(['Anna', 'Carl']);
});

test('a platform that does not answer founds nothing and asks for another try; the next mention is as the first', async () => {
  const channel = openChannel(['Anna', 'Bo']);
  platform.failNext('roster', away);
  expect(await channel.tell(mention)).toMatchObject({
    card: { summary: 'Jeg kan ikke se lige nu, hvem der er i kanalen. Prøv igen om lidt.' },
  });
  expect(await channel.members()).toEqual([]);
  await channel.tell(mention);
  expect(await channel.members()).toEqual(['Anna', 'Bo']);
});

test('the same mention told three times at once is one team, one introduction and one answer', async () => {
  const channel = `memory:${randomUUID()}` as const;
  platform.gather(channel, { people: ['Anna', 'Bo', 'Carl'].map(profile) });
  const event: ChatEvent = { id: randomUUID(), by: anna, in: { channel }, what: mention };
  const replies = await Promise.all([bot(event), bot(event), bot(event)]);
  expect(replies.filter(({ show }) => show === 'privately')).toHaveLength(1);
  const { sql } = fresh.database;
  expect(
    await sql`select teams.name, deliveries.kind from teams join channels on channels.team_id = teams.id
      left join deliveries on deliveries.channel_id = channels.id where address = ${channel}`,
    'a group chat without a name is called by its people',
  ).toEqual([{ name: 'Anna, Bo og Carl', kind: 'introduction' }]);
});

test('a stranger who is not in the channel either stays one, whatever they type or press', async () => {
  const channel = openChannel(['Anna', 'Bo']);
  await channel.tell(mention);
  expect(await channel.tell(mention, 'memory:Finn')).toMatchObject({
    card: { summary: expect.stringContaining('Jeg kender dig ikke i det her team endnu') },
  });
  expect(await channel.tell({ kind: 'press', press: { do: 'list' } }, 'memory:Finn')).toMatchObject({
    card: { summary: expect.stringContaining('Jeg kender dig ikke i det her team endnu') },
  });
  expect(await channel.members()).toEqual(['Anna', 'Bo']);
});
