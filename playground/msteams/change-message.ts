// The author of a message edits it or deletes it. Teams tells a bot of messages that it could hear, and of no others.
import { PlaygroundError, type PlaygroundPerson } from '../platform.ts';
import type { TellBot } from './tell-bot.ts';
import type { Spot, Tenant } from './tenant.ts';
import { markUp } from './write-activity.ts';

/** `/edit MESSAGE_ID new words` and `/delete MESSAGE_ID`, said as `rest` behind the word. */
export function createChangeOwn(tenant: Tenant, bot: TellBot) {
  const { people, where, world } = tenant;
  return async (
    person: PlaygroundPerson,
    channel: Spot,
    command: 'edit' | 'delete',
    rest: string,
  ): Promise<void> => {
    const [, id = '', words = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
    const message = tenant.visible(person, channel).find((one) => one.id === id);
    if (message?.from !== person.id || !('text' in message)) {
      throw new PlaygroundError(404, `${person.name} has written no message with the id ${id} here.`);
    }
    if (command === 'edit' && words === '') throw new PlaygroundError(400, 'An edited message has a text.');
    const text = command === 'edit' ? words : message.text;
    world.record(command === 'edit' ? { kind: 'edited', id, text } : { kind: 'removed', id });
    const { mentionsBot, ...marked } = markUp(text, people);
    const isHeard = channel === 'dm' || (mentionsBot && where.isIn('mellemrum', channel.id));
    if (!isHeard) return;
    const { thread } = tenant.placeOf(message, channel);
    const activity = bot.write(
      { person, channel, thread, id },
      command === 'edit'
        ? { type: 'messageUpdate', textFormat: 'plain', ...marked }
        : { type: 'messageDelete' },
    );
    const eventType = command === 'edit' ? 'editMessage' : 'softDeleteMessage';
    const channelData = { ...(activity.channelData as Record<string, unknown>), eventType };
    await bot.tellWritten({ ...activity, channelData });
  };
}
