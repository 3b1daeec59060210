// "Drop den", typed: the open question is forgotten, as by its button.
import { plainText, type Reply, type TypedPart, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { discardDraft } from './complete-draft.ts';
import { openQuestion } from './open-question.ts';

const drops =
  /^(?:nej,? )?(?:drop|glem|skip)(?:,? (?:den|det|it))?(?: igen)?[\s.!]*$|^(?:nej tak|never mind|nevermind|forget it|no,? thanks|no thank you)[\s.!]*$/i;

/** Undefined where the text says something else, or nothing was asked. */
export async function dropByTyping(
  stores: Stores,
  turn: Turn,
  parts: TypedPart[],
): Promise<Reply | undefined> {
  const text = plainText(parts).trim();
  const isNo = /^(?:nej|no)[\s.!]*$/i.test(text);
  const asked = isNo || drops.test(text) ? await openQuestion(stores, turn) : undefined;
  if (!asked || (isNo && asked.asked !== 'whether')) return undefined;
  const dropped = await discardDraft(stores, turn, asked.id);
  return dropped.kind === 'discarded' ? tell(turn.reader.texts.actionItems.discarded) : undefined;
}
