// What whoever has a barrier answers those who wait; an owner who can go on says so at once.
import type { ActionItem } from '../action-items/action-item.ts';
import { answerButtons } from '../action-items/answer-buttons.ts';
import { itemCard } from '../action-items/item-card.ts';
import { type Card, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { Member, Team } from '../people/team.ts';
import type { Barrier } from './barrier.ts';

export function helpAnswerCard(
  { answer, state }: Barrier,
  item: ActionItem,
  to: Member,
  team: Team,
  reader: Reader,
): Card {
  const { barriers } = reader.texts;
  const words = barriers.answered(answer?.name ?? '', item.number, answer?.text ?? barriers.erased);
  const mayGoOn = item.status === 'blocked' && state === 'moved' && item.owners.includes(to.id);
  const buttons = mayGoOn ? answerButtons(item, reader).filter(({ press }) => press.do !== 'block') : [];
  return {
    summary: words,
    elements: [{ kind: 'text', runs: [say(words)] }, ...itemCard(item, team, reader, buttons).elements],
  };
}
