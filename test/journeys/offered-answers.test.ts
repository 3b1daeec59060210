// A question that offers days or people is answered by typing: what was offered is meant, and no day beside it.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const items = async () => Number((await bot.database.sql`select count(*) from action_items`)[0]?.count);

const sides = [
  ['Slack', 'anna', slackChannel, '/mellemrum'],
  ['Teams', 'mette', teamsChannel, '@Mellemrum'],
] as const;

describe.each(sides)('on %s', (side, leader, channel, bots) => {
  const last = async (where: string) => (await bot.messages(leader, where)).at(-1);
  const say = async (line: string, where: string = 'dm') => {
    await bot.say(leader, where, line);
    return (await last(where))?.text ?? '';
  };
  const labels = async () => (await last('dm'))?.buttons.map(({ label }) => label) ?? [];

  test('of two days the weekday that is typed is one of them; one that is neither is asked about again', async () => {
    expect(await say('aftale Bo sender skemaet 3/12 eller 4/12')).toContain('Hvilken gælder?');
    expect(await say('mandag')).toContain('Det er ikke en af de dage, jeg spurgte om.');
    expect((await labels()).slice(0, 2)).toEqual(['Torsdag 3/12', 'Fredag 4/12']);
    expect(await items()).toBe(0);
    expect(await say('fredag')).toContain('senest fredag 4. december (uge 49)');
    await say('aftale Bo sender skemaet 3/12 eller 4/12');
    expect(await say('den første')).toContain('senest torsdag 3. december');
    await say('aftale Bo sender skemaet 3/12 eller 4/12');
    expect(await say('7/12')).toContain('senest mandag 7. december');
  });

  test('a day that has passed is offered a year later, but a weekday is the coming one', async () => {
    await say('aftale Bo sender skemaet 1/11');
    expect((await labels())[0]).toBe('Mandag 1/11 2027');
    expect(await say('onsdag')).toContain('senest onsdag 25. november');
    await say('aftale Bo sender skemaet 2/11');
    expect((await labels())[0]).toBe('Tirsdag 2/11 2027');
    expect(await say('tirsdag')).toContain('senest tirsdag 24. november');
  });

  test('two days are not forgotten while it is asked who', async () => {
    const twoDays = ['Torsdag 3/12', 'Fredag 4/12'];
    expect(await say('aftale sender skemaet 3/12 eller 4/12')).toContain('Hvem gør det?');
    expect(await say('Bo')).toContain('Det kan være flere dage. Hvilken mener du?');
    expect((await labels()).slice(0, 2)).toEqual(twoDays);
    expect(await say('fredag')).toMatch(/Bo Demo .* senest fredag 4\. december/);
    await say('aftale sender skemaet torsdag 4/12');
    await bot.press(leader, 'dm', 'Jens Demo (Sygehus Lillebælt)');
    expect((await labels()).slice(0, 2)).toEqual(twoDays);
    expect(await say('torsdag')).toMatch(/Jens Demo .* senest torsdag 3\. december/);
    await say('aftale sender skemaet');
    expect(await say('Karen, 3/12 eller 4/12')).toContain('Hvilken gælder?');
    expect(await say('fredag')).toMatch(/Karen Demo .* senest fredag 4\. december/);
  });

  test('a day said beside the owner that is not the day from before is asked about', async () => {
    await say('aftale sender skemaet fredag');
    expect(await say('Bo mandag 7/12')).toContain('Der står to forskellige datoer.');
    expect(await say('fredag')).toMatch(/Bo Demo .* senest fredag 27\. november/);
  });

  test('a day that was offered yesterday and has passed is not recorded', async () => {
    await say('aftale Bo sender skemaet mandag');
    expect((await labels()).slice(0, 2)).toEqual(['Mandag 23/11', 'Mandag 30/11']);
    await bot.clock({ advance: 'PT20H' });
    expect(await say('den første')).toContain('Den dato er passeret.');
    expect(await say('mandag')).toContain('senest mandag 30. november');
    expect(await items()).toBe(1);
  });

  test('a new day for an item is chosen in the same way', async () => {
    await say('aftale Bo ringer i morgen');
    expect(await say('udskyd 1 til 3/12 eller 4/12')).toContain('Hvilken gælder?');
    expect(await say('onsdag')).toContain('Det er ikke en af de dage');
    expect(await say('fredag kl. 14')).toBe(
      'Aftale #1 er udskudt til fredag 4. december (uge 49) kl. 14.00.',
    );
    await say('udskyd 1 til 10/12 eller 11/12');
    expect(await say('d. 10.')).toBe('Aftale #1 er udskudt til torsdag 10. december (uge 50).');
  });

  test('after a press a typed answer points at what is offered then', async () => {
    await say('aftale ringer til plejehjemmet');
    await bot.press(leader, 'dm', 'Jens Demo (Sygehus Lillebælt)');
    expect((await labels()).slice(0, 2)).toEqual(['Fredag 27/11', 'Fredag 4/12']);
    expect(await say('den anden')).toContain(
      'Jens Demo (Sygehus Lillebælt) – ringer til plejehjemmet – senest fredag 4. december',
    );
  });

  test('after "forsinket" on the nudge too', async () => {
    await say(`aftale jeg ringer i morgen`);
    await bot.clock({ to: '2026-11-24T10:00' });
    await bot.press(leader, 'dm', 'Forsinket');
    expect((await labels()).slice(0, 2)).toEqual(['Fredag 27/11', 'Fredag 4/12']);
    expect(await say('nr. 2')).toContain('Aftale #1 er udskudt til fredag 4. december');
  });

  test('of two people of one name the surname or the place says who it is', async () => {
    await bot.database.sql`update people set name = 'Karen Holm' where name = 'Karen Demo'`;
    await bot.database.sql`update people set name = 'Karen Dam' where name = 'Sofie Demo'`;
    expect(await say('aftale Karen ringer fredag')).toContain('Der er to, der hedder Karen i teamet.');
    expect(await say('Karen')).toContain('Der er to, der hedder Karen i teamet.');
    expect(await say('Holm')).toContain('Noteret. Aftale #1: Karen Holm');
    await say('aftale Karen ringer fredag');
    expect(await say('den fra Lillebælt')).toContain('Noteret. Aftale #2: Karen Dam');
    await say('giv 2 til Karen');
    expect(await say('den fra Kolding')).toBe('Aftale #2 er nu hos Karen Holm.');
  });

  test('in the channel, where the command word alone makes agreements', async () => {
    const to = side === 'Slack' ? '/aftale' : '@Mellemrum';
    await say(`${bots} aftale Bo sender skemaet 3/12 eller 4/12`, channel);
    await say(`${to} den anden`, channel);
    expect((await bot.sees('karen', slackChannel)).at(-1)).toContain('Senest: fredag 4. december');
    expect(await items()).toBe(1);
    await say(`${bots} aftale Bo sender skemaet 3/12 eller 4/12`, channel);
    await say(`${side === 'Slack' ? '/aftale' : '@Mellemrum aftale'} ringer fredag`, channel);
    expect(await items(), 'what is to be done makes it an agreement of its own').toBe(1);
  });
});

describe('only the newest question hears', () => {
  const say = async (line: string) => {
    await bot.say('anna', 'dm', line);
    return (await bot.sees('anna', 'dm')).at(-1) ?? '';
  };

  test('an older one hears nothing after a newer one was answered, but its buttons go on working', async () => {
    await say('aftale Bo ringer i morgen');
    await say('udskyd 1 til snarest');
    await say('aftale Karen maler');
    expect(await say('torsdag')).toContain('Aftale #2: Karen Demo');
    expect(await say('mandag 7/12')).toContain('Jeg forstod ikke helt');
    expect(await say('1 historik')).not.toContain('udskød');
    const old = (await bot.messages('anna', 'dm')).find(({ text }) => text.startsWith('Aftale #1: ringer'));
    const friday = old?.buttons.find(({ label }) => label === 'Fredag 4/12');
    await bot.pressExactly('anna', 'dm', old?.id ?? '', friday?.id ?? '');
    expect((await bot.sees('anna', 'dm')).join('\n')).toContain(
      'Aftale #1 er udskudt til fredag 4. december',
    );
  });

  test('nor one about an item that was changed after it was asked', async () => {
    await say('aftale Bo ringer i morgen');
    await say('udskyd 1 til snarest');
    await say('udskyd 1 til 1/12');
    expect(await say('fredag')).toContain('Jeg forstod ikke helt');
    await say('udskyd 1 til snarest');
    expect(await say('fredag')).toContain('rykket frem til fredag 27. november');
  });
});

describe('the words that were missing are read as a line is', () => {
  const say = async (line: string) => {
    await bot.say('anna', 'dm', line);
    return (await bot.sees('anna', 'dm')).at(-1) ?? '';
  };

  test('what says nothing of them is not recorded, and "drop den" drops the question', async () => {
    await say('aftale Bo fredag');
    expect(await say('ved ikke')).toContain('Jeg forstod ikke helt');
    expect(await say('drop den')).toBe('Okay. Jeg har ikke gemt noget.');
    expect(await say('skriver udkast')).toContain('Jeg forstod ikke helt');
    await say('aftale Bo ringer i morgen');
    await say('udskyd 1 til snarest');
    expect(await say('nej tak')).toBe('Okay. Jeg har ikke gemt noget.');
    expect(await say('fredag')).toContain('Jeg forstod ikke helt');
    expect(await items()).toBe(1);
  });

  test('an agreement that was offered is recorded after "ja", and not after "nej"', async () => {
    expect(await say('Karen ringer fredag')).toContain('Skal jeg notere den?');
    expect(await say('nej')).toBe('Okay. Jeg har ikke gemt noget.');
    expect(await say('ja')).toContain('Jeg forstod ikke helt');
    await say('Karen ringer fredag');
    expect(await say('ja tak')).toMatch(/^Noteret\. Aftale #1: Karen Demo/);
  });

  test('who and when go out of them, fill in what was open, and where they contradict it that is asked', async () => {
    expect(await say('aftale Bo fredag')).toContain('Hvad skal gøres?');
    expect(await say('Bo sender skemaet senest fredag')).toMatch(
      /Bo Demo \(.*\) – sender skemaet – senest fredag 27/,
    );
    await say('aftale Bo');
    expect(await say('ringer til plejehjemmet mandag 7/12')).toMatch(
      / – ringer til plejehjemmet – senest mandag 7/,
    );
    await say('aftale Bo fredag');
    expect(await say('sender skemaet 3/12')).toContain('Der står to forskellige datoer.');
    expect(await say('torsdag')).toMatch(/ – sender skemaet – senest torsdag 3\. december/);
    await say('aftale Bo fredag');
    expect(await say('Karen sender skemaet')).toContain('Er det Bo Demo eller Karen Demo?');
    expect(await say('Karen')).toMatch(/Aftale #4: Karen Demo \(.*\) – sender skemaet – senest fredag 27/);
  });
});
