// An answer to a question about a draft: one more piece, the whole form, or "forget it".
import { Temporal } from 'temporal-polyfill';
import type { ButtonPress } from '../chat/button-press.ts';
import type { Turn } from '../people/find-turns.ts';
import { memberById } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import type { ActionItem } from './action-item.ts';
import { type Draft, draftLives } from './draft.ts';
import { type Missing, readDraft } from './missing.ts';
import { asking } from './offered.ts';
import { type Agreement, recordItem } from './record-item.ts';

/** What a draft is when it cannot be answered any more. */
export type ClosedDraft = { kind: 'became'; item: ActionItem } | { kind: 'gone' };

export type AnsweredDraft =
  | { kind: 'recorded'; item: ActionItem }
  | { kind: 'asked'; draft: Draft; lacks: Missing }
  | ClosedDraft;

/** The member's own draft while it may still be answered. */
export async function openDraft(
  { drafts, items }: Stores,
  { team, member, reader }: Turn,
  draftId: string,
): Promise<{ kind: 'open'; draft: Draft } | ClosedDraft> {
  const draft = await drafts.lock(member.id, draftId);
  if (draft?.teamId !== team.id) return { kind: 'gone' };
  const item = draft.itemId && (await items.lock(team.id, { id: draft.itemId }));
  if (item) return { kind: 'became', item };
  const until = draft.createdAt.add(draftLives);
  if (Temporal.Instant.compare(reader.now, until) > 0) return { kind: 'gone' };
  // Somebody may have left while the question stood.
  const owners = draft.owners.filter((personId) => memberById(team, personId));
  return { kind: 'open', draft: withoutPassedDay({ ...draft, owners }, reader.today) };
}

/** Said yesterday, "i dag" is no deadline any more. What changes an item holds that item's own day. */
function withoutPassedDay(draft: Draft, today: Temporal.PlainDate): Draft {
  const { dueOn, dueTime: _, ...rest } = draft;
  const isPassed = dueOn && Temporal.PlainDate.compare(dueOn, today) < 0;
  return isPassed && !draft.changesItemId ? rest : draft;
}

type DraftPress = Extract<ButtonPress, { do: 'choose owner' | 'choose due' | 'record draft' }>;

/** Adds the piece that the button carries, and records the item when that was the last one. */
export async function answerDraft(stores: Stores, turn: Turn, press: DraftPress): Promise<AnsweredDraft> {
  const found = await openDraft(stores, turn, press.draft);
  if (found.kind !== 'open') return found;
  const draft = { ...found.draft, ...pieceIn(press, found.draft, turn) };
  const read = readDraft(draft);
  if ('whole' in read) return { kind: 'recorded', item: await recordDraft(stores, turn, draft, read.whole) };
  const { lacks } = read;
  const asked = lacks === 'everything' ? draft : asking(draft, lacks, {}, turn);
  await stores.drafts.replace(asked);
  return { kind: 'asked', draft: asked, lacks };
}

/** Nothing where a made-up button names a stranger, or an old one a day that has passed: then it is asked again. */
function pieceIn(press: DraftPress, { owners }: Draft, { team, reader }: Turn): Partial<Draft> {
  switch (press.do) {
    case 'choose owner':
      if (!memberById(team, press.person)) return {};
      return { owners: [...new Set([...owners, press.person])], ownerUnclear: false };
    case 'choose due': {
      const dueOn = Temporal.PlainDate.from(press.dueOn);
      return Temporal.PlainDate.compare(dueOn, reader.today) < 0 ? {} : { dueOn };
    }
    case 'record draft':
      return {};
  }
}

/** Records what the form says, and of what it does not ask for what the draft held; the item belongs where the draft was typed. */
export async function recordDraft(
  stores: Stores,
  turn: Turn,
  draft: Draft,
  agreement: Agreement,
): Promise<ActionItem> {
  const { channelId, thread, meetingId, dueMeetingId, agendaItem, sourceMessage } = draft;
  const origin = { ...(channelId && { channelId }), ...(thread && { thread }) };
  const item = await recordItem(
    stores,
    { ...turn, origin },
    {
      ...(meetingId && { meetingId }),
      ...(dueMeetingId && { dueMeetingId }),
      ...(agendaItem && { agendaItem }),
      ...(sourceMessage && { sourceMessage }),
      ...agreement,
    },
  );
  await stores.drafts.replace({ ...draft, ...agreement, itemId: item.id });
  return item;
}

export async function discardDraft(
  stores: Stores,
  turn: Turn,
  draftId: string,
): Promise<{ kind: 'discarded'; draft: Draft } | ClosedDraft> {
  const found = await openDraft(stores, turn, draftId);
  if (found.kind !== 'open') return found;
  await stores.drafts.discard(draftId);
  return { kind: 'discarded', draft: found.draft };
}
