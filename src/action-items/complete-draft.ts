// An answer to a question about a draft: one more piece, the whole form, or "forget it".
import { Temporal } from 'temporal-polyfill';
import type { ButtonPress } from '../chat/button-press.ts';
import { type Member, memberById, type Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import type { ActionItem } from './action-item.ts';
import type { Draft } from './draft.ts';
import { agreementIn, type Missing, missingIn } from './missing.ts';
import { type Agreement, recordItem } from './record-item.ts';

/** An abandoned question is silently forgotten. */
const draftLives = { hours: 24 };

export type DraftAnswered =
  | { kind: 'recorded'; item: ActionItem }
  | { kind: 'asked'; draft: Draft; missing: Missing }
  | { kind: 'became'; item: ActionItem }
  | { kind: 'gone' };

/** The member's own draft while it may still be answered. */
export async function openDraft(
  { drafts, items, clock }: Stores,
  team: Team,
  member: Member,
  draftId: string,
): Promise<{ kind: 'open'; draft: Draft } | { kind: 'became'; item: ActionItem } | { kind: 'gone' }> {
  const draft = await drafts.lock(member.id, draftId);
  if (!draft || draft.teamId !== team.id) return { kind: 'gone' };
  const item = draft.itemId && (await items.lock(team.id, { id: draft.itemId }));
  if (item) return { kind: 'became', item };
  const until = draft.createdAt.add(draftLives);
  if (Temporal.Instant.compare(await clock.now(), until) > 0) return { kind: 'gone' };
  return { kind: 'open', draft };
}

type DraftPress = Extract<ButtonPress, { do: 'choose owner' | 'choose due' | 'record draft' }>;

/** Adds the piece that the button carries, and records the item when that was the last one. */
export async function answerDraft(
  stores: Stores,
  team: Team,
  member: Member,
  press: DraftPress,
  today: Temporal.PlainDate,
): Promise<DraftAnswered> {
  const found = await openDraft(stores, team, member, press.draft);
  if (found.kind !== 'open') return found;
  const draft = { ...found.draft, ...pieceIn(press, team, today) };
  const agreement = agreementIn(draft);
  if (agreement) return { kind: 'recorded', item: await recordDraft(stores, team, member, draft, agreement) };
  await stores.drafts.replace(draft);
  return { kind: 'asked', draft, missing: missingIn(draft) ?? 'everything' };
}

/** Nothing where a made-up button names a stranger, or an old one a day that has passed: then it is asked again. */
function pieceIn(press: DraftPress, team: Team, today: Temporal.PlainDate): Partial<Draft> {
  switch (press.do) {
    case 'choose owner':
      return memberById(team, press.person) ? { owners: [press.person] } : {};
    case 'choose due': {
      const dueOn = Temporal.PlainDate.from(press.dueOn);
      return Temporal.PlainDate.compare(dueOn, today) < 0 ? {} : { dueOn };
    }
    case 'record draft':
      return {};
  }
}

/** Records what the form says, whatever the draft held. */
export async function recordDraft(
  stores: Stores,
  team: Team,
  member: Member,
  draft: Draft,
  agreement: Agreement,
): Promise<ActionItem> {
  const { channelId, thread } = draft;
  const item = await recordItem(stores, team, member, agreement, {
    ...(channelId && { channelId }),
    ...(thread && { thread }),
  });
  await stores.drafts.replace({ ...draft, ...agreement, itemId: item.id });
  return item;
}
