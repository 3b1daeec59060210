// Typed text that is minutes: after the word, or several lines pasted into the conversation with the bot.
import type { Reply } from './chat/event.ts';
import { hasSeveralLines, linesToCreate, minutesAfterCommand } from './commands/read-minutes-command.ts';
import { offerMinutesForm, replyToPasted } from './minutes/reply-to-minutes.ts';
import { findSuggestions } from './minutes/suggest-items.ts';
import type { Turn, Turns } from './people/find-turns.ts';
import { longestLine, refuseSeveralTeams } from './refuse-text.ts';
import type { Stores } from './stores.ts';

/** Undefined where it is not minutes. `text` has passed the CPR guard; `creates`: the word that creates stood before it. */
export async function replyToPastedMinutes(
  stores: Stores,
  turns: Turns,
  typed: string,
  creates: boolean,
): Promise<Reply | undefined> {
  const after = creates ? undefined : minutesAfterCommand(typed);
  const [turn] = turns;
  const afterWord = creates ? typed : linesToCreate(typed);
  const text = afterWord ?? typed;
  const mayBeMinutes = turn.origin.channelId === undefined || afterWord !== undefined;
  if (after === undefined && !(mayBeMinutes && isPastedMinutes(text, turn))) return undefined;
  const severalTeams = refuseSeveralTeams(turns);
  if (severalTeams) return severalTeams;
  return after === '' ? offerMinutesForm(stores, turn) : replyToPasted(stores, turn, after ?? text);
}

/** Two agreements on lines of their own, or more text than anybody types. */
function isPastedMinutes(text: string, turn: Turn): boolean {
  if (!hasSeveralLines(text)) return false;
  return text.length > longestLine || findSuggestions(text, turn).length > 1;
}
