// Who speaks, in which team, and in whose words the bot answers.
import { sentence } from '../chat/card.ts';
import type { ChatEvent, Reply } from '../chat/event.ts';
import { personReading, type Reader } from '../chat/reader.ts';
import type { Stores } from '../stores.ts';
import { textsIn } from '../texts/texts.ts';
import { type Member, memberWith, type Team } from './team.ts';
import type { TeamStore } from './team-store.ts';

/** One person's turn in one team. */
export type Turn = {
  team: Team;
  member: Member;
  reader: Reader;
  /** Where an agreement typed now belongs; empty in the conversation with the bot alone. */
  origin: { channelId?: string; thread?: `${string}:${string}` };
};

/** All turns that the event can be: one for each of the person's teams in a direct conversation, else at most one. */
export async function findTurns(
  { teams, clock }: Stores,
  event: ChatEvent,
): Promise<{ turns: Turn[] } | { refusal: Reply }> {
  const found = await teamsFor(teams, event);
  const [first] = found;
  const { replies } = textsIn(first?.language ?? 'da');
  if (!first)
    return { refusal: tell(event.in === 'direct' ? replies.strangerDirect : replies.unboundChannel) };
  const now = await clock.now();
  const turns = found.flatMap((team): Turn[] => {
    const member = memberWith(team, event.by);
    return member
      ? [{ team, member, reader: personReading(member, team, now), origin: originIn(team, event) }]
      : [];
  });
  return turns.length > 0 ? { turns } : { refusal: tell(replies.stranger) };
}

async function teamsFor(teams: TeamStore, event: ChatEvent): Promise<Team[]> {
  if (event.in === 'direct') return teams.ofAccount(event.by);
  const team = await teams.ofChannel(event.in.channel);
  return team ? [team] : [];
}

function originIn(team: Team, event: ChatEvent): Turn['origin'] {
  if (event.in === 'direct') return {};
  const { channel, thread } = event.in;
  const channelId = team.channels.find(({ address }) => address === channel)?.id;
  return { ...(channelId && { channelId }), ...(thread && { thread }) };
}

/** A reply of one sentence, to the person alone. */
export function tell(text: string): Reply {
  return { show: 'privately', card: sentence(text) };
}
