// Whether a message may be posted once more where an earlier try may have arrived and nobody can look.
import type { DeliverySubject } from './delivery.ts';

/** What stands as the reason of one that was given up therefore. */
export const mayHaveArrived = 'may_have_arrived';

/**
 * What asks or tells everybody is not: two openings of a round, in one channel, are two cards to answer on. It is given
 * up, a press on it shows that it arrived, and a person can have it tried again. A reminder is rather sent twice than never.
 */
export function mayPostAgain({ kind }: DeliverySubject): boolean {
  return kind !== 'round card' && kind !== 'round news';
}
