// What the guarantee says of a count: nothing lost; nothing extra on Slack, on Teams no more than was counted.
import type { Seen } from './promise.ts';

export type Verdict = {
  promised: number;
  /** Not seen, and not given up as perhaps arrived either. */
  lost: number;
  extra: number;
  ambiguities: number;
  kept: boolean;
};

export function judge(seen: Seen[]): Verdict {
  const lost = seen.filter((one) => one.seen === 0 && !one.isGivenUp).length;
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    promised: seen.length,
    lost,
    extra: sum(seen.map(extraOf)),
    ambiguities: sum(seen.map(({ ambiguities }) => ambiguities)),
    kept: lost === 0 && seen.every(isAllowed),
  };
}

const extraOf = (one: Seen) => Math.max(0, one.seen - 1);

/** What is posted once is never extra; only where nobody can look may it be given up, and then that is counted. */
function isAllowed(one: Seen): boolean {
  if (one.isGivenUp && !(one.isPostedOnce && one.platform === 'Teams' && one.ambiguities > 0)) return false;
  return extraOf(one) <= (one.platform === 'Slack' || one.isPostedOnce ? 0 : one.ambiguities);
}
