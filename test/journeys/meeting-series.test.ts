// A series in one line: planned ahead by itself, moved and cancelled one by one, ended as a whole.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, press: pressOn, channels } = meetingJourney(bot);

/** Neither cancelled nor over, the next one first: day, start and, in UTC, when that is. */
async function ahead(): Promise<string[]> {
  const rows = await bot.database.sql`
    select to_char(held_on, 'YYYY-MM-DD') || ' ' || to_char(starts_at, 'HH24:MI') as meeting from meetings
    where cancelled_at is null and (held_on + coalesce(ends_at, '24:00')) at time zone time_zone > bot_now()
    order by held_on, starts_at`;
  return rows.map(({ meeting }) => meeting as string);
}

describe.each(sides)('on $side', (on) => {
  const { writer, other, leader, name } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const told = (person: string) => toldOn(on, person);
  const plan = () => say(writer, 'møde hver anden tirsdag kl. 9-11 Styregruppe');
  const card = (day: string) =>
    `Møde Styregruppe · ${day} kl. 9.00-11.00 · planlagt af ${name}\nFast møde: hver anden tirsdag kl. 9.00-11.00.`;

  test('three are planned, and the next one has its card in both channels', async () => {
    await plan();
    expect(await told(writer)).toBe(
      'Noteret: Styregruppe hver anden tirsdag kl. 9.00-11.00. De næste er tirsdag 24. november, tirsdag 8. december og ' +
        'tirsdag 22. december. Jeg planlægger selv videre. Falder et møde på en helligdag, holdes det næste hverdag.',
    );
    expect(await ahead()).toEqual(['2026-11-24 09:00', '2026-12-08 09:00', '2026-12-22 09:00']);
    const shown = card('tirsdag 24. november (uge 48)');
    expect(await channels()).toEqual([[shown], [shown]]);
    await plan();
    expect(await told(writer)).toBe(
      'Den serie har I allerede: Styregruppe hver anden tirsdag kl. 9.00-11.00.',
    );
    await say(other, 'møde hver onsdag kl. 13 Styregruppe');
    expect(await told(other)).toMatch(
      /^I har allerede en serie, der hedder det: .* Skriv »aflys serien Styregruppe«/,
    );
    expect(await ahead()).toHaveLength(3);
  });

  test('one is moved, one is cancelled; the others stay, and the series goes on', async () => {
    await plan();
    await say(writer, 'flyt mødet 8/12 til 10/12 kl. 13');
    expect(await told(writer)).toMatch(
      /^Flyttet: Styregruppe, torsdag 10\. december \(uge 50\) kl\. 13\.00-15\.00/,
    );
    await say(leader, 'aflys mødet 22/12');
    expect(await told(leader)).toMatch(/^Aflyst: Styregruppe, tirsdag 22\. december/);
    expect(await ahead()).toEqual(['2026-11-24 09:00', '2026-12-10 13:00', '2027-01-05 09:00']);
  });

  test('it is not moved as a whole: whoever asks is told how it is done', async () => {
    await plan();
    await say(leader, 'flyt serien til onsdage kl. 10');
    expect(await told(leader)).toMatch(/^En serie kan ikke flyttes under ét\. Flyt møderne ét ad gangen/);
    expect(await ahead()).toEqual(['2026-11-24 09:00', '2026-12-08 09:00', '2026-12-22 09:00']);
  });

  test('the whole series is cancelled: one piece of news, and one press takes it back', async () => {
    await plan();
    await say(other, 'aflys serien');
    expect(await told(other)).toMatch(
      /^(?:Bo|Jens) har planlagt serien \(Styregruppe hver anden tirsdag .*\)\. Kun /,
    );
    await say(leader, 'aflys serien');
    expect(await told(leader)).toBe(
      'Serien er aflyst: Styregruppe hver anden tirsdag kl. 9.00-11.00. De 3 møder, der var planlagt, er aflyst. Alle i teamets kanaler får det at vide.',
    );
    expect(await ahead()).toEqual([]);
    for (const [shown, news, ...more] of await channels()) {
      expect(shown).toMatch(/^Aflyst møde: Styregruppe/);
      expect(news).toMatch(
        /^Serien er aflyst: Styregruppe hver anden tirsdag kl\. 9\.00-11\.00\. Det næste møde skulle have været tirsdag 24\. november \(uge 48\) kl\. 9\.00-11\.00, og der kommer ikke flere\.\nAflyst af /,
      );
      expect(more).toEqual([]);
    }
    await pressOn(on, leader, 'Fortryd');
    expect(await told(leader)).toBe(
      'Fortrudt. Serien er ikke aflyst: Styregruppe hver anden tirsdag kl. 9.00-11.00.',
    );
    expect(await ahead()).toHaveLength(3);
    for (const shown of await channels()) {
      expect(shown[0]).toBe(card('tirsdag 24. november (uge 48)'));
      expect(shown.at(-1)).toMatch(
        /^Serien er ikke aflyst alligevel: .* Næste møde: Styregruppe, tirsdag 24\. november/,
      );
    }
  });

  test('a planning is taken back with all of its meetings, by word', async () => {
    await plan();
    await say(writer, 'fortryd');
    expect(await told(writer)).toBe(
      'Fortrudt. Serien er trukket tilbage: Styregruppe hver anden tirsdag kl. 9.00-11.00.',
    );
    expect(await ahead()).toEqual([]);
    await bot.clock({ advance: 'P21D' });
    expect(await ahead()).toEqual([]);
    await plan();
    expect(await ahead()).toEqual(['2026-12-15 09:00', '2026-12-29 09:00', '2027-01-12 09:00']);
  });
});

test('at least two are ahead at any time, over holidays and the clock change in March', async () => {
  await bot.say('anna', 'dm', 'møde hver anden tirsdag kl. 9-11 Styregruppe');
  const seen = new Set<string>();
  for (let week = 0; week < 20; week += 1) {
    const planned = await ahead();
    expect(planned.length).toBeGreaterThanOrEqual(2);
    for (const meeting of planned) seen.add(meeting);
    await bot.clock({ advance: 'P7D' });
  }
  expect([...seen].slice(0, 10)).toEqual([
    ...['2026-11-24 09:00', '2026-12-08 09:00', '2026-12-22 09:00', '2027-01-05 09:00', '2027-01-19 09:00'],
    ...['2027-02-02 09:00', '2027-02-16 09:00', '2027-03-02 09:00', '2027-03-16 09:00', '2027-03-30 09:00'],
  ]);
  const [march] = await bot.database.sql`
    select (held_on + starts_at) at time zone time_zone as starts from meetings where held_on = '2027-03-30'`;
  expect(march).toEqual({ starts: new Date('2027-03-30T07:00:00Z') });
  // Each has had its card when the one before it was over, and what came by itself is nobody's change to take back.
  const cards = (await bot.sees('karen', 'slack-hoftebrud')).filter((text) =>
    text.startsWith('Møde Styregruppe'),
  );
  expect(cards.length).toBeGreaterThanOrEqual(10);
  await bot.say('anna', 'dm', 'fortryd');
  expect((await ahead()).length).toBeGreaterThanOrEqual(2);
});

test('a series that falls together with a meeting is planned, and said to; one of its own name is taken in', async () => {
  await bot.say('bo', 'dm', 'møde 8/12 kl. 10 Opfølgning');
  await bot.say('bo', 'dm', 'møde 22/12 kl. 9-11 Styregruppe');
  await bot.say('bo', 'dm', 'møde hver anden tirsdag kl. 9-11 Styregruppe');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(
    /Vær opmærksom på, at der allerede er et møde på samme tid: Opfølgning, tirsdag 8\. december \(uge 50\) kl\. 10\.00\.$/,
  );
  expect(await ahead()).toEqual(
    [...['2026-11-24 09:00', '2026-12-08 10:00', '2026-12-08 09:00', '2026-12-22 09:00']].sort(),
  );
  // A second series at the same time, under a name of its own.
  await bot.say('anna', 'dm', 'møde hver tirsdag kl. 10-12 Audit');
  expect((await bot.sees('anna', 'dm')).at(-1)).toMatch(
    /På helligdage springer jeg over\. Vær opmærksom på, .*: Styregruppe, tirsdag 24\. november .*; .*Opfølgning/,
  );
  await bot.say('anna', 'dm', 'aflys serien');
  expect((await bot.sees('anna', 'dm')).at(-1)).toMatch(
    /^Hvilken serie\? I har: Styregruppe .*; Audit hver tirsdag/,
  );
});

test('a series of thirty hours, or one that ends before it begins, is refused; nothing is stored', async () => {
  await bot.say('bo', 'dm', 'møde hver anden tirsdag kl. 9 i 30 timer Styregruppe');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(/^Et møde slutter den dag, det begynder\./);
  await bot.say('bo', 'dm', 'møde hver anden tirsdag kl. 11-9 Styregruppe');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(/^Mødet slutter, før det begynder\./);
  await bot.say('bo', 'dm', 'møde hver tredje tirsdag kl. 9 Styregruppe');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(/^Den rytme kender jeg ikke\./);
  await bot.say('bo', 'dm', 'aflys serien');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(/^Der er ingen serie\./);
  expect(await bot.database.sql`select 1 from meeting_series`).toHaveLength(0);
});
