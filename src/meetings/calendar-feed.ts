// The port to meetings as calendars load them, by addresses that nobody guesses.
import type { Temporal } from 'temporal-polyfill';
import type { Language } from '../texts/language.ts';
import type { AgendaItem } from './agenda.ts';
import type { Meeting } from './meeting.ts';

export type CalendarEntry = {
  meeting: Meeting;
  agenda: AgendaItem[];
  /** Grows with each change of the meeting, from 0. */
  sequence: number;
  changedAt: Temporal.Instant;
};

/** A team's meetings, or one of them. Cancelled ones are among them: a calendar takes them away. */
export type CalendarFeed = { team: string; language: Language; entries: CalendarEntry[] };

/** How long a meeting that is over stays in the feed. */
export const keptInFeed = { hours: 24 * 90 };

export type CalendarFeeds = {
  /** The name of the team's feed. */
  nameOfTeam(teamId: string): Promise<string>;
  nameOfMeeting(meetingId: string): Promise<string>;
  /** From now on the feed has another name, and nobody who has the old one sees anything. */
  rename(teamId: string): Promise<string>;
  /** By the names; undefined where there is nothing of that name. */
  ofTeam(name: string): Promise<CalendarFeed | undefined>;
  ofMeeting(name: string): Promise<CalendarFeed | undefined>;
};

/** Where the bot's own pages are; undefined where nobody reaches them. */
export const feedAddress = (publicUrl: string | undefined, name: string): string | undefined =>
  publicUrl && `${publicUrl}/calendar/${name}.ics`;

export const fileAddress = (publicUrl: string | undefined, name: string): string | undefined =>
  publicUrl && `${publicUrl}/meeting/${name}.ics`;
