// A form that was filled in: recorded, or shown again with what is wrong at each field.

import { type Reply, tell } from '../chat/event.ts';
import type { FormValues } from '../chat/form.ts';
import { restOfBatch } from '../minutes/reply-to-minutes.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { openDraft, recordDraft } from './complete-draft.ts';
import type { Draft } from './draft.ts';
import { itemForm, readItemForm } from './item-form.ts';
import type { Agreement } from './record-item.ts';
import { recordedAs } from './reply-to-draft.ts';

/** `refused` holds what may not be stored, by field id. Undefined where the team does not know the draft. */
export async function submitItemForm(
  stores: Stores,
  turn: Turn,
  submit: { draft: string; values: FormValues },
  refused: Record<string, string>,
): Promise<Reply | undefined> {
  const { team, reader } = turn;
  const { actionItems } = reader.texts;
  const found = await openDraft(stores, turn, submit.draft);
  if (found.kind === 'gone') return undefined;
  if (found.kind === 'became') return tell(actionItems.draftBecame(found.item.number));

  const draft = 'meeting' in submit.values ? withoutMeeting(found.draft) : found.draft;
  const read = readItemForm(submit.values, team, reader);
  const errors = { ...('errors' in read ? read.errors : {}), ...refused };
  if ('errors' in read || Object.keys(errors).length > 0) {
    return { show: 'form errors', form: itemForm(draft, team, reader), errors };
  }
  if (draft.batch) {
    await stores.drafts.replace({ ...draft, ...withItsTime(read.agreement, draft), ownerUnclear: false });
    return { show: 'privately', card: await restOfBatch(stores, turn, draft.batch) };
  }
  const item = await recordDraft(stores, turn, draft, withItsTime(read.agreement, draft));
  return draft.channelId ? { show: 'nothing' } : tell(recordedAs(item, turn));
}

/** The form asked for the meeting: what it says counts, also where that is none. */
function withoutMeeting({ meetingId: _, ...draft }: Draft): Draft {
  return draft;
}

/** The form asks for no time of day: one that was understood stays as long as its day does. */
function withItsTime(agreement: Agreement, { dueOn, dueTime }: Draft): Agreement {
  return dueTime && dueOn?.equals(agreement.dueOn) ? { ...agreement, dueTime } : agreement;
}
