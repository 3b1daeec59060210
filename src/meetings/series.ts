// A series: meetings that come again and again, planned some ahead; each of them is a meeting of its own.
import type { Temporal } from 'temporal-polyfill';
import type { Meeting } from './meeting.ts';
import type { SeriesRhythm } from './series-days.ts';

export type Series = {
  id: string;
  teamId: string;
  title: string;
  rhythm: SeriesRhythm;
  /** On the wall of that zone, on both sides of a clock change. */
  startsAt?: Temporal.PlainTime;
  endsAt?: Temporal.PlainTime;
  timeZone: string;
  createdBy: string;
  createdAt: Temporal.Instant;
  /** The last day of the rhythm for which a meeting was planned, or that was left out. */
  plannedUntil?: Temporal.PlainDate;
  endedAt?: Temporal.Instant;
};

export type NewSeries = Omit<Series, 'id' | 'plannedUntil' | 'endedAt'>;

/** One more than two, so that two are still ahead when one is over and the next has not been planned yet. */
export const plannedAhead = 3;

export type SeriesStore = {
  /** Those of the team that have not ended. */
  running(teamId: string): Promise<Series[]>;
  /** Never outside the team. Nobody else changes it until the transaction ends. */
  lock(teamId: string, seriesId: string): Promise<Series | undefined>;
  start(series: NewSeries): Promise<Series>;
  /** `endedAt` null: it goes on. */
  change(
    seriesId: string,
    to: { plannedUntil?: Temporal.PlainDate; endedAt?: Temporal.Instant | null },
  ): Promise<void>;
  /** A meeting that was planned by itself stands for that day of the series. */
  takeIn(meetingId: string, series: { id: string; day: Temporal.PlainDate }): Promise<void>;
  /** Its meetings that are neither cancelled nor over, the next one first. */
  ahead(seriesId: string): Promise<Meeting[]>;
};
