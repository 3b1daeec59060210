// What a weekly digest is made of: facts of each team out of the rows, and what is told of them.
import type { Temporal } from 'temporal-polyfill';
import type { ShownBarrier } from '../barriers/barriers-card.ts';
import type { Figure } from '../polls/disclose.ts';
import type { Instrument } from '../polls/instrument.ts';
import type { ClusterPulse } from './cluster-pulse.ts';
import type { Direction } from './pulse-direction.ts';

/** How a team's unfinished items stand: each is counted once, a blocked one as blocked alone. */
export type Standing = { onTime: number; late: number; blocked: number };

/** One week of a team: how it stood at the end, and what was finished and agreed in it. */
export type Week = Standing & { until: Temporal.Instant; done: number; added: number };

/** Promises whose first day has passed within the last weeks, and how many of them were kept by that day. */
export type Promises = { due: number; kept: number };

export type NextMeeting = { heldOn: Temporal.PlainDate; startsAt?: Temporal.PlainTime };

/** The published figures of a closed round, by the question's number. */
export type TeamRound = {
  closedAt: Temporal.Instant;
  /** The same for rounds that asked the same questions. */
  questions: string;
  figures: Map<number, Figure>;
  /** As it was worded; of the newest of all teams that were asked the same, and absent of the others. */
  asked?: Instrument;
};

export type TeamFacts = {
  id: string;
  name: string;
  /** Oldest first, without a hole. The last one is told of, the one before it is what it is compared with. */
  weeks: Week[];
  promises: Promises;
  /** The latest round whose figures are published; absent where none has been closed. */
  pulse?: { closedAt: Temporal.Instant; direction: Direction };
  /** The latest closed one of each set of questions, newest first. */
  rounds: TeamRound[];
  nextMeeting?: NextMeeting;
};

export type TeamLine = {
  id: string;
  name: string;
  week: Week;
  /** Since the week before. */
  moreLate: number;
  moreBlocked: number;
  promises: Promises;
  pulse?: Direction;
  nextMeeting?: NextMeeting;
};

export type Digest = {
  since: Temporal.Instant;
  until: Temporal.Instant;
  /** What the reader is asked to move, or has taken on, oldest first. */
  asks: ShownBarrier[];
  /** Teams of which there is something new, those first where most is late or blocked. */
  moved: TeamLine[];
  /** Nothing new, though something is late or blocked. */
  standing: TeamLine[];
  /** Nothing new, and nothing that has to be. */
  quiet: { id: string; name: string }[];
  /** All teams' figures together: in a contact's first digest of a month. */
  pulses: ClusterPulse[];
  /** All teams together. */
  weeks: Week[];
};
