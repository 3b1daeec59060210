// The bot is installed, and people and the bot come to channels and leave them.
import { type PlaygroundChannel, PlaygroundError } from '../platform.ts';
import { BOT_ACCOUNT, userIdOf } from './identities.ts';
import type { TellBot } from './tell-bot.ts';
import type { Tenant } from './tenant.ts';

export function createMembership({ people, channels, where, world, person }: Tenant, { tell }: TellBot) {
  /** Teams tells a bot of its own going too; the one who acts is any other who is there. */
  const tellOfMove = async (who: string, channel: PlaygroundChannel, isIn: boolean): Promise<void> => {
    const moved = [who === 'mellemrum' ? { id: BOT_ACCOUNT.id } : { id: userIdOf(who) }];
    const actor = people.find(({ id }) => id !== who && where.isIn(id, channel.id)) ?? people[0];
    if (!actor) return;
    const change = isIn ? { membersAdded: moved } : { membersRemoved: moved };
    await tell({ person: actor, channel }, { type: 'conversationUpdate', ...change });
  };

  const move = async (who: string, channelId: string, isIn: boolean): Promise<void> => {
    if (who !== 'mellemrum') person(who);
    const channel = channels.find(({ id }) => id === channelId);
    if (!channel) throw new PlaygroundError(404, `There is no channel '${channelId}' on Teams.`);
    if (where.isIn(who, channelId) === isIn) return;
    const isHeard = where.isIn('mellemrum', channelId) || who === 'mellemrum';
    if (who === 'mellemrum' && isIn && !world.isInstalled()) world.record({ kind: 'installed' });
    world.record({ kind: 'moved', who, channel: channelId, isIn });
    if (isHeard) await tellOfMove(who, channel, isIn);
  };

  return {
    join: (who: string, channelId: string) => move(who, channelId, true),
    leave: (who: string, channelId: string) => move(who, channelId, false),

    async install(): Promise<void> {
      if (!world.isInstalled()) world.record({ kind: 'installed' });
      for (const channel of channels) {
        if (where.isIn('mellemrum', channel.id)) {
          await tellOfMove('mellemrum', channel, true);
        }
      }
      for (const member of people) {
        if (!world.hasPersonalChat(member.id))
          world.record({ kind: 'personal chat opened', person: member.id });
        await tell({ person: member, channel: 'dm' }, { type: 'installationUpdate', action: 'add' });
      }
    },
  };
}
