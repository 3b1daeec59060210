// How a Teams conversation is reached again: remembered from every activity that arrives.
import { z } from 'zod';
import type { AccountAddress, Address, ChannelAddress } from '#src/chat/address.ts';
import type { RouteStore } from '#src/chat/route-store.ts';
import { teamsAccount, teamsChannel, teamsChannelOf, teamsTenant, withoutThread } from './address.ts';
import {
  type InboundActivity,
  isFromMessageExtension,
  isPersonal,
  isUpdate,
  tenantOf,
} from './inbound-activity.ts';

const Route = z.object({
  serviceUrl: z.string(),
  tenantId: z.string(),
  bot: z.object({ id: z.string(), name: z.string().optional() }),
  conversationId: z.string().optional(),
  /** What people call the conversation, and the team on Teams that it is a channel of. */
  name: z.string().optional(),
  msteamId: z.string().optional(),
});

export type Route = z.infer<typeof Route>;

export type TeamsRoutes = {
  /** Keeps the routes that an activity tells of. */
  learn(activity: InboundActivity): Promise<void>;
  /** To a conversation, by its own route or else by its tenant's. */
  toConversation(tenantId: string, conversationId: string): Promise<Route | undefined>;
  /** To a person's own conversation with the bot; undefined until there is one. */
  toPerson(account: AccountAddress): Promise<Route | undefined>;
  /** What people call a channel: its own name, or that of its team on Teams where it has none (General). */
  nameOf(tenantId: string, conversationId: string): Promise<string | undefined>;
  /** The activity's own conversation, and every channel known of its team on Teams. */
  channelsAround(activity: InboundActivity): Promise<ChannelAddress[]>;
  toTenant(tenantId: string): Promise<Route | undefined>;
  rememberPerson(account: AccountAddress, route: Route & { conversationId: string }): Promise<void>;
};

const MEMO_SIZE = 10_000;

export function openTeamsRoutes(routes: RouteStore): TeamsRoutes {
  const written = new Map<Address, string>();

  const remember = async (address: Address, route: Route, always = false) => {
    const text = JSON.stringify(route);
    if (!always && written.get(address) === text) return;
    await routes.remember(address, text);
    if (written.size >= MEMO_SIZE) written.clear();
    written.set(address, text);
  };
  const recall = async (address: Address) => {
    const text = await routes.recall(address);
    return text === undefined ? undefined : Route.parse(JSON.parse(text));
  };

  /** What an activity does not tell of a channel, an earlier one may have told. */
  const rememberChannel = async (channel: ChannelAddress, told: Route, always: boolean) => {
    const last = written.get(channel);
    const { name, msteamId } = (last ? Route.parse(JSON.parse(last)) : await recall(channel)) ?? {};
    const route = { ...(name && { name }), ...(msteamId && { msteamId }), ...told };
    await remember(channel, route, always);
    const { tenantId, conversationId = '' } = route;
    if (!route.msteamId) return;
    await remember(teamsChannelOf(tenantId, route.msteamId, conversationId), route, always);
  };

  return {
    async learn(activity) {
      const tenantId = tenantOf(activity);
      if (!tenantId || isFromMessageExtension(activity)) return;
      const { serviceUrl, recipient } = activity;
      const bot = recipient.name ? { id: recipient.id, name: recipient.name } : { id: recipient.id };
      const conversationId = withoutThread(activity.conversation.id);
      // Told of rarely, and the moment at which a store that was emptied can be filled again.
      const always = isUpdate(activity);
      const route: Route = { serviceUrl, tenantId, bot, conversationId };
      await remember(teamsTenant(tenantId), { serviceUrl, tenantId, bot }, always);
      const channel = teamsChannel(tenantId, conversationId);
      if (isPersonal(activity)) await remember(channel, route, always);
      else await rememberChannel(channel, { ...route, ...toldOf(activity) }, always);
      const byPerson = activity.from.id !== recipient.id;
      if (isPersonal(activity) && byPerson) {
        await remember(teamsAccount(tenantId, activity.from.id), route, always);
      }
    },
    async toConversation(tenantId, conversationId) {
      return (
        (await recall(teamsChannel(tenantId, withoutThread(conversationId)))) ??
        (await recall(teamsTenant(tenantId)))
      );
    },
    async nameOf(tenantId, conversationId) {
      const own = await recall(teamsChannel(tenantId, withoutThread(conversationId)));
      if (own?.name || !own?.msteamId) return own?.name;
      return (await recall(teamsChannel(tenantId, own.msteamId)))?.name;
    },
    async channelsAround(activity) {
      const tenantId = tenantOf(activity);
      if (!tenantId) return [];
      const own = teamsChannel(tenantId, withoutThread(activity.conversation.id));
      const msteamId = activity.channelData?.team?.id;
      const all = msteamId ? await routes.recallBelow(teamsChannelOf(tenantId, msteamId)) : [];
      const others = all.flatMap((text) => Route.parse(JSON.parse(text)).conversationId ?? []);
      return [...new Set([own, ...others.map((id) => teamsChannel(tenantId, id))])];
    },
    toPerson: recall,
    toTenant: (tenantId) => recall(teamsTenant(tenantId)),
    async rememberPerson(account, route) {
      await remember(teamsChannel(route.tenantId, route.conversationId), route, true);
      await remember(account, route, true);
    },
  };
}

/** Every activity names ids, but only some name names. */
function toldOf({ channelData, conversation }: InboundActivity): { name?: string; msteamId?: string } {
  const msteam = channelData?.team;
  const isGeneral = msteam?.id === withoutThread(conversation.id);
  const name = channelData?.channel?.name || conversation.name || (isGeneral ? msteam?.name : undefined);
  return { ...(name && { name }), ...(msteam?.id && { msteamId: msteam.id }) };
}
