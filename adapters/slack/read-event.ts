// What Slack sends, once verified -> what a person did, and where the answer to it belongs.
import { z } from 'zod';
import { asksByForm } from '#src/chat/button-press.ts';
import type { ChatEvent } from '#src/chat/event.ts';
import type { FormValues } from '#src/chat/form.ts';
import { slackAccount, slackChannel, slackMessage } from './address.ts';
import type { HeardFrom, Place, Question } from './heard-from.ts';
import { readMetadata, readValues, State } from './render-modal.ts';
import type { SlackPeople } from './slack-people.ts';
import { hasMention, readTypedParts } from './typed-parts.ts';

export type Heard = { event: ChatEvent; from: HeardFrom };

const Command = z.object({
  command: z.string(),
  text: z.string().default(''),
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  channel_name: z.string().optional(),
  trigger_id: z.string(),
  response_url: z.string(),
});

/** A slash command, with its text as it was typed; `/aftale` itself says that an agreement is to be recorded. */
export async function readSlashCommand(body: unknown, people: SlackPeople): Promise<Heard | undefined> {
  const parsed = Command.safeParse(body);
  if (!parsed.success) return undefined;
  const command = parsed.data;
  const { text } = command;
  const place: Place = isDirect(command.channel_id, command.channel_name)
    ? 'direct'
    : { channelId: command.channel_id };
  const from: HeardFrom = {
    by: 'command',
    workspaceId: command.team_id,
    userId: command.user_id,
    place,
    triggerId: command.trigger_id,
    responseUrl: command.response_url,
  };
  const parts = await readTypedParts(text, {
    workspaceId: command.team_id,
    botUserId: hasMention(text) ? await botUserId(people) : undefined,
    nameOf: people.name,
  });
  const id = `slack:${command.team_id}/command/${command.trigger_id}`;
  const creates = command.command === '/aftale' ? { creates: true as const } : {};
  return { event: { id, ...whoAndWhere(from), what: { kind: 'typed', parts, ...creates } }, from };
}

const Envelope = z.object({
  team_id: z.string(),
  authorizations: z.array(z.object({ user_id: z.string(), is_bot: z.boolean() })).optional(),
  event: z.object({
    type: z.enum(['app_mention', 'message']),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    user: z.string(),
    text: z.string().default(''),
    channel: z.string(),
    channel_type: z.string().optional(),
    ts: z.string(),
    thread_ts: z.string().optional(),
  }),
});

/** A mention of the bot or a direct message to it; undefined for what bots wrote, edits, deletions and the like. */
export async function readMessageEvent(body: unknown, people: SlackPeople): Promise<Heard | undefined> {
  const parsed = Envelope.safeParse(body);
  if (!parsed.success) return undefined;
  const { team_id: workspaceId, event: message, authorizations } = parsed.data;
  const direct = message.channel_type === 'im' || isDirect(message.channel, undefined);
  if (message.subtype !== undefined || message.bot_id !== undefined) return undefined;
  if (message.type === 'message' && !direct) return undefined;
  if (direct) people.rememberDirect(message.user, message.channel);
  const from: HeardFrom = {
    by: direct ? 'direct message' : 'mention',
    workspaceId,
    userId: message.user,
    place: direct ? 'direct' : place(message.channel, message.thread_ts),
  };
  const bot = authorizations?.find((authorization) => authorization.is_bot)?.user_id;
  const parts = await readTypedParts(message.text, {
    workspaceId,
    botUserId: bot ?? (hasMention(message.text) ? await botUserId(people) : undefined),
    nameOf: people.name,
  });
  // One message has arrived as up to 11 events with ids of their own: slackapi/node-slack-sdk#2141 (read November 2026).
  const id = `slack:${workspaceId}/message/${message.channel}:${message.ts}`;
  return { event: { id, ...whoAndWhere(from), what: { kind: 'typed', parts } }, from };
}

const Membership = z.object({
  team_id: z.string(),
  event_id: z.string(),
  event: z.object({
    type: z.enum(['member_joined_channel', 'member_left_channel']),
    user: z.string(),
    channel: z.string(),
  }),
});

/** Somebody came to a channel that the bot is in, or went; or the bot itself came. */
export async function readMembershipEvent(body: unknown, people: SlackPeople): Promise<Heard | undefined> {
  const parsed = Membership.safeParse(body);
  if (!parsed.success) return undefined;
  const { team_id: workspaceId, event_id: eventId, event } = parsed.data;
  const from: HeardFrom = {
    by: 'membership',
    workspaceId,
    userId: event.user,
    place: { channelId: event.channel },
  };
  const botAdded = event.type === 'member_joined_channel' && event.user === (await botUserId(people));
  const what = { kind: 'membership' as const, ...(botAdded && { botAdded: true as const }) };
  return { event: { id: `slack:${workspaceId}/membership/${eventId}`, ...whoAndWhere(from), what }, from };
}

export const User = z.object({ id: z.string(), team_id: z.string().optional() });
export const Workspace = z.object({ id: z.string() }).nullish();
const Press = z.object({
  type: z.literal('block_actions'),
  team: Workspace,
  user: User,
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string(), name: z.string().optional() }),
  container: z.object({
    message_ts: z.string(),
    is_ephemeral: z.boolean().optional(),
    thread_ts: z.string().optional(),
  }),
  actions: z.array(z.object({ type: z.string(), value: z.string().optional() })).min(1),
});

/** A pressed button; what it carries is passed on unchecked. */
export function readPress(body: unknown): Heard | undefined {
  const parsed = Press.safeParse(body);
  const action = parsed.data?.actions[0];
  if (!parsed.success || action?.type !== 'button') return undefined;
  const { container, channel, user, ...pressed } = parsed.data;
  const workspaceId = pressed.team?.id ?? user.team_id ?? '';
  const direct = isDirect(channel.id, channel.name);
  const press = jsonOrText(action.value ?? '');
  const question = asksByForm(press) ? questionOf(parsed.data, direct) : undefined;
  const from: HeardFrom = {
    by: 'press',
    workspaceId,
    userId: user.id,
    place: direct ? 'direct' : place(channel.id, container.thread_ts),
    triggerId: pressed.trigger_id,
    shared: !direct && container.is_ephemeral !== true,
    ...(pressed.response_url ? { responseUrl: pressed.response_url } : {}),
    ...(question ? { question } : {}),
  };
  // An ephemeral message cannot be updated later, so its address is not worth having.
  const on = container.is_ephemeral
    ? {}
    : { on: slackMessage(workspaceId, channel.id, container.message_ts) };
  const id = `slack:${workspaceId}/press/${pressed.trigger_id}`;
  return { event: { id, ...whoAndWhere(from), what: { kind: 'press', press, ...on } }, from };
}

function questionOf(
  { channel, container, response_url: responseUrl }: z.infer<typeof Press>,
  direct: boolean,
): Question | undefined {
  if (direct) return { channelId: channel.id, ts: container.message_ts };
  return container.is_ephemeral && responseUrl ? { responseUrl } : undefined;
}

const Submit = z.object({
  type: z.literal('view_submission'),
  team: Workspace,
  user: User,
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string(),
    hash: z.string().optional(),
    callback_id: z.string(),
    private_metadata: z.string(),
    state: State,
  }),
});

/** A filled-in modal of ours. */
export function readSubmit(body: unknown): Heard | undefined {
  const parsed = Submit.safeParse(body);
  if (!parsed.success) return undefined;
  const { view, user, team, trigger_id: triggerId } = parsed.data;
  const metadata = readMetadata(view.private_metadata);
  if (!metadata) return undefined;
  const workspaceId = team?.id ?? user.team_id ?? '';
  const from: HeardFrom = {
    by: 'submit',
    workspaceId,
    userId: user.id,
    place: metadata.place,
    ...(triggerId ? { triggerId } : {}),
    ...(metadata.question ? { question: metadata.question } : {}),
  };
  const id = `slack:${workspaceId}/submit/${triggerId ?? `${view.id}:${view.hash}`}`;
  const values: FormValues = readValues(view.state);
  const what = { kind: 'submit' as const, form: view.callback_id, draft: metadata.draft, values };
  return { event: { id, ...whoAndWhere(from), what }, from };
}

export function whoAndWhere(from: HeardFrom): Pick<ChatEvent, 'by' | 'in'> {
  const { workspaceId, place } = from;
  const by = slackAccount(workspaceId, from.userId);
  if (place === 'direct') return { by, in: 'direct' };
  const channel = slackChannel(workspaceId, place.channelId);
  if (place.threadTs === undefined) return { by, in: { channel } };
  return { by, in: { channel, thread: slackChannel(workspaceId, place.channelId, place.threadTs) } };
}

export const place = (channelId: string, threadTs: string | undefined): Place =>
  threadTs === undefined ? { channelId } : { channelId, threadTs };

export const isDirect = (channelId: string, name: string | undefined): boolean =>
  name === 'directmessage' || channelId.startsWith('D');

// A command must be answered even where Slack does not tell who the bot is.
export const botUserId = async (people: SlackPeople): Promise<string | undefined> =>
  people.bot().then(
    (bot) => bot.userId,
    () => undefined,
  );

export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
