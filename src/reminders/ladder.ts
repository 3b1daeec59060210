// How often somebody who does not answer is asked again, and when the project leaders are told.
import type { LadderName, Team } from '../people/team.ts';

/** In working days from the due morning. */
export type Ladder = {
  /** A word before it; only for what runs longer than a week. */
  before?: number;
  /** The asking, the due morning first. The last one says that the project leaders will be told. */
  asks: [number, ...number[]];
  /** The project leaders are told, once; after that nobody is asked. */
  leaders: number;
};

export const ladders: Record<LadderName, Ladder> = {
  standard: { before: 3, asks: [0, 1, 4, 7], leaders: 10 },
  gentle: { asks: [0, 5], leaders: 10 },
};

/** The team's own. */
export function ladderOf({ ladder = 'standard' }: Pick<Team, 'ladder'>): Ladder {
  return ladders[ladder];
}

/** From the last asking until the project leaders are told. */
export function daysAfterTheLast({ asks, leaders }: Ladder): number {
  return leaders - Math.max(...asks);
}

/** What runs longer than this many days has a word before its due morning. */
export const daysWithoutAWordBefore = 7;
