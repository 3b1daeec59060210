// What the guarantee says of a count: nothing lost; nothing extra on Slack, on Teams no more than was counted.
import type { Seen } from './promise.ts';

export type Verdict = { promised: number; lost: number; extra: number; ambiguities: number; kept: boolean };

export function judge(seen: Seen[]): Verdict {
  const lost = seen.filter((one) => one.seen === 0).length;
  const extraOf = (one: Seen) => Math.max(0, one.seen - 1);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    promised: seen.length,
    lost,
    extra: sum(seen.map(extraOf)),
    ambiguities: sum(seen.map(({ ambiguities }) => ambiguities)),
    kept: lost === 0 && seen.every((one) => extraOf(one) <= (one.platform === 'Slack' ? 0 : one.ambiguities)),
  };
}
