// Slack's addresses: which strings stand for an account, a channel, a thread and a message, and how they are read.
import type { AccountAddress, Address, ChannelAddress, MessageAddress } from '#src/chat/address.ts';

export type SlackAccount = { workspaceId: string; userId: string };
export type SlackPlace = { workspaceId: string; channelId: string; threadTs?: string };
export type SlackMessage = { workspaceId: string; channelId: string; ts: string };

const write = (kind: string, ...parts: string[]): Address =>
  `slack:${[kind, ...parts.map(encodeURIComponent)].join('/')}`;

/** One person in one workspace: `slack:account/T1/U1`. */
export function slackAccount(workspaceId: string, userId: string): AccountAddress {
  return write('account', workspaceId, userId);
}

/** A channel, `slack:channel/T1/C1`, or with `threadTs` a thread in it, `slack:thread/T1/C1/1700000000.000100`. */
export function slackChannel(workspaceId: string, channelId: string, threadTs?: string): ChannelAddress {
  return threadTs
    ? write('thread', workspaceId, channelId, threadTs)
    : write('channel', workspaceId, channelId);
}

/** One posted message: `slack:message/T1/C1/1700000000.000100`. */
export function slackMessage(workspaceId: string, channelId: string, ts: string): MessageAddress {
  return write('message', workspaceId, channelId, ts);
}

/** Undefined where the address is not an account of Slack. */
export function readAccount(address: Address): SlackAccount | undefined {
  const [workspaceId, userId] = read(address, 'account', 2);
  return workspaceId && userId ? { workspaceId, userId } : undefined;
}

/** Undefined where the address is neither a channel nor a thread of Slack. */
export function readPlace(address: Address): SlackPlace | undefined {
  const [workspaceId, channelId] = read(address, 'channel', 2);
  if (workspaceId && channelId) return { workspaceId, channelId };
  const [threadWorkspace, threadChannel, threadTs] = read(address, 'thread', 3);
  return threadWorkspace && threadChannel && threadTs
    ? { workspaceId: threadWorkspace, channelId: threadChannel, threadTs }
    : undefined;
}

/** Undefined where the address is not a message of Slack. */
export function readMessage(address: Address): SlackMessage | undefined {
  const [workspaceId, channelId, ts] = read(address, 'message', 3);
  return workspaceId && channelId && ts ? { workspaceId, channelId, ts } : undefined;
}

function read(address: Address, kind: string, count: number): string[] {
  const [head, ...parts] = address.split('/');
  return head === `slack:${kind}` && parts.length === count ? parts.map(decodeURIComponent) : [];
}
