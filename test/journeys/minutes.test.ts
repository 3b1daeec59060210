// Pasted minutes become suggestions to correct, leave out and record in one go; nothing is recorded before that.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const count = async (table: 'action_items' | 'drafts') =>
  Number((await bot.database.sql`select count(*) from ${bot.database.sql(table)}`)[0]?.count);

const minutes = `Referat, styregruppen 23. november
Til stede: Anna, Bo, Mette, Jens
Afbud: Karen

1. Velkomst
Mette bød velkommen.

Pkt. 3 Udskrivning:
Vi talte længe om de sene udskrivninger.
- Bo sender udskrivningsskemaet til kommunen senest fredag
- Jens ringer til plejehjemmet i morgen
- Sofie finder et lokale
Næste møde: 15. december kl. 9-11`;

const sides = [
  ['Slack', 'anna', slackChannel, '/mellemrum'],
  ['Teams', 'mette', teamsChannel, '@Mellemrum'],
] as const;

describe.each(sides)('on %s', (side, leader, channel, bots) => {
  const last = async (where: string) => (await bot.messages(leader, where)).at(-1);
  const cards = async () => (await bot.sees(leader, channel)).filter((text) => /^Aftale #\d/.test(text));

  test('pasted into the conversation with the bot: found, kept to be decided, and recorded in one press', async () => {
    await bot.say(leader, 'dm', minutes);
    const found = await last('dm');
    expect(found?.text).toContain('Jeg fandt 3 aftaler i referatet');
    expect(found?.text).toMatch(
      /1\. sender udskrivningsskemaet til kommunen\s+Bo Demo · Senest fredag 27\. november/,
    );
    expect(found?.text).toMatch(/3\. finder et lokale\s+Sofie Demo · Pkt\. 3 Udskrivning\s+Mangler: hvornår/);
    expect(found?.text).not.toContain('Velkomst');
    expect(await cards()).toEqual([]);
    await bot.press(leader, 'dm', 'Notér 2 aftaler');
    expect((await last('dm'))?.text).toContain('Noteret: #1 og #2.');
    expect((await last('dm'))?.text).toContain('finder et lokale');
    expect(await cards()).toHaveLength(2);
    expect((await cards())[0]).toMatch(/Fra referatet: Pkt\. 3 Udskrivning$/m);
    expect(await count('action_items')).toBe(2);
  });

  test('several agreements on lines of their own after the word are not made one', async () => {
    await bot.say(leader, 'dm', 'aftale Bo ringer fredag\naftale Karen skriver udkast 30. november');
    expect((await last('dm'))?.text).toContain('Jeg fandt 2 aftaler');
    const place = side === 'Slack' ? channel : 'dm';
    await bot.say(leader, channel, `${bots} aftale Bo ringer fredag\nKaren skriver udkast 30. november`);
    expect((await last(place))?.text).toContain('Jeg fandt 2 aftaler');
    await bot.press(leader, place, 'Notér 2 aftaler');
    expect(await count('action_items')).toBe(2);
    // Two posts that are under way at once may arrive in either order.
    expect(await cards()).toContainEqual(
      expect.stringMatching(/Hvem: Karen Demo .*Hvad: skriver udkast\nSenest: mandag 30\. november/s),
    );
  });

  test('one is corrected in its form, one is left out, and the rest is recorded', async () => {
    await bot.say(leader, 'dm', minutes);
    const found = await last('dm');
    const correct = (found?.buttons ?? []).filter(({ label }) => label === 'Ret');
    const form = await bot.pressExactly(leader, 'dm', found?.id ?? '', correct[2]?.id ?? '');
    const filled = Object.fromEntries((form?.fields ?? []).map(({ id, value }) => [id, value ?? '']));
    expect(filled.what).toBe('finder et lokale');
    await bot.submit(leader, form?.id ?? '', { ...filled, due: '2026-12-04' });
    expect((await last('dm'))?.text).toContain('Der er 3 forslag tilbage');
    expect((await last('dm'))?.text).toMatch(/finder et lokale\s+Sofie Demo · Senest fredag 4\. december/);
    expect(await count('action_items'), 'a corrected suggestion is still a suggestion').toBe(0);
    await bot.press(leader, 'dm', 'Udelad');
    expect((await last('dm'))?.text).toContain('Der er 2 forslag tilbage');
    await bot.press(leader, 'dm', 'Notér 2 aftaler');
    expect((await last('dm'))?.text).toContain('Noteret: #1 og #2. Alle i teamets kanaler kan se dem.');
    expect(await cards()).toHaveLength(2);
  });

  test('what is dropped is gone, and an old press says so', async () => {
    await bot.say(leader, 'dm', minutes);
    const found = await last('dm');
    const record = found?.buttons.find(({ label }) => label === 'Notér 2 aftaler');
    await bot.press(leader, 'dm', 'Drop resten');
    expect((await last('dm'))?.text).toContain('Okay. Resten har jeg ikke noteret.');
    expect(await count('drafts')).toBe(0);
    expect(record).toBeDefined();
  });

  test('pressed twice, everything is recorded once', async () => {
    await bot.say(leader, 'dm', minutes);
    const found = await last('dm');
    const record = found?.buttons.find(({ label }) => label === 'Notér 2 aftaler')?.id ?? '';
    await Promise.allSettled([
      bot.pressExactly(leader, 'dm', found?.id ?? '', record),
      bot.pressExactly(leader, 'dm', found?.id ?? '', record),
    ]);
    expect(await count('action_items')).toBe(2);
  });

  test('the word opens a form for 3,000 characters, and its suggestions belong to the channel', async () => {
    const opened = await bot.say(leader, channel, `${bots} referat`);
    const form = opened ?? (await bot.press(leader, 'dm', 'Sæt ind'));
    expect(form?.title).toBe('Aftaler fra et referat');
    await bot.submit(leader, form?.id ?? '', { minutes });
    const where = side === 'Slack' ? channel : 'dm';
    expect((await bot.sees(leader, where)).at(-1)).toContain('Jeg fandt 3 aftaler i referatet');
    await bot.press(leader, where, 'Notér 2 aftaler');
    expect(await cards()).toHaveLength(2);
  });

  test('minutes without an agreement are said to have none, and nothing is kept', async () => {
    const opened = await bot.say(leader, channel, `${bots} referat`);
    const form = opened ?? (await bot.press(leader, 'dm', 'Sæt ind'));
    const again = await bot.submit(leader, form?.id ?? '', { minutes: 'Referat\nVi havde en god snak.' });
    expect(again?.errors.minutes).toContain('Jeg fandt ingen aftaler i teksten');
    await bot.say(leader, 'dm', 'referat: Mette bød velkommen.\nVi havde en god snak.');
    expect((await last('dm'))?.text).toContain('Jeg fandt ingen aftaler i teksten');
  });

  test('a CPR number anywhere in the minutes is refused, in the form and the conversation', async () => {
    const withNumber = `${minutes}\n- Bo ringer til borgeren 010190-1234 senest fredag`;
    await bot.say(leader, 'dm', withNumber);
    expect((await last('dm'))?.text).toContain('Det ligner et CPR-nummer');
    const opened = await bot.say(leader, channel, `${bots} referat`);
    const form = opened ?? (await bot.press(leader, 'dm', 'Sæt ind'));
    const again = await bot.submit(leader, form?.id ?? '', { minutes: withNumber });
    expect(again?.errors.minutes).toContain('Det ligner et CPR-nummer');
    await bot.say(leader, 'dm', 'Aftaler\n- Bo ringer om 010190 senest fredag 1234\n- Karen ringer mandag');
    expect((await last('dm'))?.text, 'also where a day stood between its digits').toContain(
      'Det ligner et CPR',
    );
    expect(await count('action_items')).toBe(0);
    expect(await count('drafts'), 'only the empty place of the form').toBe(1);
  });

  test('thirty thousand characters are read, and more are refused with the way out', async () => {
    const line = '- Bo sender udskrivningsskemaet til kommunen senest fredag\n';
    await bot.say(leader, 'dm', line.repeat(500));
    expect((await last('dm'))?.text).toContain('Jeg fandt 100 aftaler i referatet');
    expect((await last('dm'))?.text).toContain('Forslag 1-8 af 100');
    await bot.press(leader, 'dm', 'Vis flere');
    expect((await last('dm'))?.text).toContain('Forslag 9-16 af 100');
    await bot.say(leader, 'dm', line.repeat(520));
    expect((await last('dm'))?.text).toContain('kan højst læse 30.000 ad gangen');
  });

  test('a line of two sentences to the bot is still a line', async () => {
    await bot.say(leader, 'dm', 'aftale Bo sender skemaet\nsenest fredag');
    expect((await last('dm'))?.text).toContain('Noteret. Aftale #1');
  });
});
