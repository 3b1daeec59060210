// The answers of rounds that are open.
import type { RatingStore } from '#src/polls/poll-store.ts';
import type { Queries } from './queries.ts';

export function ratingStore(_queries: Queries): RatingStore {
  return {} as RatingStore;
}
