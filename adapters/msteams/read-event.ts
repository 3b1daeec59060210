// A Bot Framework activity from Teams -> what a person did, and the way in which it can be answered.
import { z } from 'zod';
import type { MessageAddress } from '#src/chat/address.ts';
import { asksByForm } from '#src/chat/button-press.ts';
import type { ChatEvent } from '#src/chat/event.ts';
import { teamsAccount, teamsChannel, teamsMessage, withoutThread } from './address.ts';
import { type InboundActivity, isPersonal, tenantOf } from './inbound-activity.ts';
import { readHtmlBody } from './read-html-body.ts';
import { readMessageChange } from './read-message-change.ts';
import { readMessageMenu } from './read-message-menu.ts';
import { readTypedText } from './read-typed-text.ts';
import { readFilledIn, SubmitOrigin } from './render-dialog.ts';

/**
 * `message` can only be answered by a new message; the others are invokes, which wait for an answer of their own.
 * `menu submit` is the submit of a dialog that a message's menu opened.
 */
export type AnsweredBy = 'message' | 'execute' | 'fetch' | 'submit' | 'menu submit';

export type Reading = Heard | 'form closed' | 'nothing';

/** `question`: the private question whose button was pressed, or had opened the dialog that is submitted now. */
export type Heard = { event: ChatEvent; answeredBy: AnsweredBy; question?: MessageAddress };

const ExecuteValue = z.looseObject({
  action: z.looseObject({ verb: z.literal('press'), data: z.looseObject({ press: z.unknown() }) }),
});
const FetchValue = z.looseObject({ data: z.looseObject({ press: z.unknown() }) });
const SubmitValue = z.looseObject({ data: z.looseObject({ submit: SubmitOrigin }) });
const CancelValue = z.looseObject({ data: z.looseObject({ cancel: z.literal(true) }) });
const submits = new Map<string, AnsweredBy>([
  ['task/submit', 'submit'],
  ['composeExtension/submitAction', 'menu submit'],
]);
/** How a client without Action.Execute tells of a press: the fallback's data in a message without text. */
const FallbackPress = z.looseObject({ press: z.unknown() }).refine((value) => value.press !== undefined);

/** Teams' ids of bots begin so, those of people with `29:`. Other bots are members of nothing, and never heard. */
const isBot = (accountId: string): boolean => accountId.startsWith('28:');

/** Reads an activity; `nothing` where it is none of our business. */
export function readEvent(activity: InboundActivity): Reading {
  const tenantId = tenantOf(activity);
  if (!tenantId || !activity.id || isBot(activity.from.id)) return 'nothing';
  const told = (what: ChatEvent['what'], answeredBy: AnsweredBy, question?: string): Heard => ({
    event: {
      id: `msteams:${activity.conversation.id}/${activity.id}${what.kind === 'message changed' ? `/${what.to}` : ''}`,
      by: teamsAccount(tenantId, activity.from.id),
      in: placeOf(activity, tenantId),
      what,
    },
    answeredBy,
    ...(question && isPersonal(activity)
      ? { question: teamsMessage(tenantId, activity.conversation.id, question) }
      : {}),
  });
  const on = activity.replyToId
    ? { on: teamsMessage(tenantId, activity.conversation.id, activity.replyToId) }
    : {};

  if (activity.type === 'message') {
    const fallback = FallbackPress.safeParse(activity.value);
    if (fallback.success && !activity.text) {
      return told({ kind: 'press', press: fallback.data.press, ...on }, 'message');
    }
    const pasted = readPasted(activity);
    if (pasted !== undefined) return told({ kind: 'typed', parts: [pasted] }, 'message');
    const { text, entities } = activity;
    const spoken = { text: text ?? '', entities: entities ?? [], tenantId, botId: activity.recipient.id };
    return told({ kind: 'typed', parts: readTypedText(spoken) }, 'message');
  }
  const change = readMessageChange(activity, tenantId);
  if (change) return told(change, 'message');
  if (activity.type !== 'invoke') return 'nothing';
  if (activity.name === 'adaptiveCard/action') {
    const value = ExecuteValue.safeParse(activity.value);
    if (!value.success) return 'nothing';
    return told({ kind: 'press', press: value.data.action.data.press, ...on }, 'execute');
  }
  if (activity.name === 'task/fetch') {
    const value = FetchValue.safeParse(activity.value);
    if (!value.success) return 'nothing';
    const { press } = value.data.data;
    const question = asksByForm(press) ? activity.replyToId : undefined;
    return told({ kind: 'press', press, ...on }, 'fetch', question ?? undefined);
  }
  if (activity.name === 'composeExtension/fetchTask') {
    const menu = readMessageMenu(activity, tenantId);
    return menu ? told(menu, 'fetch') : 'nothing';
  }
  const submittedTo = submits.get(activity.name ?? '');
  if (submittedTo) {
    if (CancelValue.safeParse(activity.value).success) return 'form closed';
    const value = SubmitValue.safeParse(activity.value);
    if (!value.success) return 'nothing';
    const { form, draft, question } = value.data.data.submit;
    return told(
      { kind: 'submit', form, draft, values: readFilledIn(value.data.data) },
      submittedTo,
      question,
    );
  }
  return 'nothing';
}

/**
 * A table or list pasted into the personal chat: the plain text loses its rows and cells, the HTML beside it does not.
 * Nobody but the bot can be mentioned there.
 */
function readPasted(activity: InboundActivity): string | undefined {
  if (!isPersonal(activity)) return undefined;
  const html = activity.attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  if (typeof html !== 'string' || !/<(?:tr|li)\b/i.test(html)) return undefined;
  return readHtmlBody(html, new Map()) || undefined;
}

function placeOf(activity: InboundActivity, tenantId: string): ChatEvent['in'] {
  if (isPersonal(activity)) return 'direct';
  const { id } = activity.conversation;
  const channel = teamsChannel(tenantId, withoutThread(id));
  return id === withoutThread(id) ? { channel } : { channel, thread: teamsChannel(tenantId, id) };
}
