// Setting up a team: the card with its steps, what each form writes down, and who is told.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlaygroundForm } from '#playground/platform.ts';
import { valuesOf } from '#test/support/forms.ts';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, press: pressOn, channels } = meetingJourney(bot);
const { sql } = bot.database;

/** "Anna Demo, project leader, Kolding Kommune (municipality)", by name. */
async function people(): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    select people.name || ', ' || role || ', ' || organisations.name || ' (' || sector || ')' as line
    from memberships join people on people.id = person_id join organisations on organisations.id = organisation_id
    order by people.name`;
  return rows.map(({ line }) => line);
}

const described = async () => {
  const [row] = await sql`select teams.name, initiative, clusters.name as cluster
    from teams left join clusters on clusters.id = cluster_id`;
  return row;
};

/** "made leader Bo Demo", in the order in which it was done. */
const trail = async () => {
  const rows = await sql<{ line: string }[]>`
    select verb || ' ' || coalesce(people.name, object) as line from audit_trail
    left join people on people.id::text = object_id order by sequence`;
  return rows.map(({ line }) => line);
};

const fieldOf = (form: PlaygroundForm | null, label: string): string =>
  form?.fields.find((field) => field.label === label)?.id ?? `no field ${label}`;
const choiceOf = (form: PlaygroundForm | null, field: string, label: string): string =>
  form?.fields.find(({ id }) => id === field)?.choices?.find((choice) => choice.label.startsWith(label))
    ?.value ?? `no choice ${label}`;

describe.each(sides)('on $side', (on) => {
  const { leader, writer, other, name: writersName } = on;
  const say = (person: string, line: string) => sayOn(on, person, line);
  const told = (person: string) => toldOn(on, person);
  const press = (person: string, label: string) => pressOn(on, person, label);
  /** By the label of the field; what is left out stays as it stands. */
  const submit = (
    person: string,
    form: PlaygroundForm | null,
    changed: Record<string, string | string[]>,
  ) => {
    const byField = Object.entries(changed).map(([label, value]) => [fieldOf(form, label), value]);
    return bot.submit(person, form?.id ?? '', { ...valuesOf(form), ...Object.fromEntries(byField) });
  };
  const open = async (person: string, label: string) => {
    await say(person, 'opsæt');
    return press(person, label);
  };

  test('a leader sees what is set and what is not, with a word for each step, and nothing is changed by looking', async () => {
    const before = await people();
    await say(leader, 'opsæt');
    expect(await told(leader)).toBe(
      [
        'Sådan er Demo: Hoftebrud Kolding sat op',
        '3 af 6 trin er klar. Tag dem i den rækkefølge, der passer: det, du når, er gemt.',
        '✓ Initiativ',
        'Sammenhængende hoftebrudsforløb',
        'Med i Sundhedsklynge Lillebælt.',
        '✓ Organisationer',
        'Kolding Kommune (kommune) og Sygehus Lillebælt (hospital)',
        '✓ Personer',
        'I er 6. Projektledere: Anna Demo og Mette Demo.',
        '○ Telefon',
        'Ingen har skrevet deres nummer endnu. Man skriver kun sit eget, og kun hvis man har lyst.',
        '○ Næste møde',
        'Skriv for eksempel: møde 15/12 kl. 9-11 Styregruppe',
        '○ Puls',
        'Nogle få spørgsmål om jeres samarbejde, med svar fra 1 til 5. Svarene er fortrolige.',
        'Værd at vide',
        'Der er ingen fra almen praksis. Går jeres forløb forbi egen læge, så spørg, om en praktiserende læge eller en praksiskonsulent vil være med.',
        'Du kan altid skrive »opsæt« igen. »projektleder Mette« og »fjern projektleder Bo« ændrer, hvem der leder.',
      ].join('\n'),
    );
    expect(await people()).toEqual(before);
    expect(await trail()).toEqual([]);
    expect((await channels()).flat()).toEqual([]);
  });

  test('the team’s name, initiative and cluster are written down, and the card comes back with them in its place', async () => {
    const form = await open(leader, 'Ret initiativet');
    await submit(leader, form, {
      'Teamets navn': 'Hofter',
      'Hvad arbejder I med?': 'Hurtigere\nhjem',
      'Klynge eller sundhedsråd': ['none'],
    });
    expect(await described()).toEqual({ name: 'Hofter', initiative: 'Hurtigere hjem', cluster: null });
    expect(await told(leader)).toMatch(
      /^Det er gemt\.\nSådan er Hofter sat op\n.*\n✓ Initiativ\nHurtigere hjem\n✓/,
    );
    expect(await trail()).toEqual(['set up team']);
    const cards = (await bot.messages(leader, on.side === 'Slack' ? on.where : 'dm')).filter(({ text }) =>
      text.includes('sat op'),
    );
    expect(cards, 'one card, not two').toHaveLength(1);
  });

  test('of two who set up at once each keeps what the other has not touched', async () => {
    const [annas, mettes] = [await open(leader, 'Ret initiativet'), await open(leader, 'Ret initiativet')];
    await submit(leader, annas, { 'Teamets navn': 'Hofter' });
    await submit(leader, mettes, { 'Hvad arbejder I med?': 'Hurtigere hjem' });
    expect(await described()).toMatchObject({ name: 'Hofter', initiative: 'Hurtigere hjem' });
    await submit(leader, await open(leader, 'Ret initiativet'), {});
    expect(await told(leader)).toMatch(/^Der var ikke noget nyt at gemme\./);
    expect(await trail()).toEqual(['set up team', 'set up team']);
  });

  test('a CPR number, nothing and too much are refused at their fields, and nothing is stored', async () => {
    const before = await described();
    const form = await open(leader, 'Ret initiativet');
    const refused = await submit(leader, form, { 'Hvad arbejder I med?': 'Fru Hansen 010190-1234' });
    expect(refused?.errors).toEqual({
      initiative: 'Det ligner et CPR-nummer. Skriv aldrig patientdata her. Intet er gemt.',
    });
    const blank = await submit(leader, form, { 'Teamets navn': ' ', 'Hvad arbejder I med?': 'Hjem' });
    expect(blank?.errors).toEqual({ name: 'Skriv, hvad teamet hedder.' });
    expect(await described()).toEqual(before);
    expect(await trail()).toEqual([]);
  });

  test('another name for an organisation moves the team’s people; the one that others share keeps its name', async () => {
    await say(leader, `aftale ${writersName.split(' ')[0]} ringer onsdag`);
    const form = await open(leader, 'Ret organisationerne');
    await submit(leader, form, { 'Navn på Kolding Kommune': 'Kolding Hjemmepleje <!channel>' });
    const mine = (await people()).filter((line) => line.includes('Hjemmepleje'));
    expect(mine).toHaveLength(3);
    expect(mine[0]).toBe('Anna Demo, project leader, Kolding Hjemmepleje <!channel> (municipality)');
    const known = await sql<{ name: string }[]>`select name from organisations order by name`;
    expect(known.map(({ name }) => name)).toEqual([
      'Kolding Hjemmepleje <!channel>',
      'Kolding Kommune',
      'Sygehus Lillebælt',
    ]);
    expect(await told(leader)).toContain(
      'Kolding Hjemmepleje <!channel> (kommune) og Sygehus Lillebælt (hospital)',
    );
    const [cards = []] = await channels();
    const place = on.side === 'Slack' ? 'Kolding Hjemmepleje <!channel>' : 'Sygehus Lillebælt';
    expect(cards[0], 'the cards say it too').toContain(`${writersName} (${place})`);
  });

  test('what an organisation is can be told, unless it is known to others', async () => {
    await sql`update organisations set sector = 'other'`;
    await say(leader, 'opsæt');
    expect(await told(leader)).toContain('○ Organisationer\nKolding Kommune og Sygehus Lillebælt');
    const form = await press(leader, 'Ret organisationerne');
    await submit(leader, form, {
      'Hvad er Kolding Kommune?': ['municipality'],
      'Hvad er Sygehus Lillebælt?': ['hospital'],
    });
    expect(await told(leader)).toContain(
      '✓ Organisationer\nKolding Kommune (kommune) og Sygehus Lillebælt (hospital)',
    );
    const again = await open(leader, 'Ret organisationerne');
    expect(again?.fields.map(({ label }) => label)).toEqual([
      'Navn på Kolding Kommune',
      'Hvad er Kolding Kommune?',
      // The cluster's contact is from there as well.
      'Navn på Sygehus Lillebælt',
    ]);
    expect(await trail()).toEqual(['changed organisation', 'changed organisation']);
  });

  test('people get another organisation, and new leaders are told of it themselves', async () => {
    const form = await open(leader, 'Ret personerne');
    const leaders = fieldOf(form, 'Hvem er projektledere?');
    const field = `${writersName}: hvilken organisation?`;
    await submit(leader, form, {
      'Hvem er projektledere?': ['Anna Demo', 'Mette Demo', writersName].map((name) =>
        choiceOf(form, leaders, name),
      ),
      [field]: [choiceOf(form, fieldOf(form, field), 'En anden')],
      'Mangler der en organisation? Skriv dens navn': 'Lægerne i Byparken',
      'Hvad er den nye organisation?': ['general-practice'],
    });
    expect(await people()).toContain(`${writersName}, project leader, Lægerne i Byparken (general-practice)`);
    expect(await told(leader)).toMatch(/^Det er gemt\./);
    expect(await told(leader)).toContain('I er 3 projektledere. To er bedst: aftal, hvem der gør hvad.');
    const leadersName = on.side === 'Slack' ? 'Anna Demo' : 'Mette Demo';
    expect((await bot.sees(writer, 'dm')).at(-1)).toBe(
      `${leadersName} har gjort dig til projektleder i Demo: Hoftebrud Kolding. Du kan nu rette teamets aftaler og møder og få ugens overblik. Skriv »opsæt« for at se, hvordan teamet er sat op.`,
    );
    expect(await trail()).toEqual([`changed ${writersName}`, `made leader ${writersName}`]);
  });

  test('a team is never left without a leader, and an organisation that was named for nobody is asked about', async () => {
    const form = await open(leader, 'Ret personerne');
    const field = `${writersName}: hvilken organisation?`;
    const noName = await submit(leader, form, {
      [field]: [choiceOf(form, fieldOf(form, field), 'En anden')],
    });
    expect(noName?.errors).toEqual({
      'new-name': 'Skriv navnet på den organisation, du har valgt som »En anden«.',
    });
    const forNobody = await submit(leader, form, {
      'Mangler der en organisation? Skriv dens navn': 'Vejle Kommune',
    });
    expect(forNobody?.errors).toEqual({
      'new-name': 'Vælg »En anden« ved dem, der er derfra, eller lad feltet stå tomt.',
    });
    const noLeader = await submit(leader, form, { 'Hvem er projektledere?': [] });
    expect(Object.keys(noLeader?.errors ?? {})).toEqual(['leaders']);
    expect(await trail()).toEqual([]);
  });

  test('who has left meanwhile is passed over', async () => {
    const form = await open(leader, 'Ret personerne');
    const field = `${writersName}: hvilken organisation?`;
    const to = on.side === 'Slack' ? 'Sygehus Lillebælt' : 'Kolding Kommune';
    const before = (await people()).find((line) => line.startsWith(writersName));
    await bot.leave(writer, on.where);
    await submit(leader, form, { [field]: [choiceOf(form, fieldOf(form, field), to)] });
    expect(await told(leader)).toMatch(/^Der var ikke noget nyt at gemme\./);
    expect(await people()).toContain(before);
  });

  test('each writes their own number, and the team finds it with "kontakt"', async () => {
    await say(writer, 'kontakt');
    expect(await told(writer)).toBe(
      [
        'Kontakt i Demo: Hoftebrud Kolding',
        'Anna Demo · projektleder · Kolding Kommune',
        'Mette Demo · projektleder · Sygehus Lillebælt',
        'Bo Demo · Kolding Kommune',
        'Jens Demo · Sygehus Lillebælt',
        'Karen Demo · Kolding Kommune',
        'Sofie Demo · Sygehus Lillebælt',
      ].join('\n'),
    );
    const form = await press(writer, 'Skriv dit nummer');
    const refused = await submit(writer, form, { 'Telefonnummer (teamet kan se det)': '0101901234' });
    expect(refused?.errors).toEqual({
      phone: 'Det ligner et CPR-nummer. Skriv aldrig patientdata her. Intet er gemt.',
    });
    expect(
      (await submit(writer, form, { 'Telefonnummer (teamet kan se det)': 'ring til mig' }))?.errors,
    ).toEqual({
      phone: 'Skriv et telefonnummer på otte cifre, eller et udenlandsk med + foran.',
    });
    await submit(writer, form, { 'Telefonnummer (teamet kan se det)': '20 30 40 50' });
    expect(await told(writer)).toContain(
      `${writersName} · ${on.side === 'Slack' ? 'Kolding Kommune' : 'Sygehus Lillebælt'} · tlf. 20 30 40 50`,
    );
    await say(other, 'kontakt');
    expect(await told(other)).toContain('tlf. 20 30 40 50');
    expect(await trail()).toEqual([`changed ${writersName}`]);
    await submit(writer, await press(writer, 'Ret dit nummer'), { 'Telefonnummer (teamet kan se det)': '' });
    await say(other, 'kontakt');
    expect(await told(other)).not.toContain('tlf.');
  });

  test('a member sees the set-up with whom to ask, writes their own number there, and changes nothing else', async () => {
    await say(leader, 'opsæt');
    const before = [await described(), await people()];
    await say(writer, 'opsæt');
    expect(await told(writer)).toContain(
      'Det er Anna Demo og Mette Demo, der kan ændre opsætningen. Dit nummer skriver du selv.',
    );
    const place = on.side === 'Slack' ? on.where : 'dm';
    const mine = (await bot.messages(writer, place)).at(-1);
    expect(mine?.buttons.map(({ label }) => label)).toEqual(['Skriv dit nummer']);
    await submit(writer, await press(writer, 'Skriv dit nummer'), {
      'Telefonnummer (teamet kan se det)': '+45 20304050',
    });
    expect(await told(writer)).toContain('1 af 6 har skrevet deres nummer. »kontakt« viser dem for teamet.');

    // A leader hands the lead on while a form of theirs is open.
    const form = await open(leader, 'Ret initiativet');
    await sql`update memberships set role = 'member'
      where person_id = (select id from people where name = ${on.side === 'Slack' ? 'Anna Demo' : 'Mette Demo'})`;
    await submit(leader, form, { 'Teamets navn': 'Hofter' });
    expect(await told(leader)).toMatch(/der kan ændre opsætningen\. Intet er ændret\.$/);
    expect([await described(), (await people()).length]).toEqual([before[0], 6]);
  });

  test('who leads is changed by a word, and the last leader stays', async () => {
    const writers = writersName.split(' ')[0] ?? '';
    await say(leader, `projektleder ${writers}`);
    expect(await told(leader)).toBe(
      `${writersName} er nu projektleder. Det har jeg skrevet til ${writersName}.\nI er nu 3 projektledere. To er bedst: aftal, hvem der gør hvad.`,
    );
    await say(leader, `projektleder ${writers}`);
    expect(await told(leader)).toBe(`${writersName} er allerede projektleder.`);
    for (const [line, answer] of [
      [
        `fjern projektleder ${writers}`,
        `${writersName} er ikke længere projektleder, men er stadig med i teamet.`,
      ],
      [`fjern projektleder ${writers}`, `${writersName} er ikke projektleder.`],
      ['fjern projektleder Mette', 'Mette Demo er ikke længere projektleder, men er stadig med i teamet.'],
    ])
      if (on.side === 'Slack') {
        await say(leader, line ?? '');
        expect(await told(leader)).toBe(answer);
      }
    if (on.side === 'Slack') {
      await say(leader, 'fjern projektleder Anna');
      expect(await told(leader)).toBe(
        'Anna Demo er den eneste projektleder, så nogen må tage over først. Skriv for eksempel »projektleder Mette«.',
      );
    }
    await say(leader, 'projektleder');
    expect(await told(leader)).toBe(
      'Hvem? Skriv for eksempel »projektleder Mette« eller »fjern projektleder Bo«.',
    );
    await say(leader, 'projektleder @Ukendt');
    expect(await told(leader)).toMatch(/^Jeg kender ingen Ukendt i teamet\./);
    await say(other, 'projektleder Karen');
    expect(await told(other)).toMatch(/der kan ændre opsætningen\. Intet er ændret\.$/);
  });

  test('in a team that nobody leads everybody may, and who makes themselves a leader is not written to', async () => {
    await sql`update memberships set role = 'member' where role = 'project leader'`;
    await say(writer, `projektleder ${writersName.split(' ')[0]}`);
    expect(await told(writer)).toBe('Du er nu projektleder.');
    expect(await trail()).toEqual([`made leader ${writersName}`]);
  });

  test('a form that comes from somebody who may not, or about another team, changes nothing', async () => {
    const before = [await described(), await people()];
    const form = await open(leader, 'Ret initiativet');
    await bot.leave(leader, on.where);
    await submit(leader, form, { 'Teamets navn': 'Hofter' });
    expect([await described(), await people()]).toEqual(before);
    expect(await trail()).toEqual([]);
  });

  test('the pulse is turned on and off with one press, told as by word', async () => {
    await say(leader, 'opsæt');
    await press(leader, 'Ikke nu');
    expect(await told(leader)).toMatch(
      /^Det er i orden\. Skriv »puls hver 14\. dag«, når I er klar\.\nSådan er/,
    );
    await press(leader, 'Hver 14. dag');
    expect(await told(leader)).toMatch(
      /^Jeg spørger om »Mellemrummene« hver 14\. dag om mandagen, første gang mandag 30\. november/,
    );
    expect(await told(leader)).toContain('✓ Puls\nJeg spørger om »Mellemrummene« hver 14. dag om mandagen.');
    await press(leader, 'Slå pulsen fra');
    expect(await told(leader)).toContain('○ Puls');
    await press(leader, 'Efter møder');
    expect(await told(leader)).toContain('✓ Puls\nJeg spørger om »Møderne« efter hvert møde.');
  });

  test('in the conversation with the bot it is the same, and in English for whoever reads English', async () => {
    await bot.say(leader, 'dm', 'set up');
    expect((await bot.sees(leader, 'dm')).at(-1)).toContain('Sådan er Demo: Hoftebrud Kolding sat op');
    const form = await bot.press(leader, 'dm', 'Ret initiativet');
    await submit(leader, form, { 'Teamets navn': 'Hofter' });
    expect((await bot.sees(leader, 'dm')).at(-1)).toMatch(/^Det er gemt\.\nSådan er Hofter sat op/);
    await bot.say(leader, 'dm', 'language english');
    await bot.say(leader, 'dm', 'setup');
    expect((await bot.sees(leader, 'dm')).at(-1)).toContain('How Hofter is set up\n3 of 6 steps are done.');
  });
});

test('who is made a leader again on the same day is not told twice', async () => {
  const [slack] = sides;
  await sayOn(slack, 'anna', 'projektleder Bo');
  expect(await bot.sees('bo', 'dm')).toEqual([
    expect.stringMatching(/^Anna Demo har gjort dig til projektleder i/),
  ]);
  await sayOn(slack, 'anna', 'fjern projektleder Bo');
  await sayOn(slack, 'anna', 'projektleder Bo');
  expect(await bot.sees('bo', 'dm'), 'told once a day').toHaveLength(1);
});
