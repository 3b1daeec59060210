// Somebody edited or deleted a message. Of everything else that is written in a channel this reads nothing but its type.
import { z } from 'zod';
import { slackMessage } from './address.ts';
import type { HeardFrom } from './heard-from.ts';
import { type Heard, isDirect, whoAndWhere } from './read-event.ts';

const Told = z.object({
  team_id: z.string(),
  event_id: z.string(),
  event: z.object({
    type: z.literal('message'),
    subtype: z.enum(['message_changed', 'message_deleted']),
    channel: z.string(),
    channel_type: z.string(),
  }),
});

const Edited = z.object({ ts: z.string() });
const Changed = z.object({
  message: z.object({
    ts: z.string(),
    user: z.string().optional(),
    subtype: z.string().optional(),
    edited: Edited.optional(),
  }),
  previous_message: z.object({ edited: Edited.optional() }).optional(),
});
const Deleted = z.object({
  deleted_ts: z.string(),
  previous_message: z.object({ user: z.string().optional() }).optional(),
});

/** `channelType` as Slack's subscriptions have it: `channel`, `group`, `im`. Undefined for everything but such news. */
export function readMessageChange(body: unknown, channelType: 'channel' | 'group' | 'im'): Heard | undefined {
  const told = Told.safeParse(body);
  if (!told.success || told.data.event.channel_type !== channelType) return undefined;
  const { team_id: workspaceId, event_id: eventId, event } = told.data;
  const change = changeIn((body as { event: unknown }).event);
  if (!change) return undefined;
  const from: HeardFrom = {
    by: 'message change',
    workspaceId,
    userId: change.user,
    place: isDirect(event.channel, undefined) ? 'direct' : { channelId: event.channel },
  };
  const message = slackMessage(workspaceId, event.channel, change.ts);
  const what = { kind: 'message changed' as const, message, to: change.to };
  return { event: { id: `slack:${workspaceId}/change/${eventId}`, ...whoAndWhere(from), what }, from };
}

function changeIn(event: unknown): { ts: string; user: string; to: 'edited' | 'deleted' } | undefined {
  const deleted = Deleted.safeParse(event).data;
  if (deleted) {
    return { ts: deleted.deleted_ts, user: deleted.previous_message?.user ?? '', to: 'deleted' };
  }
  const changed = Changed.safeParse(event).data;
  if (!changed) return undefined;
  const { message, previous_message: before } = changed;
  const told = { ts: message.ts, user: message.user ?? '' };
  // A message with answers leaves a stone behind. A link's preview or a new answer changes a message too, but edits nothing.
  if (message.subtype === 'tombstone') return { ...told, to: 'deleted' };
  return message.edited && message.edited.ts !== before?.edited?.ts ? { ...told, to: 'edited' } : undefined;
}
