// Everything a use case may read and write, within one transaction: all of it is committed, or nothing.
import type { ActionItemStore } from './action-items/action-item-store.ts';
import type { DraftStore } from './action-items/draft.ts';
import type { ItemRecord } from './action-items/item-record.ts';
import type { SourceStore } from './action-items/source-message.ts';
import type { ActsFor } from './acts-for.ts';
import type { BarrierStore } from './barriers/barrier-store.ts';
import type { Clock } from './clock.ts';
import type { ClusterStore } from './clusters/cluster-store.ts';
import type { DeadLetters } from './deliveries/dead-letters.ts';
import type { DeliveryPlan } from './deliveries/delivery-plan.ts';
import type { DigestStore } from './digest/digest-store.ts';
import type { ChannelBinding, LinkCodes, LinkStore } from './linking/link.ts';
import type { SamePeople } from './linking/same-people.ts';
import type { AgendaStore } from './meetings/agenda.ts';
import type { CalendarFeeds } from './meetings/calendar-feed.ts';
import type { MeetingRecord } from './meetings/meeting-record.ts';
import type { MeetingStore } from './meetings/meeting-store.ts';
import type { SeriesStore } from './meetings/series.ts';
import type { CalendarStore } from './people/calendar-store.ts';
import type { RosterStore } from './people/roster-store.ts';
import type { SetUpStore } from './people/set-up-store.ts';
import type { TeamStore } from './people/team-store.ts';
import type { PollSettingStore } from './polls/poll-setting-store.ts';
import type { PollStore, RatingStore, RoundReading, RoundStore } from './polls/poll-store.ts';
import type { AuditTrail } from './privacy/audit-trail.ts';
import type { DownloadStore } from './privacy/download.ts';
import type { PrivacyStore, RetentionStore } from './privacy/privacy-store.ts';
import type { NudgeStore } from './reminders/nudge-store.ts';

export type Stores = {
  clock: Clock;
  teams: TeamStore;
  rosters: RosterStore;
  setUp: SetUpStore;
  items: ActionItemStore;
  record: ItemRecord;
  sources: SourceStore;
  drafts: DraftStore;
  meetings: MeetingStore;
  agendas: AgendaStore;
  series: SeriesStore;
  clusters: ClusterStore;
  barriers: BarrierStore;
  nudges: NudgeStore;
  calendar: CalendarStore;
  meetingRecord: MeetingRecord;
  calendars: CalendarFeeds;
  /** Where the bot's own pages are reached, without a slash at the end; undefined where they are not. */
  publicUrl: string | undefined;
  polls: PollStore;
  pollSettings: PollSettingStore;
  rounds: RoundStore & RoundReading;
  ratings: RatingStore;
  digests: DigestStore;
  deliveries: DeliveryPlan;
  deadLetters: DeadLetters;
  linkCodes: LinkCodes;
  links: LinkStore;
  bindings: ChannelBinding;
  samePeople: SamePeople;
  audit: AuditTrail;
  downloads: DownloadStore;
  privacy: PrivacyStore;
  retention: RetentionStore;
  /** Whose rows the transaction may see and change: those that it was begun for, and no others. */
  reach: {
    /** One team more, where something other than membership has opened it: a code that is good, a team that was just founded. */
    alsoTeam(teamId: string): Promise<void>;
    /** All teams that this person has to do with, where something is about the person in all of them: when they are there. */
    alsoTeamsOf(personId: string): Promise<void>;
    /** As it was begun, but with what others have committed since. */
    again(): Promise<void>;
  };
  events: {
    /** Whether this is the first time that the event is told. Told by two at once, one waits for the other. */
    firstTime(eventId: string): Promise<boolean>;
  };
};

/** Nothing is visible in it but what it acts for. */
export type InTransaction = <Result>(
  actsFor: ActsFor,
  work: (stores: Stores) => Promise<Result>,
) => Promise<Result>;
