// Two channels of one team in different languages, and people who have a language of their own.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { onSlack, slackChannels } from '#test/support/own-people.ts';
import { startOwnWorld } from '#test/support/own-world.ts';
import { roundJourney } from '#test/support/round-journey.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, channels } = meetingJourney(bot);
const { startPoll } = roundJourney(bot);
const inDanish =
  'Aftale #1\nHvem: Bo Demo (Kolding Kommune)\nHvad: ringer\nSenest: onsdag 25. november (uge 48)';
const inEnglish =
  'Action #1\nWho: Bo Demo (Kolding Kommune)\nWhat: ringer\nBy: Wednesday 25 November (week 48)';

describe.each(sides)('on $side', (on) => {
  const { leader, writer, other } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const told = (person: string) => toldOn(on, person);
  /** The channel where the language was chosen, and the other one. */
  const hereAndThere = async () => {
    const [slack, teams] = await channels();
    return on.side === 'Slack' ? [slack, teams] : [teams, slack];
  };

  test('a project leader chooses the channel’s language: what stands there and what comes is drawn in it, and nowhere else', async () => {
    await say(leader, 'aftale Bo ringer onsdag');
    await say(leader, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(leader, 'sprog engelsk');
    expect(await told(leader)).toBe(
      'From now on I write English in this channel. What I write to you alone is up to you: write for example “language danish” directly to me.',
    );
    await say(leader, 'flyt mødet til 17/12');
    const [here = [], there = []] = await hereAndThere();
    expect(here[0]).toBe(inEnglish);
    expect(here[1]).toMatch(/^Meeting Styregruppe · Thursday 17 December \(week 51\)/);
    expect(here[2]).toMatch(/^Styregruppe has been moved from Tuesday 15 December/);
    expect(there[0]).toBe(inDanish);
    expect(there[1]).toMatch(/^Møde Styregruppe · torsdag 17\. december/);
    expect(there[2]).toMatch(/^Styregruppe er flyttet fra tirsdag 15\. december/);

    await say(leader, 'language danish');
    expect(await told(leader)).toContain('Fremover skriver jeg på dansk her i kanalen.');
    expect((await hereAndThere())[0]?.slice(0, 2)).toEqual(there.slice(0, 2));
  });

  test('the card of a round that is open, and its result, are drawn in it too', async () => {
    await startPoll('2026-11-23');
    await bot.clock({ to: '2026-11-23T09:00' });
    await say(leader, 'sprog engelsk');
    const cards = await hereAndThere();
    expect(cards.map((texts) => texts?.[0]?.split('\n')[0])).toEqual([
      'Pulse: The spaces between meetings',
      'Puls: Mellemrummene',
    ]);
    await bot.clock({ to: '2026-11-26T12:00' });
    await say(leader, 'sprog dansk');
    for (const texts of await hereAndThere()) expect(texts?.[0]).toMatch(/^Puls, resultat: Mellemrummene/);
  });

  test('whoever has no language of their own is answered in the channel’s; whoever has one, in that', async () => {
    await say(leader, 'sprog engelsk');
    await say(writer, 'færdig 99');
    expect(await told(writer)).toMatch(/^There is no action #99/);
    await bot.say(other, 'dm', 'sprog dansk');
    expect((await bot.sees(other, 'dm')).at(-1)).toBe(
      'Fremover skriver jeg til dig på dansk. I en kanal står det, alle ser, på kanalens sprog.',
    );
    await say(other, 'færdig 99');
    expect(await told(other)).toMatch(/^Der er ingen aftale #99/);
    await bot.say(other, 'dm', 'language english');
    await bot.say(other, 'dm', 'færdig 99');
    expect((await bot.sees(other, 'dm')).slice(-2)).toEqual([
      expect.stringMatching(/^From now on I write English to you\./),
      expect.stringMatching(/^There is no action #99/),
    ]);
  });

  test('somebody without a language of their own is written to in the one that all channels have', async () => {
    const toldAlone = async () => {
      await bot.say(writer, 'dm', 'færdig 99');
      return (await bot.sees(writer, 'dm')).at(-1);
    };
    await bot.say('anna', sides[0].where, '/mellemrum sprog engelsk');
    expect(await toldAlone()).toMatch(/^Der er ingen aftale #99/);
    await bot.say('mette', sides[1].where, '@Mellemrum sprog engelsk');
    expect(await toldAlone()).toMatch(/^There is no action #99/);
  });

  test('a member who does not lead changes nothing; where nobody leads, everybody does', async () => {
    await say(leader, 'aftale Bo ringer onsdag');
    await say(writer, 'sprog engelsk');
    expect(await told(writer)).toBe('Det er projektlederne, der bestemmer det for teamet.');
    expect((await hereAndThere())[0]).toEqual([inDanish]);
    await bot.database.sql`update memberships set role = 'member'`;
    await say(writer, 'sprog engelsk');
    expect((await hereAndThere())[0]).toEqual([inEnglish]);
  });

  test('asked without one, or for one that it does not know, the bot says which there are', async () => {
    await say(writer, 'sprog');
    const which =
      'Her i kanalen skriver jeg på dansk. Skriv »sprog engelsk« for at skifte. Andre sprog kan jeg ikke.';
    expect(await told(writer)).toBe(which);
    await say(writer, 'sprog tysk');
    expect(await told(writer)).toBe(which);
    await bot.say(writer, 'dm', 'language');
    expect((await bot.sees(writer, 'dm')).at(-1)).toBe(
      'Til dig skriver jeg på dansk. Skriv »sprog engelsk« for at skifte. Andre sprog kan jeg ikke.',
    );
  });
});

test('where it is the only channel, what the bot said of itself is said anew, and everybody is written to in its language', async () => {
  const world = await startOwnWorld({
    people: [onSlack('U0ANNA', 'Anna Holm', 'C0FALD'), onSlack('U0BO', 'Bo Friis', 'C0FALD')],
    channels: slackChannels({ C0FALD: 'fald' }),
  });
  try {
    const { slack } = world;
    await world.say(slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
    expect(world.sees(slack, 'U0BO', 'C0FALD')[0]).toMatch(/^Hej, jeg er Mellemrum\./);
    await world.say(slack, 'U0ANNA', 'C0FALD', '@Mellemrum sprog engelsk');
    expect(world.sees(slack, 'U0BO', 'C0FALD')[0]).toMatch(/^Hello, I'm Mellemrum\./);
    await world.say(slack, 'U0BO', 'dm', 'hjælp');
    expect(world.sees(slack, 'U0BO', 'dm').at(-1)).toContain('What you can write to me');
  } finally {
    await world.stop();
  }
});
