// A line that wants two things of an item, or is not clear about which: both are done, or nothing is.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const sides = [
  ['Slack', 'bo', slackChannel],
  ['Teams', 'jens', teamsChannel],
] as const;

describe.each(sides)('on %s', (_side, owner, channel) => {
  const say = async (line: string) => {
    await bot.say(owner, 'dm', line);
    return (await bot.sees(owner, 'dm')).at(-1) ?? '';
  };
  const card = async () => (await bot.sees(owner, channel)).find((text) => text.startsWith('Aftale #1'));

  test('postponed and given on in one change, which one undo takes back', async () => {
    await say('aftale jeg ringer fredag');
    expect(await say('udskyd 1 til 1/12 og giv den til Karen')).toMatch(
      /^Rettet\. Aftale #1: Karen Demo \(.*\) – ringer – senest tirsdag 1\. december/,
    );
    expect(await card()).toMatch(/Hvem: Karen Demo .*Senest: tirsdag 1\. december/s);
    await say('fortryd');
    expect(await card()).toMatch(new RegExp(`Hvem: ${owner} Demo .*Senest: fredag 27\\. november`, 'is'));
  });

  test('what cannot be done at once is refused whole', async () => {
    await say('aftale jeg ringer fredag');
    const before = await card();
    expect(await say('udskyd 1 til 1/12 og giv den til Karen eller Jens')).toContain(
      'Det er mere, end jeg kan rette på én gang.',
    );
    expect(await say('udskyd 1 til 1/12 og sig det til Karen')).toContain('Jeg har ikke ændret noget');
    expect(await card()).toBe(before);
  });

  test('a time alone is a time on its day; where that has passed the day is asked for, and the time kept', async () => {
    await say('aftale jeg ringer i morgen');
    expect(await say('udskyd 1 til kl. 14')).toBe(
      'Aftale #1 er rykket frem til tirsdag 24. november (uge 48) kl. 14.00.',
    );
    await bot.clock({ to: '2026-11-24T15:00' });
    expect(await say('udskyd 1 til kl. 14.30')).toContain('Hvornår skal det være gjort?');
    await bot.press(owner, 'dm', 'Fredag 27/11');
    expect((await bot.sees(owner, 'dm')).at(-1)).toBe(
      'Aftale #1 er udskudt til fredag 27. november (uge 48) kl. 14.30.',
    );
  });

  test('a correction that is nothing but days, or nothing but a name, is asked about', async () => {
    await say('aftale jeg ringer i morgen');
    expect(await say('ret 1: torsdag eller fredag')).toContain(
      'Mener du en ny frist, eller er det ordlyden, der skal rettes?',
    );
    expect((await bot.messages(owner, 'dm')).at(-1)?.buttons.map(({ label }) => label)).toEqual([
      'Torsdag 26/11',
      'Fredag 27/11',
      'En anden dag',
      'Ordlyden: »torsdag eller fredag«',
      'Drop den',
    ]);
    expect(await say('fredag')).toBe('Aftale #1 er udskudt til fredag 27. november (uge 48).');

    await say('ret 1: torsdag eller fredag');
    expect(await say('det er ordlyden')).toBe('Aftale #1 lyder nu: »torsdag eller fredag«.');

    expect(await say('ret 1: Lars')).toContain('Jeg kan ikke finde nogen i teamet, der hedder Lars.');
    await bot.press(owner, 'dm', 'Ordlyden: »Lars«');
    expect((await bot.sees(owner, 'dm')).at(-1)).toBe('Aftale #1 lyder nu: »Lars«.');
    await say('ret 1: Lars Holm');
    expect(await say('Karen')).toBe('Aftale #1 er nu hos Karen Demo.');
  });
});
