// The next meeting: planned, moved and cancelled in one line, and seen by everybody in both channels.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, press: pressOn, channels: inChannels } = meetingJourney(bot);
const stored = async () => (await bot.database.sql`select id from meetings`).length;

describe.each(sides)('on $side', (on) => {
  const { writer, name, other, leader, where } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const told = (person: string) => toldOn(on, person);

  test('a line plans it, and both channels show it', async () => {
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    const card = `Møde Styregruppe · tirsdag 15. december (uge 51) kl. 9.00-11.00 · planlagt af ${name}`;
    expect(await inChannels()).toEqual([[card], [card]]);
    await bot.say(other, 'dm', 'møde');
    expect((await bot.sees(other, 'dm')).at(-1)).toBe(
      'Næste møde: Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00.',
    );
  });

  test('whoever planned it moves it: the cards change in place, and it lasts as long as before', async () => {
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'flyt mødet til 17/12 kl. 10');
    expect(await told(writer)).toBe(
      'Flyttet: Styregruppe, torsdag 17. december (uge 51) kl. 10.00-12.00. Alle i teamets kanaler får det at vide.',
    );
    const card =
      `Møde Styregruppe · torsdag 17. december (uge 51) kl. 10.00-12.00 · planlagt af ${name}\n` +
      'Flyttet fra tirsdag 15. december (uge 51) kl. 9.00-11.00.';
    const [slack, teams] = await inChannels();
    expect(slack?.[0]).toBe(card);
    expect(teams?.[0]).toBe(card);
  });

  test('a project leader cancels it; for the rest of the team it is a kind no', async () => {
    await say(writer, 'møde 15/12 Styregruppe');
    await say(other, 'aflys mødet');
    expect(await told(other)).toMatch(
      /har planlagt mødet .* Kun .* og projektlederne kan flytte eller aflyse det\.$/,
    );
    expect((await inChannels()).flat().join()).not.toContain('Aflyst');
    await say(leader, 'aflys Styregruppe');
    expect(await told(leader)).toMatch(/^Aflyst: Styregruppe, tirsdag 15\. december/);
    for (const shown of await inChannels()) {
      expect(shown[0]).toBe(`Aflyst møde: Styregruppe · tirsdag 15. december (uge 51) · planlagt af ${name}`);
    }
    await bot.say(other, 'dm', 'næste møde');
    expect((await bot.sees(other, 'dm')).at(-1)).toMatch(
      /^Der er ikke planlagt noget møde\. Skriv for eksempel:/,
    );
  });

  test('of several it is asked which one, and a press in the question answers', async () => {
    await bot.say(writer, 'dm', 'møde 15/12 kl. 9-11 Styregruppe');
    expect((await bot.sees(writer, 'dm')).at(-1)).toBe(
      'Noteret: Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00. Alle i teamets kanaler kan se det.',
    );
    await bot.say(writer, 'dm', 'møde 8/12 kl. 13 Opfølgning');
    await bot.say(writer, 'dm', 'flyt mødet til 17/12');
    const question = (await bot.messages(writer, 'dm')).at(-1);
    expect(question?.text).toBe('Hvilket møde skal flyttes?');
    expect(question?.buttons.map(({ label }) => label)).toEqual([
      'Opfølgning, tirsdag 8/12 kl. 13.00',
      'Styregruppe, tirsdag 15/12 kl. 9.00',
    ]);
    await bot.press(writer, 'dm', 'Styregruppe, tirsdag 15/12 kl. 9.00');
    expect((await bot.sees(writer, 'dm')).at(-1)).toMatch(/^Flyttet: Styregruppe, torsdag 17\. december/);
    await bot.say(writer, 'dm', 'aflys mødet 8/12');
    expect((await bot.sees(writer, 'dm')).at(-1)).toMatch(/^Aflyst: Opfølgning/);
    expect((await bot.sees('karen', slackChannel)).slice(0, 2).sort()).toEqual([
      expect.stringMatching(/^Aflyst møde: Opfølgning/),
      expect.stringMatching(/^Møde Styregruppe · torsdag 17\. december/),
    ]);
  });

  test.each([
    ['møde Styregruppe', /^Hvornår er mødet\? Skriv for eksempel: møde 15\/12/],
    ['møde mandag Styregruppe', /^Hvilken dag mener du: mandag 23\. november .* eller mandag 30\. november/],
    ['møde 30/2 Styregruppe', /^Hvilken dag mener du: /],
    ['møde 20/11 kl. 9 Styregruppe', /^Det tidspunkt er passeret\./],
    ['møde i dag kl. 6 Styregruppe', /^Det tidspunkt er passeret\./],
    ['møde 15/12 kl. 25 Styregruppe', /^Det klokkeslæt forstår jeg ikke\. Skriv det igen/],
    ['møde 15/12 kl. 9-25 Styregruppe', /^Det klokkeslæt forstår jeg ikke\./],
    ['møde 15/12 9-39 Styregruppe', /^Det klokkeslæt forstår jeg ikke\./],
    ['møde 15/12 kl. 9 i 30 timer Seminar', /^Et møde slutter den dag, det begynder\./],
    ['møde 15/12 kl. 23 i 2 timer Seminar', /^Et møde slutter den dag, det begynder\./],
    ['møde 15/12 kl. 9 til 16/12 kl. 15 Seminar', /^Hvilken dag mener du: tirsdag 15\. .* eller onsdag 16\./],
    ['møde 15/12 kl. 11-9 Styregruppe', /^Mødet slutter, før det begynder\./],
    [`møde 15/12 ${'lang '.repeat(60)}`, /^Mødets navn er på 299 tegn, og der er plads til 200\./],
    ['møde 15/12 om 150643-0SJ1', /^Det ligner et CPR-nummer\./],
    ['møde om borger 010126 15/12 1234', /^Det ligner et CPR-nummer\./],
    ['flyt mødet til 17/12', /^Der er ikke planlagt noget møde\./],
  ])('"%s" plans nothing and is told why', async (line, answer) => {
    await say(writer, line);
    expect(await told(writer)).toMatch(answer);
    expect(await stored()).toBe(0);
    expect(await bot.sees(other, where)).toEqual([]);
  });

  test('it is moved by as much as is said, and what may mean two days is asked', async () => {
    await say(writer, 'møde den 15. december 9-11 i Kolding');
    await say(writer, 'udskyd mødet en uge');
    expect(await told(writer)).toMatch(
      /^Flyttet: Møde i Kolding, tirsdag 22\. december \(uge 52\) kl\. 9\.00-11\.00\./,
    );
    await say(writer, 'flyt mødet en uge frem');
    expect(await told(writer)).toBe('Til hvilken dag?');
    await pressOn(on, writer, 'Tirsdag 29/12');
    expect(await told(writer)).toMatch(
      /^Flyttet: Møde i Kolding, tirsdag 29\. december .* kl\. 9\.00-11\.00\./,
    );
    await pressOn(on, writer, 'Fortryd');
    await say(writer, 'flyt mødet 4 uger tidligere');
    expect(await told(writer)).toMatch(/^Flyttet: Møde i Kolding, tirsdag 24\. november/);
    await say(writer, 'flyt mødet 4 uger tidligere');
    expect(await told(writer)).toMatch(/^Det tidspunkt er passeret\./);
    await say(writer, 'mødet er flyttet til 16/12 kl. 9');
    expect(await told(writer)).toMatch(
      /^Flyttet: Møde i Kolding, onsdag 16\. december .* kl\. 9\.00-11\.00\./,
    );
    await say(writer, 'flyt mødet til kl. 25');
    expect(await told(writer)).toMatch(/^Det klokkeslæt forstår jeg ikke\./);
    await say(writer, 'mødet er aflyst');
    expect(await told(writer)).toMatch(/^Aflyst: Møde i Kolding, onsdag 16\. december/);
  });

  test('what is said of another meeting than those planned, or too late, changes nothing', async () => {
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'flyt Årsmøde til 17/12');
    expect(await told(writer)).toBe(
      'Det møde kan jeg ikke finde. Planlagt er: Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00.',
    );
    await say(writer, 'flyt mødet');
    expect(await told(writer)).toMatch(/^Hvornår skal mødet være i stedet\?/);
    await say(writer, 'flyt mødet til kl. 9');
    expect(await told(writer)).toMatch(/^Det ligger der allerede/);
    await bot.clock({ to: '2026-12-15T11:00' });
    await say(writer, 'aflys mødet');
    expect(await told(writer)).toMatch(/^Der er ikke planlagt noget møde/);
  });
});

describe.each(sides)('in the form on $side', ({ writer, other, where, to }) => {
  test('an agreement says which meeting it comes from, where there is one; nobody must choose', async () => {
    const form = async () =>
      (await bot.say(writer, where, `${to} aftale`)) ?? bot.press(writer, 'dm', 'Udfyld');
    await bot.say(writer, 'dm', 'møde 15/12 kl. 9 Styregruppe');
    const opened = await form();
    const field = opened?.fields.find(({ id }) => id === 'meeting');
    expect(field?.choices?.map(({ label }) => label)).toEqual([
      'Ikke fra et møde',
      'Styregruppe, tirsdag 15/12 kl. 9.00',
    ]);
    const people = opened?.fields.find(({ id }) => id === 'owners')?.choices ?? [];
    const owners = [people.find(({ label }) => label.startsWith('Karen'))?.value ?? ''];
    const values = { owners, what: 'skriver referat', due: '2026-12-16' };
    const chosen = { ...values, meeting: [field?.choices?.[1]?.value ?? ''] };
    expect(await bot.submit(writer, opened?.id ?? '', chosen)).toBeNull();
    const again = await form();
    expect(await bot.submit(writer, again?.id ?? '', { ...values, meeting: ['none'] })).toBeNull();
    const third = await form();
    expect(await bot.submit(writer, third?.id ?? '', { ...values, meeting: [] })).toBeNull();
    expect(
      await bot.database
        .sql`select number, title from action_items left join meetings on meetings.id = meeting_id
        order by number`,
    ).toEqual([
      { number: 1, title: 'Styregruppe' },
      { number: 2, title: null },
      { number: 3, title: null },
    ]);
    expect(await bot.sees(other, where)).toHaveLength(4);
  });
});

test('the stranger to the team neither plans nor moves', async () => {
  await bot.say('anna', slackChannel, '/mellemrum møde 15/12 Styregruppe');
  await bot.database
    .sql`delete from memberships where person_id = (select id from people where name = 'Karen Demo')`;
  await bot.say('karen', 'dm', 'møde 16/12 Hemmeligt');
  await bot.say('karen', 'dm', 'aflys mødet');
  expect((await bot.sees('karen', 'dm')).at(-1)).toContain('Jeg kender dig ikke fra noget team endnu');
  expect(await stored()).toBe(1);
  expect(await bot.sees('sofie', teamsChannel)).toEqual([expect.stringMatching(/^Møde Styregruppe/)]);
});

test('a press on a question from before is told what is true now', async () => {
  await bot.say('anna', 'dm', 'møde 15/12 Styregruppe');
  await bot.say('anna', 'dm', 'møde 8/12 Opfølgning');
  await bot.say('anna', 'dm', 'aflys mødet');
  await bot.say('mette', 'dm', 'aflys Styregruppe');
  await bot.press('anna', 'dm', 'Styregruppe, tirsdag 15/12');
  expect((await bot.sees('anna', 'dm')).at(-1)).toMatch(/^Mødet er allerede aflyst: Styregruppe/);
});

test('"til næste møde" is the day of the meeting that comes first, also when it has been moved', async () => {
  await bot.say('anna', 'dm', 'møde 15/12 kl. 9-11 Styregruppe');
  await bot.say('anna', slackChannel, '/aftale Bo sender skemaet til næste møde');
  await bot.say('anna', 'dm', 'flyt mødet til 17/12');
  await bot.say('mette', teamsChannel, '@Mellemrum aftale Jens booker lokale inden næste møde');
  const shown = await bot.sees('karen', slackChannel);
  expect(shown[1]).toContain('Senest: torsdag 17. december (uge 51)');
  expect(shown[3]).toContain('Senest: onsdag 16. december (uge 51)');
});
