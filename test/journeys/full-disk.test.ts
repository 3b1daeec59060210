// Postgres has no room left: what cannot be kept whole is not kept at all, and whoever wrote is told so.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { storedRows } from '#test/support/stored-rows.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const honest = /^Det lykkedes ikke, og intet er gemt\. Prøv igen om lidt\. Reference: ([0-9a-f]{8})$/;

/** As Postgres refuses a row that its disk has no room for; resolves to how room is made. */
async function fillDiskFor(table: string): Promise<() => Promise<unknown>> {
  const { sql } = bot.database;
  await sql.unsafe(`
    create or replace function no_room() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
    create trigger no_room before insert on ${table} for each row execute function no_room()`);
  return () => sql.unsafe(`drop trigger no_room on ${table}`);
}

test.each(['inbound_events', 'action_items', 'item_changes', 'deliveries'])(
  'no room in %s: an honest sentence, nothing half stored, and the next command is taken when there is room',
  async (table) => {
    const before = await storedRows(bot.database);
    const makeRoom = await fillDiskFor(table);
    try {
      await bot.say('anna', slackChannel, '/aftale Bo ringer på fredag');
      await bot.say('mette', teamsChannel, '@Mellemrum aftale Mette ringer på fredag');
      const told = [(await bot.sees('anna', slackChannel)).at(-1), (await bot.sees('mette', 'dm')).at(-1)];
      expect(told).toEqual([expect.stringMatching(honest), expect.stringMatching(honest)]);
      const logged = (await bot.logged()).join('\n');
      for (const sentence of told) expect(logged).toContain(honest.exec(sentence ?? '')?.[1]);
      expect(logged, 'an operator reads why').toContain('53100');
      expect(await storedRows(bot.database)).toEqual(before);
    } finally {
      await makeRoom();
    }
    await bot.say('anna', slackChannel, '/aftale Bo ringer på fredag');
    expect((await bot.sees('karen', slackChannel)).filter((text) => text.includes('ringer'))).toHaveLength(1);
    expect((await bot.sees('sofie', teamsChannel)).filter((text) => text.includes('ringer'))).toHaveLength(1);
  },
);

test('no room for the answer to a nudge: the item stays as it was, and the same press works when there is room', async () => {
  await bot.say('anna', slackChannel, '/aftale Bo ringer på fredag');
  await bot.clock({ to: '2026-11-27T09:00' });
  const item = async () => (await bot.database.sql`select status from action_items`)[0]?.status;
  const makeRoom = await fillDiskFor('item_changes');
  try {
    await bot.press('bo', 'dm', 'Færdig');
    expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(honest);
    expect(await item()).toBe('open');
  } finally {
    await makeRoom();
  }
  await bot.press('bo', 'dm', 'Færdig');
  expect(await item()).toBe('done');
});
