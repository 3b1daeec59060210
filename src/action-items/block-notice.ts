// What a project leader is told when an item is blocked: by whom, and what it waits for.
import type { Card } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import type { ActionItem } from './action-item.ts';
import { itemCard } from './item-card.ts';

/** Once it is blocked no longer the message says that, and how the item stands. */
export function blockNotice(item: ActionItem, team: Team, reader: Reader): Card {
  const { answers } = reader.texts;
  const by = nameIn(team, item.said.by);
  const intro =
    item.status === 'blocked' ? answers.noticeBlocked(by, item.number) : answers.noticeNoLonger(item.number);
  const card = itemCard(item, team, reader, []);
  return { summary: intro, elements: [{ kind: 'text', runs: [say(intro)] }, ...card.elements] };
}
