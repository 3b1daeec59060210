// Who speaks, in which team, and in whose words the bot answers.
import type { ChannelAddress } from '../chat/address.ts';
import { type ChatEvent, type Reply, tell } from '../chat/event.ts';
import type { Stores } from '../stores.ts';
import { textsIn } from '../texts/texts.ts';
import { type Reader, readerFor } from './reader.ts';
import { type Member, memberWith, type Team } from './team.ts';
import type { TeamStore } from './team-store.ts';

/** Where something was typed; both absent in the conversation with the bot alone. */
export type Origin = { channelId?: string; thread?: ChannelAddress };

/** One person's turn in one team. */
export type Turn = { team: Team; member: Member; reader: Reader; origin: Origin };

/** In a direct conversation there is one for each of the person's teams, elsewhere exactly one. */
export type Turns = [Turn, ...Turn[]];

export async function findTurns(
  { teams, clock }: Stores,
  event: ChatEvent,
): Promise<{ turns: Turns } | { refusal: Reply }> {
  const [found, now] = await Promise.all([teamsFor(teams, event), clock.now()]);
  const { replies } = textsIn(found[0]?.language ?? 'da');
  if (found.length === 0) {
    return { refusal: tell(event.in === 'direct' ? replies.strangerDirect : replies.unboundChannel) };
  }
  const [first, ...others] = found.flatMap((team): Turn[] => {
    const member = memberWith(team, event.by);
    return member
      ? [{ team, member, reader: readerFor(member, team, now), origin: originIn(team, event) }]
      : [];
  });
  return first ? { turns: [first, ...others] } : { refusal: tell(replies.stranger) };
}

async function teamsFor(teams: TeamStore, event: ChatEvent): Promise<Team[]> {
  if (event.in === 'direct') return teams.ofAccount(event.by);
  const team = await teams.ofChannel(event.in.channel);
  return team ? [team] : [];
}

function originIn(team: Team, event: ChatEvent): Origin {
  if (event.in === 'direct') return {};
  const { channel, thread } = event.in;
  const channelId = team.channels.find(({ address }) => address === channel)?.id;
  return { ...(channelId && { channelId }), ...(thread && { thread }) };
}
