// The form of whoever has a barrier: a short answer to those who wait, and whether they can go on.
import type { ActionItem } from '../action-items/action-item.ts';
import { oneLine } from '../action-items/item-form.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Form, FormValues } from '../chat/form.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import type { Stores } from '../stores.ts';
import { counted } from '../texts/spell-out.ts';
import { type Acting, answerBarrier, openBarrier } from './answer-barrier.ts';
import { type Barrier, longestAnswer } from './barrier.ts';
import { refusal } from './refuse-help.ts';

const isMoved = 'moved';

export async function openAnswerForm(stores: Stores, acting: Acting, barrierId: string): Promise<Reply> {
  const opened = await openBarrier(stores, acting, barrierId);
  if (opened.kind !== 'open') return refusal(opened, acting);
  return { show: 'as form', form: answerForm(opened.barrier, opened.item, acting) };
}

export async function submitAnswerForm(
  stores: Stores,
  acting: Acting,
  barrierId: string,
  values: FormValues,
): Promise<Reply> {
  const opened = await openBarrier(stores, acting, barrierId);
  if (opened.kind !== 'open') return refusal(opened, acting);
  const text = oneLine(String(values.answer ?? ''));
  const wrong = wrongWith(text, acting);
  if (wrong) {
    const form = answerForm(opened.barrier, opened.item, acting);
    return { show: 'form errors', form, errors: { answer: wrong } };
  }
  const moved = [values.moved ?? []].flat().includes(isMoved);
  const answered = await answerBarrier(stores, acting, barrierId, { text, isMoved: moved });
  if (answered.kind !== 'done') return refusal(answered, acting);
  return tell(acting.reader.texts.barriers.told(answered.item.number));
}

function wrongWith(text: string, { reader: { texts } }: Acting): string | undefined {
  const { barriers, replies, language } = texts;
  if (text === '') return barriers.formNeedsAnswer;
  if (holdsCprNumber(text)) return replies.cprInForm;
  return text.length > longestAnswer
    ? barriers.tooLong(counted(text.length, language), counted(longestAnswer, language))
    : undefined;
}

export function answerForm({ id }: Barrier, { number }: ActionItem, { reader: { texts } }: Acting): Form {
  const { actionItems, barriers } = texts;
  const invitation = barriers.formInvitation(number);
  return {
    id: 'barrier',
    draft: id,
    title: barriers.formTitle(number),
    submit: actionItems.formSubmit,
    cancel: actionItems.formCancel,
    fields: [
      {
        kind: 'text',
        id: 'answer',
        label: barriers.formAnswer,
        hint: actionItems.formWhatHint,
        required: barriers.formNeedsAnswer,
        maxLength: longestAnswer,
      },
      {
        kind: 'choices',
        id: 'moved',
        label: barriers.formMoved,
        optional: true,
        most: 1,
        choices: [{ label: barriers.formIsMoved, value: isMoved }],
      },
    ],
    invitation: {
      summary: invitation,
      elements: [
        { kind: 'text', runs: [{ text: invitation }] },
        {
          kind: 'buttons',
          buttons: [
            { label: actionItems.fillIn, emphasis: 'primary', press: { do: 'answer barrier', barrier: id } },
          ],
        },
      ],
    },
  };
}
