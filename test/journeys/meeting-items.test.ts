// What is due by a meeting follows it when it moves, unless somebody gave it another day.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, press: pressOn, channels } = meetingJourney(bot);
/** The due days of the agreements' cards, by number, as each channel shows them. */
const dueDays = async () =>
  (await channels()).map((texts) =>
    texts.flatMap((text) => {
      const [, number] = /^Aftale #(\d+)/.exec(text) ?? [];
      return number ? [`#${number} ${/Senest: (.*?) \(/.exec(text)?.[1]}`] : [];
    }),
  );
const news = async () => (await channels()).map((texts) => texts.at(-1)?.split('\n')[1]);
const both = <Shown>(shown: Shown) => [shown, shown];

describe.each(sides)('on $side', (on) => {
  const { writer, name, leader } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const plan = () => say(writer, 'møde 15/12 kl. 9-11 Styregruppe');

  test('their days move along, and back with the undo; what has another day stays', async () => {
    await plan();
    await say(writer, `aftale ${name} sender skemaet til næste møde`);
    await say(writer, `aftale ${name} booker lokale inden næste møde`);
    await say(writer, `aftale ${name} ringer senest 15/12`);
    await say(writer, `aftale ${name} skriver til næste møde`);
    await say(writer, 'udskyd 4 til 18/12');
    await say(leader, 'flyt mødet til 22/12');
    expect(await news()).toEqual(
      both('Aftalerne #1 og #2 skal være klar til mødet, så fristerne følger med.'),
    );
    const moved = [
      '#1 tirsdag 22. december',
      '#2 mandag 21. december',
      '#3 tirsdag 15. december',
      '#4 fredag 18. december',
    ];
    expect(await dueDays()).toEqual(both(moved));
    await say(leader, 'historik 1');
    expect(await toldOn(on, leader)).toMatch(
      /flyttede mødet, så fristen fulgte med fra tirsdag 15\. december til tirsdag 22\. december/,
    );
    await bot.clock({ advance: 'PT1M' });
    await say(leader, 'fortryd');
    expect(await toldOn(on, leader)).toMatch(/^Fortrudt\. Mødet er igen: Styregruppe, tirsdag 15\. december/);
    expect(await news()).toEqual(
      both('Aftalerne #1 og #2 skal være klar til mødet, så fristerne følger med.'),
    );
    expect(await dueDays()).toEqual(
      both([
        '#1 tirsdag 15. december',
        '#2 mandag 14. december',
        '#3 tirsdag 15. december',
        '#4 fredag 18. december',
      ]),
    );
  });

  test('what is done stays done on its day, and one is asked for on the new mornings alone', async () => {
    await plan();
    await say(writer, `aftale ${name} sender skemaet til næste møde`);
    await say(writer, `aftale ${name} ringer til næste møde`);
    await say(writer, 'færdig 2');
    await say(leader, 'udskyd mødet en uge');
    expect(await news()).toEqual(both('Aftale #1 skal være klar til mødet, så fristen følger med.'));
    const nudges = async () => (await bot.sees(writer, 'dm')).filter((text) => text.startsWith('Godmorgen'));
    await bot.clock({ to: '2026-12-16T10:00' });
    expect(await nudges()).toEqual([]);
    await bot.clock({ to: '2026-12-17T10:00' });
    expect(await nudges(), 'three working days before').toEqual([expect.stringContaining('#1')]);
    await bot.clock({ to: '2026-12-22T10:00' });
    expect(await nudges()).toHaveLength(2);
  });

  test('postponed to the next meeting it follows that; of a cancelled one it keeps its day', async () => {
    await plan();
    await say(writer, `aftale ${name} sender skemaet senest 1/12`);
    await say(writer, 'udskyd 1 til næste møde');
    await say(writer, 'flyt mødet til 17/12');
    expect(await dueDays()).toEqual(both(['#1 torsdag 17. december']));
    await say(writer, 'aflys mødet');
    expect(await news()).toEqual(both('Aftale #1 skulle være klar til mødet. Den beholder sin frist.'));
    expect(await dueDays()).toEqual(both(['#1 torsdag 17. december']));
    await pressOn(on, writer, 'Fortryd');
    await say(writer, 'flyt mødet til 18/12');
    expect(await dueDays()).toEqual(both(['#1 fredag 18. december']));
  });

  test('a question that is answered with the next meeting, and minutes, are due by it too', async () => {
    await plan();
    await bot.say(writer, 'dm', `aftale ${name} sender skemaet`);
    await bot.say(writer, 'dm', 'til næste møde');
    await bot.say(
      writer,
      'dm',
      `Referat\n\n${name} ringer til kommunen til næste møde\n${name} skriver brevet inden 20/12\n`,
    );
    await bot.press(writer, 'dm', 'Notér 2 aftaler');
    await bot.say(writer, 'dm', 'flyt mødet til 22/12');
    const [slack] = await dueDays();
    expect(slack?.[0]).toBe('#1 tirsdag 22. december');
    expect(slack?.slice(1)).toContain('#2 tirsdag 22. december');
  });
});
