// What is refused before a text becomes anything: a patient's number, what nobody wrote as a line, a team not named.
import { longestWhat } from './action-items/record-item.ts';
import { type Reply, tell } from './chat/event.ts';
import type { Turns } from './people/find-turns.ts';
import type { Reader } from './people/reader.ts';
import { holdsCprNumber } from './privacy/cpr-guard.ts';
import { counted, listed } from './texts/spell-out.ts';

/** Beyond this nobody typed a line: it is not even read. */
export const longestLine = 5_000;

/** `cpr` is the sentence for a text that holds a CPR number. Undefined where the text may be read. */
export function refuseText(text: string, reader: Reader, cpr: string): Reply | undefined {
  if (holdsCprNumber(text)) return tell(cpr);
  return text.length > longestLine ? tooLong(text.length, reader) : undefined;
}

export function tooLong(length: number, { texts: { actionItems, language } }: Reader): Reply {
  return tell(actionItems.tooLong(counted(length, language), counted(longestWhat, language)));
}

/** In a direct conversation with somebody in several teams nothing says which one is meant. */
export function refuseSeveralTeams(turns: Turns): Reply | undefined {
  if (turns.length === 1) return undefined;
  const { replies, language } = turns[0].reader.texts;
  const names = turns.map(({ team }) => team.name);
  return tell(replies.severalTeams(listed(names, language)));
}
