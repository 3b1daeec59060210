// What became of a figure since the last round. Of published figures alone, so that it tells nothing that they do not.
import { highest, lowest } from './aggregate.ts';
import type { Figure, ShownFigure } from './disclose.ts';

export type Change =
  /** `by` is a positive difference of means; `atLeast` where a figure is open-ended. */
  | { kind: 'rise' | 'fall'; by: number; atLeast: boolean }
  /** So small that it may be chance. */
  | { kind: 'noise' }
  /** Open-ended figures may hide a change or none. */
  | { kind: 'cannot tell' };

/** Undefined where one of the rounds shows no figure. */
export function changeSince(before: Figure | undefined, now: Figure): Change | undefined {
  if (before?.kind !== 'shown' || now.kind !== 'shown') return undefined;
  const [was, is] = [ends(before), ends(now)];
  const threshold = noiseBetween(before.n, now.n);
  const smallest = tenths(is.from - was.to);
  const largest = tenths(is.to - was.from);
  const atLeast = smallest !== largest;
  if (smallest > threshold) return { kind: 'rise', by: smallest, atLeast };
  if (largest < -threshold) return { kind: 'fall', by: -largest, atLeast };
  const isSmall = smallest >= -threshold && largest <= threshold;
  return { kind: isSmall ? 'noise' : 'cannot tell' };
}

/**
 * How far a mean moves by chance, two standard deviations of it. Somebody who has changed their mind about nothing
 * answers one step off about every second time: a variance of 1/4 an answer. People who only answered one of the rounds
 * differ from the rest with a variance of about 1: that adds |1/n - 1/m|. Of three answers it takes 0.9, of eight 0.6.
 */
export function noiseBetween(n: number, m: number): number {
  return 2 * Math.sqrt((1 / n + 1 / m) / 4 + Math.abs(1 / n - 1 / m));
}

function ends({ mean, end }: ShownFigure): { from: number; to: number } {
  return { from: end === 'or lower' ? lowest : mean, to: end === 'or higher' ? highest : mean };
}

const tenths = (number: number) => Math.round(number * 10) / 10;
