// "Ikke mig" in a nudge: whoever has it alone says who has it then, or gives it back; who shares it is out of it.
import type { ButtonPress } from '../chat/button-press.ts';
import type { Reply } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToItem } from '../people/standings.ts';
import type { Stores } from '../stores.ts';
import { isFinished } from './action-item.ts';
import { askAboutChange } from './change-question.ts';
import { declineItem } from './decline-item.ts';
import { replyToDeclinePress, replyToWish } from './reply-to-wish.ts';

/** Undefined where the item is not in this team. */
export async function handOver(stores: Stores, turn: Turn, itemId: string): Promise<Reply | undefined> {
  const item = await stores.items.lock(turn.team.id, { id: itemId });
  const isAlone = item?.owners.length === 1 && item.owners[0] === turn.member.id;
  if (!item || !isAlone || isFinished(item) || !may(standingToItem(turn, item), 'decline', 'item'))
    return replyToDeclinePress(await declineItem(stores, turn, { id: itemId }), turn);
  const asked = await askAboutChange(stores, turn, item, { owners: { kind: 'missing' } });
  if (asked.show !== 'privately') return asked;
  const { changes } = turn.reader.texts;
  const giveBack = {
    label: changes.giveBack,
    spoken: changes.giveBackSpoken(item.number),
    press: { do: 'give back' as const, of: item.id },
  };
  // Whoever says that it is not theirs is no choice.
  const others = asked.card.elements.map((element) =>
    element.kind === 'buttons'
      ? { ...element, buttons: element.buttons.filter(({ press }) => !chooses(press, turn.member.id)) }
      : element,
  );
  const elements = [...others, { kind: 'buttons' as const, buttons: [giveBack] }];
  return { show: 'privately', card: { ...asked.card, elements } };
}

const chooses = (press: ButtonPress, personId: string) =>
  press.do === 'choose owner' && press.person === personId;

/** The question is replaced by what became of it. */
export async function giveBack(stores: Stores, turn: Turn, itemId: string): Promise<Reply | undefined> {
  const told = replyToWish(await declineItem(stores, turn, { id: itemId }), 'decline', turn);
  return told?.show === 'privately' ? { show: 'in place', card: told.card } : told;
}
