// What the bot will say by itself: what, to whom, when. A row that is the truth; the job that carries it is not.
import type { Temporal } from 'temporal-polyfill';
import type { ChannelAddress, MessageAddress } from '../chat/address.ts';

/** What is shown where. The message keeps showing the present state: a change makes the delivery due again. */
export type DeliverySubject =
  | { kind: 'item card'; teamId: string; itemId: string; channelId: string; thread?: ChannelAddress }
  /** `onDay`: it was given to this person later than it was made, on that day; each day's giving is told. */
  | { kind: 'owner notice'; teamId: string; itemId: string; personId: string; onDay?: Temporal.PlainDate }
  /** To a project leader: the item is blocked. `onDay`: when that was said; each day's news is one message. */
  | { kind: 'block notice'; teamId: string; itemId: string; personId: string; onDay: Temporal.PlainDate }
  /** To one who is asked to move what blocks an item. */
  | { kind: 'help request'; teamId: string; itemId: string; barrierId: string; personId: string }
  /** To whoever waits for help: who has it, and what they answered; each day's news and answers are one message. */
  | {
      kind: 'help news' | 'help answer';
      teamId: string;
      itemId: string;
      barrierId: string;
      personId: string;
      onDay: Temporal.PlainDate;
    }
  | { kind: 'morning nudge'; personId: string; onDay: Temporal.PlainDate }
  /** In the afternoon of that day, what the person put off to it. */
  | { kind: 'later nudge'; personId: string; onDay: Temporal.PlainDate }
  /** Some hours before the item's time of day. */
  | { kind: 'timed nudge'; teamId: string; itemId: string; personId: string; onDay: Temporal.PlainDate }
  /** To an owner, in the name of somebody who asked for it; at most one each day. */
  | {
      kind: 'prod';
      teamId: string;
      itemId: string;
      personId: string;
      onDay: Temporal.PlainDate;
      byPersonId: string;
    }
  /** To an owner: another one has answered; each day's news is one message. */
  | { kind: 'answer notice'; teamId: string; itemId: string; personId: string; onDay: Temporal.PlainDate }
  | { kind: 'meeting card'; teamId: string; meetingId: string; channelId: string }
  /** One change of the meeting, told where its card stands: that is only redrawn, which nobody notices. */
  | { kind: 'meeting news'; teamId: string; meetingId: string; changeId: string; channelId: string }
  /** Two working days before the meeting of that day: how the team's agreements stand. */
  | {
      kind: 'meeting status';
      teamId: string;
      meetingId: string;
      channelId: string;
      onDay: Temporal.PlainDate;
    }
  /** When the meeting of that day is over: who does what by when. */
  | {
      kind: 'meeting wrap-up';
      teamId: string;
      meetingId: string;
      channelId: string;
      onDay: Temporal.PlainDate;
    }
  /** The questions in full while the round is open; then what came of it. */
  | { kind: 'round card'; teamId: string; roundId: string; channelId: string }
  /** The same, to somebody who is in none of the team's channels. */
  | { kind: 'round sheet'; teamId: string; roundId: string; personId: string }
  /** That there is a result, where the card stands: that is only redrawn, which nobody notices. */
  | { kind: 'round news'; teamId: string; roundId: string; channelId: string }
  /** Of one ISO week, named by its Monday. `part`: from 0; what one message cannot hold goes on in the next. */
  | { kind: 'digest' | 'leader digest'; personId: string; onDay: Temporal.PlainDate; part: number }
  /** Once in each channel that a team was founded in. */
  | { kind: 'introduction'; teamId: string; channelId: string }
  /** The team has nobody who leads it any more; each day's news is one message. */
  | { kind: 'leader gone'; teamId: string; channelId: string; onDay: Temporal.PlainDate }
  /** To somebody who was made a project leader by another; each day's news is one message. */
  | {
      kind: 'leader notice';
      teamId: string;
      personId: string;
      onDay: Temporal.PlainDate;
      byPersonId: string;
    }
  /** To whoever gave the code that was typed: what is about to be shared; then what came of it. */
  | { kind: 'link proposal'; teamId: string; linkId: string; personId: string }
  /** To the other one of the two: it was declined. */
  | { kind: 'link news'; teamId: string; linkId: string; personId: string }
  /** In every channel of the team: who has come to it, or that a channel has left it. */
  | { kind: 'linked'; teamId: string; linkId: string; channelId: string }
  | { kind: 'unlinked'; teamId: string; linkId: string; channelId: string }
  /** Asks one of two people with the same name whether they are the other one, too. */
  | { kind: 'same person'; teamId: string; pairId: string; personId: string };

export type NudgeSubject = Extract<
  DeliverySubject,
  { kind: 'morning nudge' | 'timed nudge' | 'later nudge' }
>;

/** A delivery that this process has the claim on and is about to send. */
export type Delivery = {
  /** Also the key that finds the posted message again. */
  id: string;
  attempt: number;
  failures: number;
  revision: number;
  subject: DeliverySubject;
  /** Set once it has been posted: from then on it is updated in place. */
  message?: MessageAddress;
  /** Real time. An earlier try may have been posted without our knowing. */
  unsureSince?: Temporal.Instant;
};

/** Names one job: a claim that has been overtaken by a newer attempt does nothing. */
export type Claim = { id: string; attempt: number };

export type Outcome =
  | { kind: 'sent'; message: MessageAddress }
  /** Nothing to say after all: the item is done, the owner is in the channel. */
  | { kind: 'not needed' }
  /** `after` in milliseconds of real time. `unsure`: this try may have been posted. */
  | { kind: 'again'; after: number; reason: string; unsure: boolean }
  /**
   * The same, where the platform asked for patience: no failure is counted, nothing is called earlier. `everybody`: nor
   * is anything else of this installation.
   */
  | { kind: 'wait'; after: number; reason: string; unsure: boolean; everybody?: boolean }
  | { kind: 'dead'; reason: string };
