// An item is postponed, given on, declined, reworded, cancelled, corrected in the form, and each change taken back.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlaygroundForm } from '#playground/platform.ts';
import { filledIn, valuesOf } from '#test/support/forms.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

/** A leader, an owner and somebody else of each side, and how one types to the bot in its channel. */
const sides = [
  {
    side: 'Slack',
    leader: 'anna',
    owner: 'bo',
    another: 'karen',
    where: slackChannel,
    typed: (line: string) => `/mellemrum ${line}`,
    /** Where a private answer to typed words is read. */
    answers: slackChannel,
  },
  {
    side: 'Teams',
    leader: 'mette',
    owner: 'jens',
    another: 'sofie',
    where: teamsChannel,
    typed: (line: string) => `@Mellemrum ${line}`,
    answers: 'dm',
  },
] as const;

const nameOf = (person: string) => `${person.charAt(0).toUpperCase()}${person.slice(1)} Demo`;
/** The item's card in the other platform's channel. */
const cards = async () => ({
  onSlack: (await bot.sees('karen', slackChannel)).filter((text) => text.startsWith('Aftale #')),
  onTeams: (await bot.sees('sofie', teamsChannel)).filter((text) => text.startsWith('Aftale #')),
});
const nudges = async (person: string) =>
  (await bot.messages(person, 'dm')).filter(({ text }) => text.startsWith('Godmorgen'));

/** Both channels show the card with these lines. */
async function bothShow(...lines: string[]) {
  const { onSlack, onTeams } = await cards();
  for (const line of lines) {
    expect(onSlack[0]).toContain(line);
    expect(onTeams[0]).toContain(line);
  }
}

describe.each(sides)('on $side', ({ leader, owner, another, where, typed, answers }) => {
  const record = () => bot.say(leader, where, typed(`aftale ${nameOf(owner)} ringer senest fredag`));
  const say = (person: string, line: string) => bot.say(person, where, typed(line));
  const answer = async (person: string) => (await bot.sees(person, answers)).at(-1);

  test('postponed: both cards show it, the old morning is silent, the new ones ask; and taken back', async () => {
    await record();
    await say(owner, 'udskyd 1 til uge 50');
    expect(await answer(owner)).toBe('Aftale #1 er udskudt til fredag 11. december (uge 50).');
    await bothShow('Senest: fredag 11. december (uge 50)');
    await bot.press(owner, answers, 'Fortryd');
    expect(await answer(owner)).toBe(
      `Fortrudt. Aftale #1: ${withPlace(owner)} – ringer – senest fredag 27. november (uge 48).`,
    );
    await bothShow('Senest: fredag 27. november (uge 48)');

    await say(owner, '1 udskydes til uge 50');
    await bot.clock({ to: '2026-11-27T10:00' });
    expect(await nudges(owner)).toEqual([]);
    await bot.clock({ to: '2026-12-08T09:00' });
    expect(await nudges(owner)).toHaveLength(1);
    await bot.clock({ to: '2026-12-11T09:00' });
    expect(await nudges(owner)).toHaveLength(2);
  });

  test('postponed after its morning: the nudge says so, and the new morning asks again', async () => {
    await record();
    await bot.clock({ to: '2026-11-27T09:00' });
    await say(leader, 'udskyd 1 til 4/12');
    const [first] = await nudges(owner);
    expect(first?.text).toContain('Den er flyttet til fredag 4. december (uge 49)');
    expect(first?.buttons).toEqual([]);
    await bot.clock({ to: '2026-12-04T09:00' });
    const [, second] = await nudges(owner);
    expect(second?.text).toContain('#1 ringer');
    expect(second?.buttons.map(({ label }) => label)).toEqual([
      'Færdig',
      'På sporet',
      'Forsinket',
      'Blokeret',
      'Ikke mig',
      'Mind mig senere',
    ]);
  });

  test('a day that is unclear is asked about, and a press, a typed word or the form answers', async () => {
    await record();
    await say(owner, 'udskyd 1');
    expect(await answer(owner)).toMatch(/^Aftale #1: ringer\nHvornår skal det være gjort\?\nTryk, eller /);
    await bot.press(owner, answers, 'Fredag 4/12');
    expect(await answer(owner)).toBe('Aftale #1 er udskudt til fredag 4. december (uge 49).');
    await say(owner, 'udskyd 1 til snarest');
    expect(await answer(owner)).toContain('svært at minde om uden en dato');
    await say(owner, 'onsdag i uge 50');
    expect(await answer(owner)).toBe('Aftale #1 er udskudt til onsdag 9. december (uge 50).');
    await say(owner, 'udskyd 1 til i går');
    expect(await answer(owner)).toContain('Den dato er passeret');
    const form = await bot.press(owner, answers, 'En anden dag');
    expect(form?.title).toBe('Ret aftale #1');
    await submit(owner, form, { due: '2026-12-05' });
    expect(await answer(owner)).toMatch(
      /^Rettet\. .* senest lørdag 5\. december \(uge 49\)\. Lørdag 5\. december er ikke en arbejdsdag/,
    );
    await bothShow('Senest: lørdag 5. december (uge 49)');
  });

  test('postponed by a week it is due a week later; once its day has passed that is asked about', async () => {
    await record();
    await say(owner, 'udskyd 1 en uge');
    expect(await answer(owner)).toBe('Aftale #1 er udskudt til fredag 4. december (uge 49).');
    await bot.clock({ to: '2026-12-07T10:00' });
    await say(owner, 'udskyd 1 en uge');
    expect(await answer(owner)).toMatch(/^Aftale #1: ringer\nHvornår skal det være gjort\?\nTryk, eller /);
  });

  test('given on: the new owner is told, says "ikke mig", and it goes back to whoever gave it', async () => {
    await record();
    const before = (await bot.sees(leader, 'dm')).length;
    await say(leader, `giv 1 til ${nameOf(another)}`);
    expect(await answer(leader)).toBe(`Aftale #1 er nu hos ${nameOf(another)}.`);
    await bothShow(`Hvem: ${nameOf(another)}`);
    const notice = (await bot.messages(another, 'dm')).at(-1);
    expect(notice?.text).toMatch(new RegExp(`^${nameOf(leader)} har givet dig aftale #1:\nAftale #1`));
    expect(notice?.buttons.map(({ label }) => label)).toEqual(['Færdig', 'Ikke mig']);

    await bot.press(another, 'dm', 'Ikke mig');
    await bothShow(`Hvem: ${nameOf(leader)}`);
    expect((await bot.sees(another, 'dm')).at(-1)).toContain(`Aftale #1 er nu hos ${nameOf(leader)}:`);
    expect((await bot.messages(another, 'dm')).at(-1)?.buttons).toEqual([]);
    const told = (await bot.sees(leader, 'dm')).slice(before);
    expect(told.at(-1)).toMatch(
      new RegExp(`^${nameOf(another)} har sagt nej tak til aftale #1, så den er gået tilbage til dig:`),
    );

    await say(another, 'fortryd');
    await bothShow(`Hvem: ${nameOf(another)}`);
    expect(
      (await bot.messages(another, 'dm')).filter(({ text }) => text.includes('har givet dig')),
    ).toHaveLength(1);
    await bot.clock({ to: '2026-11-27T09:00' });
    expect(await nudges(another)).toHaveLength(1);
    expect(await nudges(owner)).toEqual([]);
  });

  test('given to somebody unclear: asked with buttons; a second owner who declines leaves the other', async () => {
    await record();
    await say(owner, 'giv 1 til Pelle');
    expect(await answer(owner)).toContain('Jeg kan ikke finde nogen i teamet, der hedder Pelle.');
    await bot.press(owner, answers, withPlace(another));
    expect(await answer(owner)).toBe(`Aftale #1 er nu hos ${nameOf(another)}.`);
    await say(leader, `giv 1 til ${nameOf(owner)} og ${nameOf(another)}`);
    await say(another, 'ikke mig 1');
    expect(await answer(another)).toBe(`Aftale #1 er ikke længere din. Den er nu hos ${nameOf(owner)}.`);
    await bothShow(`Hvem: ${nameOf(owner)}`);
  });

  test('reworded and cancelled, and each taken back by the word', async () => {
    await record();
    await say(owner, 'ret 1: ringer til plejehjemmet');
    expect(await answer(owner)).toBe('Aftale #1 lyder nu: »ringer til plejehjemmet«.');
    await bothShow('Hvad: ringer til plejehjemmet');
    await say(owner, 'fortryd');
    await bothShow('Hvad: ringer\n');
    await say(owner, 'annuller 1');
    expect(await answer(owner)).toBe('Aftale #1 er annulleret.');
    await bothShow('Annulleret, mandag 23. november');
    await say(owner, 'ret 1: noget andet');
    expect(await answer(owner)).toContain('blev annulleret af');
    await say(owner, 'fortryd');
    expect(await answer(owner)).toBe('Aftale #1 er åben igen.');
    await bot.clock({ to: '2026-11-27T09:00' });
    expect(await nudges(owner)).toHaveLength(1);
  });

  test('corrected in the form, which shows what it says now, overwrites nothing, and is taken back whole', async () => {
    await record();
    const form = await bot.press(owner, where, 'Ret');
    expect(form?.title).toBe('Ret aftale #1');
    expect(filledIn(form)).toEqual({ owners: [nameOf(owner)], what: 'ringer', due: '2026-11-27' });
    const late = await bot.press(leader, where, 'Ret');
    await submit(owner, form, { what: 'skriver', due: '2026-12-04' });
    await bothShow('Hvad: skriver', 'Senest: fredag 4. december (uge 49)');
    await submit(leader, late, { what: 'maler' });
    // Teams says it in the dialog, which closes; Slack beside the card.
    expect((await bot.sees(leader, where)).at(-1)).toContain(
      `er ændret, siden du åbnede formularen, af ${nameOf(owner)}`,
    );
    await bothShow('Hvad: skriver');
    await bot.press(leader, where, 'Fortryd');
    await bothShow('Hvad: ringer\n', 'Senest: fredag 27. november (uge 48)');

    const secret = '150643-0SJ1';
    const again = await bot.press(owner, where, 'Ret');
    const refused = await submit(owner, again, { what: `ringer om ${secret}` });
    expect(refused?.errors.what).toContain('Det ligner et CPR-nummer');
    await say(owner, `ret 1: ringer om ${secret}`);
    expect(await answer(owner)).toContain('Det ligner et CPR-nummer');
    await bothShow('Hvad: ringer\n');
    expect((await bot.logged()).join()).not.toContain(secret);
  });

  test('typed "ret 1" opens the form or invites to it; nothing changed is said so', async () => {
    await record();
    const form = (await say(owner, 'ret 1')) ?? (await bot.press(owner, answers, 'Udfyld'));
    expect(filledIn(form)).toMatchObject({ what: 'ringer' });
    await submit(owner, form, {});
    expect(await answer(owner)).toBe('Der er ikke rettet noget i aftale #1.');
  });

  test('the history says who did what when, to everybody in the team', async () => {
    await record();
    await say(owner, 'udskyd 1 til uge 50');
    await say(owner, 'fortryd');
    await say(owner, 'ret 1: skriver');
    await say(owner, 'færdig 1');
    await say(another, '1 historik');
    const lines = (await answer(another))?.split('\n') ?? [];
    expect(lines.map((line) => line.replace(/^mandag 23\. november kl\. 7\.\d\d: /, ''))).toEqual([
      'Historik for aftale #1',
      'skriver',
      `${nameOf(leader)} noterede den`,
      `${nameOf(owner)} udskød den fra fredag 27. november til fredag 11. december`,
      `${nameOf(owner)} fortrød den nye frist`,
      `${nameOf(owner)} omformulerede den (før: »ringer«)`,
      `${nameOf(owner)} meldte den færdig`,
    ]);
  });

  test('who neither owns it nor leads is told kindly who can, whatever they try; and nothing changes', async () => {
    await record();
    for (const line of [
      'udskyd 1 til uge 50',
      'udskyd 1',
      'giv 1 til mig',
      'ret 1',
      'ret 1: x',
      'annuller 1',
    ]) {
      expect(await say(another, line)).toBeNull();
      expect(await answer(another)).toMatch(
        /^Aftale #1 hører til .* Kun den, der har aftalen, og projektlederne kan ændre den\.$/,
      );
    }
    await say(another, 'ikke mig 1');
    expect(await answer(another)).toMatch(/^Aftale #1 er ikke din, så du behøver ikke sige nej tak/);
    expect(await bot.press(another, where, 'Ret')).toBeNull();
    const [changed] = await bot.database
      .sql`select count(*)::int as count from item_changes where verb <> 'create'`;
    expect(changed?.count).toBe(0);
    await say(owner, 'udskyd 99 til fredag');
    expect(await answer(owner)).toContain('Der er ingen aftale #99 i teamet');
    await say(owner, 'slet 1 og 2');
    expect(await answer(owner)).toBe('Hvilken aftale? Skriv ét nummer med, for eksempel: annuller 12');
  });

  test('a stranger changes nothing', async () => {
    await say(leader, `aftale ${nameOf(another)} og ${nameOf(owner)} ringer fredag`);
    const person = bot.database.sql`select id from people where name = ${nameOf(another)}`;
    await bot.database.sql`delete from action_item_owners where person_id in (${person})`;
    await bot.database.sql`delete from memberships where person_id in (${person})`;
    for (const line of ['udskyd 1 til uge 50', 'ikke mig 1', '1 historik', 'ret 1: x']) {
      await bot.say(another, 'dm', line);
      expect((await bot.sees(another, 'dm')).at(-1)).toContain('Jeg kender dig ikke fra noget team endnu');
    }
    await bothShow('Senest: fredag 27. november (uge 48)', 'Hvad: ringer');
  });

  test('who wrote it for themselves has nobody to give it back to', async () => {
    await say(owner, 'aftale jeg ringer fredag');
    await say(owner, 'ikke mig 1');
    expect(await answer(owner)).toContain('Aftale #1 er stadig din');
    await bothShow(`Hvem: ${nameOf(owner)}`);
  });
});

/** As people stand on cards and buttons. */
function withPlace(person: string): string {
  return `${nameOf(person)} (${['bo', 'karen'].includes(person) ? 'Kolding Kommune' : 'Sygehus Lillebælt'})`;
}

/** Sends the form as it stands, but for these values. */
const submit = (person: string, form: PlaygroundForm | null, changed: Record<string, string>) =>
  bot.submit(person, form?.id ?? '', valuesOf(form, changed));
