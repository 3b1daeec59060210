// The agenda of the next meeting: added to in a line, seen on the meeting's card in both channels, put in order in private.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, press: pressOn, channels } = meetingJourney(bot);

describe.each(sides)('on $side', (on) => {
  const { writer, other, leader, name, where } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const told = (person: string) => toldOn(on, person);
  const press = (person: string, label: string) => pressOn(on, person, label);
  const card = `Møde Styregruppe · tirsdag 15. december (uge 51) kl. 9.00-11.00 · planlagt af ${name}`;

  test('items name their room, and stand on the meeting’s card in both channels', async () => {
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'dagsorden: Hvad vil vi for borgeren? (afklarende)');
    await say(writer, 'punkt Idéer til pjecen, udviklende');
    await say(writer, 'punkt Hvem betaler?, forhandlende');
    await say(writer, 'punkt Udskrivning, handlende');
    await say(other, 'punkt Eventuelt');
    expect(await told(other)).toBe(
      '»Eventuelt« er på dagsordenen til Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00.',
    );
    const agenda =
      'Dagsorden\n1. Hvad vil vi for borgeren? (afklarende)\n2. Idéer til pjecen (udviklende)\n' +
      '3. Hvem betaler? (forhandlende)\n4. Udskrivning (handlende)\n5. Eventuelt';
    const shown = `${card}\n${agenda}`;
    expect(await channels()).toEqual([[shown], [shown]]);
  });

  test('it is put in order and cleared in private, and the cards follow', async () => {
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'punkt Økonomi');
    await say(other, 'punkt Udskrivning, handlende');
    await bot.press(writer, where, 'Se dagsordenen');
    expect(await told(writer)).toMatch(
      /^Dagsorden til Styregruppe, tirsdag 15\. december .*\n1\. Økonomi\nsat på af .*\n2\. Udskrivning \(handlende\)\nsat på af /,
    );
    await press(writer, 'Op');
    expect(await told(writer)).toMatch(/\n1\. Udskrivning \(handlende\)\n.*\n2\. Økonomi\n/);
    for (const [shown] of await channels())
      expect(shown).toMatch(/Dagsorden\n1\. Udskrivning \(handlende\)\n2\. Økonomi$/);
    await say(other, 'flyt punkt 1 ned');
    for (const [shown] of await channels()) expect(shown).toMatch(/\n1\. Økonomi\n2\. Udskrivning/);
    await say(leader, 'fjern punkt 2');
    expect(await told(leader)).toBe('»Udskrivning« er taget af dagsordenen.');
    await say(writer, 'dagsorden');
    await press(writer, 'Fjern');
    expect(await told(writer)).toMatch(
      /^»Økonomi« er taget af dagsordenen\.\n(?:.*\n)+Der er ingen punkter endnu\./,
    );
    expect(await channels()).toEqual([[card], [card]]);
  });

  test('what others put on is theirs to take off; the same item is put on once', async () => {
    await say(leader, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'punkt Økonomi');
    await say(other, 'fjern punkt 1');
    expect(await told(other)).toBe(
      `${name} har sat »Økonomi« på. Kun ${name}, mødets planlægger og projektlederne kan tage det af.`,
    );
    await say(other, 'punkt økonomi');
    expect(await told(other)).toMatch(/^»Økonomi« står allerede på dagsordenen/);
    await say(other, 'fjern punkt 7');
    expect(await told(other)).toBe(
      'Der er ikke noget punkt 7. Dagsordenen har 1 punkt; skriv »dagsorden« for at se det.',
    );
    for (const [shown] of await channels()) expect(shown).toMatch(/Dagsorden\n1\. Økonomi$/);
  });

  test('it is put in a room, or in another, by writing it once more or by its number', async () => {
    await say(leader, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'punkt Økonomi');
    await say(other, 'punkt økonomi, handlende');
    expect(await told(other)).toMatch(/^Nu står der »Økonomi \(handlende\)« på dagsordenen til Styregruppe/);
    for (const [shown] of await channels()) expect(shown).toMatch(/Dagsorden\n1\. Økonomi \(handlende\)$/);
    await say(other, 'gør punkt 1 forhandlende');
    for (const [shown] of await channels()) expect(shown).toMatch(/Dagsorden\n1\. Økonomi \(forhandlende\)$/);
    await say(other, 'punkt 7 er handlende');
    expect(await told(other)).toMatch(/^Der er ikke noget punkt 7\./);
  });

  test('without a planned meeting there is no agenda, and a CPR number is on none', async () => {
    await say(writer, 'dagsorden');
    expect(await told(writer)).toMatch(/^Der er ikke planlagt noget møde\. Skriv for eksempel:/);
    await say(writer, 'punkt Økonomi');
    expect(await told(writer)).toMatch(/^Der er ikke planlagt noget møde\./);
    await say(writer, 'møde 15/12 kl. 9-11 Styregruppe');
    await say(writer, 'punkt Borger 010203-1234');
    expect(await told(writer)).toMatch(/^Det ligner et CPR-nummer\./);
    expect(await bot.database.sql`select 1 from agenda_items`).toHaveLength(0);
  });
});

test('a hundred items are all there, page by page; one more is refused', async () => {
  await bot.say('bo', 'dm', 'møde 15/12 kl. 9-11 Styregruppe');
  await bot.database.sql`
    insert into agenda_items (team_id, meeting_id, position, title, added_by, added_at)
    select team_id, id, n - 1, 'Emne ' || n, created_by, now() from meetings, generate_series(1, 99) n`;
  await bot.say('bo', 'dm', 'punkt Det sidste, handlende');
  await bot.say('bo', 'dm', 'punkt Et for meget');
  expect((await bot.sees('bo', 'dm')).at(-1)).toBe(
    'Der er 100 punkter på dagsordenen allerede. Tag nogle af, eller vent til et andet møde.',
  );
  for (const [shown] of await channels()) {
    expect(shown).toMatch(/\n10\. Emne 10\n… og 90 punkter til$/);
  }
  await bot.say('bo', 'dm', 'dagsorden');
  const seen: string[] = [];
  for (let page = 1; page <= 10; page += 1) {
    const text = (await bot.sees('bo', 'dm')).at(-1) ?? '';
    seen.push(...(text.match(/^\d+\. .+$/gm) ?? []));
    expect(text).toContain(`Punkt ${page * 10 - 9}-${page * 10} af 100`);
    if (page < 10) await bot.press('bo', 'dm', 'Vis flere');
  }
  expect(seen).toHaveLength(100);
  expect(new Set(seen).size).toBe(100);
  expect(seen.at(-1)).toBe('100. Det sidste (handlende)');
});

test('of two meetings with the same name, the day says which one', async () => {
  await bot.say('bo', 'dm', 'møde 8/12 kl. 9-10 Opfølgning');
  await bot.say('bo', 'dm', 'møde 15/12 kl. 9-11 Styregruppe');
  await bot.say('bo', 'dm', 'dagsorden til 15/12: Økonomi');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(
    /^»Økonomi« er på dagsordenen til Styregruppe, tirsdag 15\. december/,
  );
  await bot.say('bo', 'dm', 'dagsorden Styregruppen');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(/^Dagsorden til Styregruppe.*\n1\. Økonomi/);
  await bot.say('bo', 'dm', 'dagsorden');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(
    /^Dagsorden til Opfølgning.*\nDer er ingen punkter endnu\./,
  );
});

test('in English the agenda is in English', async () => {
  await bot.database.sql`update teams set language = 'en'`;
  await bot.say('anna', 'dm', 'meeting 15/12 9-11 Steering group');
  await bot.say('anna', 'dm', 'agenda item Discharge, acting');
  for (const [shown] of await channels()) expect(shown).toMatch(/\nAgenda\n1\. Discharge \(acting\)$/);
});
