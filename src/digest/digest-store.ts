// The port to whom digests go and what they tell of: reckoned from the record of changes, as it was at any moment.
import type { Temporal } from 'temporal-polyfill';
import type { Barrier } from '../barriers/barrier.ts';
import type { ClusterKind } from '../clusters/cluster.ts';
import type { Person } from '../people/team.ts';
import type { TeamFacts } from './digest.ts';
import type { DigestTime } from './digest-times.ts';

/** A cluster's contact, of all its teams; a project leader, of the teams that they lead. */
export type DigestKind = 'digest' | 'leader digest';

export type DigestReader = {
  person: Person;
  on: DigestTime;
  teamIds: string[];
  /** Of a contact whose clusters are all called the same. */
  called?: ClusterKind;
};

/** `ends`: of the weeks, oldest first; the first one is where the first week begins. */
export type FactsAsked = { teamIds: string[]; ends: Temporal.Instant[] };

export type ReadFacts = (asked: FactsAsked) => Promise<TeamFacts[]>;

export type BriefFacts = { name: string; initiative: string; agreedSince?: Temporal.Instant };

export type DigestStore = {
  /** For each that is asked, its teams by name. All of them in the same few statements, however many they are. */
  facts(asked: FactsAsked[]): Promise<TeamFacts[][]>;
  /** Undefined for somebody who follows or leads nothing (any more). */
  reader(kind: DigestKind, personId: string): Promise<DigestReader | undefined>;
  /** Of everybody who is to get one and whom none is promised for a time to come. */
  owed(): Promise<{ kind: DigestKind; personId: string; on: DigestTime }[]>;
  /** What the person is asked to move, or has, in the digest of this week: settled the first time, in its present state. */
  asksOf(personId: string, monday: Temporal.PlainDate): Promise<Barrier[]>;
  brief(teamId: string): Promise<BriefFacts>;
};
