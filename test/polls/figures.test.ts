// What is published of a team's answers, of a change and of a cluster.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Answer, tally } from '#src/polls/aggregate.ts';
import { changeSince, noiseBetween } from '#src/polls/change.ts';
import { clusterFigure } from '#src/polls/cluster-figure.ts';
import { disclose, type Figure, type ShownFigure } from '#src/polls/disclose.ts';

const answers = fc.array(fc.constantFrom<Answer>(1, 2, 3, 4, 5), { minLength: 1, maxLength: 20 });
const shown = (n: number, mean: number, end: ShownFigure['end'] = 'exact'): Figure => ({
  kind: 'shown',
  n,
  mean,
  end,
});

describe('a team’s figure', () => {
  property.prop([answers, fc.nat()])('is the same in whatever order people answer', (given, by) => {
    const turned = [...given.slice(by % given.length), ...given.slice(0, by % given.length)];
    expect(tally(turned)).toEqual(tally(given));
    expect(tally(given.toSorted())).toEqual(tally(given));
  });

  test('is shown from the team’s minimum on', () => {
    expect(disclose(tally([3, 3]), 3)).toEqual({ kind: 'too few', minimum: 3 });
    expect(disclose(tally([3, 3, 3]), 3)).toEqual(shown(3, 3));
    expect(disclose(tally([3, 3, 3, 3]), 5)).toEqual({ kind: 'too few', minimum: 5 });
    expect(disclose(tally([3, 3, 3, 3, 4]), 5)).toEqual(shown(5, 3.2));
    for (const minimum of [2, 11, 3.5]) expect(() => disclose(tally([3]), minimum)).toThrow(RangeError);
  });

  test.each([
    [3, 3.3, 2.7],
    [5, 4.0, 2.0],
    [8, 4.4, 1.6],
  ])('of %i answers is at most "%d or higher", and at least "%d or lower"', (n, high, low) => {
    const sums = Array.from({ length: 4 * n + 1 }, (_, above) => n + above);
    const figures = sums.map((sum) => disclose({ n, sum }, 3) as ShownFigure);
    expect(figures.at(-1)).toEqual(shown(n, high, 'or higher'));
    expect(figures[0]).toEqual(shown(n, low, 'or lower'));
    expect(figures.filter(({ end }) => end === 'or higher')).toHaveLength(6);
    expect(figures.filter(({ end }) => end === 'or lower')).toHaveLength(6);
  });
});

describe('the change since the last round', () => {
  test('is called one where it is more than chance, in either direction', () => {
    expect(changeSince(shown(8, 2.5), shown(8, 3.4))).toEqual({ kind: 'rise', by: 0.9, atLeast: false });
    expect(changeSince(shown(8, 3.4), shown(8, 2.5))).toEqual({ kind: 'fall', by: 0.9, atLeast: false });
    expect(changeSince(shown(8, 2.5), shown(8, 2.9))).toEqual({ kind: 'noise' });
    expect(changeSince(shown(8, 2.9), shown(8, 2.5))).toEqual({ kind: 'noise' });
  });

  test('is at least so much where a figure is open-ended, and unknown where it may be none', () => {
    const high = shown(8, 4.4, 'or higher');
    expect(changeSince(shown(8, 3.1), high)).toEqual({ kind: 'rise', by: 1.3, atLeast: true });
    expect(changeSince(high, shown(8, 3.1))).toEqual({ kind: 'fall', by: 1.3, atLeast: true });
    expect(changeSince(high, high)).toEqual({ kind: 'cannot tell' });
  });

  test('is not spoken of where a round shows nothing', () => {
    expect(changeSince(undefined, shown(5, 3))).toBeUndefined();
    expect(changeSince({ kind: 'too few', minimum: 3 }, shown(5, 3))).toBeUndefined();
    expect(changeSince(shown(5, 3), { kind: 'too few', minimum: 3 })).toBeUndefined();
  });

  test('takes more, the fewer answered and the more came or went', () => {
    expect(noiseBetween(3, 3)).toBeGreaterThan(noiseBetween(8, 8));
    expect(noiseBetween(5, 8)).toBeGreaterThan(noiseBetween(5, 5));
  });

  // Half of the answers stay, a quarter moves a step up and a quarter a step down: 2n coins.
  test.each([3, 4, 5, 6, 7, 8, 12, 20])(
    'is called one in at most a twelfth of the rounds in which %i people only wobble',
    (n) => {
      const needed = Math.floor(n * noiseBetween(n, n)) + 1;
      const steps = Array.from({ length: n - needed + 1 }, (_, index) => needed + index);
      const upwards = steps.reduce((sum, step) => sum + choose(2 * n, n + step), 0) / 4 ** n;
      expect(2 * upwards).toBeLessThan(1 / 12);
      expect(2 * upwards).toBeGreaterThan(0);
    },
  );
});

function choose(of: number, take: number): number {
  return take === 0 ? 1 : (choose(of - 1, take - 1) * of) / take;
}

describe('the cluster’s figure', () => {
  const teams = [shown(3, 3.3, 'or higher'), shown(5, 2.4), shown(8, 3)];

  test('is the mean and spread of at least three teams’ figures', () => {
    expect(clusterFigure(teams)).toEqual({ kind: 'shown', teams: 3, mean: 2.9, spread: 0.4, openEnded: 1 });
    const hidden: Figure = { kind: 'too few', minimum: 3 };
    expect(clusterFigure([...teams.slice(1), hidden])).toEqual({ kind: 'too few teams', minimum: 3 });
  });

  test('is the same in whatever order the teams come', () => {
    expect(clusterFigure(teams.toReversed())).toEqual(clusterFigure(teams));
  });
});
