// The four answers in the morning's message, and typed: what each asks, whom it tells, and that it can be taken back.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const sides = [
  { side: 'Slack', leader: 'anna', otherLeader: 'mette', owner: 'bo', another: 'jens', where: slackChannel },
  { side: 'Teams', leader: 'mette', otherLeader: 'anna', owner: 'jens', another: 'bo', where: teamsChannel },
] as const;

const nameOf = (person: string) => `${person.charAt(0).toUpperCase()}${person.slice(1)} Demo`;
const inChannels = async () => [
  (await bot.sees('karen', slackChannel)).findLast((text) => text.startsWith('Aftale #')),
  (await bot.sees('sofie', teamsChannel)).findLast((text) => text.startsWith('Aftale #')),
];
const nudges = async (person: string) =>
  (await bot.messages(person, 'dm')).filter(({ text }) => text.startsWith('Godmorgen'));
const labelsOf = (message: { buttons: { label: string }[] } | undefined) =>
  message?.buttons.map(({ label }) => label);
const four = ['Færdig', 'På sporet', 'Forsinket', 'Blokeret', 'Ikke mig', 'Mind mig senere'];

describe.each(sides)('on $side', ({ leader, otherLeader, owner, another, where }) => {
  const typed = (line: string) => (where === slackChannel ? `/mellemrum ${line}` : `@Mellemrum ${line}`);
  const record = (day = 'fredag', owners = nameOf(owner)) =>
    bot.say(leader, where, typed(`aftale ${owners} ringer senest ${day}`));
  const dueMorning = () => bot.clock({ to: '2026-11-27T09:00' });
  const lastTo = async (person: string) => (await bot.sees(person, 'dm')).at(-1);

  test('done is thanked for', async () => {
    await record();
    await dueMorning();
    expect(labelsOf((await nudges(owner))[0])).toEqual(four);
    await bot.press(owner, 'dm', 'Færdig');
    expect((await nudges(owner))[0]?.text).toMatch(/✓ Færdig, fredag 27\. november kl\. 9\.00\. Tak\.$/);
  });

  test('on track on the due day asks for a new one, and changes nothing before it is given', async () => {
    await record();
    await dueMorning();
    await bot.press(owner, 'dm', 'På sporet');
    expect(await lastTo(owner)).toMatch(
      /^Godt. Fristen for aftale #1 er kommet, så den skal have en ny.\nAftale #1: ringer\nHvornår skal det være gjort\?\nTryk, eller /,
    );
    expect(labelsOf((await nudges(owner))[0])).toEqual(four);
    await bot.press(owner, 'dm', 'Fredag 4/12');
    expect(await lastTo(owner)).toBe('Aftale #1 er udskudt til fredag 4. december (uge 49).');
    expect((await nudges(owner))[0]?.text).toContain('Den er flyttet til fredag 4. december');
    await bot.clock({ to: '2026-12-04T09:00' });
    expect(labelsOf((await nudges(owner))[1])).toEqual(four);
  });

  test('delayed and then given to somebody else: the message asks no more', async () => {
    await record();
    await dueMorning();
    await bot.press(owner, 'dm', 'Forsinket');
    await bot.say(leader, where, typed(`giv 1 til ${nameOf(another)}`));
    expect((await nudges(owner))[0]?.text).toContain(`Den er nu hos ${nameOf(another)}`);
    expect(labelsOf((await nudges(owner))[0])).toEqual([]);
  });

  test('delayed asks for the new day; until it comes the message goes on asking; then it is open again', async () => {
    await record('fredag', `${nameOf(owner)} og ${nameOf(another)}`);
    await dueMorning();
    await bot.press(owner, 'dm', 'Forsinket');
    expect(await lastTo(owner)).toMatch(
      /^Aftale #1 er meldt forsinket.\nAftale #1: ringer\nHvornår skal det være gjort\?\nTryk, eller /,
    );
    const others = (await nudges(another))[0];
    expect(others?.text).toContain(`Forsinket, fredag 27. november kl. 9.00 (${nameOf(owner)})`);
    expect(labelsOf(others)).toEqual(four);
    for (const card of await inChannels())
      expect(card).toContain(`Forsinket, fredag 27. november kl. 9.00 (${nameOf(owner)})`);
    await bot.say(owner, 'dm', 'mine');
    expect(await lastTo(owner)).toContain('· forsinket');
    await bot.press(owner, 'dm', 'Forsinket');
    await bot.press(owner, 'dm', 'Fredag 11/12');
    expect(await lastTo(owner)).toBe('Aftale #1 er udskudt til fredag 11. december (uge 50).');
    for (const card of await inChannels()) expect(card).not.toContain('Forsinket');
    await bot.press(owner, 'dm', 'Fortryd');
    for (const card of await inChannels()) expect(card).toContain('Forsinket');
    await bot.say(owner, 'dm', 'historik 1');
    expect(await lastTo(owner)).toContain(`${nameOf(owner)} meldte den forsinket`);
  });

  test('blocked asks what blocks, tells the project leaders at once, and asks the owner again in a week', async () => {
    await record();
    await dueMorning();
    const form = await bot.press(owner, 'dm', 'Blokeret');
    expect(form?.fields.map(({ label }) => label)).toEqual(['Hvad blokerer?', 'Skal nogen hjælpe?']);
    const secret = ['010190', '1234'].join('-');
    const refused = await bot.submit(owner, form?.id ?? '', { because: `venter på ${secret}` });
    expect(refused?.errors.because).toContain('CPR-nummer');
    const again = await bot.press(owner, 'dm', 'Blokeret');
    await bot.submit(owner, again?.id ?? '', { because: 'mangler  samtykke' });
    for (const card of await inChannels())
      expect(card).toContain(`Blokeret: mangler samtykke (fredag 27. november kl. 9.00, ${nameOf(owner)})`);
    for (const person of [leader, otherLeader])
      expect(await lastTo(person)).toMatch(
        new RegExp(`^${nameOf(owner)} kan ikke komme videre med aftale #1:\\n[^]*Blokeret: mangler samtykke`),
      );
    expect(labelsOf((await nudges(owner))[0])).toEqual([]);
    await bot.clock({ to: '2026-12-03T12:00' });
    expect(await nudges(owner)).toHaveLength(1);
    await bot.clock({ to: '2026-12-04T09:00' });
    expect(labelsOf((await nudges(owner))[1])).toEqual(four);
    await bot.clock({ to: '2026-12-11T09:00' });
    expect(await nudges(owner)).toHaveLength(3);
    await bot.say(owner, 'dm', 'færdig 1');
    await bot.clock({ to: '2026-12-18T09:00' });
    expect(await nudges(owner)).toHaveLength(3);
    expect(await bot.sees(leader, 'dm')).toContainEqual(
      expect.stringMatching(/^Aftale #1 er ikke længere blokeret:/),
    );
  });

  test('a blocked item that is done and taken back, or given to another, is asked about in a week too', async () => {
    await record();
    await bot.say(owner, 'dm', 'blokeret 1: mangler samtykke');
    await bot.say(owner, 'dm', 'færdig 1');
    await bot.clock({ to: '2026-12-01T09:30' });
    await bot.press(leader, where, 'Fortryd');
    await bot.say(owner, 'dm', `giv 1 til ${nameOf(another)}`);
    await bot.clock({ to: '2026-12-08T09:00' });
    expect(await nudges(owner)).toEqual([]);
    expect((await nudges(another)).map(labelsOf)).toEqual([four]);
  });

  test('both can be typed, are asked about where something lacks, and taken back', async () => {
    await record('uge 50');
    await bot.say(owner, 'dm', 'blokeret 1: mangler samtykke');
    expect(await lastTo(owner)).toContain(
      'Aftale #1 er meldt blokeret. Projektlederne kan se det, og jeg spørger igen om en uge.\nSkal nogen hjælpe?',
    );
    await bot.say(owner, 'dm', 'mine');
    expect(await lastTo(owner)).toContain('· blokeret: mangler samtykke');
    await bot.say(owner, 'dm', '1 er blokeret: venter på IT');
    for (const card of await inChannels()) expect(card).toContain('Blokeret: venter på IT');
    await bot.say(owner, 'dm', 'fortryd');
    for (const card of await inChannels()) expect(card).toContain('Blokeret: mangler samtykke');
    await bot.say(owner, 'dm', 'fortryd');
    for (const card of await inChannels()) expect(card).not.toContain('Blokeret');
    await bot.say(owner, 'dm', '1 forsinket');
    expect(await lastTo(owner)).toContain('Hvornår skal det være gjort?');
    await bot.say(owner, 'dm', 'uge 51');
    expect(await lastTo(owner)).toBe('Aftale #1 er udskudt til fredag 18. december (uge 51).');
    await bot.say(owner, 'dm', 'blokeret');
    expect(await lastTo(owner)).toBe(
      'Hvilken aftale? Skriv nummeret med, for eksempel: blokeret 12: mangler samtykke',
    );
    await bot.say(leader, 'dm', 'historik 1');
    expect(await lastTo(leader)).toContain(`${nameOf(owner)} meldte den blokeret (»mangler samtykke«)`);
  });
});

test('in English: the answers, the question, the words of the list and of the history', async () => {
  await bot.database.sql`update teams set language = 'en'`;
  await bot.say('anna', slackChannel, '/aftale @Bo ringer senest fredag');
  await bot.say('bo', 'dm', 'blocked 1: consent is missing');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(/^Action #1 is marked as blocked\./);
  expect((await bot.sees('mette', 'dm')).at(-1)).toMatch(/^Bo Demo can't get on with action #1:/);
  await bot.say('bo', 'dm', '1 is delayed');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(
    /^Action #1 is marked as delayed\.\nAction #1: ringer\n/,
  );
  await bot.say('bo', 'dm', 'history 1');
  expect((await bot.sees('bo', 'dm')).at(-1)).toContain('said it is blocked (“consent is missing”)');
});
