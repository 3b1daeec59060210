// A form that was filled in goes to the feature that drew it, with what may not be stored marked at its field.
import { z } from 'zod';
import { submitBlockForm } from './action-items/block-form.ts';
import { submitChangeForm } from './action-items/change-form.ts';
import { submitItemForm } from './action-items/submit-item-form.ts';
import { type ChatEvent, type Reply, tell } from './chat/event.ts';
import { submitMinutesForm } from './minutes/reply-to-minutes.ts';
import type { Turns } from './people/find-turns.ts';
import { fieldsWithCprNumbers } from './privacy/fields-with-cpr.ts';
import { replyToSetUpSubmit } from './set-up/reply-to-set-up.ts';
import type { Stores } from './stores.ts';

type Submit = Extract<ChatEvent['what'], { kind: 'submit' }>;

const formsBy: Partial<Record<string, typeof submitItemForm>> = {
  'action item': async (...submit) => (await submitChangeForm(...submit)) ?? submitItemForm(...submit),
  blocked: submitBlockForm,
  minutes: submitMinutesForm,
};

export async function replyToSubmit(stores: Stores, turns: Turns, submit: Submit): Promise<Reply> {
  const [{ reader }] = turns;
  const { actionItems, replies } = reader.texts;
  const setUp = await replyToSetUpSubmit(stores, turns, submit);
  if (setUp) return setUp;
  const submitIn = formsBy[submit.form];
  if (!submitIn) return tell(replies.strangeButton);
  if (!z.uuid().safeParse(submit.draft).success) return tell(actionItems.draftGone);
  const refused = Object.fromEntries(
    fieldsWithCprNumbers(submit.values).map((field) => [field, replies.cprInForm]),
  );
  for (const turn of turns) {
    const reply = await submitIn(stores, turn, submit, refused);
    if (reply) return reply;
  }
  return tell(actionItems.draftGone);
}
