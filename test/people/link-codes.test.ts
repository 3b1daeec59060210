// A code that links channels: one use, a quarter of an hour, five tries, and nothing that tells a used code from a guess.
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOfCode, newCode, shownCode } from '#src/linking/link-code.ts';
import { everyRow } from '#test/support/every-row.ts';
import { buttonIn, type LinkWorld, startLinkWorld, told } from '#test/support/link-world.ts';
import { mondayAtNine } from '#test/support/round-world.ts';

const notGood = 'Den kode gælder ikke (mere). Bed om en ny.';

let world: LinkWorld;
let channels = 0;
beforeAll(async () => {
  world = await startLinkWorld();
  world.gather('vejle/fald', ['Anna Holm', 'Bo Friis']);
  await world.type('vejle/Anna Holm', 'vejle/fald', 'hjælp');
});
afterAll(() => world.drop());

/** A channel of no team with two people, whom nobody has heard of. */
function newChannel(): { where: string; who: string } {
  channels += 1;
  const where = `aarhus/kanal${channels}`;
  world.gather(where, [`Jens${channels} Lund`, `Ida${channels} Lund`]);
  return { where, who: `aarhus/Jens${channels} Lund` };
}
const code = () => world.code('vejle/Anna Holm', 'vejle/fald');
const types = async ({ where, who }: ReturnType<typeof newChannel>, typed: string) =>
  told(await world.type(who, where, `forbind ${typed}`));

test('a code is read aloud without doubt, and kept as a hash only', async () => {
  const shown = await code();
  expect(shown).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{4}-[ACDEFGHJKMNPQRTWXY34679]{4}$/);
  const rows = (await everyRow(world.database)).join('\n');
  expect(rows).not.toContain(shown);
  expect(rows).not.toContain(shown.replace('-', ''));
  expect(rows).toContain(hashOfCode(shown));
});

test.each([
  ['small letters', (shown: string) => shown.toLowerCase()],
  ['no hyphen', (shown: string) => shown.replace('-', '')],
  ['a space for the hyphen', (shown: string) => shown.replace('-', ' ')],
  ['a full stop after it', (shown: string) => `${shown}.`],
])('it is understood with %s', async (_, written) => {
  expect(await types(newChannel(), written(await code()))).toContain('Du er ved at forbinde');
});

test('a wrong, a used, an old, an expired and a never given code are all told the same', async () => {
  const good = async (typed: string) => types(newChannel(), typed);
  const replaced = await code();
  const used = await code();
  expect(await good(replaced)).toBe(notGood);
  await good(used);
  expect(await good(used)).toBe(notGood);
  expect(await good(shownCode(newCode()))).toBe(notGood);
  const expired = await code();
  await world.at(mondayAtNine.add({ minutes: 16 }));
  expect(await good(expired)).toBe(notGood);
  await world.at(mondayAtNine);
});

test('after five wrong ones that account and that channel wait a quarter of an hour, for the right one too', async () => {
  const here = newChannel();
  const right = await code();
  for (let tries = 1; tries <= 5; tries += 1) expect(await types(here, shownCode(newCode()))).toBe(notGood);
  expect(await types(here, right)).toMatch(
    /^Der er skrevet for mange koder, der ikke gælder. Prøv igen kl. 9.1[5-7].$/,
  );
  const other = here.who.replace('Jens', 'Ida');
  expect(await types({ ...here, who: other }, right), 'somebody else in the same channel').toContain(
    'for mange',
  );
  const elsewhere = newChannel();
  world.gather(elsewhere.where, ['Bo Bo', here.who]);
  expect(await types({ where: elsewhere.where, who: here.who }, right), 'the same in another one').toContain(
    'for mange',
  );
  await world.at(mondayAtNine.add({ minutes: 17 }));
  expect(await types(here, await code())).toContain('Du er ved at forbinde');
  await world.at(mondayAtNine);
});

test('guesses at once are counted one by one', async () => {
  const here = newChannel();
  const said = await Promise.all(
    Array.from({ length: 12 }, () => types(here, shownCode(`${newCode().slice(0, 7)}${randomInt(3, 5)}`))),
  );
  expect(said.filter((text) => text === notGood)).toHaveLength(5);
  expect(said.filter((text) => text.includes('for mange'))).toHaveLength(7);
});

test('typed to the bot alone, by a member, or where the bot cannot see who is there, a code is not even looked at', async () => {
  const right = await code();
  expect(told(await world.type('vejle/Anna Holm', 'dm', `forbind ${right}`))).toContain(
    'Skriv koden i den kanal',
  );
  const own = newChannel();
  await world.type(own.who, own.where, 'hjælp');
  const member = own.who.replace('Jens', 'Ida');
  expect(told(await world.type(member, own.where, `forbind ${right}`))).toContain('projektlederen');
  expect(told(await world.type('aarhus/Ukendt Person', 'aarhus/ukendt', `forbind ${right}`))).toContain(
    'Tilføj mig',
  );
  expect(await types(newChannel(), right), 'it is as good as before').toContain('Du er ved at forbinde');
});

test('two who type the same code at once propose one link', async () => {
  const right = await code();
  const said = await Promise.all([types(newChannel(), right), types(newChannel(), right)]);
  expect(said.filter((text) => text === notGood)).toHaveLength(1);
  expect(said.filter((text) => text.includes('Du er ved at forbinde'))).toHaveLength(1);
});

test('a day after it was typed nobody can say yes any more', async () => {
  const here = newChannel();
  const reply = await world.type(here.who, here.where, `forbind ${await code()}`);
  await world.at(mondayAtNine.add({ hours: 24, minutes: 10 }));
  expect(told(await world.pressed(here.who, here.where, buttonIn(reply, 'Forbind')))).toContain(
    'mere end et døgn',
  );
  expect(await world.bound()).not.toContainEqual(expect.stringContaining(here.where));
  await world.at(mondayAtNine);
});
