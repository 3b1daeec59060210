// A Teams tenant in a box: what its people see and do, and the Bot Connector that the bot calls.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type FaultKind,
  type PlatformDouble,
  type PlatformOptions,
  type PlaygroundChannel,
  PlaygroundError,
  type PlaygroundForm,
  type PlaygroundMessage,
  type PlaygroundPerson,
} from '../platform.ts';
import { ownListOnTeams } from '../who-and-where.ts';
import { whoIsWhere } from '../who-is-where.ts';
import { openBotLine } from './call-bot.ts';
import {
  CardRefused,
  checkCard,
  checkFetchedTask,
  checkSubmitAction,
  checkTask,
  type MessageCard,
  type Task,
} from './card-schema.ts';
import { connectorRouter, type TeamsAccount, type TeamsTrouble } from './connector-router.ts';
import { fillIn } from './fill-in-dialog.ts';
import { BOT_ACCOUNT, conversationIdOf, personalConversationIdOf, userIdOf } from './identities.ts';
import { buttonsOf, formOf, readableText } from './read-card.ts';
import { openTeamsWorld, type Place, type StoredMessage, type TeamsEntry } from './teams-world.ts';
import { markUp, writeActivity } from './write-activity.ts';
import { extensionValue } from './write-message-payload.ts';

export type { TeamsEntry } from './teams-world.ts';

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

type Opened = { opened: PlaygroundForm | null };

export type TeamsDoubleOptions = PlatformOptions<TeamsEntry> & {
  /** Unmoved time in milliseconds since 1970, for what the bot is sent. */
  realNow: () => number;
  /** What the directory tells of some people beside the name, by person. */
  accounts?: Record<string, TeamsAccount>;
  /** Teams that the bot was not added to. */
  channelsWithoutBot?: string[];
};

export type TeamsDouble = PlatformDouble & {
  /** Every call of the bot is answered so from now on; with undefined it is mended. */
  setTrouble(trouble: TeamsTrouble | undefined): void;
};

export function createTeamsDouble(options: TeamsDoubleOptions): TeamsDouble {
  const people = options.people.filter((person) => person.platform === 'msteams');
  const channels = options.channels.filter((channel) => channel.platform === 'msteams');
  const { shownNow, realNow } = options;
  const invited = channels.map(({ id }) => id).filter((id) => !options.channelsWithoutBot?.includes(id));
  const where = whoIsWhere([...people, { id: 'mellemrum', channels: invited }]);
  const world = openTeamsWorld(options.journal, where, realNow);
  const line = openBotLine(options.botUrl, realNow);
  const faults: FaultKind[] = [];
  let trouble: TeamsTrouble | undefined;

  const personOf = (id: string): PlaygroundPerson => {
    const person = people.find((one) => one.id === id);
    if (!person) throw new PlaygroundError(404, `There is no person '${id}' on Teams.`);
    return person;
  };
  const channelOf = (person: PlaygroundPerson, id: string): PlaygroundChannel | 'dm' => {
    if (id === 'dm') return 'dm';
    const channel = channels.find((one) => one.id === id);
    if (!channel || !where.isIn(person.id, id)) {
      throw new PlaygroundError(404, `${person.name} is in no channel '${id}' on Teams.`);
    }
    return channel;
  };
  const conversationOf = (person: PlaygroundPerson, channel: PlaygroundChannel | 'dm'): string =>
    channel === 'dm' ? personalConversationIdOf(person.id) : conversationIdOf(channel.id);
  const visible = (person: PlaygroundPerson, channel: PlaygroundChannel | 'dm'): StoredMessage[] => {
    const conversation = conversationOf(person, channel);
    return world
      .messages()
      .filter(
        ({ place, onlyFor }) => place.conversation === conversation && (onlyFor ?? person.id) === person.id,
      );
  };
  /** Where what is done to a message happens: in a channel, in its thread. */
  const placeOf = (message: StoredMessage, channel: PlaygroundChannel | 'dm'): Place =>
    channel === 'dm' ? message.place : { ...message.place, thread: message.place.thread ?? message.id };
  const cardFor = (message: StoredMessage, person: PlaygroundPerson): MessageCard | undefined =>
    'card' in message ? (message.replacedFor.get(person.id) ?? message.card) : undefined;
  const note = (person: PlaygroundPerson, place: Place, text: string) => {
    world.record({ kind: 'noted', id: world.nextId(), at: shownNow(), person: person.id, place, text });
  };
  const occasion = (person: PlaygroundPerson, channel: PlaygroundChannel | 'dm', thread?: string) => ({
    id: `f:${randomUUID()}`,
    sentAt: realNow(),
    serviceUrl: options.ownUrl(),
    person,
    channel,
    thread,
  });
  /** Shows what a dialog's answer says; an answer that Teams would not take changes nothing. */
  const showTask = (
    { person, place, ofMessage }: { person: PlaygroundPerson; place: Place; ofMessage?: string | undefined },
    task: Task | undefined,
    open?: string,
  ): Opened => {
    if (task?.type !== 'continue') {
      if (open) world.record({ kind: 'form closed', id: open });
      if (task) note(person, place, task.value);
      return { opened: null };
    }
    const { title, card } = task.value;
    const id = open ?? world.nextId();
    const form = { id, person: person.id, place, title, card: card.content };
    world.record({ kind: 'form opened', ...form, ...(ofMessage ? { ofMessage } : {}) });
    return { opened: formOf(id, title, card.content) };
  };
  const useMenu = async (
    person: PlaygroundPerson,
    channel: PlaygroundChannel | 'dm',
    messageId: string,
  ): Promise<Opened> => {
    const message = visible(person, channel).find(({ id }) => id === messageId);
    if (!message) throw new PlaygroundError(404, `${person.name} sees no message ${messageId} there.`);
    if (message.onlyFor) throw new PlaygroundError(409, 'A sentence for one person alone has no menu.');
    const place = placeOf(message, channel);
    const answer = await line.tell(
      writeActivity(occasion(person, channel, place.thread), {
        type: 'invoke',
        name: 'composeExtension/fetchTask',
        value: extensionValue(message, people),
      }),
    );
    if (!answer.accepted) return { opened: null };
    return accepting('composeExtension/fetchTask', { opened: null }, () =>
      showTask({ person, place, ofMessage: messageId }, checkFetchedTask(answer.body)),
    );
  };
  const accepting = <Result>(what: string, fallback: Result, work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof CardRefused || error instanceof z.ZodError)) throw error;
      line.refuse(`${what}: ${error.message}`);
      return fallback;
    }
  };

  /** Teams tells a bot of its own going too; the one who acts is any other who is there. */
  const tellOfMove = async (who: string, channel: PlaygroundChannel, isIn: boolean): Promise<void> => {
    const moved = [who === 'mellemrum' ? { id: BOT_ACCOUNT.id } : { id: userIdOf(who) }];
    const actor = people.find(({ id }) => id !== who && where.isIn(id, channel.id)) ?? people[0];
    if (!actor) return;
    const change = isIn ? { membersAdded: moved } : { membersRemoved: moved };
    await line.tell(writeActivity(occasion(actor, channel), { type: 'conversationUpdate', ...change }));
  };
  const move = async (who: string, channelId: string, isIn: boolean): Promise<void> => {
    if (who !== 'mellemrum') personOf(who);
    const channel = channels.find(({ id }) => id === channelId);
    if (!channel) throw new PlaygroundError(404, `There is no channel '${channelId}' on Teams.`);
    if (where.isIn(who, channelId) === isIn) return;
    const isHeard = where.isIn('mellemrum', channelId) || who === 'mellemrum';
    world.record({ kind: 'moved', who, channel: channelId, isIn });
    if (isHeard) await tellOfMove(who, channel, isIn);
  };

  return {
    router: connectorRouter({
      world,
      people,
      channels,
      where,
      accounts: options.accounts ?? {},
      shownNow,
      nextFault: () => faults.shift(),
      trouble: () => trouble,
      refuse: line.refuse,
    }),

    async install() {
      if (!world.isInstalled()) world.record({ kind: 'installed' });
      const installer = people.find((person) => person.role === 'project leader') ?? people[0];
      if (!installer) return;
      for (const channel of channels) {
        if (where.isIn('mellemrum', channel.id)) await tellOfMove('mellemrum', channel, true);
      }
      for (const person of people) {
        if (!world.hasPersonalChat(person.id))
          world.record({ kind: 'personal chat opened', person: person.id });
        await line.tell(writeActivity(occasion(person, 'dm'), { type: 'installationUpdate', action: 'add' }));
      }
    },

    join: (who, channelId) => move(who, channelId, true),
    leave: (who, channelId) => move(who, channelId, false),
    channelsOf: where.channelsOf,

    async say(personId, channelId, text) {
      const person = personOf(personId);
      const channel = channelOf(person, channelId);
      const [, command, rest = ''] = /^\s*\/(menu|home)(?:\s+(.*?))?\s*$/is.exec(text) ?? [];
      if (command === 'menu') return useMenu(person, channel, rest);
      if (command === 'home') {
        throw new PlaygroundError(409, `There is no Home tab on Teams: ${ownListOnTeams}.`);
      }
      if (!text.trim()) throw new PlaygroundError(400, 'Teams does not send an empty message.');
      const id = world.nextId();
      const place = { conversation: conversationOf(person, channel) };
      const { mentionsBot, ...marked } = markUp(text, people);
      const thread = channel === 'dm' ? undefined : id;
      const activity = writeActivity(
        { ...occasion(person, channel, thread), id },
        { type: 'message', textFormat: 'plain', ...marked },
      );
      if (channel === 'dm' && !world.hasPersonalChat(person.id)) {
        world.record({ kind: 'personal chat opened', person: person.id });
      }
      world.record({ kind: 'said', id, at: shownNow(), person: person.id, place, text, activity });
      const isHeard = channel === 'dm' || (mentionsBot && where.isIn('mellemrum', channel.id));
      if (isHeard) await line.tell(activity);
      return { opened: null };
    },

    async press(personId, channelId, messageId, buttonId) {
      const person = personOf(personId);
      const channel = channelOf(person, channelId);
      const message = visible(person, channel).find((one) => one.id === messageId);
      const card = message && cardFor(message, person);
      const button = card && buttonsOf(card).find((one) => one.id === buttonId);
      if (!message || !button) throw new PlaygroundError(404, 'That message has no such button any more.');
      const { action } = button;
      const place = placeOf(message, channel);
      const { thread } = place;
      const invoke = (name: string, value: unknown) =>
        line.tell(
          writeActivity(occasion(person, channel, thread), {
            type: 'invoke',
            name,
            replyToId: messageId,
            value,
          }),
        );
      if (action.type === 'Action.Submit') {
        const answer = await invoke('task/fetch', { data: action.data, context: { theme: 'default' } });
        if (!answer.accepted) return { opened: null };
        return accepting('task/fetch', { opened: null }, () =>
          showTask({ person, place }, checkTask(answer.body)),
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
          world.record({ kind: 'replaced', id: messageId, person: person.id, card: checkCard(shown.value) });
        } else if (shown.value !== '✓') note(person, place, shown.value);
      });
      return { opened: null };
    },

    async submit(personId, formId, values) {
      const person = personOf(personId);
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
      const answer = await line.tell(
        writeActivity(occasion(person, channel, place.thread), { type: 'invoke', name, value }),
      );
      const unchanged = { opened: formOf(formId, title, card) };
      if (!answer.accepted) return unchanged;
      const check = ofMessage === undefined ? checkTask : checkSubmitAction;
      return accepting(name, unchanged, () =>
        showTask({ person, place, ofMessage }, check(answer.body), formId),
      );
    },

    messages(personId, channelId) {
      const person = personOf(personId);
      return visible(person, channelOf(person, channelId)).map((message): PlaygroundMessage => {
        const card = cardFor(message, person);
        const { id, at, from } = message;
        return {
          id,
          from,
          at,
          private: channelId === 'dm' || message.onlyFor !== undefined,
          text: card ? readableText(card) : 'text' in message ? message.text : '',
          buttons: card ? buttonsOf(card).map((button) => ({ id: button.id, label: button.label })) : [],
          raw: card
            ? { platform: 'msteams', card, ...('summary' in message ? { summary: message.summary } : {}) }
            : { platform: 'msteams', ...('activity' in message ? { activity: message.activity } : {}) },
        };
      });
    },

    fault(kind, count) {
      for (let left = count; left > 0; left -= 1) faults.push(kind);
    },
    onChange: world.onChange,
    refusals: line.refusals,
    setTrouble(next) {
      trouble = next;
    },
    reset() {
      faults.length = 0;
      trouble = undefined;
      world.reset();
    },
  };
}
