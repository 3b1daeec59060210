// What a person can do on Slack: write, press, and fill in a modal. Each tells the bot as Slack would.
import { z } from 'zod';
import type { PlaygroundForm, PlaygroundPerson } from '../platform.ts';
import { PlaygroundError } from '../platform.ts';
import { Modal, reasonsOf } from './block-kit-rules.ts';
import type { BotLine } from './bot-line.ts';
import { buttonIn, createHomeHands, homeTab } from './home-hands.ts';
import { typeText } from './markup.ts';
import { complaints, fieldId, fillIn, formOf, inputsOf, stateOf } from './modal-form.ts';
import {
  blockActions,
  changeEvent,
  membershipEvent,
  messageAction,
  messageEvent,
  slashCommand,
  viewSubmission,
} from './payloads.ts';
import { showResponse } from './show-response.ts';
import type { FilledIn, StoredView } from './stored.ts';
import type { ResponseUrl, Triggers } from './triggers.ts';
import { botUserId, directChannel, type Workspace } from './workspace.ts';

export type Opened = { opened: PlaygroundForm | null };

export type HandsOptions = { workspace: Workspace; triggers: Triggers; bot: BotLine; ownUrl: () => string };

const commands = ['/aftale', '/mellemrum'];

export function createHands({ workspace, triggers, bot, ownUrl }: HandsOptions) {
  const named = (channel: string) => ({ id: channel, name: workspace.channelName(channel) });
  const responseUrl = (to: ResponseUrl): string => `${ownUrl()}/response/${triggers.makeResponse(to)}`;
  const opened = (triggerId: string): Opened => {
    const view = workspace.view(triggers.openedBy(triggerId) ?? '');
    return { opened: view ? formOf(view) : null };
  };

  const home = createHomeHands({ workspace, triggers, bot, opened });

  const useMenu = async (person: PlaygroundPerson, channel: string, ts: string): Promise<Opened> => {
    const message = workspace.message(channel, ts);
    if (!message || (message.ephemeralTo ?? person.id) !== person.id) {
      throw new PlaygroundError(404, `${person.name} does not see a message with the id ${ts}.`);
    }
    if (message.ephemeralTo) throw new PlaygroundError(409, 'A message for one person alone has no menu.');
    const triggerId = triggers.make(person.id);
    const body = messageAction({
      workspaceId: workspace.id,
      person,
      channel: named(channel),
      message,
      triggerId,
      responseUrl: responseUrl({ person: person.id, channel }),
      actionTs: workspace.nextTs(),
    });
    await bot.tellForm('message_action', { payload: JSON.stringify(body) });
    return opened(triggerId);
  };

  /** `/edit MESSAGE_ID new words`, `/delete MESSAGE_ID`: what the menu of one's own message offers beside. */
  const changeOwn = async (
    person: PlaygroundPerson,
    channel: string,
    command: '/edit' | '/delete',
    rest: string,
  ): Promise<Opened> => {
    const [, ts = '', words = ''] = /^(\S*)\s*(.*)$/s.exec(rest.trim()) ?? [];
    const message = workspace.message(channel, ts);
    if (message?.from !== person.id) {
      throw new PlaygroundError(404, `${person.name} has written no message with the id ${ts} here.`);
    }
    if (command === '/edit' && words === '') throw new PlaygroundError(400, 'An edited message has a text.');
    const before = structuredClone(message);
    if (command === '/edit') workspace.edit(message, typeText(words, workspace, false));
    else workspace.remove(message);
    if (workspace.members(channel)?.includes(botUserId)) {
      const direct = channel === directChannel(person.id);
      const event = changeEvent({
        workspaceId: workspace.id,
        before,
        after: workspace.message(channel, ts),
        ts: workspace.nextTs(),
        direct,
      });
      await bot.tell(direct ? 'message.im' : 'message.channels', event);
    }
    return { opened: null };
  };

  const useCommand = async (person: PlaygroundPerson, channel: string, words: string): Promise<Opened> => {
    const [, command = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(words) ?? [];
    if (command === '/menu') return useMenu(person, channel, rest.trim());
    if (command === '/edit' || command === '/delete') return changeOwn(person, channel, command, rest);
    if (!commands.includes(command)) {
      throw new PlaygroundError(400, `${command} is not a command here. Try ${commands.join(' or ')}.`);
    }
    const triggerId = triggers.make(person.id);
    const to = { person: person.id, channel };
    const fields = slashCommand({
      workspaceId: workspace.id,
      person,
      channel: named(channel),
      command,
      text: typeText(rest, workspace, true),
      triggerId,
      responseUrl: responseUrl(to),
    });
    const answer = await bot.tellForm(command, fields);
    if (answer.taken && answer.body !== undefined) {
      const shown = showResponse(to, answer.body, workspace);
      if (!shown.ok) bot.refuse(`${command}: ${JSON.stringify(shown)}`);
    }
    return opened(triggerId);
  };

  const submitView = async (
    person: PlaygroundPerson,
    view: StoredView,
    values: FilledIn,
  ): Promise<Opened> => {
    const triggerId = triggers.make(person.id);
    const body = viewSubmission({
      workspaceId: workspace.id,
      person,
      view,
      values: stateOf(view, values),
      triggerId,
    });
    const answer = await bot.tellForm('view_submission', { payload: JSON.stringify(body) });
    if (!answer.taken) return { opened: formOf(workspace.showView({ ...view, values })) };
    const action = readViewAnswer(answer.body, view);
    if ('refusal' in action) {
      bot.refuse(`view_submission: ${action.refusal}`);
      return { opened: formOf(workspace.showView({ ...view, values })) };
    }
    if (action.response_action === 'errors') {
      return { opened: formOf(workspace.showView({ ...view, values, errors: action.errors })) };
    }
    if (action.response_action === 'update') {
      return { opened: formOf(workspace.showView({ ...view, view: action.view, values: {}, errors: {} })) };
    }
    workspace.closeView(view.id);
    return opened(triggerId);
  };

  return {
    async say(personId: string, channelId: string, text: string): Promise<Opened> {
      const person = workspace.person(personId);
      const words = text.trim();
      if (words === '/home') return home.open(person);
      if (channelId === homeTab) throw new PlaygroundError(409, 'Nobody can write in the Home tab.');
      const channel = workspace.channelOf(person, channelId);
      if (words === '') throw new PlaygroundError(400, 'Slack does not send an empty message.');
      if (words.startsWith('/')) return useCommand(person, channel, words);
      const typed = typeText(words, workspace, false);
      const message = workspace.post({ channel, from: person.id, text: typed, blocks: [] });
      const tell = (told: Parameters<typeof messageEvent>[0]['told']) =>
        bot.tell(told, messageEvent({ workspaceId: workspace.id, message, told }));
      if (channel === directChannel(person.id)) await tell('message.im');
      else if (workspace.members(channel)?.includes(botUserId)) {
        await tell('message.channels');
        if (typed.includes(`<@${botUserId}>`)) await tell('app_mention');
      }
      return { opened: null };
    },

    /** Slack tells an app of a channel that it is in: of its own coming, but not of its own going. */
    async move(who: string, channel: string, isIn: boolean): Promise<void> {
      const user = who === 'mellemrum' ? botUserId : workspace.person(who).id;
      if (!workspace.move(user, channel, isIn)) return;
      if (!workspace.members(channel)?.includes(botUserId)) return;
      const type = isIn ? 'member_joined_channel' : 'member_left_channel';
      const ts = workspace.nextTs();
      await bot.tell(type, membershipEvent({ workspaceId: workspace.id, type, user, channel, ts }));
    },

    async press(personId: string, channelId: string, messageId: string, buttonId: string): Promise<Opened> {
      const person = workspace.person(personId);
      if (channelId === homeTab) return home.press(person, messageId, buttonId);
      const channel = workspace.channelOf(person, channelId);
      const message = workspace.message(channel, messageId);
      if (!message || (message.ephemeralTo ?? personId) !== personId) {
        throw new PlaygroundError(404, `${person.name} does not see a message with the id ${messageId}.`);
      }
      const { blockId, button } = buttonIn(message.blocks, buttonId);
      const triggerId = triggers.make(person.id);
      const body = blockActions({
        workspaceId: workspace.id,
        person,
        channel: named(channel),
        message,
        blockId,
        button,
        triggerId,
        responseUrl: responseUrl({ person: person.id, channel, original: message.ts }),
      });
      await bot.tellForm('block_actions', { payload: JSON.stringify(body) });
      return opened(triggerId);
    },

    async submit(personId: string, form: string, given: FilledIn): Promise<Opened> {
      const person = workspace.person(personId);
      const view = workspace.view(form);
      if (!view || view.person !== personId) {
        throw new PlaygroundError(404, `${person.name} has no open form with the id ${form}.`);
      }
      const values = fillIn(view, given);
      const errors = complaints(view, values);
      if (Object.keys(errors).length > 0) {
        return { opened: formOf(workspace.showView({ ...view, values, errors })) };
      }
      return submitView(person, view, values);
    },
  };
}

const ViewAnswer = z.discriminatedUnion('response_action', [
  z.strictObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.strictObject({ response_action: z.literal('update'), view: Modal }),
  z.strictObject({ response_action: z.literal('clear') }),
]);

function readViewAnswer(body: unknown, view: StoredView): z.infer<typeof ViewAnswer> | { refusal: string } {
  if (body === undefined) return { response_action: 'clear' };
  const read = ViewAnswer.safeParse(body);
  if (!read.success) return { refusal: reasonsOf(read.error, '').join(' ') };
  if (read.data.response_action === 'errors') {
    const ids = inputsOf(view).map(fieldId);
    const stranger = Object.keys(read.data.errors).find((id) => !ids.includes(id));
    if (stranger !== undefined) return { refusal: `an error for ${stranger}, which is not an input` };
  }
  return read.data;
}
