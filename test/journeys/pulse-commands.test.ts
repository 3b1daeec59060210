// What people type about the pulse, on both platforms and in both languages: who is told what, and what opens when.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { meetingJourney, sides } from '#test/support/meeting-sides.ts';
import { slackChannel } from '#test/support/playground-client.ts';
import { confidential, pulseJourney } from '#test/support/pulse-journey.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

// Monday 23 November 2026, seven o'clock.
const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const { say: sayOn, told: toldOn, channels } = meetingJourney(bot);
const { cards, newest, ask: askOn, rate: rateOn } = pulseJourney(bot);
const { sql } = bot.database;

const roleOf = (name: string, role: string) =>
  sql`update memberships set role = ${role} from people where people.id = person_id and name = ${name}`;

describe.each(sides)('on $side', (on) => {
  const { writer, leader } = on;
  const ask = (person: string, line: string) => askOn(on, person, line);
  const rate = (person: string) => rateOn(on, person);

  test('»puls« asks both channels at once; the terms and how to stop it are told with it', async () => {
    expect(await ask(leader, 'puls')).toBe(
      [
        'Nu spørger jeg om »Mellemrummene« i teamets kanaler. Runden er åben til torsdag 26. november kl. 12.00.',
        `${confidential} Tal vises fra 3 svar.`,
        'Skriv »puls luk«, hvis runden ikke skal være der alligevel.',
      ].join('\n'),
    );
    for (const card of await newest()) expect(card).toMatch(/^Puls: Mellemrummene\n/);
    expect((await cards()).map(({ length }) => length)).toEqual([1, 1]);
  });

  test('said again, it tells how many have answered and until when, and asks nobody twice', async () => {
    await ask(leader, 'puls');
    const openAlready = 'Runden om »Mellemrummene« er allerede åben til torsdag 26. november kl. 12.00.';
    expect(await ask(leader, 'puls mellemrum')).toContain(`${openAlready} Ingen af de 6 har svaret endnu.`);
    await rate(writer);
    expect(await ask(leader, 'puls')).toContain(`${openAlready} 1 af 6 har svaret.`);
    expect((await cards()).map(({ length }) => length)).toEqual([1, 1]);
  });

  test('on a day off it waits for the next working day, and says so', async () => {
    await bot.clock({ to: '2026-11-28T10:00' });
    const told = await ask(leader, 'puls møderne');
    expect(told).toContain('I dag er ikke en arbejdsdag.');
    expect(told).toContain('Jeg spørger om »Møderne« mandag 30. november kl. 9.00 (uge 49).');
    expect(told).toContain('Runden er åben til torsdag 3. december kl. 12.00.');
    expect(told).toContain(confidential);
    expect(await ask(leader, 'puls moderne')).toContain('Det er allerede planlagt: jeg spørger om »Møderne«');
    expect(await cards()).toEqual([[], []]);
    await bot.clock({ to: '2026-11-30T09:00' });
    for (const card of await newest()) expect(card).toMatch(/^Puls: Møderne\n/);
    expect((await cards()).map(({ length }) => length)).toEqual([1, 1]);
  });

  test('where too few are at work, it waits for them', async () => {
    for (const name of ['Bo', 'Karen', 'Jens', 'Sofie'])
      await sql`insert into absences (person_id, from_day, until_day)
        select id, '2026-11-20', '2026-11-24' from people where name = ${`${name} Demo`}`;
    const told = await ask(leader, 'puls');
    expect(told).toContain('I dag er der ikke nok af jer på arbejde.');
    expect(told).toContain('Jeg spørger om »Mellemrummene« onsdag 25. november kl. 9.00 (uge 48).');
    await bot.clock({ to: '2026-11-24T12:00' });
    expect(await cards()).toEqual([[], []]);
    await bot.clock({ to: '2026-11-25T09:00' });
    expect((await cards()).map(({ length }) => length)).toEqual([1, 1]);
  });

  test('while another round is open it waits until that has closed', async () => {
    await ask(leader, 'puls');
    const told = await ask(leader, 'puls modenhed');
    expect(told).toContain(
      'Først skal runden om »Mellemrummene« lukke; den er åben til torsdag 26. november kl. 12.00.',
    );
    expect(told).toContain('Jeg spørger om »Modenhedstrappen« fredag 27. november kl. 9.00 (uge 48).');
    await bot.clock({ to: '2026-11-27T09:00' });
    for (const card of await newest()) expect(card).toMatch(/^Puls: Modenhedstrappen\n/);
    expect(await ask(leader, 'puls'), 'nothing is named: the one that is open').toContain(
      'Runden om »Modenhedstrappen« er allerede åben til ',
    );
  });

  test('of two that wait, the second waits for the first', async () => {
    await ask(leader, 'puls');
    await ask(leader, 'puls modenhed');
    const told = await ask(leader, 'puls møderne');
    expect(told).toContain(
      'Først skal runden om »Modenhedstrappen« lukke; den er åben til onsdag 2. december kl. 12.00.',
    );
    expect(told).toContain('Jeg spørger om »Møderne« torsdag 3. december kl. 9.00 (uge 49).');
    await bot.clock({ to: '2026-12-03T09:00' });
    for (const card of await newest()) expect(card).toMatch(/^Puls: Møderne\n/);
  });

  test('whoever wants to answer says so, and gets the questions alone; of a member »puls« says it', async () => {
    expect(await ask(writer, 'puls svar')).toContain('Der er ingen runde åben lige nu');
    await ask(leader, 'puls');
    expect(await ask(leader, 'puls')).toContain('Skriv »puls svar« for at svare');
    for (const [person, line] of [
      [leader, 'puls svar'],
      [writer, 'svar på pulsen'],
      [writer, 'puls'],
    ] as const)
      expect(await ask(person, line)).toMatch(
        /^Puls i Demo: Hoftebrud Kolding: Mellemrummene\n[\s\S]+Du har svaret på 0 af 4 spørgsmål/,
      );
    await roleOf(on.name, 'cluster contact');
    expect(await ask(writer, 'puls svar')).toContain('du er med som kontaktperson');
  });

  test('a sheet that was asked for becomes the result: nobody’s answers stay in their conversation', async () => {
    await ask(leader, 'puls');
    await bot.say(writer, 'dm', 'puls svar');
    await bot.press(writer, 'dm', '4 I høj grad');
    const own = async () => (await bot.sees(writer, 'dm')).at(-1);
    expect(await own()).toContain('Dit svar: 4, I høj grad.');
    await bot.clock({ to: '2026-11-26T12:01' });
    expect(await own()).toMatch(/^Puls, resultat: Mellemrummene\n1 af 6 svarede\./);
    expect((await bot.sees(writer, 'dm')).join()).not.toContain('Dit svar');
  });

  test('a higher minimum counts for the open round too, a lower one for those to come', async () => {
    await ask(leader, 'puls');
    expect(await ask(leader, 'puls mindst fem')).toBe(
      'Fra nu af vises tal først fra 5 svar.\nDet gælder også runden, der er åben nu.',
    );
    for (const card of await newest()) expect(card).toContain('5 svar');
    expect(await ask(leader, 'puls mindst 4')).toBe(
      'I kommende runder vises tal fra 4 svar.\nRunden, der er åben nu, beholder sine 5.',
    );
    for (const card of await newest()) expect(card).toContain('5 svar');
    expect(await ask(leader, 'puls mindst 4')).toContain('Sådan er det allerede: tal vises fra 4 svar.');
    expect(await ask(leader, 'puls mindst 7')).toContain('I er 6 i teamet');
  });

  test('how long a round is open is chosen for those to come', async () => {
    await ask(leader, 'puls hver uge');
    expect(await ask(leader, 'puls åben to dage')).toBe('Kommende runder er åbne i 2 arbejdsdage.');
    expect(await ask(leader, 'puls åben 2 dage')).toContain('Sådan er det allerede');
    await bot.clock({ to: '2026-11-30T09:00' });
    expect(await ask(leader, 'puls status')).toContain(
      'Åben nu: »Mellemrummene«, til tirsdag 1. december kl. 12.00.',
    );
  });

  test('everybody sees what is going on and what came of it; leaders decide', async () => {
    await ask(leader, 'puls');
    const noLeader = 'Det er projektlederne, der bestemmer over pulsen.';
    expect(await ask(writer, 'puls hver uge')).toBe(noLeader);
    expect(await ask(writer, 'puls mindst 5')).toBe(noLeader);
    expect(await ask(writer, 'puls luk')).toBe(noLeader);
    const told = await ask(writer, 'puls modenhed');
    expect(told).toContain(
      `${noLeader}\nPulsen\nÅben nu: »Mellemrummene«, til torsdag 26. november kl. 12.00.`,
    );
    expect(told).not.toContain('Skriv »puls pause«');
    expect(await ask(writer, 'puls resultat')).toContain('Der er ikke lukket nogen runde endnu');
    await bot.clock({ to: '2026-11-26T12:01' });
    expect(await ask(writer, 'puls resultat')).toMatch(/^Puls, resultat: Mellemrummene\n/);
    expect(await ask(writer, 'puls historik mellemrum')).toMatch(/^Puls, udvikling: Mellemrummene\n/);
    expect(await ask(writer, 'puls resultat modenhed')).toBe(
      'Der er ikke lukket nogen runde om »Modenhedstrappen« endnu.',
    );
  });

  test('in a team without a leader everybody decides, but never a contact', async () => {
    for (const name of ['Anna Demo', 'Mette Demo']) await roleOf(name, 'member');
    await roleOf(on.name, 'cluster contact');
    expect(await ask(writer, 'puls hver uge')).toBe(
      'Pulsen er teamets egen, så den sætter teamet selv i gang.',
    );
    expect(await ask(writer, 'puls status')).toBe('Der er ingen puls i gang.');
    expect(await ask(leader, 'puls')).toContain('Nu spørger jeg om »Mellemrummene«');
    expect(await ask(leader, 'puls')).toContain('Ingen af de 5 har svaret endnu.');
  });

  test('a team of two is asked nothing', async () => {
    await sql`update memberships set left_at = now() from people
      where people.id = person_id and name not in ('Anna Demo', 'Mette Demo')`;
    const tooFew =
      'I er 2 i teamet, og tal vises først fra 3 svar, så ingen kan regne ud, hvad en enkelt har svaret. Derfor spørger jeg ikke.';
    expect(await ask(leader, 'puls')).toBe(tooFew);
    expect(await ask(leader, 'puls hver uge')).toBe(tooFew);
    expect(await ask(leader, 'puls status')).toContain('Der er ingen puls i gang.');
  });

  const whatCanBeAsked =
    'Det har jeg ingen spørgsmål om. Jeg kan spørge om: »Møderne«, »Mellemrummene« og »Modenhedstrappen«. Skriv for eksempel »puls mellemrummene«.';
  const rhythms = 'Jeg kan spørge nu (»puls«) eller fast: »puls hver uge«, »puls hver 14. dag«';
  test.each([
    ['puls fodbold', whatCanBeAsked],
    ['puls fodbold hver uge', whatCanBeAsked],
    ['puls resultat fodbold', whatCanBeAsked],
    ['puls på tværs', 'Hvilken: »Møderne« eller »Mellemrummene«? Skriv for eksempel »puls møderne«.'],
    ['puls på tværs efter møder', 'Skriv for eksempel »puls efter møder møderne«.'],
    ['puls historik på tværs', 'Skriv for eksempel »puls historik møderne«.'],
    ['puls hver 5. dag', rhythms],
    ['puls hvert kvartal', rhythms],
    ['puls mindst 2', 'Hvor mange? Det kan være fra 3 til 10. Skriv for eksempel »puls mindst 5«.'],
    ['puls mindst 11', 'Hvor mange? Det kan være fra 3 til 10.'],
    ['puls åben 0 dage', 'Hvor længe? Det kan være fra 1 til 20 arbejdsdage.'],
    ['puls åben 21 dage', 'Hvor længe? Det kan være fra 1 til 20 arbejdsdage.'],
    ['puls pause', 'Der er ingen puls i gang.'],
    ['puls pause til 1/11 2026', 'Den dag er passeret. Skriv en dag, der kommer'],
    ['puls pause til engang', 'Til hvornår? Skriv for eksempel »puls pause til 5/1«'],
    ['puls pause til 1/12 2028', 'Det er over et år.'],
    ['puls fortsæt', 'Der er ingen puls i gang.'],
    ['puls luk', 'Der er ingen runde at lukke.'],
    ['puls historik', 'Der er ikke lukket nogen runde endnu'],
  ])('»%s« changes nothing and is answered kindly', async (line, answer) => {
    expect(await ask(leader, line)).toContain(answer);
    expect(await ask(leader, 'puls status')).toContain('Der er ingen puls i gang.');
    expect(await cards()).toEqual([[], []]);
  });

  test('in English the same words mean the same', async () => {
    await sql`update teams set language = 'en'`;
    expect(await ask(leader, 'pulse every two weeks')).toBe(
      [
        "I'll ask about “The spaces between meetings” every other Monday, the first time on Monday 30 November at 9:00 (week 49).",
        'Each round is open for 4 working days.',
        'Answers are confidential: nobody gets to see them, and they are deleted when the round closes. Figures are shown from 3 answers on.',
        'Type “pulse pause” or “pulse stop” when it no longer suits you.',
      ].join('\n'),
    );
    expect(await ask(leader, 'pulse halfway between meetings')).toContain('halfway between meetings');
    expect(await ask(leader, 'pulse after meetings')).toContain('“The meetings” after every meeting');
    expect(await ask(leader, 'pulse stop the spaces')).toContain('“The spaces between meetings” is stopped');
    expect(await ask(leader, 'pulse pause until 5/1')).toContain('paused until Tuesday 5 January 2027');
    expect(await ask(leader, 'pulse resume')).toContain('is running again');
    expect(await ask(leader, 'pulse at least 5')).toBe('From now on figures are shown from 5 answers on.');
    expect(await ask(leader, 'pulse open for three days')).toBe(
      'Rounds to come are open for 3 working days.',
    );
    expect(await ask(leader, 'pulse stop')).toContain('“The meetings” is stopped');
    expect(await ask(leader, 'pulse')).toContain("I'm asking about “The spaces between meetings”");
    expect(await ask(leader, 'pulse status')).toContain('Open now: “The spaces between meetings”');
    expect(await ask(leader, 'pulse close')).toContain('closes now with the answers that are there');
    await bot.clock({ advance: 'PT1M' });
    expect(await ask(leader, 'pulse result')).toMatch(/^Pulse, result: The spaces between meetings\n/);
    expect(await ask(leader, 'pulse history')).toMatch(/^Pulse, development: The spaces between meetings\n/);
    expect(await ask(leader, 'pulse every quarter')).toContain('I can ask now (“pulse”) or regularly');
    expect(await ask(writer, 'pulse weekly')).toBe('The project leaders decide about the pulse.');
  });
});

test('a stranger to the team neither asks nor sees', async () => {
  await sql`delete from memberships where person_id = (select id from people where name = 'Karen Demo')`;
  for (const line of ['puls', 'puls resultat']) {
    await bot.say('karen', 'dm', line);
    expect((await bot.sees('karen', 'dm')).at(-1)).toContain('Jeg kender dig ikke fra noget team endnu');
  }
  expect(await cards()).toEqual([[], []]);
});

test('two leaders who ask at the same instant start one round', async () => {
  const [onSlack, onTeams] = sides;
  await Promise.all([sayOn(onSlack, onSlack.leader, 'puls'), sayOn(onTeams, onTeams.leader, 'puls')]);
  const told = [await toldOn(onSlack, onSlack.leader), await toldOn(onTeams, onTeams.leader)];
  const isFirst = (text: string) => text.startsWith('Nu spørger jeg om »Mellemrummene«');
  expect(told.filter(isFirst)).toHaveLength(1);
  expect(told.find((text) => !isFirst(text))).toMatch(
    /^(?:Runden om .* er allerede åben|Det er allerede planlagt)/,
  );
  await bot.clock({ advance: 'PT1M' });
  expect((await cards()).map(({ length }) => length)).toEqual([1, 1]);
});

test('after /aftale the pulse is something to agree on', async () => {
  await bot.say('anna', slackChannel, '/aftale Bo tager puls på holdet fredag');
  expect((await channels())[0]?.join('\n')).toContain('Hvad: tager puls på holdet');
  expect(await cards()).toEqual([[], []]);
});
