// What the playground needs of the bot's insides; main.ts hands it over. Everything else goes over HTTP.
import type { Temporal } from 'temporal-polyfill';
import type { Happening } from '#src/deliveries/happening.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';

export type Undelivered = {
  /** What was to be shown, such as 'morning nudge'. */
  kind: string;
  /** The channel's or person's name. */
  to: string;
  /** The platform's own code for the last refusal. */
  reason: string;
  attempts: number;
};

export type PlaygroundHooks = {
  now(): Promise<Temporal.Instant>;
  /** Moves the bot's clock forward. */
  moveClockTo(instant: Temporal.Instant): Promise<void>;
  /** The next instant at which something is planned, later than now and not after `limit`. */
  nextPlanned(limit: Temporal.Instant): Promise<Temporal.Instant | undefined>;
  /** Resolves when everything due has been sent or has failed for good, at the latest after `milliseconds`. */
  settle(milliseconds: number): Promise<void>;
  /** What is due and was not delivered. */
  undelivered(): Promise<Undelivered[]>;
  /** What became of the bot's own messages, oldest first. */
  happenings(): Promise<Happening[]>;
  /** When the next planned meeting starts. */
  nextMeeting(): Promise<Temporal.Instant | undefined>;
  /** Empties the bot's memory, puts its clock back to real time, and sets up this team alone. */
  startOver(team: TeamPlan): Promise<void>;
};
