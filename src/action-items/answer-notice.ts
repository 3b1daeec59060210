// What the other owners are told when one of them has answered for an item that they share.
import type { Card } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import type { ActionItem } from './action-item.ts';
import { itemCard } from './item-card.ts';

export function answerNotice(item: ActionItem, team: Team, reader: Reader): Card {
  const { reminders } = reader.texts;
  const intro =
    item.status === 'open'
      ? reminders.answerTakenBack(item.number)
      : reminders.answerNotice(nameIn(team, item.said.by), item.number);
  const card = itemCard(item, team, reader, []);
  return { summary: intro, elements: [{ kind: 'text', runs: [say(intro)] }, ...card.elements] };
}
