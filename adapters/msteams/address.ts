// Addresses of Microsoft Teams: made here, and read here alone.
import type { AccountAddress, Address, ChannelAddress, MessageAddress } from '#src/chat/address.ts';
import { DeliveryError } from '#src/chat/messenger.ts';

/** The address of one person: `userId` is Teams' own id for this bot, such as `29:1abc`. */
export function teamsAccount(tenantId: string, userId: string): AccountAddress {
  return build('account', [tenantId, userId]);
}

/** A channel, a group chat or a personal chat; with `;messageid=` in `conversationId`, one thread in a channel. */
export function teamsChannel(tenantId: string, conversationId: string): ChannelAddress {
  return build('channel', [tenantId, conversationId]);
}

export function teamsMessage(tenantId: string, conversationId: string, activityId: string): MessageAddress {
  return build('message', [tenantId, conversationId, activityId]);
}

/** Not a place to post: the key under which the tenant's own route is remembered. */
export function teamsTenant(tenantId: string): Address {
  return build('tenant', [tenantId]);
}

/** Not places to post: the keys under which the channels of one team on Teams are remembered, all below one. */
export function teamsChannelOf(tenantId: string, msteamId: string, conversationId = ''): Address {
  return build('channel-of', [tenantId, msteamId, conversationId]);
}

/** Throws DeliveryError 'give up' where the address is not of a person on Teams. */
export function readTeamsAccount(address: AccountAddress): { tenantId: string; userId: string } {
  const [tenantId, userId] = read('account', 2, address);
  return { tenantId, userId };
}

/** Throws DeliveryError 'give up' where the address is not of a Teams conversation. */
export function readTeamsChannel(address: ChannelAddress): { tenantId: string; conversationId: string } {
  const [tenantId, conversationId] = read('channel', 2, address);
  return { tenantId, conversationId };
}

/** Throws DeliveryError 'give up' where the address is not of a message on Teams. */
export function readTeamsMessage(address: MessageAddress): {
  tenantId: string;
  conversationId: string;
  activityId: string;
} {
  const [tenantId, conversationId, activityId] = read('message', 3, address);
  return { tenantId, conversationId, activityId };
}

/** What a tenant itself calls a person, whichever bot asks: of no other tenant's person. */
export function directoryIdIn(tenantId: string, objectId: string): string {
  return `${tenantId}/${objectId}`.toLowerCase();
}

/** In whose tenant the account, conversation or message is. Throws DeliveryError 'give up' where it is none of Teams. */
export function tenantOfAddress(address: Address): string {
  const [, kind = ''] = /^msteams:(account|channel|message)\//.exec(address) ?? [];
  return kind === 'message' ? read(kind, 3, address)[0] : read(kind || 'place', 2, address)[0];
}

/** The conversation that a thread belongs to: its id without `;messageid=`. */
export function withoutThread(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

/** Whether it is a channel of a team, outside any thread; a post there begins a thread of its own. */
export function isChannelRoot(conversationId: string): boolean {
  return /@thread\.(tacv2|skype)$/.test(conversationId);
}

function build(kind: string, parts: string[]): Address {
  return `msteams:${kind}/${parts.map(encodeURIComponent).join('/')}`;
}

function read(kind: string, length: 2, address: Address): [string, string];
function read(kind: string, length: 3, address: Address): [string, string, string];
function read(kind: string, length: number, address: Address): string[] {
  const [head, ...parts] = address.split('/');
  if (head !== `msteams:${kind}` || parts.length !== length || parts.includes('')) {
    throw new DeliveryError('give up', `not an address of a Teams ${kind}: ${address}`);
  }
  return parts.map(decodeURIComponent);
}
