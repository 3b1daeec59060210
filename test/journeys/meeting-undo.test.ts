// "fortryd", or the button, takes back what was last done to a meeting, and nothing older in its place.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, press: pressOn, channels } = meetingJourney(bot);
const cardsOf = async (begins: RegExp) =>
  (await channels()).map((texts) => texts.filter((text) => begins.test(text)));

describe.each(sides)('on $side', (on) => {
  const { writer, name, other, leader } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const told = (person: string) => toldOn(on, person);
  const planned = `Møde Styregruppe · tirsdag 15. december (uge 51) kl. 9.00-11.00 · planlagt af ${name}`;

  test('the word takes back the meeting, not the agreement that was written before it', async () => {
    await say(writer, `aftale ${name} ringer senest fredag`);
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'fortryd');
    expect(await told(writer)).toBe(
      'Fortrudt. Mødet er trukket tilbage: Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00.',
    );
    expect(await cardsOf(/^Aftale #1/)).toEqual([
      [expect.not.stringContaining('Annulleret')],
      [expect.not.stringContaining('Annulleret')],
    ]);
    const card = planned.replace('Møde Styregruppe', 'Fortrudt: møde Styregruppe');
    expect(await cardsOf(/Styregruppe/)).toEqual([[card], [card]]);
    await say(writer, 'møde');
    expect(await told(writer)).toMatch(/^Der er ikke planlagt noget møde\./);

    await say(writer, 'fortryd');
    expect(await told(writer)).toMatch(/#1/);
    expect(await cardsOf(/^Aftale #1/)).toEqual([
      [expect.stringContaining('Annulleret')],
      [expect.stringContaining('Annulleret')],
    ]);
  });

  test('the button takes back the planning, the move and the cancellation, each as it was before', async () => {
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'flyt mødet til 17/12 kl. 10');
    await pressOn(on, writer, 'Fortryd');
    expect(await told(writer)).toBe(
      'Fortrudt. Mødet er igen: Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00.',
    );
    expect((await channels()).map(([card]) => card)).toEqual([planned, planned]);

    await say(leader, 'aflys Styregruppe');
    await pressOn(on, leader, 'Fortryd');
    expect(await told(leader)).toMatch(/^Fortrudt\. Mødet er ikke aflyst: Styregruppe/);
    expect((await channels()).map(([card]) => card)).toEqual([planned, planned]);

    await bot.say(writer, 'dm', 'møde 8/1 Opfølgning');
    await bot.press(writer, 'dm', 'Fortryd');
    expect((await bot.sees(writer, 'dm')).at(-1)).toMatch(/^Fortrudt\. Mødet er trukket tilbage: Opfølgning/);
    await say(other, 'næste møde');
    expect(await told(other)).toBe('Næste møde: Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00.');
  });

  test('a change of an agreement after the meeting is what the word takes back first', async () => {
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, `aftale ${name} ringer senest fredag`);
    await say(writer, 'fortryd');
    expect((await channels()).map(([card]) => card)).toEqual([planned, planned]);
    expect(await cardsOf(/^Aftale #1/)).toEqual([
      [expect.stringContaining('Annulleret')],
      [expect.stringContaining('Annulleret')],
    ]);
  });

  test('too late, once somebody else has changed it, and for somebody else it changes nothing', async () => {
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await bot.clock({ advance: 'PT11M' });
    await say(writer, 'fortryd');
    expect(await told(writer)).toMatch(
      /^Det er mere end 10 minutter siden, så jeg har ikke fortrudt noget\./,
    );
    await pressOn(on, writer, 'Fortryd').catch(() => undefined);
    expect((await channels()).map(([card]) => card)).toEqual([planned, planned]);

    await say(writer, 'flyt mødet til 17/12 kl. 10');
    await say(other, 'fortryd');
    expect(await told(other)).toMatch(/^Du har ikke ændret noget her for nylig/);
    await say(leader, 'flyt mødet til 18/12 kl. 10');
    await say(writer, 'fortryd');
    expect(await told(writer)).toBe(
      'Mødet er ændret siden, så jeg har ikke fortrudt noget. Nu står der: Styregruppe, fredag 18. december (uge 51) kl. 10.00-12.00.',
    );
    expect((await channels())[0]?.[0]).toContain('fredag 18. december (uge 51) kl. 10.00-12.00');
  });
});
