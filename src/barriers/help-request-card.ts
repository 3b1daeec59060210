// What somebody sees who is asked to move a barrier: who asks about what, and how it stands with the help.
import type { ActionItem } from '../action-items/action-item.ts';
import { itemCard } from '../action-items/item-card.ts';
import { type Button, type Card, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import { type Barrier, isOpen } from './barrier.ts';

export function helpRequestCard(
  barrier: Barrier,
  item: ActionItem,
  personId: string,
  team: Team,
  reader: Reader,
): Card {
  const intro = reader.texts.barriers.request(nameIn(team, barrier.askedBy), item.number, team.name);
  const standing = helperStanding(barrier, item, personId, reader);
  const { help: _, ...bare } = item;
  const card = itemCard(bare, team, reader, barrierButtons(barrier, item, personId, reader));
  const [buttons] = card.elements.filter(({ kind }) => kind === 'buttons');
  const rest = card.elements.filter((element) => element !== buttons);
  return {
    summary: intro,
    elements: [
      { kind: 'text', runs: [say(intro)] },
      ...rest,
      ...(standing ? [{ kind: 'text' as const, runs: [say(standing, 'strong')] }] : []),
      ...(buttons ? [buttons] : []),
    ],
  };
}

/** What became of the request, in words to this person; undefined while it waits for their answer. */
export function helperStanding(
  { state, taken, asked }: Barrier,
  { number }: ActionItem,
  personId: string,
  { texts: { barriers } }: Reader,
): string | undefined {
  const isMine = taken?.by === personId;
  if (state === 'withdrawn') return barriers.notNeeded(number);
  if (state === 'moved') return isMine ? barriers.youMoved : barriers.notNeeded(number);
  if (taken) return isMine ? barriers.youHaveIt : barriers.hasIt(taken.name);
  const said = asked.find((one) => one.personId === personId)?.said;
  if (said === 'declined') return barriers.youDeclined;
  return said && barriers.youPassedOn;
}

/** What this person may do about it now: wherever it is shown to them. */
export function barrierButtons(
  barrier: Barrier,
  { number }: ActionItem,
  personId: string,
  { texts: { barriers } }: Reader,
): Button[] {
  if (!isOpen(barrier)) return [];
  const { id, taken, asked } = barrier;
  const isMine = taken?.by === personId;
  const waits = !taken && asked.some((one) => one.personId === personId && !one.said);
  if (!isMine && !waits) return [];
  const first: Button = isMine
    ? {
        label: barriers.answer,
        spoken: barriers.answerSpoken(number),
        emphasis: 'primary',
        press: { do: 'answer barrier', barrier: id },
      }
    : {
        label: barriers.take,
        spoken: barriers.takeSpoken(number),
        emphasis: 'primary',
        press: { do: 'take barrier', barrier: id },
      };
  return [
    first,
    {
      label: barriers.passOn,
      spoken: barriers.passOnSpoken(number),
      press: { do: 'pass barrier on', barrier: id },
    },
    {
      label: barriers.decline,
      spoken: barriers.declineSpoken(number),
      press: { do: 'decline barrier', barrier: id },
    },
  ];
}
