// What an owner is told, to themselves: an item is theirs, from the start or by a change; or it is theirs no longer.
import type { Button, Card } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import { type ActionItem, isFinished } from './action-item.ts';
import { completeButton } from './complete-button.ts';
import { itemCard } from './item-card.ts';
import type { RecordLine } from './item-record.ts';

/** `giving` is how it came to the person; undefined for an owner from the start. */
export function ownerNotice(
  item: ActionItem,
  personId: string,
  giving: RecordLine | undefined,
  team: Team,
  reader: Reader,
): Card {
  const intro = introduction(item, personId, giving, team, reader);
  const card = itemCard(item, team, reader, noticeButtons(item, personId, reader));
  return { summary: intro, elements: [{ kind: 'text', runs: [say(intro)] }, ...card.elements] };
}

function introduction(
  item: ActionItem,
  personId: string,
  giving: RecordLine | undefined,
  team: Team,
  { texts: { actionItems, changes } }: Reader,
): string {
  if (!item.owners.includes(personId)) {
    const owners = actionItems.owners(item.owners.map((owner) => nameIn(team, owner)));
    return changes.noticeNoLongerYours(item.number, owners);
  }
  if (!giving) return actionItems.notice(nameIn(team, item.createdBy));
  const by = nameIn(team, giving.by);
  return giving.verb === 'decline'
    ? changes.noticeGivenBack(by, item.number)
    : changes.noticeGiven(by, item.number);
}

function noticeButtons(item: ActionItem, personId: string, reader: Reader): Button[] {
  if (isFinished(item) || !item.owners.includes(personId)) return [];
  const { changes } = reader.texts;
  return [
    completeButton(item, reader),
    {
      label: changes.notMe,
      spoken: changes.notMeSpoken(item.number),
      press: { do: 'decline', item: item.id },
    },
  ];
}
