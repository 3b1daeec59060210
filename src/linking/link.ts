// A link: a channel that is to become one more of a team, as long as it is proposed and what came of it.
import type { Temporal } from 'temporal-polyfill';
import type { AccountAddress, ChannelAddress } from '../chat/address.ts';
import type { Roster } from '../chat/roster.ts';

export const hoursToAnswer = 24;

/** 'overtaken': something else was linked meanwhile, and nothing can come of it any more. */
export type LinkState = 'proposed' | 'linked' | 'declined' | 'overtaken' | 'unlinked';

export type NewLink = {
  /** The team whose code was typed. */
  teamId: string;
  offeredBy: string;
  typedBy: string;
  channel: { address: ChannelAddress; name: string };
  /** Who is in a channel of no team. */
  roster?: Roster;
  /** The team that the channel had. */
  ownTeamId?: string;
  expiresAt: Temporal.Instant;
};

export type Link = NewLink & {
  id: string;
  /** What the team works on, as its project leader calls it. */
  initiative: string;
  state: LinkState;
  /** Who of the two has said yes. */
  yes: { offerer: boolean; typist: boolean };
  /** The channel's row in the linked team. */
  channelId?: string;
  /** The numbers that items have now which were taken along. */
  takenAlong: number[];
  endedBy?: string;
};

export type LinkChange = {
  yes?: { offerer?: true; typist?: true };
  state?: LinkState;
  channelId?: string;
  takenAlong?: number[];
  ended?: { by: string; at: Temporal.Instant };
};

/** Where a code is typed, and by whom. */
export type TypingPlace = { channel: ChannelAddress; account: AccountAddress };

/** The port to codes and to how often wrong ones were typed. */
export type LinkCodes = {
  /** From now on until the transaction ends nobody else gives or types a code, or answers a proposal. */
  hold(): Promise<void>;
  /** Takes the place of the team's code before. */
  offer(code: { teamId: string; hash: string; by: string; expiresAt: Temporal.Instant }): Promise<void>;
  /** Which team it opens; undefined for every code that is not good, whatever it is. */
  teamOf(hash: string): Promise<string | undefined>;
  /** It is good no more. Answers with who gave it. */
  use(teamId: string, at: Temporal.Instant): Promise<string>;
  countWrong(place: TypingPlace, at: Temporal.Instant): Promise<void>;
  /** When the wrong code was typed that is so many ago: by this account or in this channel, the later of the two. */
  wrongAgo(place: TypingPlace, howMany: number): Promise<Temporal.Instant | undefined>;
};

/** The port to links. Whoever changes one holds the codes. */
export type LinkStore = {
  /** Whatever was proposed for the channel before is overtaken. */
  propose(link: NewLink): Promise<Link>;
  /** The teams that it is about; none where this account's person is neither who gave nor who typed the code. */
  teamsOf(linkId: string, account: AccountAddress): Promise<string[]>;
  byId(linkId: string): Promise<Link>;
  change(linkId: string, change: LinkChange): Promise<Link>;
  /** What was proposed of these teams or of this channel, and the teams' codes: nothing more comes of them. */
  overtake(of: { teamIds: string[]; channel: ChannelAddress; except: string }): Promise<void>;
  /** Those that hold. */
  linked(teamId: string): Promise<Link[]>;
};

/** The port to which channel is which team's. Whoever moves one holds the rosters. */
export type ChannelBinding = {
  /** The id of the person with this account, who is made known where nobody knows them; in no team by that. */
  personOf(
    profile: Roster['people'][number],
    about: { organisation: string; timeZone: string },
  ): Promise<string>;
  /** The id of the channel's row in that team. */
  bind(teamId: string, channel: { address: ChannelAddress; name: string }): Promise<string>;
  unbind(channelId: string, at: Temporal.Instant): Promise<void>;
  /** Everybody who is or was in `from` is that in `to` as well; who was one of its leaders comes as a member. */
  bring(from: string, to: string): Promise<void>;
  lead(teamId: string, personId: string): Promise<void>;
};
