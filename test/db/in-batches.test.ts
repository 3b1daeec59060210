// What several ask at the same time goes as one, and each gets its own answer.
import { expect, test } from 'vitest';
import { inBatches } from '#db/in-batches.ts';

test('what is asked together goes together, what is asked meanwhile goes next, never more than so many', async () => {
  const batches: number[][] = [];
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const double = inBatches(3, async (numbers: number[]) => {
    batches.push(numbers);
    if (batches.length === 1) await held;
    return numbers.map((number) => number * 2);
  });
  const first = [1, 2].map(double);
  await expect.poll(() => batches).toEqual([[1, 2]]);
  const meanwhile = [3, 4, 5, 6].map(double);
  letGo();
  expect(await Promise.all([...first, ...meanwhile])).toEqual([2, 4, 6, 8, 10, 12]);
  expect(batches).toEqual([[1, 2], [3, 4, 5], [6]]);
});

test('a batch that fails is told to all of it, and the next one is not concerned', async () => {
  const answer = inBatches(2, async (asked: string[]) => {
    if (asked.includes('bad')) throw new Error('The database is away.');
    return asked;
  });
  const outcomes = await Promise.allSettled(['good', 'bad', 'later'].map(answer));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  expect(await answer('again')).toBe('again');
});
