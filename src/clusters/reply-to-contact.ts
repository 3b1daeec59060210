// A cluster's contact who is in no team writes to the bot, or presses a button that is no answer to a request for help.
import { replyWithBarriers } from '../barriers/reply-with-barriers.ts';
import { ButtonPress } from '../chat/button-press.ts';
import { type ChatEvent, plainText, type Reply, tell } from '../chat/event.ts';
import { readCommand } from '../commands/read-command.ts';
import { replyWithBrief } from '../digest/reply-with-brief.ts';
import { replyWithOverview } from '../digest/reply-with-overview.ts';
import type { ContactTurn, Turn } from '../people/find-turns.ts';
import { isErasePress, replyToErasePress, replyToPrivacy } from '../privacy/reply-to-privacy.ts';
import { refuseText } from '../refuse-text.ts';
import { replyToOwnPress } from '../reply-to-former.ts';
import type { Stores } from '../stores.ts';
import { contactHelpCard } from './contact-help-card.ts';

/** `former`: the teams that the person has left, where they may still answer for what is theirs. */
export async function replyToContact(
  stores: Stores,
  turn: ContactTurn,
  former: Turn[],
  { what }: ChatEvent,
): Promise<Reply> {
  const { contact, reader } = turn;
  const { barriers, replies } = reader.texts;
  const acting = { person: contact, reader };
  switch (what.kind) {
    case 'typed': {
      const refused = refuseText(plainText(what.parts), reader, replies.cpr);
      if (refused) return refused;
      const { now, timeZone } = reader;
      const command = readCommand(what.parts, { members: [], typist: undefined, now, timeZone });
      if (command.kind === 'overview') return replyWithOverview(stores, acting);
      if (command.kind === 'brief') return replyWithBrief(stores, acting, command.team);
      if (command.kind === 'barriers') return replyWithBarriers(stores, acting);
      if (command.kind === 'my data' || command.kind === 'erase me')
        return replyToPrivacy(stores, acting, command);
      const isHelp = command.kind === 'help';
      const isOfTeam = !isHelp && command.kind !== 'not understood';
      const notice = isOfTeam ? barriers.contactStranger : barriers.contactNotUnderstood;
      return { show: 'privately', card: contactHelpCard(turn, isHelp ? undefined : notice) };
    }
    case 'press': {
      const own = await replyToOwnPress(stores, former, what);
      if (own) return own;
      const { data: press } = ButtonPress.safeParse(what.press);
      if (isErasePress(press)) return replyToErasePress(stores, acting, press);
      if (press?.do === 'show overview') return replyWithOverview(stores, acting, press);
      return press?.do === 'help'
        ? { show: 'privately', card: contactHelpCard(turn) }
        : tell(replies.strangeButton);
    }
    case 'home opened':
      return replyWithBarriers(stores, acting);
    case 'message menu':
      return { show: 'privately', card: contactHelpCard(turn, barriers.contactStranger) };
    case 'submit':
      return tell(replies.strangeButton);
    case 'membership':
    case 'message changed':
      return { show: 'nothing' };
  }
}
