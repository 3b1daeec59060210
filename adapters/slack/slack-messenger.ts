// The bot's own voice on Slack: posts, direct messages, updates, and the look-up before something is sent again.
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Address, MessageAddress } from '#src/chat/address.ts';
import type { Card } from '#src/chat/card.ts';
import { DeliveryError, type Messenger } from '#src/chat/messenger.ts';
import {
  readAccount,
  readMessage,
  readPlace,
  type SlackPlace,
  slackAccount,
  slackMessage,
} from './address.ts';
import type { CallSlack } from './call-slack.ts';
import { missingScope } from './refusal-codes.ts';
import { renderBlockKit } from './render-block-kit.ts';
import { slackRoster, userIdsIn } from './slack-roster.ts';
import type { SlackWorkspaces } from './workspaces.ts';

const deliveryEvent = 'mellemrum_delivery';
/** How far Slack's clock may be behind ours. */
const slackBehindSeconds = 120;
const mostPages = 20;

const Posted = z.object({ channel: z.string(), ts: z.string() });
const Done = z.object({});
const Permalink = z.object({ permalink: z.url() });
const NextPage = z.object({ next_cursor: z.string().optional() }).optional();
const History = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      client_msg_id: z.string().optional(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
        .optional(),
    }),
  ),
  response_metadata: NextPage,
});

/** `find` needs channels:history (and groups:, im:): without it it answers 'cannot look'. */
export function createSlackMessenger({ at }: Pick<SlackWorkspaces, 'at'>): Messenger {
  const postIn = async (place: SlackPlace, card: Card, key: string): Promise<MessageAddress> => {
    const { call } = await at(place.workspaceId);
    const fields = {
      channel: place.channelId,
      ...(place.threadTs === undefined ? {} : { thread_ts: place.threadTs }),
      ...draw(card),
      unfurl_links: false,
      unfurl_media: false,
      client_msg_id: key,
      metadata: { event_type: deliveryEvent, event_payload: { key } },
    };
    const posted = await call('chat.postMessage', fields, Posted, 'posts');
    return slackMessage(place.workspaceId, posted.channel, posted.ts);
  };

  return {
    async post(channel, card, key) {
      return postIn(mustRead(readPlace(channel), channel), card, key);
    },

    async sendDirect(account, card, key) {
      const { workspaceId, userId } = mustRead(readAccount(account), account);
      const { people } = await at(workspaceId);
      const channelId = await people.directChannel(userId);
      try {
        return await postIn({ workspaceId, channelId }, card, key);
      } catch (error) {
        if (error instanceof DeliveryError && error.reason === 'channel_not_found')
          people.forgetDirect(userId);
        throw error;
      }
    },

    async update(message, card) {
      const { workspaceId, channelId, ts } = mustRead(readMessage(message), message);
      const { call } = await at(workspaceId);
      await call('chat.update', { channel: channelId, ts, ...draw(card) }, Done, 'repeatable');
    },

    async find(key, to, since) {
      try {
        const place = await placeOf(to, at);
        const { call } = await at(place.workspaceId);
        const ts = await findIn(place, key, since, call);
        return ts === undefined ? 'absent' : slackMessage(place.workspaceId, place.channelId, ts);
      } catch (error) {
        if (error instanceof DeliveryError && mayNotLook(error)) return 'cannot look';
        throw error;
      }
    },

    async members(channel) {
      const { workspaceId, channelId } = mustRead(readPlace(channel), channel);
      const { call, people } = await at(workspaceId);
      const bot = await people.bot();
      const userIds = await userIdsIn(call, channelId);
      return userIds.filter((id) => id !== bot.userId).map((id) => slackAccount(workspaceId, id));
    },

    async roster(channel, most) {
      const place = mustRead(readPlace(channel), channel);
      const { call, people } = await at(place.workspaceId);
      return slackRoster(call, people, place, most);
    },

    async permalink(message) {
      const { workspaceId, channelId, ts } = mustRead(readMessage(message), message);
      const { call } = await at(workspaceId);
      const fields = { channel: channelId, message_ts: ts };
      return (await call('chat.getPermalink', fields, Permalink, 'repeatable')).permalink;
    },
  };
}

const mayNotLook = ({ next, reason }: DeliveryError): boolean =>
  next === 'give up' || reason.startsWith(missingScope);

async function findIn(
  place: SlackPlace,
  key: string,
  since: Temporal.Instant,
  call: CallSlack,
): Promise<string | undefined> {
  const oldest = (since.epochMilliseconds / 1000 - slackBehindSeconds).toFixed(6);
  const method = place.threadTs === undefined ? 'conversations.history' : 'conversations.replies';
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const fields = {
      channel: place.channelId,
      ...(place.threadTs === undefined ? {} : { ts: place.threadTs }),
      oldest,
      inclusive: true,
      include_all_metadata: true,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    };
    const { messages, response_metadata: next } = await call(method, fields, History, 'repeatable');
    const found = messages.find(
      (message) =>
        message.client_msg_id === key ||
        (message.metadata?.event_type === deliveryEvent && message.metadata.event_payload.key === key),
    );
    if (found) return found.ts;
    cursor = next?.next_cursor || undefined;
    if (cursor === undefined) return undefined;
  }
  throw new DeliveryError('give up', 'more messages than can be looked through');
}

async function placeOf(to: Address, at: SlackWorkspaces['at']): Promise<SlackPlace> {
  const account = readAccount(to);
  if (account === undefined) return mustRead(readPlace(to), to);
  const { workspaceId, userId } = account;
  const { people } = await at(workspaceId);
  return { workspaceId, channelId: await people.directChannel(userId) };
}

function mustRead<Read>(read: Read | undefined, address: Address): Read {
  if (read === undefined)
    throw new DeliveryError('give up', `${address} is not an address for this on Slack`);
  return read;
}

function draw(card: Card): Record<string, unknown> {
  try {
    return { ...renderBlockKit(card), parse: 'none', link_names: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'the card cannot be drawn';
    throw new DeliveryError('give up', reason, error);
  }
}
