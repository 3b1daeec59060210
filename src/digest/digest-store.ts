// The port to what a digest tells of: reckoned from the record of changes, as it was at any moment.
import type { Temporal } from 'temporal-polyfill';
import type { TeamFacts } from './digest.ts';

/** `ends`: of the weeks, oldest first; the first one is where the first week begins. */
export type FactsAsked = { teamIds: string[]; ends: Temporal.Instant[] };

export type DigestStore = {
  /** For each that is asked, its teams by name. All of them in the same few statements, however many they are. */
  facts(asked: FactsAsked[]): Promise<TeamFacts[][]>;
};
