// A question is a conversation: a typed answer completes the agreement as a press does, and nothing is guessed.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const items = async () => Number((await bot.database.sql`select count(*) from action_items`)[0]?.count);
const drafts = async () => Number((await bot.database.sql`select count(*) from drafts`)[0]?.count);

const sides = [
  ['Slack', 'anna', slackChannel, '/mellemrum'],
  ['Teams', 'mette', teamsChannel, '@Mellemrum'],
] as const;

describe.each(sides)('on %s', (_side, leader, channel, bots) => {
  const last = async (where: string) => (await bot.sees(leader, where)).at(-1);

  test('the day that was missing is typed, in the conversation with the bot', async () => {
    await bot.say(leader, 'dm', 'aftale Bo sender skemaet');
    expect(await last('dm')).toContain('Hvornår skal det være gjort?');
    await bot.say(leader, 'dm', 'det bliver på fredag');
    expect(await last('dm')).toContain('Noteret. Aftale #1: Bo Demo');
    expect(await last('dm')).toContain('senest fredag 27. november (uge 48)');
    expect(await last(channel)).toContain('sender skemaet');
  });

  test('the owner who was missing is typed, in the channel', async () => {
    await bot.say(leader, channel, `${bots} aftale sender skemaet senest fredag`);
    await bot.say(leader, channel, `${bots} det gør Sofie`);
    expect(await last(channel)).toMatch(/Aftale #1\s.*Sofie Demo .*sender skemaet/s);
  });

  test('every question says how it is answered where it stands, and what it says is heard there', async () => {
    /** Types what the newest question gives as its example, and nothing else. */
    const typeTheExample = async () => {
      const place = (await last('dm'))?.includes('?\n') ? 'dm' : channel;
      const [, example = ''] = (await last(place))?.match(/Tryk, eller .*for eksempel: (.*)$/) ?? [];
      expect(
        example.startsWith('@Mellemrum '),
        'only the bot’s own conversation hears it without a mention',
      ).toBe(place !== 'dm');
      await bot.say(leader, place, example);
    };
    await bot.say(leader, channel, `${bots} aftale sender skemaet`);
    await typeTheExample();
    await typeTheExample();
    expect(await last(channel)).toMatch(/Aftale #1\s.*sender skemaet.*Senest: fredag 27\. november/s);
    await bot.say(leader, channel, `${bots} udskyd 1 til snarest`);
    await typeTheExample();
    expect(`${await last('dm')}${await last(channel)}`).toContain(
      'har allerede den frist: fredag 27. november',
    );
  });

  test('one answer after the other, each asked for by itself', async () => {
    await bot.say(leader, 'dm', 'aftale sender skemaet');
    expect(await last('dm')).toContain('Hvem gør det?');
    await bot.say(leader, 'dm', 'Jens');
    expect(await last('dm')).toContain('Hvornår skal det være gjort?');
    await bot.say(leader, 'dm', 'i morgen');
    expect(await last('dm')).toContain('Noteret. Aftale #1: Jens Demo');
    expect(await items()).toBe(1);
  });

  test('an answer that is unclear itself is asked about, and what was understood is kept', async () => {
    await bot.say(leader, 'dm', 'aftale Bo sender skemaet');
    await bot.say(leader, 'dm', '30. februar');
    expect(await last('dm')).toContain('Den dato findes ikke');
    expect(await last('dm')).toContain('Jeg har forstået: Bo Demo · sender skemaet');
    await bot.say(leader, 'dm', '3/12');
    expect(await last('dm')).toContain('senest torsdag 3. december');
  });

  test('a name that nobody has is asked about again', async () => {
    await bot.say(leader, 'dm', 'aftale sender skemaet senest fredag');
    await bot.say(leader, 'dm', 'Peter');
    expect(await last('dm')).toContain('Jeg kan ikke finde nogen i teamet, der hedder Peter');
    expect(await items()).toBe(0);
  });

  test('a new agreement is not taken for an answer to the old question', async () => {
    await bot.say(leader, 'dm', 'aftale Bo sender skemaet');
    await bot.say(leader, 'dm', 'Karen ringer til plejehjemmet senest fredag');
    expect(await last('dm')).toContain('Det ligner en aftale. Skal jeg notere den?');
    await bot.say(leader, 'dm', 'aftale Jens booker lokalet i morgen');
    expect(await last('dm')).toContain('Aftale #1: Jens Demo');
  });

  test('a question about a channel’s line is answered directly, and its card stands in the channel', async () => {
    await bot.say(leader, channel, `${bots} aftale Bo sender skemaet`);
    await bot.say(leader, 'dm', 'fredag');
    expect(await last('dm')).toContain('Noteret. Aftale #1');
    expect(await last(channel)).toContain('sender skemaet');
  });

  test('a question asked directly is not answered by what is typed in the channel', async () => {
    await bot.say(leader, 'dm', 'aftale Bo sender skemaet');
    await bot.say(leader, channel, `${bots} fredag`);
    expect(await items()).toBe(0);
  });

  test('what was to be done today is asked about when it is recorded tomorrow', async () => {
    await bot.say(leader, 'dm', 'Karen ringer i dag');
    await bot.clock({ advance: 'PT20H' });
    await bot.press(leader, 'dm', 'Notér aftalen');
    expect(await last('dm')).toContain('Hvornår skal det være gjort?');
    expect(await items()).toBe(0);
  });

  test('a CPR number for an answer is refused, and the question stays open', async () => {
    await bot.say(leader, 'dm', 'aftale Bo sender skemaet');
    await bot.say(leader, 'dm', '010190-1234');
    expect(await last('dm')).toContain('Det ligner et CPR-nummer');
    await bot.say(leader, 'dm', 'fredag');
    expect(await items()).toBe(1);
  });

  test('after a day the question is forgotten in silence, and its text with it', async () => {
    await bot.say(leader, 'dm', 'aftale Bo sender skemaet');
    await bot.clock({ advance: 'P2D' });
    await bot.say(leader, 'dm', 'fredag');
    expect(await last('dm')).toContain('Jeg forstod ikke helt');
    expect(await items()).toBe(0);
    await bot.say(leader, 'dm', 'aftale Jens booker lokalet');
    expect(await drafts()).toBe(1);
  });
});
