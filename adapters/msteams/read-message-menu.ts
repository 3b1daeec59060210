// The menu of a message: Teams' message extension -> the text of that message, and who wrote it.
import { z } from 'zod';
import type { ChatEvent } from '#src/chat/event.ts';
import { teamsAccount, teamsMessage, withoutThread } from './address.ts';
import type { InboundActivity } from './inbound-activity.ts';
import { type BodyMentions, readHtmlBody } from './read-html-body.ts';

/** The id of the action command in the app's manifest. */
export const makeAgreementCommand = 'makeAgreement';

const Party = z.looseObject({ id: z.string().nullish() }).nullish();
const Mention = z.looseObject({
  id: z.union([z.number(), z.string()]),
  mentioned: z.looseObject({ user: Party, application: Party }).nullish(),
});
const FetchTask = z.looseObject({
  commandId: z.literal(makeAgreementCommand),
  commandContext: z.literal('message'),
  messagePayload: z.looseObject({
    id: z.string().nullish(),
    createdDateTime: z.string().nullish(),
    from: z.looseObject({ user: Party }).nullish(),
    body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
    mentions: z.array(Mention).nullish(),
  }),
});

/** Undefined where the invoke is of another command. */
export function readMessageMenu(activity: InboundActivity, tenantId: string): ChatEvent['what'] | undefined {
  const read = FetchTask.safeParse(activity.value);
  if (!read.success) return undefined;
  const { id, body, from, mentions, createdDateTime } = read.data.messagePayload;
  const content = body?.content ?? '';
  const text =
    body?.contentType === 'text' ? content : readHtmlBody(content, mentionsById(mentions ?? [], activity));
  // People in a message have their directory's ids; the one whose own address is known is who used the menu.
  const isOwn = from?.user?.id != null && from.user.id === activity.from.aadObjectId;
  const age = Date.parse(activity.timestamp ?? '') - Date.parse(createdDateTime ?? '');
  return {
    kind: 'message menu',
    parts: text.trim() === '' ? [] : [text.trim()],
    ...(id ? { message: teamsMessage(tenantId, withoutThread(activity.conversation.id), id) } : {}),
    ...(isOwn ? { writtenBy: teamsAccount(tenantId, activity.from.id) } : {}),
    ...(Number.isNaN(age) ? {} : { age }),
  };
}

function mentionsById(mentions: z.infer<typeof Mention>[], { recipient }: InboundActivity): BodyMentions {
  const byId: BodyMentions = new Map();
  for (const { id, mentioned } of mentions) {
    const { user, application } = mentioned ?? {};
    if (user?.id) byId.set(String(id), user.id);
    else if (application?.id === recipient.id.replace(/^28:/, '')) byId.set(String(id), undefined);
  }
  return byId;
}
