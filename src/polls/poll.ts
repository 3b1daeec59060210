// A poll: a standing asking of one dimension in a team. A round: one such asking, open for some working days.
import type { Temporal } from 'temporal-polyfill';
import type { Figure } from './disclose.ts';
import type { Instrument } from './instrument.ts';
import type { Rhythm } from './round-times.ts';

/** Which dimension of which instrument, by their ids. */
export type About = { instrument: string; dimension: string };

export const isSame = (one: About, other: About): boolean =>
  one.instrument === other.instrument && one.dimension === other.dimension;

/** `until`: the first day on which rounds open again; absent for a pause without an end that anybody knows. */
export type PollPause = { until?: Temporal.PlainDate };

export type Poll = {
  id: string;
  teamId: string;
  about: About;
  rhythm: Rhythm;
  pause?: PollPause;
  createdBy: string;
};

/** The one that it holds on this day; undefined where it holds none, or none any more. */
export function pauseOn({ pause }: Poll, day: Temporal.PlainDate): PollPause | undefined {
  return pause?.until && pause.until.until(day).sign >= 0 ? undefined : pause;
}

export type NewPoll = Omit<Poll, 'id'>;

type OfRound = {
  id: string;
  teamId: string;
  /** Absent for one that was started by hand. */
  pollId?: string;
  about: About;
  opensAt: Temporal.Instant;
  closesAt: Temporal.Instant;
  /** From how many answers figures are shown. */
  minimum: number;
};

export type PlannedRound = OfRound & { state: 'planned' };

type BegunRound = OfRound & {
  /** The instrument with the asked dimension alone, as it was worded when the round opened. */
  asked: Instrument;
  /** How many were asked, and how many of them have answered. */
  askedCount: number;
  answeredCount: number;
  /** Unguessable: part of its pictures' addresses. */
  pictureName: string;
};

export type OpenRound = BegunRound & { state: 'open' };

/** `figures` by the question's number. */
export type ClosedRound = BegunRound & { state: 'closed'; figures: Map<number, Figure> };

export type Round = PlannedRound | OpenRound | ClosedRound | (OfRound & { state: 'skipped' });
