// Polls, and the instruments that an administrator has added.
import type { PollStore } from '#src/polls/poll-store.ts';
import type { Queries } from './queries.ts';

export function pollStore(_queries: Queries): PollStore {
  return {} as PollStore;
}
