// A barrier: what blocks an item, who has been asked to move it, and who has it.
import type { Temporal } from 'temporal-polyfill';

/** Who is asked: the team's project leaders, the people of one of its organisations, the contacts of its cluster. */
export type Helper = 'project leader' | 'organisation' | 'cluster contact';

/**
 * 'declined': everybody who was asked has said no. 'moved': whoever had it moved it, or the item went on. 'withdrawn':
 * nobody need move it any more.
 */
export type BarrierState = 'asked' | 'taken' | 'declined' | 'moved' | 'withdrawn';

/** Somebody who was asked; `said` is what those said who do not have it. */
export type Asked = { personId: string; name: string; said?: 'declined' | 'passed on' };

export type Barrier = {
  id: string;
  teamId: string;
  itemId: string;
  /** Who was asked last, where it was sent on. */
  of: Helper;
  organisation?: { id: string; name: string };
  askedBy: string;
  askedAt: Temporal.Instant;
  /** In the order of asking. */
  asked: Asked[];
  state: BarrierState;
  taken?: { by: string; name: string; at: Temporal.Instant };
  /** In the words of whoever said it; `text` is absent where it was erased. */
  answer?: { by: string; name: string; at: Temporal.Instant; text?: string };
  endedAt?: Temporal.Instant;
  /** The change of the item that ended it: taken back, the barrier is there again. */
  endedByChange?: string;
};

/** As many characters as fit in a list and on a card. */
export const longestAnswer = 500;

export const isOpen = ({ state }: Barrier): boolean => state === 'asked' || state === 'taken';

/** Whoever is asked, or asked again, and has not said no. */
export const stillAsked = ({ asked }: Barrier): Asked[] => asked.filter(({ said }) => said === undefined);

/** How long it stood in the way, from the first asking; undefined while it stands, and where nobody moved it. */
export function timeToMove({
  state,
  askedAt,
  endedAt,
}: Pick<Barrier, 'state' | 'askedAt' | 'endedAt'>): Temporal.Duration | undefined {
  return state === 'moved' && endedAt ? askedAt.until(endedAt) : undefined;
}
