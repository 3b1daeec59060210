// A message in the form that Slack tells it to an app.

import type { StoredMessage } from './stored.ts';
import { botId, botUserId } from './workspace.ts';

/** Metadata is told only to who asks for it; a client_msg_id that a bot made up, to nobody. */
export function tellMessage(message: StoredMessage, withMetadata: boolean): Record<string, unknown> {
  return {
    type: 'message',
    ts: message.ts,
    user: message.from,
    text: message.text,
    ...(message.from === botUserId ? { bot_id: botId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.editedTs ? { edited: { user: message.from, ts: message.editedTs } } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}
