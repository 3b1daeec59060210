// A form that was filled in: recorded, or shown again with what is wrong at each field.
import type { ChatEvent, Reply } from '../chat/event.ts';
import { type Turn, tell } from '../people/find-speaker.ts';
import type { Stores } from '../stores.ts';
import { openDraft, recordDraft } from './complete-draft.ts';
import { itemForm, readItemForm } from './item-form.ts';

type Submit = Extract<ChatEvent['what'], { kind: 'submit' }>;

export async function replyToForm(stores: Stores, turns: Turn[], submit: Submit): Promise<Reply> {
  for (const turn of turns) {
    const { team, member, reader } = turn;
    const { actionItems } = reader.texts;
    const found = await openDraft(stores, team, member, submit.draft);
    if (found.kind === 'gone') continue;
    if (found.kind === 'became') return tell(actionItems.draftBecame(found.item.number));

    const read = readItemForm(submit.values, team, reader);
    if ('errors' in read) {
      return { show: 'form errors', form: itemForm(found.draft, team, reader), errors: read.errors };
    }
    const item = await recordDraft(stores, team, member, found.draft, read.agreement);
    return found.draft.channelId ? { show: 'nothing' } : tell(actionItems.recorded(item.number));
  }
  const [first] = turns;
  return first ? tell(first.reader.texts.actionItems.draftGone) : { show: 'nothing' };
}
