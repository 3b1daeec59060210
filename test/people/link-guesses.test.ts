// As many guesses as anybody may make from thousands of accounts and channels: none of them links anything.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCode, shownCode } from '#src/linking/link-code.ts';
import { typeCodeInTeam } from '#src/linking/type-code.ts';
import { readerFor } from '#src/people/reader.ts';
import { accountOf, channelOf, type LinkWorld, startLinkWorld, told } from '#test/support/link-world.ts';

const notGood = 'Den kode gælder ikke (mere). Bed om en ny.';
const guesses = 10_000;
const together = 250;
const each = 5;
const own = 'aarhus/sepsis';

let world: LinkWorld;
beforeAll(async () => {
  world = await startLinkWorld();
  world.gather('vejle/fald', ['Anna Holm', 'Bo Friis']);
  world.gather(own, ['Jens Lund', 'Ida Lund']);
  await world.type('vejle/Anna Holm', 'vejle/fald', 'hjælp');
  await world.type('aarhus/Jens Lund', own, 'hjælp');
});
afterAll(() => world.drop());

test('ten thousand guesses, five from each account and channel, open nothing', async ({ task }) => {
  const right = await world.code('vejle/Anna Holm', 'vejle/fald');
  const said = new Map<string, number>();
  for (let done = 0; done < guesses; done += together) {
    await world.inTransaction('everything', async (stores) => {
      const team = await stores.teams.ofChannel(channelOf(own));
      const [member] = team?.members.filter(({ name }) => name === 'Jens Lund') ?? [];
      if (!team || !member) throw new Error('The channel is no team’s.');
      const reader = readerFor(member, team, await stores.clock.now());
      for (let nth = done; nth < done + together; nth += 1) {
        // Where nobody has been refused yet: each guess is looked up.
        const place = {
          channel: channelOf(`aarhus/${Math.floor(nth / each)}`),
          account: accountOf(`aarhus/${Math.floor(nth / each)}`),
        };
        const channels = [{ id: team.id, name: 'gæt', address: place.channel }];
        const turn = { team: { ...team, channels }, member, reader, origin: {} };
        const reply = told(await typeCodeInTeam(stores, turn, shownCode(newCode()), place));
        said.set(reply, (said.get(reply) ?? 0) + 1);
      }
    });
  }
  expect([...said]).toEqual([[notGood, guesses]]);
  expect(await world.rows('links')).toBe(0);
  expect(
    told(await world.type('aarhus/Jens Lund', own, `forbind ${right}`)),
    'the right one is as good as before',
  ).toContain('Du er ved at forbinde');
  const links = await world.rows('links', `state = 'linked'`);
  task.meta.closing = `Codes guessed: ${guesses}, links that came of it: ${links}`;
}, 120_000);
