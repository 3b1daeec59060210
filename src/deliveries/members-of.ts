// Who sees what is posted in a channel.
import type { AccountAddress, ChannelAddress } from '../chat/address.ts';
import { DeliveryError, type Messenger } from '../chat/messenger.ts';

/** Nobody, where the bot may not know: then somebody is rather told twice than not at all. */
export async function membersOf(
  channel: ChannelAddress,
  messenger: Pick<Messenger, 'members'>,
): Promise<AccountAddress[]> {
  try {
    return await messenger.members(channel);
  } catch (error) {
    if (error instanceof DeliveryError && error.next === 'give up') return [];
    throw error;
  }
}
