// The form that changes an item: filled in with what it says now; nothing that changed meanwhile is overwritten.
import { type Reply, tell } from '../chat/event.ts';
import type { Form, FormValues } from '../chat/form.ts';
import type { Turn } from '../people/find-turns.ts';
import { memberLabel } from '../people/member-label.ts';
import { momentFor } from '../people/reader.ts';
import { may } from '../people/rights.ts';
import { standingToItem } from '../people/standings.ts';
import { memberById, nameIn, type Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { type ActionItem, isFinished } from './action-item.ts';
import { changeLocked, isSamePeople } from './change-item.ts';
import { openDraft } from './complete-draft.ts';
import type { Draft, NewDraft } from './draft.ts';
import { itemForm, readItemForm } from './item-form.ts';
import { replyToWish, tellFinished } from './reply-to-wish.ts';

/** Undefined where the team has no such item. */
export async function openChangeForm(
  stores: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
): Promise<Reply | undefined> {
  return openFormOf(stores, turn, which, 'change', changeForm);
}

/** Any form about one item: drawn with a draft that holds what the item says now. Undefined where the team has no such item. */
export async function openFormOf(
  stores: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
  deed: 'change' | 'answer',
  draw: (draft: Draft, item: ActionItem, turn: Turn) => Form,
): Promise<Reply | undefined> {
  const item = await stores.items.lock(turn.team.id, which);
  if (!item) return undefined;
  const refused = refuse(item, turn, deed);
  if (refused) return refused;
  const draft = await stores.drafts.keep(draftOf(item, turn), turn.reader.now);
  return { show: 'as form', form: draw(draft, item, turn) };
}

/** The form of a question or an invitation, showing the item as it is when it opens. Undefined for other drafts. */
export async function reopenChangeForm(
  stores: Stores,
  turn: Turn,
  draftId: string,
): Promise<Reply | undefined> {
  const found = await openChange(stores, turn, draftId);
  if (!found) return undefined;
  const { draft, item } = found;
  const refused = refuse(item, turn, 'change');
  if (refused) return refused;
  const shown = { ...draftOf(item, turn), ...stillAsked(draft), id: draft.id, createdAt: draft.createdAt };
  await stores.drafts.replace(shown);
  return { show: 'as form', form: changeForm(shown, item, turn) };
}

/** Whoever looks into the form and closes it may still type the day. A question for people holds less than the form shows. */
function stillAsked({ asked, offered, channelId }: Draft): Partial<NewDraft> {
  if (asked !== 'when') return {};
  return { asked, ...(offered && { offered }), ...(channelId && { channelId }) };
}

/** `refused` holds what may not be stored, by field id. Undefined for other drafts. */
export async function submitChangeForm(
  stores: Stores,
  turn: Turn,
  submit: { draft: string; values: FormValues },
  refused: Record<string, string>,
): Promise<Reply | undefined> {
  const { team, reader } = turn;
  const found = await openChange(stores, turn, submit.draft);
  if (!found) return undefined;
  const { draft, item } = found;
  const read = readItemForm(submit.values, team, reader, item);
  const errors = { ...('errors' in read ? read.errors : {}), ...refused };
  if ('errors' in read || Object.keys(errors).length > 0) {
    return { show: 'form errors', form: changeForm(draft, item, turn), errors };
  }
  if (
    !isFinished(item) &&
    may(standingToItem(turn, item), 'change', 'item') &&
    !isAsShown(item, draft, team)
  ) {
    const { by, at } = item.touched;
    return tell(
      reader.texts.changes.changedSinceOpened(item.number, nameIn(team, by), momentFor(reader, at)),
    );
  }
  const { owners, what, dueOn, meetingId } = read.agreement;
  const time = item.dueTime && dueOn.equals(item.dueOn) && { dueTime: item.dueTime };
  const meeting = 'meeting' in submit.values && { meeting: meetingId ? { id: meetingId } : {} };
  const to = { owners, what, due: { dueOn, ...time }, ...meeting };
  const changed = await changeLocked(stores, turn, item, { verb: 'change', to });
  if (changed.kind === 'changed') await stores.drafts.replace({ ...draft, itemId: item.id });
  return replyToWish(changed, 'change', turn);
}

/** The member's own draft that changes an item, while it may be answered, and the item as it is now. */
export async function openChange(
  stores: Stores,
  turn: Turn,
  draftId: string,
): Promise<{ draft: Draft; item: ActionItem } | undefined> {
  const found = await openDraft(stores, turn, draftId);
  if (found.kind !== 'open' || !found.draft.changesItemId) return undefined;
  const item = await stores.items.lock(turn.team.id, { id: found.draft.changesItemId });
  return item && { draft: found.draft, item };
}

/** A draft that holds what the item says now. */
export function draftOf(item: ActionItem, { team, member }: Turn): NewDraft {
  const { owners, what, dueOn, dueTime, meetingId } = item;
  return {
    teamId: team.id,
    personId: member.id,
    owners,
    ownerUnclear: false,
    what,
    dueOn,
    ...(dueTime && { dueTime }),
    ...(meetingId && { meetingId }),
    changesItemId: item.id,
  };
}

function refuse(item: ActionItem, turn: Turn, deed: 'change' | 'answer'): Reply | undefined {
  if (!may(standingToItem(turn, item), deed, 'item'))
    return replyToWish({ kind: 'may not', item }, 'change', turn);
  return isFinished(item) ? tellFinished(item, turn) : undefined;
}

function changeForm(draft: Draft, item: ActionItem, { team, reader }: Turn): Form {
  const { actionItems, changes } = reader.texts;
  const form = itemForm(draft, team, reader);
  const left = formerOwners(item, team);
  const invitation = changes.formInvitation(item.number);
  return {
    ...form,
    title: changes.formTitle(item.number),
    fields: form.fields.map((field) => {
      if (field.kind !== 'choices' || field.id !== 'owners') return field;
      const choices = left.map((member) => ({ label: memberLabel(member, reader), value: member.id }));
      const value = [...new Set([...draft.owners, ...left.map(({ id }) => id)])];
      return { ...field, choices: [...field.choices, ...choices], value };
    }),
    invitation: {
      summary: invitation,
      elements: [
        { kind: 'text', runs: [{ text: invitation }] },
        {
          kind: 'buttons',
          buttons: [
            {
              label: actionItems.fillIn,
              emphasis: 'primary',
              press: { do: 'open form', draft: draft.id },
            },
          ],
        },
      ],
    },
  };
}

/** Whoever has left the team stays the item's owner until somebody takes them off. */
function formerOwners({ owners }: ActionItem, { former }: Team) {
  return former.filter(({ id }) => owners.includes(id));
}

/** `draft.owners` are without those who have left the team. */
function isAsShown(item: ActionItem, draft: Draft, team: Team): boolean {
  const present = item.owners.filter((personId) => memberById(team, personId));
  return (
    isSamePeople(present, draft.owners) &&
    item.what === draft.what &&
    item.dueOn.equals(draft.dueOn ?? '') &&
    item.dueTime?.toString() === draft.dueTime?.toString() &&
    item.meetingId === draft.meetingId
  );
}
