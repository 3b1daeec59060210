// What may be shown of a team's answers to one question, so that nobody, not even a colleague who knows their own
// answer, can tell what somebody else answered. The rule and its proof: docs/confidentiality.md.
import { highest, lowest, type Tally } from './aggregate.ts';

/** A team chooses from how many answers figures are shown. */
const minimumAnswers = { least: 3, most: 10, standard: 3 };

/** An open-ended figure says that the mean lies there or beyond. */
export type End = 'exact' | 'or higher' | 'or lower';

export type ShownFigure = { kind: 'shown'; n: number; mean: number; end: End };

/** All that is published, and all that is left when a round has closed. */
export type Figure = ShownFigure | { kind: 'too few'; minimum: number };

/** Throws where the minimum is not one that a team can choose. */
export function disclose(tally: Tally, minimum: number): Figure {
  const { least, most } = minimumAnswers;
  if (!Number.isInteger(minimum) || minimum < least || minimum > most)
    throw new RangeError(`Figures are shown from ${least} to ${most} answers, not from ${minimum}.`);
  if (tally.n < minimum) return { kind: 'too few', minimum };
  return capped(tally);
}

/**
 * A mean whose sum lies within 5 of an end of what it can be is shown as open-ended. Five, because one who answered 1
 * knows of the others' sum that it is at most 4 below its highest: with five, two sums are left even for them.
 */
function capped({ n, sum }: Tally): ShownFigure {
  const high = highest * n - highest;
  const low = lowest * n + highest;
  if (sum >= high) return { kind: 'shown', n, mean: meanOf(high, n), end: 'or higher' };
  if (sum <= low) return { kind: 'shown', n, mean: meanOf(low, n), end: 'or lower' };
  return { kind: 'shown', n, mean: meanOf(sum, n), end: 'exact' };
}

/** To one decimal, a half upwards; on whole numbers, so that 2.25 is 2.3 on every machine. */
export function meanOf(sum: number, n: number): number {
  return Math.floor((20 * sum + n) / (2 * n)) / 10;
}
