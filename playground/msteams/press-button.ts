// A press on a card's button: it opens a dialog, or its answer is seen by the presser alone.
import { z } from 'zod';
import { PlaygroundError } from '../platform.ts';
import { checkCard, checkTask } from './card-schema.ts';
import type { Dialogs, Opened } from './dialogs.ts';
import { buttonsOf } from './read-card.ts';
import type { TellBot } from './tell-bot.ts';
import type { Tenant } from './tenant.ts';

const ExecuteAnswer = z.discriminatedUnion('type', [
  z.strictObject({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string().min(1),
  }),
  z.strictObject({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: z.unknown(),
  }),
]);

export function createPress(tenant: Tenant, { tell, accepting }: TellBot, dialogs: Dialogs) {
  return async (
    personId: string,
    channelId: string,
    messageId: string,
    buttonId: string,
  ): Promise<Opened> => {
    const person = tenant.person(personId);
    const channel = tenant.spot(person, channelId);
    const message = tenant.visible(person, channel).find((one) => one.id === messageId);
    const card = message && tenant.cardFor(message, person);
    const button = card && buttonsOf(card).find((one) => one.id === buttonId);
    if (!message || !button) throw new PlaygroundError(404, 'That message has no such button any more.');
    const { action } = button;
    const place = tenant.placeOf(message, channel);
    const invoke = (name: string, value: unknown) =>
      tell({ person, channel, thread: place.thread }, { type: 'invoke', name, replyToId: messageId, value });
    if (action.type === 'Action.Submit') {
      const answer = await invoke('task/fetch', { data: action.data, context: { theme: 'default' } });
      if (!answer.accepted) return { opened: null };
      return accepting('task/fetch', { opened: null }, () =>
        dialogs.show({ person, place }, checkTask(answer.body)),
      );
    }
    const { type, title, verb, data } = action;
    const answer = await invoke('adaptiveCard/action', {
      action: { type, title, verb, data },
      trigger: 'manual',
    });
    if (!answer.accepted) return { opened: null };
    accepting('adaptiveCard/action', undefined, () => {
      const shown = ExecuteAnswer.parse(answer.body);
      if (shown.type === 'application/vnd.microsoft.card.adaptive') {
        const replacement = { id: messageId, person: person.id, card: checkCard(shown.value) };
        tenant.world.record({ kind: 'replaced', ...replacement });
      } else if (shown.value !== '✓') tenant.note(person, place, shown.value);
    });
    return { opened: null };
  };
}
