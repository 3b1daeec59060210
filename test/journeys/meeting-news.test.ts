// A meeting that is moved or cancelled is news in every channel: a message of its own beside the card.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, press: pressOn, channels } = meetingJourney(bot);

describe.each(sides)('on $side', (on) => {
  const { writer, name, leader } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const plan = () => say(writer, 'møde 15/12 kl. 9-11 Styregruppe');

  test('a move names day and time of before and after, and who moved it', async () => {
    await plan();
    await say(writer, 'flyt mødet til 17/12 kl. 10');
    const card =
      `Møde Styregruppe · torsdag 17. december (uge 51) kl. 10.00-12.00 · planlagt af ${name}\n` +
      'Flyttet fra tirsdag 15. december (uge 51) kl. 9.00-11.00.';
    const news =
      'Styregruppe er flyttet fra tirsdag 15. december (uge 51) kl. 9.00-11.00 til torsdag 17. december (uge 51) kl. 10.00-12.00.\n' +
      `Flyttet af ${name}.`;
    expect(await channels()).toEqual([
      [card, news],
      [card, news],
    ]);
  });

  test('a cancellation is told, and so is its undoing once it was told', async () => {
    await plan();
    await say(leader, 'aflys mødet');
    const told = /^Styregruppe tirsdag 15\. december \(uge 51\) kl\. 9\.00-11\.00 er aflyst\.\nAflyst af /;
    for (const [, news, ...more] of await channels()) {
      expect(news).toMatch(told);
      expect(more).toEqual([]);
    }
    await pressOn(on, leader, 'Fortryd');
    for (const [card, news, undone] of await channels()) {
      expect(card).toBe(
        `Møde Styregruppe · tirsdag 15. december (uge 51) kl. 9.00-11.00 · planlagt af ${name}`,
      );
      expect(news).toMatch(told);
      expect(undone).toMatch(
        /^Mødet er ikke aflyst alligevel: Styregruppe, tirsdag 15\. december .*\nFortrudt af /,
      );
    }
  });

  test('what is taken back before it was sent is no news, and neither is that it was', async () => {
    await plan();
    const before = await channels();
    await newsWaits('1 minute');
    await say(writer, 'flyt mødet til 17/12 kl. 10');
    await say(writer, 'fortryd');
    await newsGoesAtOnce();
    await bot.clock({ advance: 'PT2M' });
    expect(await channels()).toEqual(before);
    await say(writer, 'aflys mødet');
    for (const [, news] of await channels()) expect(news).toMatch(/ er aflyst\./);
  });

  test('where the news never came, its undoing is not told either', async () => {
    await plan();
    const elsewhere = on.side === 'Slack' ? 'msteams' : 'slack';
    // The card's update and the news.
    await bot.fault(elsewhere, 'forbidden', 2);
    await say(writer, 'flyt mødet til 17/12 kl. 10');
    await say(writer, 'fortryd');
    const [slack, teams] = await channels();
    const [here, there] = on.side === 'Slack' ? [slack, teams] : [teams, slack];
    expect(here?.slice(1)).toEqual([
      expect.stringMatching(/^Styregruppe er flyttet fra tirsdag/),
      expect.stringMatching(
        /^Flytningen er fortrudt\. Mødet bliver alligevel: Styregruppe, tirsdag 15\. december/,
      ),
    ]);
    expect(there).toEqual([here?.[0]]);
  });
});

/** As when the queue is that far behind. */
async function newsWaits(by: string) {
  await bot.database.sql.unsafe(`
    create or replace function news_waits() returns trigger language plpgsql as $$
      begin new.send_at := new.send_at + interval '${by}'; return new; end $$;
    create or replace trigger news_waits before insert on deliveries
      for each row when (new.kind = 'meeting news') execute function news_waits()`);
}

const newsGoesAtOnce = () => bot.database.sql`drop trigger news_waits on deliveries`;

test('in English it is told in English', async () => {
  await bot.database.sql`update teams set language = 'en'`;
  await bot.say('anna', 'dm', 'meeting 15/12 9-11 Steering group');
  await bot.say('anna', 'dm', 'move the meeting a week');
  await bot.say('anna', 'dm', 'cancel the meeting');
  for (const [, moved, cancelled] of await channels()) {
    expect(moved).toMatch(
      /^Steering group has been moved from Tuesday 15 December .* at 9:00-11:00 to Tuesday 22 December .* at 9:00-11:00\.\nMoved by Anna Demo\.$/,
    );
    expect(cancelled).toMatch(
      /^Steering group on Tuesday 22 December .* at 9:00-11:00 is cancelled\.\nCancelled by Anna Demo\.$/,
    );
  }
});
