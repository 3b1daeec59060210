// Somebody who is on both sides is one person once both accounts have said so; a name is no proof, and a no is final.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliveryPlan } from '#db/delivery-plan.ts';
import { accountOf, buttonIn, type LinkWorld, startLinkWorld, told } from '#test/support/link-world.ts';
import { mondayAtNine } from '#test/support/round-world.ts';

let world: LinkWorld;
let nth = 0;
/** Of a name: a digit would be no name. */
const letter = () => 'abcdefghijklmnopqrst'[nth] ?? '';
let fald: string;
let sepsis: string;
beforeAll(async () => {
  world = await startLinkWorld();
});
afterAll(() => world.drop());

const yes = 'Ja, det er mig';
const [here, there] = [() => `vejle/Mette Holm${letter()}`, () => `aarhus/mette holm${letter()}`];
const answers = (who: string, label: string) => world.pressed(who, 'dm', world.buttonTo(who, label));

beforeEach(async () => {
  nth += 1;
  [fald, sepsis] = [`vejle/fald${nth}`, `aarhus/sepsis${nth}`];
  world.gather(fald, [`Anna Krog${letter()}`, `Mette Holm${letter()}`, `Bo Friis${letter()}`]);
  world.gather(sepsis, [`Jens Lund${letter()}`, `mette holm${letter()}`, `Ida Lund${letter()}`]);
  await world.type(`vejle/Anna Krog${letter()}`, fald, 'hjælp');
  await world.type(`aarhus/Jens Lund${letter()}`, sepsis, 'hjælp');
});

async function link() {
  const code = await world.code(`vejle/Anna Krog${letter()}`, fald);
  const reply = await world.type(`aarhus/Jens Lund${letter()}`, sepsis, `forbind ${code}`);
  await world.pressed(`aarhus/Jens Lund${letter()}`, sepsis, buttonIn(reply, 'Forbind'));
  await answers(`vejle/Anna Krog${letter()}`, 'Forbind');
}

const personOf = async (who: string): Promise<string> => {
  const [row] = await world.database.sql<{ id: string }[]>`
    select person_id as id from accounts where address = ${accountOf(who)}`;
  return row?.id ?? '';
};

test('those with the same name, however it is written, are each asked; nobody else is, and nobody within a workspace', async () => {
  await link();
  expect(world.sees(here())).toContain(`Er du også mette holm${letter()} (aarhus kommune)`);
  expect(world.sees(there())).toContain(`Er du også Mette Holm${letter()} (vejle kommune)`);
  expect(world.sees(`vejle/Bo Friis${letter()}`)).not.toContain('Er du også');
});

test('one yes is not enough; with both it is one person, whose first account stays first', async () => {
  await link();
  const [kept, gone] = [await personOf(here()), await personOf(there())];
  expect(told(await answers(there(), yes))).toContain('Tak. Siger du også ja');
  expect(await personOf(there())).toBe(gone);
  expect(told(await answers(here(), yes))).toContain('Så er du én hos mig');
  expect(await personOf(there())).toBe(kept);
  const rows = await world.database.sql<{ address: string }[]>`
    select address from accounts where person_id = ${kept} order by position`;
  expect(rows.map(({ address }) => address)).toEqual([accountOf(here()), accountOf(there())]);
  expect((await world.team(`fald${nth}`)).filter((line) => /mette/i.test(line))).toEqual([
    `Mette Holm${letter()} member`,
  ]);
  expect(told(await world.type(there(), sepsis, 'aftaler')), 'both accounts are in the team').not.toContain(
    'ikke længere',
  );
});

test('a no ends it for ever, the other is told nothing, and they are not asked in another team', async () => {
  await link();
  const late = world.buttonTo(here(), yes);
  expect(told(await answers(here(), 'Nej'))).toContain('så er I to');
  expect(told(await answers(there(), yes))).toContain('Tak. Siger du også ja');
  expect(told(await world.pressed(here(), 'dm', late)), 'and a yes after it').toContain('så er I to');
  expect(await personOf(there())).not.toBe(await personOf(here()));

  const [kol, lunge] = [`vejle/kol${nth}`, `aarhus/lunge${nth}`];
  world.gather(kol, [`Anna Krog${letter()}`, `Mette Holm${letter()}`]);
  world.gather(lunge, [`Jens Lund${letter()}`, `mette holm${letter()}`]);
  await world.type(`vejle/Anna Krog${letter()}`, kol, 'hjælp');
  const before = await world.rows('same_people');
  const reply = await world.type(
    `aarhus/Jens Lund${letter()}`,
    lunge,
    `forbind ${await world.code(`vejle/Anna Krog${letter()}`, kol)}`,
  );
  await world.pressed(`aarhus/Jens Lund${letter()}`, lunge, buttonIn(reply, 'Forbind'));
  await answers(`vejle/Anna Krog${letter()}`, 'Forbind');
  expect(await world.rows('same_people')).toBe(before);
});

test('nobody answers for another, and both at once join once', async () => {
  await link();
  const [mine, theirs] = [world.buttonTo(here(), yes), world.buttonTo(there(), yes)];
  expect(told(await world.pressed(`vejle/Bo Friis${letter()}`, fald, mine))).toBe(
    'Det spørgsmål er ikke til dig.',
  );
  await Promise.all([
    ...[1, 2].map(() => world.pressed(here(), 'dm', mine)),
    ...[1, 2].map(() => world.pressed(there(), 'dm', theirs)),
  ]);
  expect(await personOf(there())).toBe(await personOf(here()));
  expect(
    await world.rows(
      'audit_trail',
      `verb = 'joined accounts' and object_id not in (
    select id::text from people where joined_into is null)`,
    ),
  ).toBeGreaterThan(0);
});

test('in an open round two answers become one: what one of them had not answered, the other had', async () => {
  await link();
  await world.type(`vejle/Anna Krog${letter()}`, fald, 'puls nu mellemrummene');
  const { sql } = world.database;
  const [round] = await sql<{ id: string; state: string }[]>`
    select rounds.id, state from rounds join teams on teams.id = team_id where name = ${`fald${nth}`}`;
  if (!round) throw new Error('No round was asked for.');
  await sql`update rounds set opens_at = bot_now() where id = ${round.id}`;
  const { turnRounds } = await import('#src/polls/turn-rounds.ts');
  await turnRounds({ inTransaction: world.inTransaction, log: world.log })();
  await world.settle();
  const rate = (who: string, where: string, question: number, answer: 1 | 5) =>
    world.does(who, where, { kind: 'press', press: { do: 'rate', round: round.id, question, answer } });
  await rate(here(), fald, 13, 1);
  await rate(there(), sepsis, 13, 5);
  await rate(there(), sepsis, 14, 5);
  const counts = async () =>
    (
      await sql`select asked_count as asked, answered_count as answered,
      (select json_agg(value order by question) from ratings where round_id = rounds.id) as values
      from rounds where id = ${round.id}`
    )[0];
  expect(await counts()).toMatchObject({ asked: 6, answered: 2 });
  await answers(here(), yes);
  await answers(there(), yes);
  expect(await counts()).toEqual({ asked: 5, answered: 1, values: [1, 5] });
  await rate(there(), sepsis, 13, 5);
  expect(await counts(), 'with either account it is the one answer').toEqual({
    asked: 5,
    answered: 1,
    values: [5, 5],
  });
});

/** Columns that name a person, by what becomes of them where two become one. */
const history = [
  // Who did what, for ever.
  'item_changes.by_person_id',
  'meeting_changes.by_person_id',
  // Where somebody was, with an end: they are in the same teams as the other one.
  'memberships.person_id',
  // What was asked of the two, and that one is the other.
  'same_people.one_person_id',
  'same_people.other_person_id',
  'people.joined_into',
  // What both were sent.
  'deliveries.person_id',
];

test('no open thing points to the one who is no more: every column that names a person is looked at', async () => {
  const { sql, queries } = world.database;
  await world.type(here(), fald, `aftale Mette ringer på torsdag`);
  await world.type(there(), sepsis, `aftale mette skriver på fredag`);
  await world.type(there(), sepsis, 'møde 15/12 kl. 9-10 Statusmøde');
  await world.type(there(), sepsis, 'væk til 27/11');
  await link();
  await world.type(there(), sepsis, 'aftale måler noget');
  const [kept, gone] = [await personOf(here()), await personOf(there())];
  await sql`insert into action_item_owners (team_id, action_item_id, person_id, position)
    select team_id, action_item_id, ${gone}, 1 from action_item_owners join teams on teams.id = team_id
    where person_id = ${kept} and name = ${`fald${nth}`}`;
  await answers(here(), yes);
  await answers(there(), yes);

  const named = await sql<{ name: string }[]>`
    select distinct conrelid::regclass || '.' || attname as name
    from pg_constraint
    cross join lateral unnest(conkey, confkey) as pair(mine, theirs)
    join pg_attribute on attrelid = conrelid and attnum = mine
    where contype = 'f' and (
      (confrelid = 'people'::regclass and theirs = (select attnum from pg_attribute where attrelid = 'people'::regclass and attname = 'id'))
      or (confrelid in ('memberships'::regclass, 'contacts'::regclass)
        and theirs = (select attnum from pg_attribute where attrelid = confrelid and attname = 'person_id')))`;
  const names = named.map(({ name }) => name).sort();
  expect(names).toEqual(
    expect.arrayContaining(history.filter((name) => !name.endsWith('changes.by_person_id'))),
  );
  for (const name of names.filter((each) => !history.includes(each))) {
    const [table = '', column = ''] = name.split('.');
    expect(await world.rows(table, `${column} = '${gone}'`), name).toBe(0);
  }
  expect(await world.rows('deliveries', `person_id = '${gone}' and state in ('waiting', 'claimed')`)).toBe(0);
  expect(await world.rows('memberships', `person_id = '${gone}' and left_at is null`)).toBe(0);
  expect(await world.rows('action_item_owners', `person_id = '${kept}'`)).toBe(3);
  expect(await world.rows('absences', `person_id = '${kept}'`), 'who is away on one side is away').toBe(1);

  await deliveryPlan(queries).redrawMornings(
    kept,
    mondayAtNine.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate(),
  );
  await world.settle();
  const lists = [
    told(await world.type(here(), 'dm', 'aftaler')),
    told(await world.type(there(), 'dm', 'aftaler')),
  ];
  expect(lists[0], 'both accounts are shown the same').toBe(lists[1]);
});
