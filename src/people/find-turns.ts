// Who speaks, in which team, and in whose words the bot answers.
import type { ChannelAddress } from '../chat/address.ts';
import { type ChatEvent, type Reply, tell } from '../chat/event.ts';
import type { Cluster, Contact } from '../clusters/cluster.ts';
import type { Stores } from '../stores.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { languageIn, type Reader, readerFor } from './reader.ts';
import { formerWith, type Member, memberWith, type Team, type TeamChannel } from './team.ts';
import type { TeamStore } from './team-store.ts';

/** Where something was typed; both absent in the conversation with the bot alone. */
export type Origin = { channelId?: string; thread?: ChannelAddress };

/** One person's turn in one team. */
export type Turn = { team: Team; member: Member; reader: Reader; origin: Origin };

/** A turn of a cluster's contact, who need be in no team. */
export type ContactTurn = { contact: Contact; clusters: Cluster[]; reader: Reader };

/** In a direct conversation there is one for each of the person's teams, elsewhere exactly one. */
export type Turns = [Turn, ...Turn[]];

export type Found =
  /** `former`: the teams that the person has left, where only what is still theirs may be answered. */
  | { kind: 'member'; turns: Turns; former: Turn[] }
  | { kind: 'former'; former: Turns }
  /** In the direct conversation: somebody who is in no team, but a cluster's contact. */
  | { kind: 'contact'; contact: ContactTurn; former: Turn[] }
  | { kind: 'stranger' | 'no team'; refusal: Reply };

/** `language` is for somebody of whom nothing is known. */
export async function findTurns(
  { teams, clusters, clock }: Stores,
  event: ChatEvent,
  language: Language,
): Promise<Found> {
  const [found, now] = await Promise.all([teamsFor(teams, event), clock.now()]);
  const [one] = found;
  const { replies } = textsIn(one ? languageIn(one, channelOf(one, event)) : language);
  const isMember = found.some((team) => memberWith(team, event.by));
  const contact = event.in === 'direct' && !isMember ? await clusters.contactWith(event.by) : undefined;
  const of = contact === 'no more' ? undefined : contact;
  if (found.length === 0 && contact === 'no more')
    return { kind: 'stranger', refusal: tell(replies.contactNoMore) };
  if (found.length === 0 && !of) {
    return event.in === 'direct'
      ? { kind: 'stranger', refusal: tell(replies.strangerDirect) }
      : { kind: 'no team', refusal: tell(replies.unboundChannel) };
  }
  const turnsOf = (who: typeof memberWith) =>
    found.flatMap((team): Turn[] => {
      const member = who(team, event.by);
      return member
        ? [
            {
              team,
              member,
              reader: readerFor(member, team, now, channelOf(team, event)),
              origin: originIn(team, event),
            },
          ]
        : [];
    });
  const [first, ...others] = turnsOf(memberWith);
  // A leader of then leads no more.
  const former = turnsOf(formerWith).map(
    (turn): Turn => ({ ...turn, member: { ...turn.member, role: 'member' } }),
  );
  if (first) return { kind: 'member', turns: [first, ...others], former };
  if (of) {
    const reader = readerFor(of.contact, { language: one?.language ?? language }, now);
    return { kind: 'contact', contact: { ...of, reader }, former };
  }
  const [left, ...more] = former;
  return left
    ? { kind: 'former', former: [left, ...more] }
    : { kind: 'stranger', refusal: tell(replies.stranger) };
}

async function teamsFor(teams: TeamStore, event: ChatEvent): Promise<Team[]> {
  if (event.in === 'direct') return teams.ofAccount(event.by);
  const team = await teams.ofChannel(event.in.channel);
  return team ? [team] : [];
}

function channelOf({ channels }: Team, event: ChatEvent): TeamChannel | undefined {
  const { in: place } = event;
  return place === 'direct' ? undefined : channels.find(({ address }) => address === place.channel);
}

function originIn(team: Team, event: ChatEvent): Origin {
  if (event.in === 'direct') return {};
  const { thread } = event.in;
  const channelId = channelOf(team, event)?.id;
  return { ...(channelId && { channelId }), ...(thread && { thread }) };
}
