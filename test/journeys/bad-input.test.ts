// What people type and press that is not as it should be: a clear sentence each time, nothing lost, nothing half-stored.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const items = async () => Number((await bot.database.sql`select count(*) from action_items`)[0]?.count);

/** The answer to this line, typed to the bot alone. */
async function answerTo(text: string, person = 'anna') {
  await bot.say(person, 'dm', text);
  return (await bot.sees(person, 'dm')).at(-1) ?? '';
}

describe('a line that lacks something is asked about, and a press completes it', () => {
  test.each([
    ['no date', 'aftale Bo ringer', 'Hvornår skal det være gjort?', 'Fredag 27/11'],
    ['a date in the past', 'aftale Bo ringer 1/11 2026', 'Den dato er passeret.', 'Fredag 27/11'],
    ['two dates', 'aftale Bo ringer 3/12 eller 4/12', 'Der står to forskellige datoer.', 'Fredag 4/12'],
    [
      'a weekday that contradicts its date',
      'aftale Bo ringer torsdag den 4. december',
      'Ugedagen passer ikke til datoen',
      'Fredag 4/12',
    ],
    ['today’s weekday', 'aftale Bo ringer mandag', 'Mener du i dag eller om en uge?', 'Mandag 30/11'],
    ['no owner', 'aftale ringe til plejehjemmet fredag', 'Hvem gør det?', 'Bo Demo (Kolding Kommune)'],
    [
      'an unknown owner',
      'aftale @Xenia ringer fredag',
      'Jeg kan ikke finde nogen i teamet, der hedder Xenia',
      'Bo Demo (Kolding Kommune)',
    ],
  ])('%s: on Slack and on Teams', async (_case, line, question, button) => {
    for (const person of ['anna', 'mette']) {
      const before = await items();
      expect(await answerTo(line, person)).toContain(question);
      expect(await items(), 'nothing is guessed').toBe(before);
      await bot.press(person, 'dm', button);
      expect(await items()).toBe(before + 1);
      expect((await bot.sees(person, 'dm')).at(-1)).toMatch(/^Noteret\. Aftale #\d: /);
    }
  });

  test('nothing but the command word opens the form, which says what is wrong at each field', async () => {
    const form = await bot.say('anna', slackChannel, '/aftale');
    expect(form?.fields.map(({ label }) => label)).toEqual([
      'Hvem gør det?',
      'Hvad skal gøres?',
      'Senest hvornår?',
    ]);
    const what = form?.fields[1]?.id ?? '';
    const due = form?.fields[2]?.id ?? '';
    const owners = form?.fields[0]?.id ?? '';
    const jens = form?.fields[0]?.choices?.find(({ label }) => label.startsWith('Jens'))?.value ?? '';

    const wrong = await bot.submit('anna', form?.id ?? '', {
      [owners]: [jens],
      [what]: 'ringe til 150643-0SJ1',
      [due]: '2026-11-20',
    });
    expect(wrong?.errors).toEqual({
      [what]: 'Det ligner et CPR-nummer. Skriv aldrig patientdata her. Intet er gemt.',
      [due]: 'Den dato er passeret. Hvornår skal det være gjort?',
    });
    expect(await items()).toBe(0);
    expect(
      await bot.submit('anna', form?.id ?? '', {
        [owners]: [jens],
        [what]: 'Ringe til afdelingen',
        [due]: '2026-12-01',
      }),
    ).toBeNull();
    expect(await bot.sees('sofie', teamsChannel)).toEqual([
      'Aftale #1\nHvem: Jens Demo (Sygehus Lillebælt)\nHvad: Ringe til afdelingen\nSenest: tirsdag 1. december (uge 49)',
    ]);
  });
});

describe('texts that are no agreement', () => {
  test('empty, only emoji, right-to-left: an example or the help, and nothing stored', async () => {
    await bot.say('anna', slackChannel, '/mellemrum');
    expect((await bot.sees('anna', slackChannel)).at(-1)).toContain('Det kan du skrive til mig');
    expect(await answerTo('😀🎉👩‍⚕️')).toContain('En aftale skrives for eksempel sådan');
    expect(await answerTo('שלום עולם')).toContain('En aftale skrives for eksempel sådan');
    expect(await items()).toBe(0);
  });

  test('10,000 characters are refused with both numbers', async () => {
    expect(await answerTo(`aftale Bo ${'skriver '.repeat(1250)} fredag`)).toMatch(
      /Teksten er på \d+\.\d{3} tegn, og en aftale kan højst være på 1\.000/,
    );
    expect(await items()).toBe(0);
  });

  test('a CPR number is refused to its writer alone, in no table and no log line', async () => {
    const secret = '150643-0SJ1';
    await bot.say('anna', slackChannel, `/aftale @Bo ringer om ${secret} fredag`);
    await bot.say('mette', teamsChannel, `@Mellemrum aftale @Jens ringer om ${secret} fredag`);
    expect((await bot.sees('anna', slackChannel)).at(-1)).toContain('Det ligner et CPR-nummer');
    expect(await bot.sees('karen', slackChannel)).toEqual([]);
    expect((await bot.sees('mette', 'dm')).at(-1)).toContain('slet den selv');
    await bot.say('anna', slackChannel, '/aftale @Bo ringer til borger 010126 fredag 1234');
    expect((await bot.sees('anna', slackChannel)).at(-1), 'parted by the date').toContain('CPR-nummer');
    expect(await items()).toBe(0);
    expect(await everyStoredText()).not.toContain(secret);
    expect((await bot.logged()).join()).not.toContain(secret);
  });

  test('markup, mentions of everybody and links in an agreement are shown as they were typed', async () => {
    const hostile = '*fed* <!channel> [link](https://example.org) <b>x</b> „citat“ “quote”';
    for (const [person, where, line] of [
      ['anna', slackChannel, `/aftale @Bo læser ${hostile} fredag`],
      ['mette', teamsChannel, `@Mellemrum aftale @Jens læser ${hostile} fredag`],
    ] as const) {
      await bot.say(person, where, line);
      for (const [reader, place] of [
        ['karen', slackChannel],
        ['sofie', teamsChannel],
      ] as const) {
        const shown = (await bot.sees(reader, place)).at(-1);
        expect(shown).toContain('*fed*');
        expect(shown).toContain('„citat“ “quote”');
        const raw = JSON.stringify(
          (await bot.messages(reader, place)).filter(({ from }) => from === 'mellemrum').at(-1)?.raw,
        );
        expect(raw).not.toMatch(/"type":"(broadcast|link|user|usergroup|mrkdwn)"|"mentioned"/);
      }
    }
  });
});

test('control characters in a line, a form, minutes or a message are left out, and nothing fails', async () => {
  for (const [person, where, command] of [
    ['anna', slackChannel, '/aftale'],
    ['mette', teamsChannel, '@Mellemrum aftale'],
  ] as const) {
    const before = await items();
    await bot.say(person, where, `${command} @Bo rin\u0000ger til\u0007 plejehjemmet\u009b fredag`);
    expect((await bot.sees('sofie', teamsChannel)).at(-1)).toContain('Hvad: ringer til plejehjemmet\n');

    const form = await bot.say(person, where, command);
    const opened = form ?? (await bot.press(person, 'dm', 'Udfyld')) ?? expect.unreachable('no form opened');
    const [owners, what, due] = opened.fields;
    await bot.submit(person, opened.id, {
      [owners?.id ?? '']: [owners?.choices?.[0]?.value ?? ''],
      [what?.id ?? '']: 'skri\u0000ver\u001f udkast',
      [due?.id ?? '']: '2026-12-01',
    });
    expect((await bot.sees('sofie', teamsChannel)).at(-1)).toContain('Hvad: skriver udkast\n');
    expect(await items()).toBe(before + 2);

    const minutes = 'Referat\u0000\n- Bo ringer\u0001 til lægen senest fredag\n- Karen skriver udkast 1/12\n';
    expect(await answerTo(minutes, person)).toContain('ringer til lægen');

    await bot.say(person, where, 'Sofie sender\u0000 skemaet fredag');
    const written = (await bot.messages(person, where)).findLast(({ from }) => from === person);
    const menu = await bot.say(person, where, `/menu ${written?.id}`);
    expect(menu?.fields.map(({ value }) => value)).toContain('sender skemaet');
  }
  expect(await answerTo('aftale Bo ringer til 010190\u0000-1234 fredag')).toContain('CPR-nummer');
  expect((await bot.logged()).filter((line) => line.includes('An event failed'))).toEqual([]);
});

describe('buttons', () => {
  test('pressed twice, and by two owners at once: one answer, the second is told', async () => {
    await bot.say('anna', slackChannel, '/aftale Bo og Karen ringer fredag');
    await bot.clock({ to: '2026-11-27T09:00' });
    const nudgeOf = async (person: string) =>
      (await bot.messages(person, 'dm')).findLast(({ text }) => text.startsWith('Godmorgen'));
    const [bos, karens] = await Promise.all([nudgeOf('bo'), nudgeOf('karen')]);
    await Promise.all([
      bot.pressExactly('bo', 'dm', bos?.id ?? '', bos?.buttons[0]?.id ?? ''),
      bot.pressExactly('karen', 'dm', karens?.id ?? '', karens?.buttons[0]?.id ?? ''),
    ]);
    const changes = await bot.database.sql`select verb from item_changes where verb <> 'create'`;
    expect(changes.map(({ verb }) => verb)).toEqual(['complete']);
    const both = [...(await bot.sees('bo', 'dm')), ...(await bot.sees('karen', 'dm'))];
    expect(both.filter((text) => text.startsWith('Godmorgen') && text.includes('✓ Færdig'))).toHaveLength(2);
    expect(both.filter((text) => text.includes('var allerede færdig'))).toHaveLength(1);
  });

  test('pressed by somebody whose agreement it is not: a kind no, and nothing changes', async () => {
    await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
    await bot.press('karen', slackChannel, 'Færdig');
    expect((await bot.sees('karen', slackChannel)).at(-1)).toBe(
      'Aftale #1 hører til Bo Demo (Kolding Kommune). Kun den, der har aftalen, og projektlederne kan svare på den.',
    );
    await bot.press('karen', slackChannel, 'Fortryd');
    expect((await bot.sees('karen', slackChannel)).at(-1)).toContain('Kun den, der har ændret aftale #1');
    expect((await bot.sees('bo', slackChannel)).at(0)).not.toContain('Færdig');
    await bot.press('mette', teamsChannel, 'Færdig');
    expect((await bot.sees('bo', slackChannel)).at(0)).toContain('✓ Færdig');
  });

  test('undo takes back the newest change, and says so where something newer happened', async () => {
    await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
    await bot.say('bo', slackChannel, '@Mellemrum færdig 1');
    await bot.say('anna', slackChannel, '@Mellemrum fortryd');
    expect((await bot.sees('anna', slackChannel)).at(-1)).toMatch(/^Aftale #1 er ændret siden, af Bo Demo/);
    await bot.press('bo', slackChannel, 'Fortryd');
    expect((await bot.sees('bo', slackChannel)).at(0)).not.toContain('Færdig');
    await bot.say('anna', slackChannel, '/aftale @Karen skriver fredag');
    await bot.say('anna', slackChannel, '@Mellemrum fortryd');
    expect((await bot.sees('sofie', teamsChannel)).at(-1)).toContain('Annulleret, mandag 23. november');
  });
});

/** Every text column of every table of ours, and BullMQ's jobs. */
async function everyStoredText(): Promise<string> {
  const { sql } = bot.database;
  const tables = await sql`select table_schema, table_name from information_schema.tables
    where table_schema in ('public', 'bullmq') and table_type = 'BASE TABLE'`;
  const contents: string[] = [];
  for (const { table_schema, table_name } of tables) {
    const rows = await sql`select * from ${sql(`${table_schema}.${table_name}`)}`;
    contents.push(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value)));
  }
  return contents.join('\n');
}
