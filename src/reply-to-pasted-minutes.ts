// Typed text that is minutes: after the word, or several lines pasted into the conversation with the bot.
import type { Reply } from './chat/event.ts';
import { hasSeveralLines, minutesAfterCommand } from './commands/read-minutes-command.ts';
import { offerMinutesForm, replyToPasted } from './minutes/reply-to-minutes.ts';
import { findSuggestions } from './minutes/suggest-items.ts';
import type { Turns } from './people/find-turns.ts';
import { longestLine, refuseSeveralTeams } from './refuse-text.ts';
import type { Stores } from './stores.ts';

/** Undefined where it is not minutes. `text` has passed the CPR guard. */
export async function replyToPastedMinutes(
  stores: Stores,
  turns: Turns,
  text: string,
): Promise<Reply | undefined> {
  const after = minutesAfterCommand(text);
  const [turn] = turns;
  if (after === undefined && !isPastedMinutes(text, turns)) return undefined;
  const severalTeams = refuseSeveralTeams(turns);
  if (severalTeams) return severalTeams;
  return after === '' ? offerMinutesForm(stores, turn) : replyToPasted(stores, turn, after ?? text);
}

/** Two agreements on lines of their own, or more text than anybody types. Only where nobody else reads along. */
function isPastedMinutes(text: string, [turn]: Turns): boolean {
  if (turn.origin.channelId !== undefined || !hasSeveralLines(text)) return false;
  return text.length > longestLine || findSuggestions(text, turn).length > 1;
}
