// The ports to polls, to their rounds, and to the answers of the round that is open.
import type { Temporal } from 'temporal-polyfill';
import type { Answer, Tally } from './aggregate.ts';
import type { Figure } from './disclose.ts';
import type { Instrument } from './instrument.ts';
import type { About, ClosedRound, NewPoll, OpenRound, PlannedRound, Poll, PollPause, Round } from './poll.ts';
import type { Rhythm, RoundTimes } from './round-times.ts';

export type PollStore = {
  /** Those that are not stopped. Nobody else changes one of this team until the transaction ends. */
  lockOfTeam(teamId: string): Promise<Poll[]>;
  start(poll: NewPoll): Promise<Poll>;
  /** `pause` undefined: it goes on. */
  change(pollId: string, to: { rhythm: Rhythm; pause: PollPause | undefined }): Promise<void>;
  stop(pollId: string, at: Temporal.Instant): Promise<void>;
  /** Those that an administrator has added. */
  instruments(): Promise<Instrument[]>;
};

export type RoundStore = {
  /** Of a poll it takes the place of the one that is planned. */
  plan(
    round: { teamId: string; pollId?: string; about: About; minimum: number } & RoundTimes,
  ): Promise<PlannedRound>;
  /** Forgets what is planned of a poll. */
  unplan(pollId: string): Promise<void>;
  /**
   * One that is to open or to close by now, locked with its team's polls until the transaction ends: what closes first.
   * Those that others hold are left out, and those named in `except`.
   */
  lockDue(except?: string[]): Promise<PlannedRound | OpenRound | undefined>;
  /** Throws where another round of the team is open. */
  open(
    round: PlannedRound,
    with_: { asked: Instrument; personIds: string[]; minimum: number } & RoundTimes,
  ): Promise<OpenRound>;
  skip(roundId: string): Promise<void>;
  /** Opens later, or closes at another time. */
  retime(roundId: string, to: Partial<RoundTimes>): Promise<void>;
  /** Freezes these figures, and deletes the answers, who was asked, and the key. */
  close(roundId: string, figures: Map<number, Figure>): Promise<void>;
};

export type RoundReading = {
  /** Never outside the team. `lock`: nobody opens or closes it, or answers, until the transaction ends. */
  byId(teamId: string, roundId: string, lock?: 'lock'): Promise<Round | undefined>;
  openOfTeam(teamId: string): Promise<OpenRound | undefined>;
  planned(teamId: string): Promise<PlannedRound[]>;
  /** Newest first. */
  closed(teamId: string, about: About, most: number): Promise<ClosedRound[]>;
  /** The latest that was closed, whatever it asked. */
  latest(teamId: string): Promise<ClosedRound | undefined>;
  /** By its unguessable name; undefined where there is no closed round of that name. */
  ofPicture(pictureName: string): Promise<ClosedRound | undefined>;
};

export type RatingStore = {
  /**
   * One answer a person and question; a later one takes the place of an earlier. `undefined` takes it back. Somebody who
   * came after the round opened is asked from then on. Answers with the round as it is afterwards.
   */
  rate(round: OpenRound, personId: string, question: number, answer: Answer | undefined): Promise<OpenRound>;
  /** One's own, by the question's number. */
  own(roundId: string, personId: string): Promise<Map<number, Answer>>;
  /** Of the open rounds that this person is asked in and has not answered at all: those of all teams. */
  unanswered(personId: string): Promise<OpenRound[]>;
  /** Whether everybody who is asked has answered every question. */
  isComplete(roundId: string): Promise<boolean>;
  /** By the question's number; a question that nobody answered is missing. */
  tallies(roundId: string): Promise<Map<number, Tally>>;
};
