// A day or a person that a change named unclearly: asked for privately, answered by a press, the form or a typed word.
import { Temporal } from 'temporal-polyfill';
import type { ButtonPress } from '../chat/button-press.ts';
import { say } from '../chat/card.ts';
import type { Reply, TypedPart } from '../chat/event.ts';
import type { OwnerReading } from '../commands/command.ts';
import { readMessage } from '../commands/read-command.ts';
import type { CommandContext } from '../commands/read-line.ts';
import { readOwnerAnswer } from '../commands/read-owner-answer.ts';
import type { DueReading } from '../dates/due.ts';
import type { Turn } from '../people/find-turns.ts';
import { memberById, type Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import type { ActionItem } from './action-item.ts';
import { mostOtherWords } from './answer-by-typing.ts';
import { draftOf, openChange } from './change-form.ts';
import { changeLocked, type Wish } from './change-item.ts';
import { dueIn } from './create-from-line.ts';
import type { Draft } from './draft.ts';
import type { Doubt } from './missing.ts';
import { openQuestion } from './open-question.ts';
import { questionCard } from './question-card.ts';
import { replyToWish } from './reply-to-wish.ts';

const longestLine = 200;

/** Keeps what is clear and asks; `item` may be changed by this member. */
export async function askAboutChange(
  stores: Stores,
  turn: Turn,
  item: ActionItem,
  doubt: Doubt,
): Promise<Reply> {
  const asked = doubt.owners ? 'who' : 'when';
  const clear = doubt.owners ? clearOwners(doubt.owners) : item.owners;
  const { channelId } = turn.origin;
  const draft = await stores.drafts.keep(
    { ...draftOf(item, turn), owners: clear, asked, ...(channelId && { channelId }) },
    turn.reader.now,
  );
  return { show: 'privately', card: cardOf(draft, item, asked, doubt, turn) };
}

type DraftPress = Extract<ButtonPress, { do: 'choose owner' | 'choose due' }>;

/** Undefined where the draft is not of a change, or too old. */
export async function answerChangePress(
  stores: Stores,
  turn: Turn,
  press: DraftPress,
): Promise<Reply | undefined> {
  const found = await openChange(stores, turn, press.draft);
  const wish = found && wishIn(press, found.draft, turn);
  if (!found) return undefined;
  const { draft, item } = found;
  const asks = press.do === 'choose owner' ? 'who' : 'when';
  // A made-up button names a stranger, an old one a day that has passed: then it is asked again.
  if (!wish) return inPlace({ show: 'privately', card: cardOf(draft, item, asks, {}, turn) });
  return inPlace(await fulfil(stores, turn, draft, item, wish));
}

/** The question answered by typing, as far as that is a clear answer; undefined where it is something else. */
export async function answerChangeByTyping(
  stores: Stores,
  turn: Turn,
  parts: TypedPart[],
  context: CommandContext,
): Promise<Reply | undefined> {
  const asked = await openQuestion(stores, turn);
  const found = asked && (await openChange(stores, turn, asked.id));
  const wish = found && wishTyped(found.draft, parts, context, turn.team);
  return wish && fulfil(stores, turn, found.draft, found.item, wish);
}

function wishTyped(draft: Draft, parts: TypedPart[], context: CommandContext, team: Team): Wish | undefined {
  const { what, owners, due } = readMessage(parts, context);
  if (draft.asked === 'when') {
    const isShort = what.split(/\s+/).filter((word) => word !== '').length <= mostOtherWords;
    return due.kind === 'day' && owners.kind === 'missing' && isShort ? wishForDay(due, team) : undefined;
  }
  const named = readOwnerAnswer(parts, context);
  if (named.kind !== 'known' || due.kind !== 'missing') return undefined;
  return { verb: 'reassign', to: { owners: [...new Set([...draft.owners, ...named.people])] } };
}

/** The wish to have it due on the day that was read. */
export function wishForDay(due: Extract<DueReading, { kind: 'day' }>, team: Team): Wish {
  const { dueMeetingId } = dueIn(due, team);
  const { dueOn, dueTime } = due;
  return {
    verb: 'postpone',
    to: { due: { dueOn, ...(dueTime && { dueTime }), ...(dueMeetingId && { byMeeting: dueMeetingId }) } },
  };
}

async function fulfil(
  stores: Stores,
  turn: Turn,
  draft: Draft,
  item: ActionItem,
  wish: Wish,
): Promise<Reply | undefined> {
  const changed = await changeLocked(stores, turn, item, wish);
  await stores.drafts.replace({ ...draft, itemId: item.id });
  return replyToWish(changed, wish.verb, turn);
}

function wishIn(press: DraftPress, { owners }: Draft, { team, reader }: Turn): Wish | undefined {
  if (press.do === 'choose owner') {
    if (!memberById(team, press.person)) return undefined;
    return { verb: 'reassign', to: { owners: [...new Set([...owners, press.person])] } };
  }
  const dueOn = Temporal.PlainDate.from(press.dueOn);
  const isPast = Temporal.PlainDate.compare(dueOn, reader.today) < 0;
  return isPast ? undefined : { verb: 'postpone', to: { due: { dueOn } } };
}

/** The question of a new agreement, about an item that exists: it names it, and keeps nothing of the day it has now. */
function cardOf(draft: Draft, item: ActionItem, asks: 'who' | 'when', doubt: Doubt, turn: Turn) {
  const { team, reader } = turn;
  const { dueOn: _, ...rest } = draft;
  const understood = { ...rest, what: '', owners: asks === 'who' ? rest.owners : [] };
  const card = questionCard(understood, asks, doubt, team, reader);
  const title = reader.texts.changes.about(item.number, shortened(item.what, longestLine));
  return { ...card, elements: [{ kind: 'text' as const, runs: [say(title)] }, ...card.elements] };
}

function clearOwners(owners: Exclude<OwnerReading, { kind: 'known' }>): string[] {
  return owners.kind === 'missing' ? [] : owners.others;
}

function inPlace(reply: Reply | undefined): Reply | undefined {
  return reply?.show === 'privately' ? { show: 'in place', card: reply.card } : reply;
}
