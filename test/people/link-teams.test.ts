// Two channels become one team and part again: both say yes, one team results, nothing is lost, and each thing happens once.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Button } from '#src/chat/card.ts';
import { turnRounds } from '#src/polls/turn-rounds.ts';
import { buttonIn, type LinkWorld, startLinkWorld, told } from '#test/support/link-world.ts';

let world: LinkWorld;
let nth = 0;
/** Of a name: a digit would be no name. */
const letter = () => 'abcdefghijklmnopqrst'[nth] ?? '';
beforeAll(async () => {
  world = await startLinkWorld();
});
afterAll(() => world.drop());

type Side = { where: string; lead: string; other: string; name: string };
let fald: Side;
let sepsis: Side;
beforeEach(async () => {
  nth += 1;
  fald = sideOf('vejle', `fald${nth}`, [`Anna Holm${letter()}`, `Bo Friis${letter()}`]);
  sepsis = sideOf('aarhus', `sepsis${nth}`, [`Jens Lund${letter()}`, `Ida Lund${letter()}`]);
  await world.type(fald.lead, fald.where, 'hjælp');
});

function sideOf(place: string, name: string, people: [string, string]): Side {
  const where = `${place}/${name}`;
  world.gather(where, people);
  return { where, name, lead: `${place}/${people[0]}`, other: `${place}/${people[1]}` };
}

/** The typist's answer to the good code, with its buttons; the giver's stands in the direct conversation. */
async function propose(giver: Side, typist: Side) {
  const reply = await world.type(
    typist.lead,
    typist.where,
    `forbind ${await world.code(giver.lead, giver.where)}`,
  );
  const press = (label: string) => world.pressed(typist.lead, typist.where, buttonIn(reply, label));
  const pressGiver = (label: string, button: Button = world.buttonTo(giver.lead, label)) =>
    world.pressed(giver.lead, 'dm', button);
  return { reply, press, pressGiver };
}

async function link(giver: Side, typist: Side) {
  const { press, pressGiver } = await propose(giver, typist);
  await press('Forbind');
  return told(await pressGiver('Forbind'));
}

const linkedBoth = (one: Side, other: Side) => `${one.name}: ${[one.where, other.where].sort().join(' ')}`;

test.each(['giver', 'typist'])('both must say yes, the %s first', async (first) => {
  const { press, pressGiver } = await propose(fald, sepsis);
  const asked = world.buttonTo(fald.lead, 'Forbind');
  const answers = [() => press('Forbind'), () => pressGiver('Forbind', asked)];
  if (first === 'giver') answers.reverse();
  expect(told((await answers[0]?.()) ?? { show: 'nothing' })).toContain('bare at sige ja');
  expect(await world.team(fald.name)).toHaveLength(2);
  expect(told((await answers[1]?.()) ?? { show: 'nothing' })).toBe(
    `Så er I ét team: ${fald.name}. Jeg har sagt det i kanalerne.`,
  );
  expect(await world.bound()).toContain(linkedBoth(fald, sepsis));
  expect(await world.team(fald.name)).toEqual([
    `Anna Holm${letter()} project leader`,
    `Bo Friis${letter()} member`,
    `Ida Lund${letter()} member`,
    `Jens Lund${letter()} project leader`,
  ]);
});

test('pressed thrice and at once, two channels are linked once and told once', async () => {
  const { reply } = await propose(fald, sepsis);
  const yes = { mine: buttonIn(reply, 'Forbind'), theirs: world.buttonTo(fald.lead, 'Forbind') };
  await Promise.all(
    [1, 2, 3].flatMap(() => [
      world.pressed(sepsis.lead, sepsis.where, yes.mine),
      world.pressed(fald.lead, 'dm', yes.theirs),
    ]),
  );
  expect(await world.rows('links', `channel_name = '${sepsis.name}' and state = 'linked'`)).toBe(1);
  const said = world.sees(sepsis.where).split(`Kanalen ${sepsis.name} er nu med`);
  expect(said).toHaveLength(2);
  expect(world.sees(fald.where).split(`Kanalen ${sepsis.name} er nu med`)).toHaveLength(2);
});

test('either can say no; the other is told, and nothing is shared', async () => {
  const { press, pressGiver } = await propose(fald, sepsis);
  const asked = world.buttonTo(fald.lead, 'Forbind');
  expect(told(await press('Afvis'))).toBe('Det bliver ikke til noget. Der er ikke delt noget.');
  expect(world.sees(fald.lead)).toContain(`Jens Lund${letter()} sagde nej`);
  expect(told(await pressGiver('Forbind', asked))).toContain('Det bliver ikke til noget');
  expect(await world.bound()).toContain(`${fald.name}: ${fald.where}`);
  const again = await propose(fald, sepsis);
  await again.pressGiver('Afvis');
  expect(world.sees(sepsis.lead)).toContain(`Anna Holm${letter()} sagde nej`);
  expect(
    await world.rows('links', `channel_name = '${sepsis.name}' and roster is not null`),
    'no names are kept',
  ).toBe(0);
});

test('nobody but those two answers a proposal', async () => {
  const { reply } = await propose(fald, sepsis);
  for (const who of [fald.other, sepsis.other, 'odense/En Fremmed'])
    expect(
      told(
        await world.pressed(who, who === fald.other ? fald.where : sepsis.where, buttonIn(reply, 'Forbind')),
      ),
    ).toBe('Det forslag er ikke til dig.');
  expect(await world.team(fald.name)).toHaveLength(2);
});

test('whoever leads both teams says yes for both, but not for one that they lead no more', async () => {
  const kol = sideOf('vejle', `kol${nth}`, [`Anna Holm${letter()}`, `Eva Eg${letter()}`]);
  await world.type(kol.lead, kol.where, 'hjælp');
  const { press } = await propose(fald, kol);
  await world.type(kol.lead, kol.where, `projektleder Eva Eg${letter()}`);
  await world.type(kol.other, kol.where, `fjern projektleder Anna Holm${letter()}`);
  expect(told(await press('Forbind'))).toContain('Det er projektlederen, der forbinder');
  expect(await world.bound()).toContain(`${fald.name}: ${fald.where}`);
  await world.type(kol.other, kol.where, `projektleder Anna Holm${letter()}`);
  expect(told(await press('Forbind'))).toContain('Så er I ét team');
  expect(await world.bound()).toContain(linkedBoth(fald, kol));
});

test('a team is not linked to itself, nor a channel that is linked already; a third channel is', async () => {
  const own = await world.type(fald.lead, fald.where, `forbind ${await world.code(fald.lead, fald.where)}`);
  expect(told(own)).toContain('Koden er jeres egen');
  await link(fald, sepsis);
  const again = await world.type(
    sepsis.lead,
    sepsis.where,
    `forbind ${await world.code(fald.lead, fald.where)}`,
  );
  expect(told(again)).toContain('Koden er jeres egen');

  const kol = sideOf('odense', `kol${nth}`, [`Kim Dam${letter()}`, `Lea Dam${letter()}`]);
  await world.type(kol.lead, kol.where, 'hjælp');
  const elsewhere = await world.type(
    sepsis.lead,
    sepsis.where,
    `forbind ${await world.code(kol.lead, kol.where)}`,
  );
  expect(told(elsewhere)).toContain('har allerede flere kanaler');
  await link(fald, kol);
  expect(await world.bound()).toContain(
    `${fald.name}: ${[fald.where, sepsis.where, kol.where].sort().join(' ')}`,
  );
  expect(world.sees(sepsis.where), 'the channel between hears of it').toContain(
    `Kanalen ${kol.name} er nu med`,
  );
  expect(told(await world.type(fald.lead, fald.where, 'afbryd')), 'it is asked which').toContain(
    'Hvilken kanal',
  );
});

test('two that link with each other at once become one team, never two halves', async () => {
  await world.type(sepsis.lead, sepsis.where, 'hjælp');
  const [ofFald, ofSepsis] = [
    await world.code(fald.lead, fald.where),
    await world.code(sepsis.lead, sepsis.where),
  ];
  const typed = await Promise.all([
    world.type(sepsis.lead, sepsis.where, `forbind ${ofFald}`),
    world.type(fald.lead, fald.where, `forbind ${ofSepsis}`),
  ]);
  const presses = [
    () => world.pressed(sepsis.lead, sepsis.where, buttonIn(typed[0], 'Forbind')),
    () => world.pressed(fald.lead, fald.where, buttonIn(typed[1], 'Forbind')),
    () => world.pressed(fald.lead, 'dm', world.buttonTo(fald.lead, 'Forbind')),
    () => world.pressed(sepsis.lead, 'dm', world.buttonTo(sepsis.lead, 'Forbind')),
  ];
  const said = (await Promise.all(presses.map((press) => press()))).map(told);
  const both = [fald.where, sepsis.where].sort().join(' ');
  const bound = (await world.bound()).filter(
    (line) => line.includes(fald.where) || line.includes(sepsis.where),
  );
  expect([[`${fald.name}: ${both}`], [`${sepsis.name}: ${both}`]]).toContainEqual(bound);
  expect(said.join('\n')).toMatch(/ikke aktuelt mere/);
  expect(
    await world.rows('links', `channel_name in ('${fald.name}', '${sepsis.name}') and state = 'linked'`),
  ).toBe(1);
});

test('more than fifty together are no team', async () => {
  const many = Array.from({ length: 49 }, (_, index) => `Nr${index} Stor${nth}`);
  const large = sideOf('stor', `stor${nth}`, [many[0] ?? '', many[1] ?? '']);
  world.gather(large.where, many);
  const reply = await world.type(
    large.lead,
    large.where,
    `forbind ${await world.code(fald.lead, fald.where)}`,
  );
  expect(told(reply)).toContain('flere end 50');
  expect(await world.team(fald.name)).toHaveLength(2);
});

test('a former own team takes what is open along, with whoever has left it, and comes back with its polls', async () => {
  world.gather(sepsis.where, [`Jens Lund${letter()}`, `Ida Lund${letter()}`, `Ole Lund${letter()}`]);
  await world.type(sepsis.lead, sepsis.where, `aftale Ida måler på torsdag`);
  await world.type(sepsis.lead, sepsis.where, `aftale Jens ringer på fredag`);
  await world.type(sepsis.other, sepsis.where, '1 blokeret: mangler skemaet');
  await world.type(sepsis.lead, sepsis.where, 'møde 15/12 kl. 9-10 Statusmøde');
  await world.type(sepsis.lead, sepsis.where, 'punkt Ny tjekliste');
  await world.type(sepsis.lead, sepsis.where, 'puls hver uge');
  await world.type(fald.lead, fald.where, `aftale Bo skriver på torsdag`);
  expect(await world.rows('rounds', `state = 'planned'`)).toBe(1);
  await link(fald, sepsis);

  const items = (team: string) =>
    world.database.sql<{ line: string }[]>`
      select number || ' ' || what || ' ' || status as line from action_items join teams on teams.id = team_id
      where name = ${team} order by number`.then((rows) => rows.map(({ line }) => line));
  expect(await items(fald.name)).toEqual(['1 skriver open', '2 måler blocked', '3 ringer open']);
  expect(await items(sepsis.name)).toEqual(['1 måler cancelled', '2 ringer cancelled']);
  expect(world.sees(sepsis.where)).toContain('har fået nye numre: #2 og #3');
  expect(await world.rows('meetings', `title = 'Statusmøde' and cancelled_at is null`)).toBe(1);
  expect(await world.rows('agenda_items', `title = 'Ny tjekliste'`)).toBe(2);
  expect(await world.rows('rounds', `state = 'planned'`), 'its polls rest').toBe(0);
  expect(
    told(await world.type(sepsis.other, 'dm', 'aftaler')),
    'the resting team is offered nowhere',
  ).not.toContain(sepsis.name);

  const asked = await world.type(sepsis.lead, sepsis.where, 'afbryd');
  expect(told(asked)).toContain(`${sepsis.name} er her igen bagefter`);
  await world.pressed(sepsis.lead, sepsis.where, buttonIn(asked, 'Afbryd'));
  expect(await world.bound()).toEqual(
    expect.arrayContaining([`${fald.name}: ${fald.where}`, `${sepsis.name}: ${sepsis.where}`]),
  );
  expect(await items(fald.name), 'what was agreed while linked stays').toEqual([
    '1 skriver open',
    '2 måler blocked',
    '3 ringer open',
  ]);
  expect(await world.rows('rounds', `state = 'planned'`), 'its polls go on').toBe(1);
  expect(await world.team(sepsis.name)).toHaveLength(3);
  expect(await world.team(fald.name)).toHaveLength(2);

  expect(await link(fald, sepsis), 'and again').toContain('ét team');
  expect(await world.bound()).toContain(linkedBoth(fald, sepsis));
});

test('a round that is open where a team comes to rest is closed with what was answered, and told there', async () => {
  const ole = `aarhus/Ole Lund${letter()}`;
  world.gather(sepsis.where, [...[sepsis.lead, sepsis.other, ole].map((who) => who.split('/')[1] ?? '')]);
  await world.type(sepsis.lead, sepsis.where, 'puls nu mellemrummene');
  const { sql } = world.database;
  const [round] = await sql<{ id: string }[]>`
    update rounds set opens_at = bot_now() from teams
    where teams.id = team_id and name = ${sepsis.name} returning rounds.id`;
  if (!round) throw new Error('No round was asked for.');
  await turnRounds({ inTransaction: world.inTransaction, log: world.log })();
  await world.settle();
  for (const who of [sepsis.lead, sepsis.other, ole]) {
    const press = { do: 'rate', round: round.id, question: 13, answer: 4 };
    await world.does(who, sepsis.where, { kind: 'press', press });
  }
  await link(fald, sepsis);
  expect(await world.rows('rounds', `id = '${round.id}' and state = 'closed'`)).toBe(1);
  expect(await world.rows('ratings', `round_id = '${round.id}'`), 'the answers are gone').toBe(0);
  expect(world.sees(sepsis.where)).toContain('Puls, resultat: Mellemrummene');
  expect(world.sees(fald.where), 'and nobody else is told').not.toContain('Puls, resultat: Mellemrummene');
});

test('pressed twice at once a channel leaves once; kept, it stays; with one channel there is nothing to separate', async () => {
  expect(told(await world.type(fald.lead, fald.where, 'afbryd'))).toContain('kun denne ene kanal');
  await link(fald, sepsis);
  const asked = await world.type(fald.lead, fald.where, 'afbryd');
  expect(told(await world.pressed(fald.lead, fald.where, buttonIn(asked, 'Behold')))).toBe(
    'Godt. I er stadig ét team.',
  );
  expect(await world.bound()).toContain(linkedBoth(fald, sepsis));
  const button = buttonIn(asked, 'Afbryd');
  const said = await Promise.all([1, 2].map(() => world.pressed(fald.lead, fald.where, button)));
  expect(said.map(told).sort()).toEqual([
    `Kanalen er allerede ude af teamet.`,
    `Kanalen ${sepsis.name} er ude af teamet. Jeg har sagt det i kanalerne.`,
  ]);
  expect(world.sees(sepsis.where).split('taget kanalen ud af teamet')).toHaveLength(2);
  expect(await world.team(fald.name)).toHaveLength(2);
  expect(told(await world.pressed(sepsis.lead, sepsis.where, button)), 'by whoever has left').not.toContain(
    'Jeg har sagt',
  );
});

test('every step stands in the trail, by whom, without a text', async () => {
  await link(fald, sepsis);
  const asked = await world.type(fald.lead, fald.where, 'afbryd');
  await world.pressed(fald.lead, fald.where, buttonIn(asked, 'Afbryd'));
  const rows = await world.database.sql<{ line: string }[]>`
    select people.name || ' ' || verb as line from audit_trail join people on people.id = by_person_id
    join teams on teams.id = team_id where teams.name = ${fald.name} order by sequence`;
  expect(rows.map(({ line }) => line)).toEqual([
    `Anna Holm${letter()} offered code`,
    `Jens Lund${letter()} typed code`,
    `Jens Lund${letter()} linked`,
    `Anna Holm${letter()} unlinked`,
  ]);
});
