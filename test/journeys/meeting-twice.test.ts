// A meeting that is planned a second time is there once; what may be the same one is asked.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, press: pressOn, channels } = meetingJourney(bot);
const stored = () => bot.database.sql`
  select title, held_on::text as day, starts_at::text as time from meetings where cancelled_at is null
  order by held_on, starts_at`;

describe.each(sides)('on $side', (on) => {
  const { writer, other } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const told = (person: string) => toldOn(on, person);
  const press = (label: string) => pressOn(on, writer, label);
  const plan = () => say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
  const styregruppe = { title: 'Styregruppe', day: '2026-12-15', time: '09:00:00' };

  test.each([
    'møde 15/12 kl. 9-11 Styregruppe',
    'møde 15/12 kl. 9 styregruppen',
    'møde 15/12 Styregruppe',
    'møde 15/12',
  ])('"%s" said of the same one says that it is planned', async (again) => {
    await plan();
    await say(writer, again);
    expect(await told(writer)).toBe(
      'Det er planlagt allerede: Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00.',
    );
    expect(await stored()).toEqual([styregruppe]);
    for (const shown of await channels()) expect(shown).toHaveLength(1);
  });

  test('at another time of the same day the meeting is moved, by whoever may; and taken back', async () => {
    await plan();
    await say(other, 'møde 15/12 kl. 13-15 Styregruppe');
    expect(await told(other)).toMatch(/Kun .* og projektlederne kan flytte eller aflyse det\.$/);
    await say(writer, 'møde 15/12 kl. 13-15 Styregruppe');
    expect(await told(writer)).toBe(
      'Mødet stod der allerede (Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00), så jeg har rettet det: ' +
        'Styregruppe, tirsdag 15. december (uge 51) kl. 13.00-15.00. Alle i teamets kanaler får det at vide.',
    );
    expect(await stored()).toEqual([{ ...styregruppe, time: '13:00:00' }]);
    for (const [, news] of await channels()) expect(news).toMatch(/^Styregruppe er flyttet fra tirsdag 15/);
    await press('Fortryd');
    expect(await stored()).toEqual([styregruppe]);
  });

  test('another title on another day, or clearly at another time, is another meeting', async () => {
    await plan();
    await say(writer, 'møde 8/12 kl. 13 Opfølgning');
    await say(writer, 'møde 15/12 kl. 13-14 Audit');
    expect(await stored()).toEqual([
      { title: 'Opfølgning', day: '2026-12-08', time: '13:00:00' },
      styregruppe,
      { title: 'Audit', day: '2026-12-15', time: '13:00:00' },
    ]);
  });

  test('the same title on another day is asked about: moved, or one more', async () => {
    await plan();
    await say(writer, 'møde 17/12 kl. 10 Styregruppe');
    expect(await told(writer)).toBe(
      'Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00, er planlagt allerede. Skal mødet flyttes, eller er det et møde mere?',
    );
    expect(await stored()).toEqual([styregruppe]);
    await press('Flyt mødet');
    expect(await told(writer)).toMatch(
      /^Flyttet: Styregruppe, torsdag 17\. december \(uge 51\) kl\. 10\.00-12\.00\./,
    );
    await say(writer, 'møde 12/1 kl. 10 Styregruppe');
    await press('Et møde mere');
    expect(await told(writer)).toMatch(/^Noteret: Styregruppe, tirsdag 12\. januar 2027/);
    const series = [
      { title: 'Styregruppe', day: '2026-12-17', time: '10:00:00' },
      { title: 'Styregruppe', day: '2027-01-12', time: '10:00:00' },
    ];
    expect(await stored()).toEqual(series);
    await say(writer, 'møde 9/2 kl. 10 Styregruppe');
    expect(await stored()).toEqual([
      ...series,
      { title: 'Styregruppe', day: '2027-02-09', time: '10:00:00' },
    ]);
  });

  test('written, or pressed, twice in the same moment it is there once', async () => {
    await Promise.all(Array.from({ length: 4 }, plan));
    expect(await stored()).toEqual([styregruppe]);
    await say(writer, 'møde 12/1 kl. 10 Styregruppe');
    const here = on.side === 'Slack' ? on.where : 'dm';
    const question = (await bot.messages(writer, here)).findLast(({ buttons }) => buttons.length === 2);
    const oneMore = question?.buttons[1]?.id ?? '';
    await Promise.allSettled(
      Array.from({ length: 3 }, () => bot.pressExactly(writer, here, question?.id ?? '', oneMore)),
    );
    expect(await stored()).toHaveLength(2);
  });

  test('another title at the same time is asked about: renamed, or one more', async () => {
    await plan();
    await say(writer, 'møde 15/12 kl. 10 Projektmøde');
    expect(await told(writer)).toMatch(/^Den dag er der allerede et møde: Styregruppe, .* Er det det samme,/);
    await press('Det er det samme');
    expect(await stored()).toEqual([{ title: 'Projektmøde', day: '2026-12-15', time: '10:00:00' }]);
    for (const [card, news] of await channels()) {
      expect(card).toMatch(/^Projektmøde · tirsdag 15\. december/);
      expect(news).toMatch(/^Styregruppe er flyttet fra .*\. »Styregruppe« hedder nu »Projektmøde«\./);
    }
    await press('Fortryd');
    expect(await stored()).toEqual([styregruppe]);
  });
});
