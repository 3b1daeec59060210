// What somebody writes: a message, which the bot hears where Teams tells it, or a word that stands for a menu.
import { PlaygroundError } from '../platform.ts';
import { ownListOnTeams } from '../who-and-where.ts';
import { createChangeOwn } from './change-message.ts';
import type { Dialogs, Opened } from './dialogs.ts';
import type { TellBot } from './tell-bot.ts';
import type { Tenant } from './tenant.ts';
import { markUp } from './write-activity.ts';

export function createSay(tenant: Tenant, bot: TellBot, dialogs: Dialogs, shownNow: () => string) {
  const { people, where, world } = tenant;
  const changeOwn = createChangeOwn(tenant, bot);
  return async (personId: string, channelId: string, text: string): Promise<Opened> => {
    const person = tenant.person(personId);
    const channel = tenant.spot(person, channelId);
    const [, command, rest = ''] = /^\s*\/(menu|home|edit|delete)(?:\s+(.*?))?\s*$/is.exec(text) ?? [];
    if (command === 'menu') return dialogs.useMenu(person, channel, rest);
    if (command === 'edit' || command === 'delete') {
      await changeOwn(person, channel, command, rest);
      return { opened: null };
    }
    if (command === 'home') {
      throw new PlaygroundError(409, `There is no Home tab on Teams: ${ownListOnTeams}.`);
    }
    if (!text.trim()) throw new PlaygroundError(400, 'Teams does not send an empty message.');
    const id = world.nextId();
    const place = { conversation: tenant.conversation(person, channel) };
    const { mentionsBot, ...marked } = markUp(text, people);
    const thread = channel === 'dm' ? undefined : id;
    const activity = bot.write(
      { person, channel, thread, id },
      { type: 'message', textFormat: 'plain', ...marked },
    );
    if (channel === 'dm' && !world.hasPersonalChat(person.id)) {
      world.record({ kind: 'personal chat opened', person: person.id });
    }
    world.record({ kind: 'said', id, at: shownNow(), person: person.id, place, text, activity });
    const isHeard = channel === 'dm' || (mentionsBot && where.isIn('mellemrum', channel.id));
    if (isHeard) await bot.tellWritten(activity);
    return { opened: null };
  };
}
