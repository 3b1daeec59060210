// The lists of agreements: all, one's own, late, done, of an organisation, a person, a meeting; page by page.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const sides = [
  { side: 'Slack', leader: 'anna', member: 'bo', where: slackChannel, to: '/mellemrum' },
  { side: 'Teams', leader: 'mette', member: 'jens', where: teamsChannel, to: '@Mellemrum' },
] as const;

const record = (line: string) => bot.say('anna', slackChannel, `/aftale ${line}`);

/** Four agreements, of which the first is late: #1 Bo, #2 Karen, #3 Jens, #4 Bo and Sofie. */
async function recordFour() {
  await record('Bo sender skemaet i morgen');
  await record('Karen booker lokale 30. november');
  await record('Jens ringer til lægerne 1. december');
  await record('Bo og Sofie skriver udkast 2. december');
  await bot.clock({ to: '2026-11-25T08:00' });
}

describe.each(sides)('on $side', ({ side, leader, member, where, to }) => {
  /** Where a person reads what was asked for in the channel: on Slack there, on Teams in the personal chat. */
  const place = side === 'Slack' ? where : 'dm';
  const last = async (person: string) => (await bot.messages(person, place)).at(-1);
  const list = async (person: string, line: string) => {
    await bot.say(person, where, `${to} ${line}`);
    return (await last(person))?.text ?? '';
  };
  /** The numbers that stand on a list, in its order. */
  const numbers = (text: string) => [...text.matchAll(/#(\d+) /g)].map(([, number]) => Number(number));

  test('each filter shows what it says, in Danish and English', async () => {
    await recordFour();
    await bot.say(leader, 'dm', 'møde 1/12 kl. 9 Styregruppe');
    const expected: [string, number[], string][] = [
      ['aftaler forsinkede', [1], '1 aftale er forsinket:'],
      ['forsinkede', [1], '1 aftale er forsinket:'],
      ['aftaler overskredne', [1], '1 aftale er forsinket:'],
      ['actions late', [1], '1 aftale er forsinket:'],
      ['aftaler Kolding', side === 'Slack' ? [1, 2, 4] : [1, 2, 4], 'Kolding Kommune har 3 åbne aftaler:'],
      ['actions from Lillebælt', [3, 4], 'Sygehus Lillebælt har 2 åbne aftaler:'],
      ['aftaler @Karen', [2], 'Karen Demo har 1 åben aftale:'],
      ['aftaler Karen Demo', [2], 'Karen Demo har 1 åben aftale:'],
      ['aftaler Styregruppe', [3], '1 åben aftale fra eller til mødet »Styregruppe«:'],
      ['aftaler til næste møde', [3], '1 åben aftale fra eller til mødet »Styregruppe«:'],
      ['aftaler møde', [3], '1 åben aftale fra eller til mødet »Styregruppe«:'],
      ['aftaler 1/12', [3], '1 åben aftale fra eller til mødet »Styregruppe«:'],
      ['actions for the meeting 1 December', [3], '1 åben aftale fra eller til mødet »Styregruppe«:'],
      ['aftaler til 30/11', [2], '1 åben aftale med frist mandag 30. november (uge 49):'],
      ['aftaler 5/12', [], 'Der er ingen åbne aftaler med frist lørdag 5. december (uge 49).'],
      ['aftaler alle', [1, 2, 3, 4], 'Teamet har 4 åbne aftaler:'],
      ['actions all', [1, 2, 3, 4], 'Teamet har 4 åbne aftaler:'],
      ['Karens aftaler', [2], 'Karen Demo har 1 åben aftale:'],
      ['aftaler færdige', [], 'Ingen aftaler er blevet færdige de seneste 90 dage.'],
      [
        'aftaler Xylofon',
        [],
        'Jeg leder efter aftaler hos »Xylofon«, men ingen person, organisation eller møde i teamet hedder det.',
      ],
    ];
    for (const [line, items, heading] of expected) {
      const shown = await list(leader, line);
      expect(numbers(shown).toSorted(), line).toEqual(items);
      expect(shown, line).toContain(heading);
    }
  });

  test('one’s own stand first, late ones on top of them, and buttons where one may answer', async () => {
    await recordFour();
    await record(`${member === 'bo' ? 'Bo' : 'Jens'} rydder op i morgen`);
    const shown = await list(member, 'aftaler');
    const own = member === 'bo' ? [1, 5, 4] : [5, 3];
    expect(numbers(shown).slice(0, own.length)).toEqual(own);
    expect(shown).toMatch(/^Teamet har 5 åbne aftaler:\nDine:\n[\s\S]*\nDe andres:\n/);
    expect((await last(member))?.buttons.filter(({ label }) => label === 'Færdig')).toHaveLength(own.length);
    await list(leader, 'aftaler');
    expect((await last(leader))?.buttons.filter(({ label }) => label === 'Færdig')).toHaveLength(5);
  });

  test('a press on an entry changes the list in its place, and the cards in both channels', async () => {
    await recordFour();
    await list(leader, 'aftaler forsinkede');
    const before = (await bot.messages(leader, place)).length;
    await bot.press(leader, place, 'Færdig');
    expect((await last(leader))?.text).toBe('Ingen aftaler er forsinkede.');
    expect(await bot.messages(leader, place)).toHaveLength(before);
    for (const [person, channel] of [
      ['karen', slackChannel],
      ['sofie', teamsChannel],
    ] as const) {
      expect((await bot.sees(person, channel)).join('\n')).toContain('✓ Færdig, onsdag 25. november');
    }
    expect(await list(leader, 'aftaler færdige')).toMatch(
      /^1 aftale er blevet færdig .*\n#1 sender skemaet\n✓ Færdig/,
    );
  });

  test('ten a page, and a page from before shows the present state', async () => {
    for (let day = 1; day <= 23; day += 1) await record(`Bo skriver nr. ${day} den ${day}. december`);
    const first = await list(leader, 'aftaler');
    expect(numbers(first)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(first).toContain('Aftale 1-10 af 23');
    await bot.press(leader, place, 'Vis flere');
    expect(numbers((await last(leader))?.text ?? '')).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    await bot.say('bo', 'dm', 'færdig 23');
    await bot.say('bo', 'dm', 'færdig 22');
    await bot.press(leader, place, 'Vis flere');
    const third = (await last(leader))?.text ?? '';
    expect(third).toMatch(/#21 [\s\S]*Færdige for nylig:\n#22 /);
    expect(third).toContain('Aftale 21-21 af 21');
    await bot.say('bo', 'dm', 'færdig 21');
    await bot.press(leader, place, 'Forrige');
    expect((await last(leader))?.text).toContain('Aftale 11-20 af 20');
    await bot.press(leader, place, 'Forrige');
    expect(numbers((await last(leader))?.text ?? '').slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('an item that somebody else has answered meanwhile is told on top of the list', async () => {
    await record('Bo sender skemaet fredag');
    await list(leader, 'aftaler');
    await bot.say('bo', 'dm', 'færdig 1');
    await bot.press(leader, place, 'Færdig');
    const shown = (await last(leader))?.text ?? '';
    expect(shown).toMatch(
      /^Aftale #1 var allerede færdig: Bo Demo svarede .*\nTeamet har ingen åbne aftaler/,
    );
    expect(shown).toContain('Færdige for nylig:\n#1 sender skemaet');
  });

  test('an entry is corrected in the form, and the list stays', async () => {
    await record('Bo sender skemaet fredag');
    await list(leader, 'aftaler');
    const before = await last(leader);
    const form = await bot.press(leader, place, 'Ret');
    const values = Object.fromEntries((form?.fields ?? []).map(({ id, value }) => [id, value ?? '']));
    await bot.submit(leader, form?.id ?? '', { ...values, what: 'sender skemaet til kommunen' });
    const shown = await bot.messages(leader, place);
    expect(shown.find(({ id }) => id === before?.id)?.text).toBe(before?.text);
    expect((await bot.sees('karen', slackChannel))[0]).toContain('Hvad: sender skemaet til kommunen');
  });

  test('what was given to somebody else has no buttons in a list that is still shown', async () => {
    const name = member === 'bo' ? 'Bo' : 'Jens';
    await record(`${name} ringer fredag`);
    await record(`${name} skriver 30. november`);
    await list(member, 'aftaler');
    await bot.say(leader, 'dm', 'giv 2 til Karen');
    await bot.press(member, place, 'Færdig');
    const shown = await last(member);
    expect(shown?.text).toContain('Aftale #2 hører til Karen Demo');
    expect(shown?.buttons.map(({ label }) => label)).toEqual(['Færdig', 'Ret']);
    await bot.press(member, place, 'Færdig');
    expect((await last(member))?.buttons).toEqual([]);
  });

  test('a list in the personal chat is answered there, and shows no other message in its place', async () => {
    await record(`${member === 'bo' ? 'Bo' : 'Jens'} ringer i morgen`);
    await bot.clock({ to: '2026-11-24T09:00' });
    const nudge = (await bot.messages(member, 'dm')).findLast(({ text }) => text.startsWith('Godmorgen'));
    await bot.say(member, 'dm', 'aftaler mine');
    await bot.press(member, 'dm', 'Færdig');
    const shown = await bot.messages(member, 'dm');
    expect(shown.at(-1)?.text).toMatch(/^Du har ingen åbne aftaler\.\nFærdige for nylig:/);
    expect(shown.find(({ id }) => id === nudge?.id)?.text).toContain('✓ Færdig');
  });
});

test('of two who are called the same it is asked whose list is meant', async () => {
  await bot.database.sql`update people set name = 'Karen Skov' where name = 'Sofie Demo'`;
  await recordFour().catch(() => undefined);
  await bot.say('anna', 'dm', 'aftaler Karen');
  const asked = (await bot.messages('anna', 'dm')).at(-1);
  expect(asked?.text).toBe('Hvilke aftaler mener du?');
  expect(asked?.buttons.map(({ label }) => label)).toEqual([
    'Karen Demo (Kolding Kommune)',
    'Karen Skov (Sygehus Lillebælt)',
  ]);
  await bot.press('anna', 'dm', 'Karen Skov (Sygehus Lillebælt)');
  expect((await bot.sees('anna', 'dm')).at(-1)).toMatch(/^Karen Skov har/);
});

/** One more team, of other people and this one person. */
async function addToSecondTeam(accountEndsWith: string) {
  const plan = demoPlan();
  await inTransactionOn(bot.database)('everything', ({ teams }) =>
    teams.setUp({
      ...plan,
      name: 'Demo: Fald',
      people: plan.people.map((person) => ({
        ...person,
        accounts: person.accounts.map((one) => `${one}-2` as const),
      })),
      channels: [{ name: '#fald', address: `slack:channel/T0KOLDING/C${randomUUID()}` }],
    }),
  );
  await bot.database.sql`insert into memberships (team_id, person_id, role)
    select teams.id, accounts.person_id, 'member' from teams, accounts
    where teams.name = 'Demo: Fald' and accounts.address like ${`%${accountEndsWith}`}`;
}

test('in two teams the list has both, each under its name, and a press finds its item', async () => {
  await addToSecondTeam('/U0BO');
  await record('Bo ringer fredag');
  await bot.say('bo', 'dm', 'aftaler mine');
  expect((await bot.sees('bo', 'dm')).at(-1)).toBe(
    'Demo: Fald\nDu har ingen åbne aftaler.\nDemo: Hoftebrud Kolding\nDu har 1 åben aftale:\n#1 ringer\n' +
      'Bo Demo · Senest fredag 27. november (uge 48)',
  );
  await bot.press('bo', 'dm', 'Færdig');
  expect((await bot.sees('bo', 'dm')).at(-1)).toContain('Færdige for nylig:\n#1 ringer');
});

test('a list that was asked for in a channel stays one of its team, also where it is shown elsewhere', async () => {
  await addToSecondTeam('jens');
  for (let day = 1; day <= 12; day += 1) await record(`Jens skriver nr. ${day} den ${day}. december`);
  await bot.say('jens', teamsChannel, '@Mellemrum aftaler');
  await bot.press('jens', 'dm', 'Vis flere');
  const second = (await bot.sees('jens', 'dm')).at(-1) ?? '';
  expect(second).toContain('#12 ');
  expect(second).not.toContain('Demo: ');
  await bot.press('jens', 'dm', 'Forrige');
  expect((await bot.sees('jens', 'dm')).at(-1)).not.toContain('Demo: ');
  await bot.say('jens', 'dm', 'aftaler');
  expect((await bot.sees('jens', 'dm')).at(-1)).toContain('Demo: Fald');
});
