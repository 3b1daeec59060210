// Dialogs ("tasks"): opened by a button or by a message's menu, filled in, sent.
import { PlaygroundError, type PlaygroundForm, type PlaygroundPerson } from '../platform.ts';
import { checkFetchedTask, checkSubmitAction, checkTask, type Task } from './card-schema.ts';
import { fillIn } from './fill-in-dialog.ts';
import { conversationIdOf } from './identities.ts';
import { formOf } from './read-card.ts';
import type { Place } from './teams-world.ts';
import type { TellBot } from './tell-bot.ts';
import type { Spot, Tenant } from './tenant.ts';
import { extensionValue } from './write-message-payload.ts';

export type Opened = { opened: PlaygroundForm | null };

/** `ofMessage`: the message whose menu opened the dialog. */
type Asked = { person: PlaygroundPerson; place: Place; ofMessage?: string | undefined };

export type Dialogs = ReturnType<typeof createDialogs>;

export function createDialogs(tenant: Tenant, { tell, accepting }: TellBot) {
  const { people, channels, world } = tenant;

  /** Shows what a dialog's answer says; an answer that Teams would not take changes nothing. */
  const show = ({ person, place, ofMessage }: Asked, task: Task | undefined, open?: string): Opened => {
    if (task?.type !== 'continue') {
      if (open) world.record({ kind: 'form closed', id: open });
      if (task) tenant.note(person, place, task.value);
      return { opened: null };
    }
    const { title, card } = task.value;
    const id = open ?? world.nextId();
    const form = { id, person: person.id, place, title, card: card.content };
    world.record({ kind: 'form opened', ...form, ...(ofMessage ? { ofMessage } : {}) });
    return { opened: formOf(id, title, card.content) };
  };

  return {
    show,

    async useMenu(person: PlaygroundPerson, channel: Spot, messageId: string): Promise<Opened> {
      const message = tenant.visible(person, channel).find(({ id }) => id === messageId);
      if (!message) throw new PlaygroundError(404, `${person.name} sees no message ${messageId} there.`);
      if (message.onlyFor) throw new PlaygroundError(409, 'A sentence for one person alone has no menu.');
      const place = tenant.placeOf(message, channel);
      const name = 'composeExtension/fetchTask';
      const value = extensionValue(message, people);
      const answer = await tell({ person, channel, thread: place.thread }, { type: 'invoke', name, value });
      if (!answer.accepted) return { opened: null };
      return accepting(name, { opened: null }, () =>
        show({ person, place, ofMessage: messageId }, checkFetchedTask(answer.body)),
      );
    },

    async submit(
      personId: string,
      formId: string,
      values: Record<string, string | string[]>,
    ): Promise<Opened> {
      const person = tenant.person(personId);
      const form = world.form(formId);
      if (!form || form.person !== person.id)
        throw new PlaygroundError(404, 'That form is not open any more.');
      const { place, title, card, ofMessage } = form;
      const filledIn = fillIn(card, values);
      if ('missing' in filledIn)
        return { opened: { ...formOf(formId, title, card), errors: filledIn.missing } };
      const channel = channels.find((one) => conversationIdOf(one.id) === place.conversation) ?? 'dm';
      const { data } = filledIn;
      const message = ofMessage === undefined ? undefined : world.message(ofMessage);
      const name = ofMessage === undefined ? 'task/submit' : 'composeExtension/submitAction';
      const value = message ? extensionValue(message, people, data) : { data, context: { theme: 'default' } };
      const answer = await tell({ person, channel, thread: place.thread }, { type: 'invoke', name, value });
      const unchanged = { opened: formOf(formId, title, card) };
      if (!answer.accepted) return unchanged;
      const check = ofMessage === undefined ? checkTask : checkSubmitAction;
      return accepting(name, unchanged, () => show({ person, place, ofMessage }, check(answer.body), formId));
    },
  };
}
