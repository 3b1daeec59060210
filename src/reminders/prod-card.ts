// "Prik": a friendly word to an owner in the name of somebody who waits, with the same answers as a nudge.
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { answerButtons } from '../action-items/answer-buttons.ts';
import { itemCard } from '../action-items/item-card.ts';
import { type Card, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { Person, Team } from '../people/team.ts';

/** `by` is the name of whoever asked for it. */
export function prodCard(item: ActionItem, owner: Person, by: string, team: Team, reader: Reader): Card {
  const intro = reader.texts.reminders.prod(by, item.number);
  const waits = !isFinished(item) && item.owners.includes(owner.id);
  const card = itemCard(item, team, reader, waits ? answerButtons(item, reader) : []);
  return { summary: intro, elements: [{ kind: 'text', runs: [say(intro)] }, ...card.elements] };
}
