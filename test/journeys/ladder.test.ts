// Somebody who does not answer is asked again, then the project leaders are told; each can put off, be away, be prodded.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const sides = [
  { side: 'Slack', leader: 'anna', owner: 'bo', colleague: 'jens', where: slackChannel },
  { side: 'Teams', leader: 'mette', owner: 'jens', colleague: 'bo', where: teamsChannel },
] as const;

const nameOf = (person: string) => `${person.charAt(0).toUpperCase()}${person.slice(1)} Demo`;
const mornings = async (person: string) =>
  (await bot.sees(person, 'dm')).filter((text) => text.startsWith('Godmorgen'));
const lastTo = async (person: string) => (await bot.sees(person, 'dm')).at(-1);
const at = (to: string) => bot.clock({ to });

describe.each(sides)('on $side', ({ leader, owner, colleague, where }) => {
  const typed = (line: string) => (where === slackChannel ? `/mellemrum ${line}` : `@Mellemrum ${line}`);
  const record = (rest: string, owners = nameOf(owner)) =>
    bot.say(leader, where, typed(`aftale ${owners} ${rest}`));

  test('whoever never answers is asked five times; then the project leaders are told once, and nobody is asked', async () => {
    await record('ringer senest 8/12');
    for (const [day, count] of [
      ['2026-12-02', 0],
      ['2026-12-03', 1],
      ['2026-12-08', 2],
      ['2026-12-09', 3],
      ['2026-12-14', 4],
    ] as const) {
      await at(`${day}T09:00`);
      expect(await mornings(owner), day).toHaveLength(count);
    }
    expect((await mornings(owner)).at(-1)).not.toContain('projektlederne');
    await at('2026-12-17T09:00');
    expect((await mornings(owner)).at(-1)).toContain(
      'Svarer du ikke, får projektlederne besked om 3 arbejdsdage.',
    );
    for (const person of ['anna', 'mette']) expect(await mornings(person)).toEqual([]);
    await at('2026-12-22T09:00');
    for (const person of ['anna', 'mette']) {
      const told = await mornings(person);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(`${nameOf(owner)} har ikke svaret, og jeg spørger ikke igen.`);
    }
    await at('2027-02-01T12:00');
    expect(await mornings(owner)).toHaveLength(5);
    expect(await mornings('anna')).toHaveLength(1);
    await bot.say('anna', 'dm', 'aftaler');
    expect(await lastTo('anna')).toContain('· ikke svaret');
    await bot.say(colleague, 'dm', 'aftaler');
    expect(await lastTo(colleague), 'for project leaders').not.toContain('ikke svaret');
    await bot.say(owner, 'dm', 'færdig 1');
    expect((await mornings('anna'))[0]).toContain(`✓ Færdig, mandag 1. februar kl. 12.00 (${nameOf(owner)})`);
  });

  test('delayed without a new day stays with the late ones, and the project leaders are not told that nobody answered', async () => {
    await record('ringer senest 8/12');
    await at('2026-12-08T09:00');
    await bot.say(leader, 'dm', 'aftaler forsinkede');
    expect(await lastTo(leader)).toBe('Ingen aftaler er forsinkede.');
    await bot.press(owner, 'dm', 'Forsinket');
    await bot.say(leader, 'dm', 'aftaler forsinkede');
    expect(await lastTo(leader)).toContain('#1 ringer');
    await at('2026-12-22T09:00');
    const [told] = await mornings(leader);
    expect(told).toContain(
      'Den er meldt forsinket, men har ikke fået en ny frist, og jeg spørger ikke igen.',
    );
    expect(told).not.toContain('har ikke svaret');
  });

  test('whoever looks into the form for another day and closes it may still type the day', async () => {
    await record('ringer senest 27/11');
    await at('2026-11-27T09:00');
    await bot.press(owner, 'dm', 'Forsinket');
    expect(await lastTo(owner)).toMatch(/for eksempel: [a-z]+dag \d/);
    expect((await bot.press(owner, 'dm', 'En anden dag'))?.title).toBe('Ret aftale #1');
    await bot.say(owner, 'dm', 'på onsdag');
    expect(await lastTo(owner)).toContain('Aftale #1 er udskudt til onsdag 2. december (uge 49).');
    await bot.say(owner, 'dm', 'på torsdag');
    expect(await lastTo(owner)).toContain('Jeg forstod ikke helt');
  });

  test('on track before the day keeps quiet until it; said when it has come, the next working day asks', async () => {
    await record('ringer senest 8/12');
    await at('2026-12-03T09:00');
    await bot.press(owner, 'dm', 'På sporet');
    expect((await mornings(owner))[0]).toContain('På sporet, torsdag 3. december kl. 9.00');
    await at('2026-12-14T09:00');
    expect(await mornings(owner)).toHaveLength(4);
    await bot.press(owner, 'dm', 'På sporet');
    expect(await lastTo(owner)).toContain('Hvornår skal det være gjort?');
    await at('2026-12-15T09:00');
    expect(await mornings(owner)).toHaveLength(5);
    await bot.press(owner, 'dm', 'Færdig');
    await at('2027-01-15T09:00');
    expect(await mornings(owner)).toHaveLength(5);
    expect(await mornings('anna')).toEqual([]);
  });

  test('“mind mig senere” asks again in the afternoon, the next working day or the next week', async () => {
    await record('ringer fredag');
    await at('2026-11-27T09:00');
    await bot.press(owner, 'dm', 'Mind mig senere');
    await bot.press(owner, 'dm', 'I eftermiddag');
    expect(await lastTo(owner)).toBe('Jeg minder dig igen fredag 27. november kl. 14.00.');
    expect((await mornings(owner))[0]).toContain('Jeg minder dig igen fredag 27. november kl. 14.00.');
    await at('2026-11-27T14:00');
    const name = nameOf(owner).split(' ')[0];
    expect(await lastTo(owner)).toMatch(
      new RegExp(`^${name}, du bad mig minde dig om den her aftale:\n#1 ringer`),
    );
    await bot.press(owner, 'dm', 'Mind mig senere');
    // Friday afternoon: the next working day is next week's.
    expect((await bot.messages(owner, 'dm')).at(-1)?.buttons.map(({ label }) => label)).toEqual([
      'Mandag 30/11',
    ]);
    await bot.press(owner, 'dm', 'Mandag 30/11');
    await at('2026-11-30T09:00');
    expect(await mornings(owner)).toHaveLength(2);
    await bot.press(owner, 'dm', 'Mind mig senere');
    await bot.press(owner, 'dm', 'Næste uge, mandag 7/12');
    await at('2026-12-04T12:00');
    expect(await mornings(owner)).toHaveLength(2);
    await at('2026-12-07T09:00');
    expect(await mornings(owner)).toHaveLength(3);
    await bot.press(owner, 'dm', 'Færdig');
    expect((await bot.messages(owner, 'dm')).at(-1)?.buttons).toEqual([]);
  });

  test('whoever is away is not asked; the project leaders are told the working day before nobody is there', async () => {
    await record('ringer senest 8/12');
    await bot.say(owner, 'dm', 'væk 7/12-10/12');
    expect(await lastTo(owner)).toBe(
      'Du er meldt væk fra mandag 7. december til og med torsdag 10. december. Jeg skriver til dig igen fredag 11. december. Er du tilbage før, så skriv »tilbage«.\n' +
        'Imens er der frist på #1. Skal en anden tage den, så giv den videre; ellers får projektlederne besked.',
    );
    await at('2026-12-07T09:00');
    expect(await mornings(owner)).toHaveLength(1);
    for (const person of ['anna', 'mette'])
      expect(await mornings(person)).toEqual([
        expect.stringContaining(`${nameOf(owner)} er ikke på arbejde, når fristen kommer.`),
      ]);
    await at('2026-12-10T12:00');
    expect(await mornings(owner)).toHaveLength(1);
    await at('2026-12-11T09:00');
    expect(await mornings(owner)).toHaveLength(2);
    await bot.say(owner, 'dm', 'tilbage');
    expect(await lastTo(owner)).toBe('Du er ikke meldt væk, så der er ikke noget at ændre.');
  });

  test('away without an end, until they are back', async () => {
    await record('ringer senest fredag');
    await bot.say(owner, 'dm', 'væk');
    expect(await lastTo(owner)).toContain('Til hvornår?');
    await bot.say(owner, 'dm', 'væk indtil videre');
    await at('2027-01-11T12:00');
    expect(await mornings(owner)).toEqual([]);
    await bot.say(owner, 'dm', 'tilbage');
    expect(await lastTo(owner)).toBe('Velkommen tilbage.');
    await at('2027-01-12T09:00');
    expect(await mornings(owner)).toHaveLength(1);
  });

  test('“ikke mig” asks who has it then, and gives it on or back', async () => {
    await record('ringer fredag');
    await record('skriver fredag');
    await at('2026-11-27T09:00');
    const press = async (item: string, label: string) => {
      const message = (await bot.messages(owner, 'dm')).find(({ text }) => text.startsWith('Godmorgen'));
      const buttons = message?.buttons.filter((button) => button.label === label) ?? [];
      await bot.pressExactly(owner, 'dm', message?.id ?? '', buttons.at(item === '#1' ? 0 : -1)?.id ?? '');
    };
    await press('#1', 'Ikke mig');
    expect(await lastTo(owner)).toMatch(/^Aftale #1: ringer\nHvem/);
    const there = colleague === 'jens' ? 'Sygehus Lillebælt' : 'Kolding Kommune';
    const offered = (await bot.messages(owner, 'dm')).at(-1)?.buttons.map(({ label }) => label);
    expect(offered?.some((label) => label.startsWith(nameOf(owner)))).toBe(false);
    await bot.press(owner, 'dm', `${nameOf(colleague)} (${there})`);
    expect(await lastTo(owner)).toBe(`Aftale #1 er nu hos ${nameOf(colleague)}.`);
    expect((await mornings(owner))[0]).toContain(`Den er nu hos ${nameOf(colleague)}`);
    await press('#2', 'Ikke mig');
    await bot.press(owner, 'dm', 'Giv den tilbage');
    expect((await mornings(owner))[0]).toContain(`Den er nu hos ${nameOf(leader)}`);
    await at('2026-11-30T09:00');
    expect((await mornings(colleague)).at(-1)).toContain('#1 ringer');
    expect((await mornings(leader)).at(-1)).toContain('#2 skriver');
    expect(await mornings(owner)).toHaveLength(1);
  });

  test('a prod is one friendly message in the asker’s name, once for each agreement and day', async () => {
    await record('ringer senest 8/12');
    const prods = async () =>
      (await bot.sees(owner, 'dm')).filter((text) =>
        text.startsWith(`${nameOf(colleague)} vil gerne høre, hvordan det går med aftale #1:`),
      );
    const name = nameOf(owner).split(' ')[0];
    await bot.say(colleague, 'dm', `prik ${nameOf(owner)} om 1`);
    expect(await lastTo(colleague)).toBe(`Jeg har prikket til ${name} om aftale #1.`);
    expect(await prods()).toHaveLength(1);
    await bot.say(colleague, 'dm', 'prik 1');
    expect(await lastTo(colleague)).toContain('Der er allerede prikket til nogen om aftale #1 i dag.');
    await bot.say(colleague, 'dm', 'prik Karen om 1');
    expect(await lastTo(colleague)).toBe(`Aftale #1 hører til ${nameOf(owner)}.`);
    await at('2026-11-28T10:00');
    await bot.say(colleague, 'dm', 'prik 1');
    expect(await lastTo(colleague)).toBe(
      `Jeg prikker til ${name} om aftale #1 mandag 30. november kl. 9.00, når arbejdsdagen er i gang.`,
    );
    expect(await prods()).toHaveLength(1);
    await at('2026-11-30T09:00');
    expect(await prods()).toHaveLength(2);
    await bot.press(owner, 'dm', 'Færdig');
    expect(await lastTo(owner)).toContain('✓ Færdig');
    await bot.say(colleague, 'dm', 'prik 1');
    expect(await lastTo(colleague)).toContain('færdig');
  });

  test('a time of day asks two hours before; answered by then, it does not', async () => {
    await record('ringer fredag kl. 14');
    await record('skriver fredag kl. 15');
    await at('2026-11-27T09:00');
    expect((await mornings(owner))[0]).toContain('med de her 2 aftaler');
    await bot.say(owner, 'dm', 'færdig 2');
    await at('2026-11-27T12:00');
    const name = nameOf(owner).split(' ')[0];
    expect(await lastTo(owner)).toMatch(new RegExp(`^${name}, du har en frist i dag kl. 14.00:\n#1 ringer`));
    const before = (await bot.sees(owner, 'dm')).length;
    await at('2026-11-27T18:00');
    expect(await bot.sees(owner, 'dm')).toHaveLength(before);
  });

  test('the other owners are told of one owner’s answer, and that it was taken back', async () => {
    await record('ringer senest 8/12', `${nameOf(owner)} og ${nameOf(colleague)}`);
    await bot.say(owner, 'dm', 'færdig 1');
    expect(await lastTo(colleague)).toMatch(
      new RegExp(`^${nameOf(owner)} har svaret på aftale #1, som I har sammen:\n[^]*✓ Færdig`),
    );
    await bot.say(owner, 'dm', 'fortryd');
    expect(await lastTo(colleague)).toMatch(/^Svaret på aftale #1 er taget tilbage:/);
  });
});

test('a team asks less often, and a person at another hour, if they say so', async () => {
  await bot.say('bo', 'dm', 'påmindelser færre');
  expect(await lastTo('bo')).toBe('Det er projektlederne, der bestemmer det for teamet.');
  await bot.say('anna', 'dm', 'påmindelser færre');
  expect(await lastTo('anna')).toContain('spørger jeg igen efter 5 arbejdsdage');
  await bot.say('anna', slackChannel, '/aftale @Bo ringer senest 8/12');
  await bot.say('bo', 'dm', 'påmind mig kl. 22');
  expect(await lastTo('bo')).toContain('mellem kl. 7 og kl. 17');
  await bot.say('bo', 'dm', 'påmind mig kl. 7.30');
  expect(await lastTo('bo')).toBe('Fremover skriver jeg til dig kl. 7.30 på arbejdsdage.');
  await at('2026-12-08T07:29');
  expect(await mornings('bo')).toEqual([]);
  await at('2026-12-08T07:30');
  expect(await mornings('bo')).toHaveLength(1);
  await at('2026-12-14T12:00');
  expect(await mornings('bo')).toHaveLength(1);
  await at('2026-12-15T07:30');
  expect(await mornings('bo')).toHaveLength(2);
});

test('an organisation’s own days off are no working days for its people', async () => {
  await bot.say('anna', slackChannel, '/aftale Bo og Jens ringer senest 8/12');
  await bot.say('bo', 'dm', 'lukkedag 8/12');
  expect(await lastTo('bo')).toBe('Det er projektlederne, der bestemmer det for teamet.');
  await bot.say('anna', 'dm', 'lukkedag 8/12');
  expect(await lastTo('anna')).toContain('Kolding Kommune holder lukket tirsdag 8. december.');
  await bot.say('anna', 'dm', 'lukkedage');
  expect(await lastTo('anna')).toBe('Kolding Kommune holder lukket tirsdag 8. december.');
  await at('2026-12-07T09:00');
  expect(await mornings('bo')).toHaveLength(2);
  expect(await mornings('jens')).toHaveLength(1);
  await at('2026-12-08T12:00');
  expect(await mornings('bo')).toHaveLength(2);
  expect(await mornings('jens')).toHaveLength(2);
});
