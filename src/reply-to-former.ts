// Somebody who has left a team still answers for what they own there, and does nothing else in it.
import { answerItem } from './action-items/answer-item.ts';
import { declineItem } from './action-items/decline-item.ts';
import {
  replyToAnswer,
  replyToAnswerPress,
  replyToUndoPress,
  replyToUndoTold,
} from './action-items/reply-to-change.ts';
import { replyToDeclinePress, replyToWish } from './action-items/reply-to-wish.ts';
import { undoByButton } from './action-items/undo-change.ts';
import { ButtonPress } from './chat/button-press.ts';
import { type ChatEvent, type Reply, tell } from './chat/event.ts';
import { readCommand } from './commands/read-command.ts';
import { replyToListPress, replyWithList } from './lists/reply-with-list.ts';
import { deedOfPress, mayDo } from './people/deeds.ts';
import type { Turn, Turns } from './people/find-turns.ts';
import { isErasePress, replyToErasePress, replyToPrivacy } from './privacy/reply-to-privacy.ts';
import type { Stores } from './stores.ts';

type Typed = Extract<ChatEvent['what'], { kind: 'typed' }>;
type Press = Extract<ChatEvent['what'], { kind: 'press' }>;

/** All that somebody who has left may still be to something. */
const ofWhoLeft = ['owner who left', 'changed it and left'] as const;

/** What happens where somebody is in none of the teams any more. */
export async function replyToFormer(stores: Stores, turns: Turns, { what }: ChatEvent): Promise<Reply> {
  const [{ team, reader }] = turns;
  const reply = what.kind === 'typed' ? await replyToWords(stores, turns, what) : undefined;
  const pressed = what.kind === 'press' ? await replyToOwnPress(stores, turns, what) : undefined;
  const listed = what.kind === 'press' ? await replyToOwnList(stores, turns, what) : undefined;
  return reply ?? pressed ?? listed ?? tell(reader.texts.teams.hasLeft(team.name));
}

/** A press on something that the person owns in a team they have left; undefined for every other press. */
export async function replyToOwnPress(
  stores: Stores,
  turns: Turn[],
  { press: payload, on }: Press,
): Promise<Reply | undefined> {
  const { data: press } = ButtonPress.safeParse(payload);
  const [first] = turns;
  if (first && isErasePress(press))
    return replyToErasePress(stores, { person: first.member, reader: first.reader }, press);
  const isRound = press?.do === 'rate' || press?.do === 'rate on sheet' || press?.do === 'show sheet';
  if (press && !isRound && !mayDo(ofWhoLeft, deedOfPress[press.do])) return undefined;
  if (press?.do === 'undo told') return replyToUndoOfLeft(stores, turns, press);
  if (isRound) return refuseRound(stores, turns, press.round);
  if (
    press?.do !== 'complete' &&
    press?.do !== 'on track' &&
    press?.do !== 'delay' &&
    press?.do !== 'undo' &&
    press?.do !== 'decline'
  )
    return undefined;
  for (const turn of turns) {
    if (!(await ownsIt(stores, turn, { id: press.item }))) continue;
    if (on) await stores.deliveries.adopt(on, press.item, { personId: turn.member.id });
    if (press.do === 'decline')
      return replyToDeclinePress(await declineItem(stores, turn, { id: press.item }), turn);
    return press.do === 'undo'
      ? replyToUndoPress(await undoByButton(stores, turn, press), turn)
      : replyToAnswerPress(await answerItem(stores, turn, { id: press.item }, press.do), turn);
  }
  return undefined;
}

/** Of a list they see what is theirs. */
async function replyToOwnList(stores: Stores, turns: Turns, { press: payload }: Press) {
  const { data: press } = ButtonPress.safeParse(payload);
  if (press?.do !== 'show list' && press?.do !== 'complete in list') return undefined;
  return replyToListPress(stores, turns, { ...press, filter: { by: 'mine' } });
}

async function replyToWords(
  stores: Stores,
  turns: Turns,
  { parts, creates }: Typed,
): Promise<Reply | undefined> {
  const [turn] = turns;
  const { team, member, reader } = turn;
  const { now, timeZone } = reader;
  const context = { members: team.members, typist: member, now, timeZone };
  const command = readCommand(parts, { ...context, ...(creates && { creates }) });
  switch (command.kind) {
    case 'my data':
    case 'erase me':
      return replyToPrivacy(stores, { person: member, reader }, command);
    case 'list':
    case 'list of':
      return replyWithList(stores, turns, { by: 'mine' });
    case 'complete':
    case 'on track':
    case 'delay': {
      const { number } = command;
      if (turns.length > 1 || !(await ownsIt(stores, turn, { number }))) return undefined;
      return replyToAnswer(await answerItem(stores, turn, { number }, command.kind), turn, number);
    }
    case 'change item': {
      const { number, to } = command;
      if (to.verb !== 'decline' || turns.length > 1 || !(await ownsIt(stores, turn, { number })))
        return undefined;
      return replyToWish(await declineItem(stores, turn, { number }), 'decline', turn, number);
    }
    default:
      return undefined;
  }
}

/** Who gave an item back may take that back, although it is theirs no longer. */
async function replyToUndoOfLeft(
  stores: Stores,
  turns: Turn[],
  { of, change }: { of: string; change: string },
): Promise<Reply | undefined> {
  for (const turn of turns) {
    const reply = replyToUndoTold(await undoByButton(stores, turn, { item: of, change }), turn);
    if (reply) return reply;
  }
  return undefined;
}

/** Who has left answers nothing there: not even what they are told is of the round. */
async function refuseRound({ rounds }: Stores, turns: Turn[], roundId: string): Promise<Reply | undefined> {
  for (const { team, reader } of turns)
    if (await rounds.byId(team.id, roundId)) return tell(reader.texts.roundCards.hasLeft(team.name));
  return undefined;
}

async function ownsIt({ items }: Stores, { team, member }: Turn, which: { id: string } | { number: number }) {
  const item = await items.lock(team.id, which);
  return item?.owners.includes(member.id) ?? false;
}
