// "Mine data" where the bot has an address on the web, from whoever may not be in a team; and numbers that are nobody's business.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRow } from '#test/support/every-row.ts';
import { operate } from '#test/support/operate.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

let bot: Awaited<ReturnType<typeof startWholeBot>>;
beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(() => bot.stop());

const heard = async (person: string, where: string) => (await bot.sees(person, where)).join('\n');

test('each on their platform gets a link of their own, told to nobody else, and the asking is in the trail', async () => {
  for (const [person, channel] of [
    ['bo', slackChannel],
    ['mette', teamsChannel],
  ] as const) {
    await bot.say(person, 'dm', 'mine data');
    expect(await heard(person, 'dm')).toContain('Hent mine data');
    expect(await heard(person, 'dm')).toContain('Linket virker i 30 minutter');
    expect(await heard(person, channel)).not.toContain('Hent mine data');
  }
  const { sql } = bot.database;
  const offered =
    await sql`select count(distinct person_id)::int as people, count(*)::int as links from downloads`;
  expect(offered).toEqual([{ people: 2, links: 2 }]);
  expect(
    await sql`select verb, object, by_person_id::text = object_id as own from audit_trail order by sequence`,
  ).toEqual([
    { verb: 'asked for data', object: 'person', own: true },
    { verb: 'asked for data', object: 'person', own: true },
  ]);
});

test('a number that looks like a patient’s is refused beside these words too, and is nowhere', async () => {
  for (const line of [
    'mine data 010190-1234',
    'slet mig 010190-1234',
    'opbevaring 010190-1234',
    'opbevaring aftaler 010190-1234',
  ])
    for (const [person, where] of [
      ['bo', 'dm'],
      ['mette', 'dm'],
    ] as const) {
      await bot.say(person, where, line);
      expect((await bot.sees(person, where)).at(-1), line).toContain('CPR');
    }
  expect((await everyRow(bot.database)).filter((row) => row.includes('010190'))).toEqual([]);
  expect((await bot.logged()).join()).not.toContain('010190');
});

test('whoever has left, and a contact who is in no team, get theirs and are erased as well', async () => {
  const { sql } = bot.database;
  const [mette] = await sql<{ address: string }[]>`
    select address from accounts join people on people.id = person_id where name like 'Mette%'`;
  const account = (mette?.address ?? '').replace(':account', '');
  const [{ name = '' } = {}] = await sql<{ name: string }[]>`select name from clusters`;
  await operate(bot.database, ['contact', 'add', name, account], { name: 'Mette', organisation: 'Region' });
  await sql`update memberships set left_at = bot_now() where person_id in (
    select id from people where name like 'Mette%' or name like 'Bo %')`;
  await sql`delete from memberships where person_id in (select id from people where name like 'Mette%')
    and not exists (select 1 from action_items)`;
  for (const person of ['bo', 'mette']) {
    await bot.say(person, 'dm', 'mine data');
    expect((await bot.sees(person, 'dm')).at(-1)).toContain('Hent mine data');
    await bot.say(person, 'dm', 'slet mig');
    await bot.press(person, 'dm', 'Slet mig');
    expect(await heard(person, 'dm')).toContain('Du er slettet.');
  }
  expect(await sql`select 1 from people where name like 'Mette%' or name like 'Bo %'`).toEqual([]);
  expect(await sql`select 1 from erasures`).toHaveLength(2);

  // Of a team that is nowhere any more, and that the bot says nothing about.
  await sql`delete from memberships where person_id in (select id from people where name like 'Sofie%')`;
  await bot.say('sofie', 'dm', 'mine data');
  expect((await bot.sees('sofie', 'dm')).at(-1)).toContain('Hent mine data');
  await bot.say('sofie', 'dm', 'slet mig');
  await bot.press('sofie', 'dm', 'Slet mig');
  expect(await sql`select 1 from people where name like 'Sofie%'`).toEqual([]);
});
