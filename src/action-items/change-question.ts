// A day or a person that a change named unclearly: asked for privately, answered by a press, the form or a typed word.
import { Temporal } from 'temporal-polyfill';
import type { ButtonPress } from '../chat/button-press.ts';
import { say } from '../chat/card.ts';
import { plainText, type Reply, type TypedPart } from '../chat/event.ts';
import type { OwnerReading } from '../commands/command.ts';
import type { CommandContext } from '../commands/read-line.ts';
import type { Turn } from '../people/find-turns.ts';
import { memberById, type Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import type { ActionItem, ItemPieces } from './action-item.ts';
import { draftOf, openChange } from './change-form.ts';
import { changeLocked, type Wish } from './change-item.ts';
import { dueIn, type SaidDay } from './create-from-line.ts';
import type { Draft, NewDraft } from './draft.ts';
import type { Doubt } from './missing.ts';
import { asking } from './offered.ts';
import { openQuestion } from './open-question.ts';
import { questionCard } from './question-card.ts';
import { readDayAnswer, readPeopleAnswer } from './read-answer.ts';
import { replyToWish } from './reply-to-wish.ts';

const longestLine = 200;

/** Keeps what is clear and asks; `item` may be changed by this member. `dueTime` was said without its day. */
export async function askAboutChange(
  stores: Stores,
  turn: Turn,
  item: ActionItem,
  doubt: Doubt,
  dueTime?: Temporal.PlainTime,
): Promise<Reply> {
  const asked = doubt.owners ? 'who' : 'when';
  const clear = doubt.owners ? clearOwners(doubt.owners) : item.owners;
  const { channelId } = turn.origin;
  const { orWording } = doubt;
  const { dueOn, ...now } = draftOf(item, turn);
  const understood = {
    ...now,
    ...(dueTime ? { dueTime } : { dueOn }),
    ...(orWording !== undefined && { what: orWording }),
    ...(channelId && { channelId }),
    owners: clear,
  } as NewDraft;
  const draft = await stores.drafts.keep(asking(understood, asked, doubt, turn), turn.reader.now);
  return { show: 'privately', card: cardOf(draft, item, asked, doubt, turn) };
}

type DraftPress = Extract<ButtonPress, { do: 'choose owner' | 'choose due' | 'choose wording' }>;

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
  if (!wish) return inPlace(await askAgain(stores, turn, draft, item, asks, {}));
  return inPlace(await fulfil(stores, turn, draft, item, wish));
}

/**
 * The question answered by typing, as far as that is an answer; undefined where it is something else, or the item was
 * changed after it was asked.
 */
export async function answerChangeByTyping(
  stores: Stores,
  turn: Turn,
  parts: TypedPart[],
  context: CommandContext,
): Promise<Reply | undefined> {
  const asked = await openQuestion(stores, turn);
  const found = asked && (await openChange(stores, turn, asked.id));
  if (!found || Temporal.Instant.compare(found.item.touched.at, found.draft.createdAt) > 0) return undefined;
  const { draft, item } = found;
  const isWorded = draft.what !== item.what && saysWording.test(plainText(parts).trim());
  const answer: ReturnType<typeof wishTyped> = isWorded
    ? { verb: 'reword', to: { what: draft.what } }
    : wishTyped(draft, turn, parts, context);
  if (!answer) return undefined;
  if ('verb' in answer) return fulfil(stores, turn, draft, item, answer);
  return askAgain(stores, turn, draft, item, draft.asked === 'who' ? 'who' : 'when', answer.doubt);
}

/** To "… eller er det ordlyden, der skal rettes?" */
const saysWording = /^(?:ja, )?(?:det er |it's |it is )?(?:ordlyden|teksten|the wording|wording)[\s.!]*$/i;

function wishTyped(
  draft: Draft,
  { team }: Turn,
  parts: TypedPart[],
  context: CommandContext,
): Wish | { doubt: Doubt } | undefined {
  if (draft.asked === 'when') {
    const day = readDayAnswer(parts, draft.offered, context, draft.what);
    return day && 'dueOn' in day ? wishForDay({ ...timeSaid(draft), ...day }, team) : day;
  }
  const named = readPeopleAnswer(parts, draft.offered, team, context, draft.what);
  if (!named || named.unclear) return undefined;
  if ('doubt' in named) return named.day ? undefined : { doubt: named.doubt };
  const owners = [...new Set([...draft.owners, ...named.people])];
  return named.day
    ? { verb: 'change', to: { owners, due: piecesOf(named.day, team) } }
    : { verb: 'reassign', to: { owners } };
}

async function askAgain(
  { drafts }: Stores,
  turn: Turn,
  draft: Draft,
  item: ActionItem,
  asks: 'who' | 'when',
  doubt: Doubt,
): Promise<Reply> {
  const asked = asking(draft, asks, doubt, turn);
  await drafts.replace(asked);
  return { show: 'privately', card: cardOf(asked, item, asks, doubt, turn) };
}

/** The wish to have it due on the day that was read. */
export function wishForDay(day: SaidDay, team: Team): Wish {
  return { verb: 'postpone', to: { due: piecesOf(day, team) } };
}

function piecesOf(day: SaidDay, team: Team): NonNullable<ItemPieces['due']> {
  const { dueMeetingId } = dueIn(day, team);
  const { dueOn, dueTime } = day;
  return { dueOn, ...(dueTime && { dueTime }), ...(dueMeetingId && { byMeeting: dueMeetingId }) };
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

function wishIn(press: DraftPress, draft: Draft, { team, reader }: Turn): Wish | undefined {
  const { owners, what } = draft;
  if (press.do === 'choose wording') return { verb: 'reword', to: { what } };
  if (press.do === 'choose owner') {
    if (!memberById(team, press.person)) return undefined;
    return { verb: 'reassign', to: { owners: [...new Set([...owners, press.person])] } };
  }
  const dueOn = Temporal.PlainDate.from(press.dueOn);
  const isPast = Temporal.PlainDate.compare(dueOn, reader.today) < 0;
  return isPast ? undefined : wishForDay({ dueOn, ...timeSaid(draft) }, team);
}

/** A time that was said before its day was asked for; else the draft holds the day that the item has now, and its time. */
function timeSaid({ dueOn, dueTime }: Draft): { dueTime?: Temporal.PlainTime } {
  return dueTime && !dueOn ? { dueTime } : {};
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
