// Who is who on the playground's Teams: the ids that the Bot Connector would use.
import { createHash } from 'node:crypto';

/** The demo team's tenant. */
export const PLAYGROUND_TENANT = '7e4a55a0-1d0e-4c0b-8f6e-000000000001';

export const BOT_ACCOUNT = { id: '28:mellemrum', name: 'Mellemrum' };

/** A person's Teams id for this bot. */
export function userIdOf(person: string): string {
  return `29:${person}`;
}

export function conversationIdOf(channel: string): string {
  return `19:${channel}@thread.tacv2`;
}

export function personalConversationIdOf(person: string): string {
  return `a:${person}`;
}

/** The id of a person in the tenant's directory: a UUID that is the same each time. */
export function directoryIdOf(person: string): string {
  const hex = createHash('sha256').update(person).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
