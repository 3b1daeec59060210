// The messenger port on Microsoft Teams, through the Bot Connector.
import type { Activity } from 'botbuilder';
import type { MessageAddress } from '#src/chat/address.ts';
import type { Card } from '#src/chat/card.ts';
import { DeliveryError, type Messenger } from '#src/chat/messenger.ts';
import {
  isChannelRoot,
  readTeamsAccount,
  readTeamsChannel,
  readTeamsMessage,
  teamsAccount,
  teamsMessage,
} from './address.ts';
import { type CardMessage, renderMessage } from './render-adaptive-card.ts';
import type { TeamsConnection } from './teams-connection.ts';
import { teamsLink } from './teams-link.ts';
import { membersOf, profileOf } from './teams-roster.ts';
import type { Route, TeamsRoutes } from './teams-routes.ts';

export type TeamsMessenger = Messenger & {
  /** Takes a message of the bot's own away. Rejects with DeliveryError. */
  remove(message: MessageAddress): Promise<void>;
};

/** Teams cannot look for a message by our key: `find` always says so. */
export function teamsMessenger(connection: TeamsConnection, routes: TeamsRoutes): TeamsMessenger {
  const routeTo = async (tenantId: string, conversationId: string): Promise<Route> => {
    const route = await fromStore(() => routes.toConversation(tenantId, conversationId));
    if (!route) throw new DeliveryError('give up', 'no_route_to_this_tenant');
    return route;
  };
  const activity = (card: Card, route: Route, conversationId: string): Partial<Activity> => ({
    ...draw(card),
    from: { id: route.bot.id, name: route.bot.name ?? '' },
    conversation: {
      id: conversationId,
      name: '',
      isGroup: false,
      conversationType: '',
      tenantId: route.tenantId,
    },
  });
  const posted = (tenantId: string, conversationId: string, id: string | undefined) => {
    if (!id) throw new DeliveryError('unknown', 'no_message_id_in_the_answer');
    return teamsMessage(tenantId, conversationId, id);
  };
  const send = async (route: Route, conversationId: string, card: Card) => {
    const toSend = activity(card, route, conversationId);
    const sent = await connection.call(route, 'post', (conversations, options) =>
      conversations.sendToConversation(conversationId, toSend, options),
    );
    return posted(route.tenantId, conversationId, sent.id);
  };
  const startThread = async (route: Route, channelId: string, card: Card) => {
    const firstPost = activity(card, route, channelId);
    const started = await connection.call(route, 'post', (conversations, options) =>
      conversations.createConversation(
        {
          isGroup: true,
          bot: { id: route.bot.id, name: route.bot.name ?? '' },
          tenantId: route.tenantId,
          channelData: { channel: { id: channelId }, tenant: { id: route.tenantId } },
          // Typed as if it had arrived: ids and times are the connector's to give.
          activity: firstPost as Activity,
        },
        options,
      ),
    );
    return posted(route.tenantId, started.id, started.activityId);
  };
  const openPersonal = async (
    tenantId: string,
    userId: string,
  ): Promise<Route & { conversationId: string }> => {
    const route = await fromStore(() => routes.toTenant(tenantId));
    if (!route) throw new DeliveryError('give up', 'no_route_to_this_tenant');
    const opened = await connection.call(route, 'repeatable', (conversations, options) =>
      conversations.createConversation(
        {
          isGroup: false,
          bot: { id: route.bot.id, name: route.bot.name ?? '' },
          members: [{ id: userId, name: '' }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        },
        options,
      ),
    );
    if (!opened.id) throw new DeliveryError('try again', 'no_conversation_id_in_the_answer');
    return { ...route, conversationId: opened.id };
  };

  return {
    async post(channel, card) {
      const { tenantId, conversationId } = readTeamsChannel(channel);
      const route = await routeTo(tenantId, conversationId);
      return isChannelRoot(conversationId)
        ? startThread(route, conversationId, card)
        : send(route, conversationId, card);
    },
    async sendDirect(account, card) {
      const { tenantId, userId } = readTeamsAccount(account);
      const known = await fromStore(() => routes.toPerson(account));
      if (known?.conversationId) return send(known, known.conversationId, card);
      const opened = await openPersonal(tenantId, userId);
      // Kept for its speed alone: whoever does not find it opens the same conversation again.
      await routes.rememberPerson(account, opened).catch(() => {});
      return send(opened, opened.conversationId, card);
    },
    async update(message, card) {
      const { tenantId, conversationId, activityId } = readTeamsMessage(message);
      const route = await routeTo(tenantId, conversationId);
      const toSend = { ...activity(card, route, conversationId), id: activityId };
      await connection.call(route, 'repeatable', (conversations, options) =>
        conversations.updateActivity(conversationId, activityId, toSend, options),
      );
    },
    async remove(message) {
      const { tenantId, conversationId, activityId } = readTeamsMessage(message);
      const route = await routeTo(tenantId, conversationId);
      await connection.call(route, 'repeatable', (conversations, options) =>
        conversations.deleteActivity(conversationId, activityId, options),
      );
    },
    async find() {
      return 'cannot look';
    },
    async members(channel) {
      const { tenantId, conversationId } = readTeamsChannel(channel);
      const route = await routeTo(tenantId, conversationId);
      const members = await membersOf(connection, route, conversationId);
      return members.map(({ id }) => teamsAccount(tenantId, id));
    },
    async roster(channel, most) {
      const { tenantId, conversationId } = readTeamsChannel(channel);
      const route = await routeTo(tenantId, conversationId);
      const members = await membersOf(connection, route, conversationId, most);
      const people = members.flatMap((member) => profileOf(tenantId, member) ?? []);
      if (people.length > most) return 'too many';
      const name = await fromStore(() => routes.nameOf(tenantId, conversationId));
      return { ...(name && { name }), people };
    },
    async permalink(message) {
      return teamsLink(readTeamsMessage(message));
    },
  };
}

/** Routes are read before anything is sent: without its store, surely nothing was posted. */
async function fromStore<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new DeliveryError('try again', 'the route could not be read', error);
  }
}

function draw(card: Card): CardMessage {
  try {
    return renderMessage(card);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'the card cannot be drawn';
    throw new DeliveryError('give up', reason, error);
  }
}
