// "Sprog engelsk": a channel's language, settled by whoever leads, or in the conversation with the bot one's own.
import { type Reply, tell } from '../chat/event.ts';
import type { LanguageCommand } from '../commands/read-language.ts';
import type { Stores } from '../stores.ts';
import { textsIn } from '../texts/texts.ts';
import type { Turn } from './find-turns.ts';
import { may } from './rights.ts';
import { standingIn } from './standings.ts';

/** One's own language is the same in all of one's teams. Told in the language that holds from now on. */
export async function replyToLanguage(stores: Stores, turn: Turn, { to }: LanguageCommand): Promise<Reply> {
  const { team, member, reader, origin } = turn;
  const channel = team.channels.find(({ id }) => id === origin.channelId);
  if (!to) {
    const spoken = channel ? (channel.language ?? team.language) : reader.texts.language;
    return tell(reader.texts.languages[channel ? 'here' : 'toYou'](spoken));
  }
  if (!channel) {
    await stores.teams.speak({ personId: member.id }, to);
    return tell(textsIn(to).languages.yours);
  }
  if (!may(standingIn(turn), 'choose language', 'channel')) return tell(reader.texts.absences.leadersOnly);
  await stores.teams.speak({ channelId: channel.id }, to);
  await stores.deliveries.redrawChannel(channel.id);
  return tell(textsIn(member.language ?? to).languages.channels(to));
}
