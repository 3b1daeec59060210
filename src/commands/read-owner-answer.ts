// Who is named by the answer to "Hvem gør det?": "Bo", "det gør Mette Krogh", "Bo og mig", "@Karen tager den".
import type { TypedPart } from '../chat/event.ts';
import { parseDue } from '../dates/parse-due.ts';
import type { OwnerReading } from './command.ts';
import { ownersNamed } from './owner-position.ts';
import type { CommandContext } from './read-line.ts';
import { slice, typedText } from './typed-text.ts';

/** Longer is a message of its own. */
const mostWords = 7;

const lead =
  /^(?:(?:nej|ja|jo|ok|okay|no|yes|well)[,.]? )?(?:det (?:gør|er|bliver|skal|må|tager)|that's|that is|it's|it is|that would be) (?:vist |nok |probably )?/i;

/** 'missing' where nobody is named, or the text says more than that. Never throws. */
export function readOwnerAnswer(parts: TypedPart[], context: CommandContext): OwnerReading {
  const typed = typedText(parts);
  const start = lead.exec(typed.text)?.[0].length ?? 0;
  const answer = slice(typed, start);
  if (answer.text.split(' ').length > mostWords) return { kind: 'missing' };
  return ownersNamed(answer, { ...context, dates: parseDue(answer.text, context).spans });
}
