// Whether a message may be posted once more where an earlier try may have arrived and nobody can look.
import type { DeliverySubject } from './delivery.ts';

/** What stands as the reason of one that was given up therefore. */
export const mayHaveArrived = 'may_have_arrived';

/**
 * What asks or tells everybody is not: two openings of a round, in one channel, are two cards to answer on. Nor is a
 * week's overview, which asks a contact for help. It is given up, a press on a round's card shows that it arrived, and a
 * person can have any of them tried again. A reminder is rather sent twice than never.
 */
export function mayPostAgain({ kind }: DeliverySubject): boolean {
  return !postedOnce.includes(kind);
}

const postedOnce: DeliverySubject['kind'][] = [
  'round card',
  'round news',
  'digest',
  'leader digest',
  'linked',
  'unlinked',
];
