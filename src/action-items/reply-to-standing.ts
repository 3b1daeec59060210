// An owner says how it goes: what follows is asked at once, the new day where it is late or its day has come.
import { say } from '../chat/card.ts';
import type { Reply } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { type Answer, answerItem } from './answer-item.ts';
import { askAboutChange } from './change-question.ts';
import { replyToAnswer, replyToAnswerPress } from './reply-to-change.ts';

/** `typedNumber` is absent after a press; undefined where then the item is not in this team. */
export async function replyToStanding(
  stores: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
  answer: Answer,
  typedNumber?: number,
): Promise<Reply | undefined> {
  const answered = await answerItem(stores, turn, which, answer);
  if (answered.kind !== 'asks for a day')
    return typedNumber === undefined
      ? replyToAnswerPress(answered, turn)
      : replyToAnswer(answered, turn, typedNumber);
  const { item } = answered;
  const { answers } = turn.reader.texts;
  const told = answer === 'delay' ? answers.nowDelayed(item.number) : answers.dayHasCome(item.number);
  const asked = await askAboutChange(stores, turn, item, {});
  if (asked.show !== 'privately') return asked;
  const elements = [{ kind: 'text' as const, runs: [say(told)] }, ...asked.card.elements];
  return { show: 'privately', card: { summary: told, elements } };
}
