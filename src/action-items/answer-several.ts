// Several items are said to be done in one line: each is answered, and told of, by itself.
import type { Card, Element } from '../chat/card.ts';
import type { Reply } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { type Answer, answerItem } from './answer-item.ts';
import { replyToAnswer } from './reply-to-change.ts';

/** `numbers` are at most as many as a card has entries with buttons. */
export async function answerSeveral(
  stores: Stores,
  turn: Turn,
  numbers: number[],
  answer: Answer,
): Promise<Reply> {
  const cards: Card[] = [];
  // In one order: two people who name the same items wait for each other, never in a circle.
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const reply = replyToAnswer(await answerItem(stores, turn, { number }, answer), turn, number);
    if (reply.show === 'privately') cards.push(reply.card);
  }
  const entries = cards.map(({ elements }) => ({
    lines: elements.flatMap((element) => (element.kind === 'text' ? [element.runs] : [])),
    buttons: elements.flatMap((element) => (element.kind === 'buttons' ? element.buttons : [])),
  }));
  const elements: Element[] = [{ kind: 'entries', entries }];
  return { show: 'privately', card: { summary: cards.map(({ summary }) => summary).join(' '), elements } };
}
