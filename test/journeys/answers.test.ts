// Who said what, and when it counts: answers before and after the due morning, undone answers, old questions.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const items = async () => Number((await bot.database.sql`select count(*) from action_items`)[0]?.count);
const nudgesTo = async (person: string) =>
  (await bot.messages(person, 'dm')).filter(({ text }) => text.startsWith('Godmorgen'));

describe('answers', () => {
  test('on track before the due morning does not take the due morning away', async () => {
    await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
    await bot.say('bo', 'dm', 'på sporet 1');
    await bot.clock({ to: '2026-11-27T09:00' });
    const [nudge] = await nudgesTo('bo');
    expect(nudge?.buttons.map(({ label }) => label)).toEqual([
      'Færdig',
      'På sporet',
      'Forsinket',
      'Blokeret',
      'Ikke mig',
      'Mind mig senere',
    ]);
    await bot.say('bo', 'dm', 'færdig 1');
    expect((await nudgesTo('bo'))[0]?.text).toContain('✓ Færdig, fredag 27. november kl. 9.00');
  });

  test('an undone completion shows who said on track, not who took the completion back', async () => {
    await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
    await bot.say('bo', 'dm', 'på sporet 1');
    await bot.say('bo', 'dm', 'færdig 1');
    await bot.press('mette', teamsChannel, 'Fortryd');
    expect((await bot.sees('karen', slackChannel)).at(-1)).toMatch(
      /På sporet, mandag 23\. november kl\. .* \(Bo Demo\)$/,
    );
  });

  test('one owner’s answer is shown in the other owner’s nudge', async () => {
    await bot.say('anna', slackChannel, '/aftale Bo og Jens ringer fredag');
    await bot.clock({ to: '2026-11-27T09:00' });
    await bot.press('jens', 'dm', 'Færdig');
    expect((await nudgesTo('jens'))[0]?.text).toMatch(/✓ Færdig, fredag 27\. november kl\. 9\.00\. Tak\.$/);
    expect((await nudgesTo('bo'))[0]?.text).toMatch(
      /✓ Færdig, fredag 27\. november kl\. 9\.00 \(Jens Demo\)$/,
    );
    expect((await nudgesTo('bo'))[0]?.buttons).toEqual([]);
  });

  test('twelve items on one morning are one message with ten to answer, and the way to the rest', async () => {
    for (let count = 1; count <= 12; count += 1) {
      await bot.say('anna', slackChannel, `/aftale @Bo udfører opgave ${count} i morgen`);
    }
    await bot.clock({ to: '2026-11-24T09:00' });
    const nudges = await nudgesTo('bo');
    expect(nudges).toHaveLength(1);
    expect(nudges[0]?.text).toContain('med de her 12 aftaler');
    expect(nudges[0]?.buttons.filter(({ label }) => label === 'Færdig')).toHaveLength(10);
    expect(nudges[0]?.text).toContain('Og 2 aftaler til.');
    await bot.press('bo', 'dm', 'Vis resten');
    await bot.press('bo', 'dm', 'Vis flere');
    expect((await bot.sees('bo', 'dm')).at(-1)).toContain('opgave 12');
  });
});

describe('time limits', () => {
  test('an abandoned question is forgotten after a day', async () => {
    await bot.say('anna', 'dm', 'aftale Bo ringer');
    await bot.clock({ advance: 'P2D' });
    await bot.press('anna', 'dm', 'Fredag 27/11');
    expect((await bot.sees('anna', 'dm')).at(-1)).toContain('Det spørgsmål er for gammelt');
    expect(await items()).toBe(0);
  });

  test('the word undo works for ten minutes, the button on the card for longer', async () => {
    await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
    await bot.clock({ advance: 'PT11M' });
    await bot.say('anna', slackChannel, '/mellemrum fortryd');
    expect((await bot.sees('anna', slackChannel)).at(-1)).toContain('over 10 minutter gammel');
    await bot.press('anna', slackChannel, 'Fortryd');
    expect((await bot.sees('karen', slackChannel)).at(-1)).toContain('Annulleret');
  });
});

describe('people the team does not know, and people in several teams', () => {
  const takeOut = (name: string) =>
    bot.database.sql`delete from memberships where person_id = (select id from people where name = ${name})`;

  test('a stranger’s direct line changes nothing and is answered kindly', async () => {
    await takeOut('Karen Demo');
    await bot.say('karen', 'dm', 'aftale Bo ringer fredag');
    expect((await bot.sees('karen', 'dm')).at(-1)).toContain('Jeg kender dig ikke fra noget team endnu');
    await bot.say('karen', 'dm', '/home');
    expect(await bot.sees('karen', 'home')).toEqual([
      'Jeg kender dig ikke fra noget team endnu. Nævn mig i jeres kanal, så er du med.',
    ]);
    expect(await items()).toBe(0);
  });

  test('a press in a channel that belongs to no team any more changes nothing and says so', async () => {
    await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
    await bot.say('bo', slackChannel, 'Karen ringer fredag');
    await bot.database.sql`update channels set address = address || '-elsewhere' where name = '#hoftebrud'`;
    const message = (await bot.messages('anna', slackChannel)).findLast(({ from }) => from === 'bo')?.id;
    expect(await bot.say('anna', slackChannel, `/menu ${message}`)).toBeNull();
    const unbound = 'Kanalen er ikke knyttet til et team endnu';
    expect((await bot.sees('anna', slackChannel)).at(-1)).toContain(unbound);
    await bot.press('bo', slackChannel, 'Færdig');
    expect((await bot.sees('bo', slackChannel)).at(-1)).toContain(unbound);
    expect((await bot.sees('anna', slackChannel)).join()).not.toContain('✓ Færdig');
  });

  test('somebody in two teams is nudged once for both, lists both, and is asked where a new agreement belongs', async () => {
    const plan = demoPlan();
    const elsewhere = `slack:channel/T0KOLDING/C${randomUUID()}` as const;
    await inTransactionOn(bot.database)('everything', ({ teams }) =>
      teams.setUp({
        ...plan,
        name: 'Demo: Fald',
        people: plan.people.map((person) => ({
          ...person,
          accounts: person.accounts.map((one) => `${one}-2` as const),
        })),
        channels: [{ name: '#fald', address: elsewhere }],
      }),
    );
    await bot.database.sql`insert into memberships (team_id, person_id, role)
      select teams.id, accounts.person_id, 'member' from teams, accounts
      where teams.name = 'Demo: Fald' and accounts.address like '%/U0BO'`;
    await bot.say('anna', slackChannel, '/aftale @Bo ringer i morgen');
    await bot.say('bo', 'dm', 'aftale jeg skriver i morgen');
    expect((await bot.sees('bo', 'dm')).at(-1)).toContain(
      'Du er med i flere teams: Demo: Fald og Demo: Hoftebrud Kolding.',
    );
    const typed = (await bot.messages('bo', 'dm')).find(({ from }) => from === 'bo')?.id;
    expect(await bot.say('bo', 'dm', `/menu ${typed}`)).toBeNull();
    expect((await bot.sees('bo', 'dm')).at(-1)).toContain('Du er med i flere teams');
    await bot.say('bo', 'dm', '/home');
    expect((await bot.sees('bo', 'home'))[0]).toMatch(
      /^Du har 1 åben aftale:\n#1 .*\n.*\nTeam: Demo: Hoftebrud Kolding\n/,
    );

    await bot.clock({ to: '2026-11-24T09:00' });
    expect(await nudgesTo('bo')).toHaveLength(1);
    await bot.press('bo', 'dm', 'Færdig');
    expect((await bot.sees('karen', slackChannel)).at(-1)).toContain('✓ Færdig');
    await bot.say('bo', 'dm', 'aftaler mine');
    expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(/Demo: Fald\n.*\nDemo: Hoftebrud Kolding/);
  });
});
