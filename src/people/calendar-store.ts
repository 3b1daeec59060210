// The port to when people are there and when they are reminded: absences, their hour, days off, the team's ladder.
import type { Temporal } from 'temporal-polyfill';
import type { Absence, LadderName } from './team.ts';

export type CalendarStore = {
  /** Takes the place of every other absence that it touches. */
  beAway(personId: string, absence: Absence): Promise<void>;
  /** There again from that day on: absences end before it, later ones are forgotten. Whether there was one. */
  beBack(personId: string, on: Temporal.PlainDate): Promise<boolean>;
  nudgeAt(personId: string, time: Temporal.PlainTime): Promise<void>;
  close(organisationId: string, days: Temporal.PlainDate[]): Promise<void>;
  open(organisationId: string, days: Temporal.PlainDate[]): Promise<void>;
  climb(teamId: string, ladder: LadderName): Promise<void>;
};
