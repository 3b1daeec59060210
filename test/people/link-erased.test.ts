// Between a code and the last yes people are erased, or stop leading: nobody comes back by it, and nobody leads by it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { erasePerson } from '#src/privacy/erase-person.ts';
import { accountOf, buttonIn, type LinkWorld, startLinkWorld, told } from '#test/support/link-world.ts';

let world: LinkWorld;
let nth = 0;
/** Of a name: a digit would be no name. */
const letter = () => 'abcdefghijklmnopqrst'[nth] ?? '';
beforeAll(async () => {
  world = await startLinkWorld();
});
afterAll(() => world.drop());

let fald: string;
let sepsis: string;
let anna: string;
let jens: string;
let ida: string;
beforeEach(async () => {
  nth += 1;
  [fald, sepsis] = [`vejle/fald${nth}`, `aarhus/sepsis${nth}`];
  [anna, jens, ida] = [
    `vejle/Anna Holm${letter()}`,
    `aarhus/Jens Lund${letter()}`,
    `aarhus/Ida Lund${letter()}`,
  ];
  world.gather(fald, [`Anna Holm${letter()}`, `Bo Friis${letter()}`, `Ida Lund${letter()}`]);
  world.gather(sepsis, [`Jens Lund${letter()}`, `Ida Lund${letter()}`]);
  await world.type(anna, fald, 'hjælp');
});

const personOf = async (who: string): Promise<string | undefined> => {
  const [row] = await world.database.sql<{ id: string }[]>`
    select person_id as id from accounts where address = ${accountOf(who)}`;
  return row?.id;
};
const erase = async (who: string) => {
  const id = await personOf(who);
  if (!id) throw new Error(`${who} is nobody yet.`);
  await world.inTransaction('everything', (stores) => erasePerson(stores, id));
};
const typed = async () => world.type(jens, sepsis, `forbind ${await world.code(anna, fald)}`);

/** Ida was in a team of the same workspace, and has had herself erased. */
async function eraseIdaOfAarhus() {
  const kol = `aarhus/kol${nth}`;
  world.gather(kol, [`Kim Lund${letter()}`, `Ida Lund${letter()}`]);
  await world.type(`aarhus/Kim Lund${letter()}`, kol, 'hjælp');
  return () => erase(ida);
}

test('who was erased before a code is typed is shown to nobody and does not join', async () => {
  await (await eraseIdaOfAarhus())();
  const reply = await typed();
  await world.pressed(jens, sepsis, buttonIn(reply, 'Forbind'));
  expect(await world.rows('links', `roster::text like '%Ida Lund${letter()}%'`)).toBe(0);
  await world.pressed(anna, 'dm', world.buttonTo(anna, 'Forbind'));
  expect(await world.bound()).toContain(`fald${nth}: ${sepsis} ${fald}`);
  expect(await personOf(ida)).toBeUndefined();
});

test('who is erased between the code and the last yes does not join', async () => {
  const eraseIda = await eraseIdaOfAarhus();
  const reply = await typed();
  await eraseIda();
  await world.pressed(jens, sepsis, buttonIn(reply, 'Forbind'));
  await world.pressed(anna, 'dm', world.buttonTo(anna, 'Forbind'));
  expect(await world.bound()).toContain(`fald${nth}: ${sepsis} ${fald}`);
  expect(await personOf(ida)).toBeUndefined();
  expect(await personOf(jens), 'whoever typed is in').toBeDefined();
});

test('a typist who said yes and was erased leads nothing: the other yes links nothing', async () => {
  const reply = await typed();
  await world.pressed(jens, sepsis, buttonIn(reply, 'Forbind'));
  await erase(jens);
  const said = told(await world.pressed(anna, 'dm', world.buttonTo(anna, 'Forbind')));
  expect(said).not.toContain('ét team');
  expect(await world.team(`fald${nth}`)).toHaveLength(3);
});

test('a giver who said yes and leads no more has linked nothing when the other says yes', async () => {
  const reply = await typed();
  await world.pressed(anna, 'dm', world.buttonTo(anna, 'Forbind'));
  await world.database.sql`
    update memberships set role = case when person_id = ${(await personOf(anna)) ?? ''} then 'member' else 'project leader' end
    where team_id = (select id from teams where name = ${`fald${nth}`})`;
  expect(told(await world.pressed(jens, sepsis, buttonIn(reply, 'Forbind')))).not.toContain('ét team');
  expect(await world.team(`fald${nth}`)).toHaveLength(3);
});

test.each(['vejle', 'aarhus'])(
  'who said »det er mig« in %s and was erased is not joined to the other',
  async (first) => {
    const reply = await typed();
    await world.pressed(jens, sepsis, buttonIn(reply, 'Forbind'));
    await world.pressed(anna, 'dm', world.buttonTo(anna, 'Forbind'));
    const [early, late] = ['vejle', 'aarhus']
      .map((place) => `${place}/Ida Lund${letter()}`)
      .toSorted((one) => (one.startsWith(first) ? -1 : 1));
    if (!early || !late) throw new Error('There are two.');
    const button = world.buttonTo(late, 'Ja, det er mig');
    await world.pressed(early, 'dm', world.buttonTo(early, 'Ja, det er mig'));
    const before = await personOf(late);
    await erase(early);
    expect(told(await world.pressed(late, 'dm', button))).toBe('Det spørgsmål er ikke til dig.');
    expect(await personOf(late)).toBe(before);
    expect(await world.rows('people', `joined_into is not null and name like 'Ida Lund${letter()}'`)).toBe(0);
  },
);
