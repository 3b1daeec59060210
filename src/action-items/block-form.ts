// The form that asks what blocks an item and whether somebody should help: the text is guarded like every other.
import { askForHelp } from '../barriers/ask-for-help.ts';
import { chosenHelp, helpField, withHelpQuestion } from '../barriers/help-question.ts';
import { toldOfAsking } from '../barriers/reply-to-asking.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Form, FormValues } from '../chat/form.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { counted } from '../texts/spell-out.ts';
import type { ActionItem } from './action-item.ts';
import { blockItem, longestBecause } from './block-item.ts';
import { openChange, openFormOf } from './change-form.ts';
import type { Draft } from './draft.ts';
import { oneLine } from './item-form.ts';
import { replyToAnswer } from './reply-to-change.ts';
import { tellWithUndo } from './tell-with-undo.ts';

/** Undefined where the team has no such item. */
export async function openBlockForm(
  stores: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
): Promise<Reply | undefined> {
  return openFormOf(stores, turn, which, 'answer', blockForm);
}

/** `refused` holds what may not be stored, by field id. Undefined for other drafts. */
export async function submitBlockForm(
  stores: Stores,
  turn: Turn,
  submit: { draft: string; values: FormValues },
  refused: Record<string, string>,
): Promise<Reply | undefined> {
  const found = await openChange(stores, turn, submit.draft);
  if (!found) return undefined;
  const { draft, item } = found;
  const because = oneLine(String(submit.values.because ?? ''));
  const errors = { ...wrongWith(because, turn), ...refused };
  if (Object.keys(errors).length > 0)
    return { show: 'form errors', form: blockForm(draft, item, turn), errors };
  const answered = await blockItem(stores, turn, { id: item.id }, because);
  await stores.drafts.replace({ ...draft, itemId: item.id });
  const told = replyToAnswer(answered, turn, item.number);
  const wanted = chosenHelp(submit.values.help);
  if (answered.kind !== 'answered' || !wanted) return told;
  const asked = await askForHelp(stores, turn, { id: item.id }, wanted);
  if (asked.kind === 'not found') return told;
  return tellWithUndo(toldOfAsking(asked, wanted, turn), asked.item, turn.reader);
}

/** After `blokeret 12: mangler samtykke`; the form where nothing is said. Undefined where the team has no such item. */
export async function blockByTyping(
  stores: Stores,
  turn: Turn,
  number: number,
  because: string,
): Promise<Reply | undefined> {
  if (because === '') return openBlockForm(stores, turn, { number });
  const tooLong = wrongWith(because, turn).because;
  if (tooLong) return tell(tooLong);
  const answered = await blockItem(stores, turn, { number }, because);
  const told = replyToAnswer(answered, turn, number);
  return answered.kind === 'answered' ? withHelpQuestion(told, answered.item, turn) : told;
}

function wrongWith(because: string, { reader: { texts } }: Turn): { because?: string } {
  const { answers, language } = texts;
  if (because === '') return { because: answers.needsBecause };
  return because.length > longestBecause
    ? { because: answers.tooLong(counted(because.length, language), counted(longestBecause, language)) }
    : {};
}

function blockForm(draft: Draft, item: ActionItem, turn: Turn): Form {
  const { actionItems, answers } = turn.reader.texts;
  const help = item.help ? undefined : helpField(item, turn);
  const invitation = answers.formInvitation(item.number);
  return {
    id: 'blocked',
    draft: draft.id,
    title: answers.formTitle(item.number),
    submit: actionItems.formSubmit,
    cancel: actionItems.formCancel,
    fields: [
      {
        kind: 'text',
        id: 'because',
        label: answers.formBecause,
        hint: actionItems.formWhatHint,
        required: answers.needsBecause,
        maxLength: longestBecause,
        ...(item.blockedBecause && { value: item.blockedBecause }),
      },
      ...(help ? [help] : []),
    ],
    invitation: {
      summary: invitation,
      elements: [
        { kind: 'text', runs: [{ text: invitation }] },
        {
          kind: 'buttons',
          buttons: [
            { label: actionItems.fillIn, emphasis: 'primary', press: { do: 'block', item: item.id } },
          ],
        },
      ],
    },
  };
}
