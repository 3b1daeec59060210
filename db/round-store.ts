// Rounds: planned, opened, closed, and read.
import type { RoundReading, RoundStore } from '#src/polls/poll-store.ts';
import type { Queries } from './queries.ts';

export function roundStore(_queries: Queries): RoundStore {
  return {} as RoundStore;
}

export function roundReading(_queries: Queries): RoundReading {
  return {} as RoundReading;
}
