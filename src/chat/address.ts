// Where and who, as opaque strings: only the messenger that made an address reads past its first colon.

/**
 * Begins with the name of the messenger that reads it, such as `slack:` or `msteams:`. Of a real platform the first `/`
 * is followed by the installation: the workspace or the tenant.
 */
export type Address = `${string}:${string}`;

/** A place to post: a channel, a group chat, or a thread in one. */
export type ChannelAddress = Address;

/** One person on one platform, in one workspace or tenant. */
export type AccountAddress = Address;

/** One posted message, good for updating it later. */
export type MessageAddress = Address;

/** The name of the messenger that an address belongs to: what stands before its first colon. */
export function messengerOf(address: Address): string {
  return address.slice(0, address.indexOf(':'));
}

/** The bot in one workspace or tenant, such as `slack:T1`: what keeps one pace. */
export function installationOf(address: Address): string {
  return `${messengerOf(address)}:${address.split('/')[1] ?? ''}`;
}
