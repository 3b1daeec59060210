// Where a team's pulse is going: all questions of a round against the round before, out of published figures alone.
import { changeSince } from '../polls/change.ts';
import type { Figure } from '../polls/disclose.ts';

export type Direction =
  | 'up'
  | 'down'
  /** Some questions rose and others fell. */
  | 'mixed'
  | 'same'
  /** Open-ended figures, or too few answers in one of the rounds. */
  | 'cannot tell'
  /** There is no round before. */
  | 'first'
  /** No figure is shown. */
  | 'too few';

/** Both by the question's number. */
export function directionOf(before: Map<number, Figure> | undefined, now: Map<number, Figure>): Direction {
  if (![...now.values()].some(({ kind }) => kind === 'shown')) return 'too few';
  if (!before) return 'first';
  const changes = [...now].map(([question, figure]) => changeSince(before.get(question), figure)?.kind);
  const [rose, fell] = [changes.includes('rise'), changes.includes('fall')];
  if (rose && fell) return 'mixed';
  if (rose) return 'up';
  if (fell) return 'down';
  const known = changes.filter((kind) => kind !== undefined);
  return known.length > 0 && known.every((kind) => kind === 'noise') ? 'same' : 'cannot tell';
}
