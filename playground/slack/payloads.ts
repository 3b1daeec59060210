// The bodies that Slack sends to an app, field by field as Slack writes them.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { PlaygroundPerson } from '../platform.ts';
import type { ButtonRule } from './block-kit-rules.ts';
import { handle } from './markup.ts';
import type { StoredMessage, StoredView } from './stored.ts';
import { tellMessage } from './tell-message.ts';
import { appId, botId, botUserId } from './workspace.ts';

/** What every body says of its sender. */
export const sender = (workspaceId: string) => ({ api_app_id: appId, token: 'unused', team_id: workspaceId });

export const team = (workspaceId: string) => ({ id: workspaceId, domain: 'playground' });

export const user = (person: PlaygroundPerson, workspaceId: string) => ({
  id: person.id,
  username: handle(person.name),
  name: handle(person.name),
  team_id: workspaceId,
});

export function slashCommand(given: {
  workspaceId: string;
  person: PlaygroundPerson;
  channel: { id: string; name: string };
  command: string;
  text: string;
  triggerId: string;
  responseUrl: string;
}): Record<string, string> {
  return {
    ...sender(given.workspaceId),
    team_domain: 'playground',
    channel_id: given.channel.id,
    channel_name: given.channel.name,
    user_id: given.person.id,
    user_name: handle(given.person.name),
    command: given.command,
    text: given.text,
    is_enterprise_install: 'false',
    response_url: given.responseUrl,
    trigger_id: given.triggerId,
  };
}

/** Somebody came to a channel that the app is in, or left it. */
export function membershipEvent(given: {
  workspaceId: string;
  type: 'member_joined_channel' | 'member_left_channel';
  user: string;
  channel: string;
  ts: string;
}): Record<string, unknown> {
  const { workspaceId, type, user, channel, ts } = given;
  return envelope(workspaceId, ts, {
    type,
    user,
    channel,
    channel_type: 'C',
    team: workspaceId,
    event_ts: ts,
  });
}

export function messageEvent(given: {
  workspaceId: string;
  message: StoredMessage;
  /** The subscription that tells of it; a mention is told by two. */
  told: 'app_mention' | 'message.channels' | 'message.im';
}): Record<string, unknown> {
  const { message, workspaceId, told } = given;
  return envelope(workspaceId, message.ts, {
    ...tellMessage(message, false),
    type: told === 'app_mention' ? told : 'message',
    client_msg_id: randomUUID(),
    team: workspaceId,
    channel: message.channel,
    event_ts: message.ts,
    ...(told === 'app_mention' ? {} : { channel_type: told === 'message.im' ? 'im' : 'channel' }),
  });
}

/** Its author edited a message, or deleted it: `before` is the message as it was. */
export function changeEvent(given: {
  workspaceId: string;
  before: StoredMessage;
  after: StoredMessage | undefined;
  ts: string;
  direct: boolean;
}): Record<string, unknown> {
  const { workspaceId, before, after, ts, direct } = given;
  return envelope(workspaceId, ts, {
    type: 'message',
    hidden: true,
    channel: before.channel,
    channel_type: direct ? 'im' : 'channel',
    ts,
    event_ts: ts,
    previous_message: tellMessage(before, false),
    ...(after
      ? { subtype: 'message_changed', message: tellMessage(after, false) }
      : { subtype: 'message_deleted', deleted_ts: before.ts }),
  });
}

/** What every event comes in. */
export function envelope(
  workspaceId: string,
  eventTs: string,
  event: Record<string, unknown>,
): Record<string, unknown> {
  return {
    ...sender(workspaceId),
    type: 'event_callback',
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(Number(eventTs)),
    event_context: randomUUID(),
    is_ext_shared_channel: false,
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspaceId,
        user_id: botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    event,
  };
}

/** The two events of an app that was removed: the installation that they would name as theirs is gone. */
export function goodbyeEvents(workspaceId: string, eventTs: string): Record<string, unknown>[] {
  const goodbyes = [
    { type: 'app_uninstalled' },
    { type: 'tokens_revoked', tokens: { oauth: [], bot: [botUserId] } },
  ];
  return goodbyes.map((event) => {
    const { authorizations: _, ...rest } = envelope(workspaceId, eventTs, { ...event, event_ts: eventTs });
    return rest;
  });
}

export function blockActions(given: {
  workspaceId: string;
  person: PlaygroundPerson;
  channel: { id: string; name: string };
  message: StoredMessage;
  blockId: string;
  button: z.infer<typeof ButtonRule>;
  triggerId: string;
  responseUrl: string;
}): Record<string, unknown> {
  const { message, workspaceId, button } = given;
  const ephemeral = message.ephemeralTo !== undefined;
  return {
    type: 'block_actions',
    ...sender(workspaceId),
    team: team(workspaceId),
    user: user(given.person, workspaceId),
    enterprise: null,
    is_enterprise_install: false,
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: ephemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    trigger_id: given.triggerId,
    channel: given.channel,
    // Slack leaves an ephemeral message out.
    ...(ephemeral ? {} : { message: tellMessage(message, false) }),
    state: { values: {} },
    response_url: given.responseUrl,
    actions: [{ ...button, block_id: given.blockId, action_ts: message.ts }],
  };
}

/** The message shortcut that the app's manifest declares. */
export function messageAction(given: {
  workspaceId: string;
  person: PlaygroundPerson;
  channel: { id: string; name: string };
  message: StoredMessage;
  triggerId: string;
  responseUrl: string;
  actionTs: string;
}): Record<string, unknown> {
  const { workspaceId, message } = given;
  return {
    type: 'message_action',
    ...sender(workspaceId),
    callback_id: 'make_agreement',
    action_ts: given.actionTs,
    team: team(workspaceId),
    user: user(given.person, workspaceId),
    enterprise: null,
    is_enterprise_install: false,
    channel: given.channel,
    trigger_id: given.triggerId,
    response_url: given.responseUrl,
    message_ts: message.ts,
    message: { ...tellMessage(message, false), team: workspaceId },
  };
}

export function viewSubmission(given: {
  workspaceId: string;
  person: PlaygroundPerson;
  view: StoredView;
  values: Record<string, unknown>;
  triggerId: string;
}): Record<string, unknown> {
  const { id, hash, view } = given.view;
  return {
    type: 'view_submission',
    ...sender(given.workspaceId),
    team: team(given.workspaceId),
    user: user(given.person, given.workspaceId),
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: given.triggerId,
    response_urls: [],
    view: {
      ...view,
      id,
      hash,
      team_id: given.workspaceId,
      private_metadata: view.private_metadata ?? '',
      callback_id: view.callback_id ?? '',
      state: { values: given.values },
      previous_view_id: null,
      root_view_id: id,
      app_id: appId,
      bot_id: botId,
      external_id: view.external_id ?? '',
    },
  };
}
