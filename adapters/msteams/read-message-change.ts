// Somebody edited or deleted a message that the bot could hear: one that mentions it, or one in the personal chat.
import type { ChatEvent } from '#src/chat/event.ts';
import { teamsMessage, withoutThread } from './address.ts';
import type { InboundActivity } from './inbound-activity.ts';

/** Undefined for every other activity, a deletion that was taken back among them. */
export function readMessageChange(
  { type, id, conversation, channelData }: InboundActivity,
  tenantId: string,
): Extract<ChatEvent['what'], { kind: 'message changed' }> | undefined {
  const to = changes.get(`${type} ${channelData?.eventType}`);
  if (!to || !id) return undefined;
  return { kind: 'message changed', message: teamsMessage(tenantId, withoutThread(conversation.id), id), to };
}

/** Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations (November 2026). */
const changes = new Map<string, 'edited' | 'deleted'>([
  ['messageUpdate editMessage', 'edited'],
  ['messageDelete softDeleteMessage', 'deleted'],
]);
