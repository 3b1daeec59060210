// The pictures of rounds that have closed, out of the database: the same for ever, and none of a round that is open.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPicture, type PictureKind } from '#src/polls/draw-picture.ts';
import type { OpenRound } from '#src/polls/poll.ts';
import { mondayAtNine, startRoundWorld } from '#test/support/round-world.ts';

let world: Awaited<ReturnType<typeof startRoundWorld>>;
beforeAll(async () => {
  world = await startRoundWorld();
});
afterAll(() => world.drop());

const draw = (name: string, kind: PictureKind) =>
  world.inTransaction('everything', (stores) => drawPicture(stores, name, kind, 'da'));
const both = async ({ pictureName }: OpenRound) => [
  await draw(pictureName, 'circle'),
  await draw(pictureName, 'history'),
];

/** Everybody answers the first question so, a week after the last time. */
async function roundOf(week: number, answers: (1 | 2 | 3 | 4 | 5)[]) {
  await world.at(mondayAtNine.add({ hours: 24 * 7 * week }));
  const round = await world.openNow();
  const { members } = await world.team();
  await world.inTransaction('everything', async ({ ratings }) => {
    for (const [index, answer] of answers.entries())
      await ratings.rate(round, members[index]?.id ?? '', 13, answer);
  });
  const whileOpen = await both(round);
  await world.at(round.closesAt);
  return { round, whileOpen };
}

test('a round that is open has no pictures, one that has closed has the same ones whatever comes after it', async () => {
  const first = await roundOf(0, [1, 2, 3, 2]);
  const second = await roundOf(1, [3, 3, 4, 2]);
  expect([...first.whileOpen, ...second.whileOpen]).toEqual([undefined, undefined, undefined, undefined]);
  const [circle, history] = await both(second.round);
  expect(circle).toContain('Sidste runde');
  expect(circle).toContain('>3,0<');
  expect(history).toMatch(/>\d+\/11<[\s\S]*>\d+\/12</);

  await roundOf(2, [5, 5, 4, 4]);
  expect(await both(second.round)).toEqual([circle, history]);
  const [ofFirst] = await both(first.round);
  expect(ofFirst).not.toContain('Sidste runde');
  expect(await draw('x'.repeat(32), 'circle')).toBeUndefined();
});
