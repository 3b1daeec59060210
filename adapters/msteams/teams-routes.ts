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
  /** Keeps the routes that an activity tells of. Rejects where the store is away; they serve here all the same. */
  learn(activity: InboundActivity): Promise<void>;
  /** To a conversation, by its own route or else by its tenant's. */
  toConversation(tenantId: string, conversationId: string): Promise<Route | undefined>;
  /** To a person's own conversation with the bot; undefined where none is known. */
  toPerson(account: AccountAddress): Promise<Route | undefined>;
  /** What people call a channel: its own name, or that of its team on Teams where it has none (General). */
  nameOf(tenantId: string, conversationId: string): Promise<string | undefined>;
  /** The activity's own conversation, and every channel known of its team on Teams. */
  channelsAround(activity: InboundActivity): Promise<ChannelAddress[]>;
  toTenant(tenantId: string): Promise<Route | undefined>;
  /** Rejects where the store is away; the route serves here all the same. */
  rememberPerson(account: AccountAddress, route: Route & { conversationId: string }): Promise<void>;
};

const MEMO_SIZE = 10_000;

/** `botId`: the bot that every route is to name, whichever one heard of it; a tenant's registration may be another than before. */
export function openTeamsRoutes(routes: RouteStore, botId?: string): TeamsRoutes {
  /** As JSON. What the store did not take serves this process alone, until it is heard again and kept. */
  const heard = new Map<Address, { text: string; isKept: boolean }>();

  const hear = (address: Address, route: Route) => {
    const text = JSON.stringify(route);
    const last = heard.get(address);
    if (last?.text === text) return last;
    if (heard.size >= MEMO_SIZE) heard.clear();
    const now = { text, isKept: false };
    heard.set(address, now);
    return now;
  };
  const remember = async (address: Address, route: Route, always = false) => {
    const now = hear(address, route);
    if (now.isKept && !always) return;
    await routes.remember(address, now.text);
    now.isKept = true;
  };
  /** What was heard where the store is away; rejects where nothing was. */
  const recall = async (address: Address) => {
    const text = await routes.recall(address).catch((error: unknown) => {
      const last = heard.get(address);
      if (!last) throw error;
      return last.text;
    });
    if (text === undefined) return undefined;
    const route = Route.parse(JSON.parse(text));
    return botId === undefined ? route : { ...route, bot: { ...route.bot, id: botId } };
  };

  /** What an activity does not tell of a channel, an earlier one may have told. */
  const rememberChannel = async (channel: ChannelAddress, told: Route, always: boolean) => {
    const last = heard.get(channel);
    const before = last?.isKept ? Route.parse(JSON.parse(last.text)) : await recall(channel);
    const { name, msteamId } = before ?? {};
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
      const channel = teamsChannel(tenantId, conversationId);
      const byPerson = activity.from.id !== recipient.id;
      const told: [Address, Route][] = [[teamsTenant(tenantId), { serviceUrl, tenantId, bot }]];
      if (isPersonal(activity)) told.push([channel, route]);
      if (isPersonal(activity) && byPerson) told.push([teamsAccount(tenantId, activity.from.id), route]);
      // All is heard before the first is kept: a store that is away takes nothing.
      for (const [address, heardNow] of told) hear(address, heardNow);
      for (const [address, heardNow] of told) await remember(address, heardNow, always);
      if (!isPersonal(activity)) await rememberChannel(channel, { ...route, ...toldOf(activity) }, always);
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
    // Opened once more, a conversation is the same one: a route that cannot be read is as good as none.
    toPerson: (account) => recall(account).catch(() => undefined),
    toTenant: (tenantId) => recall(teamsTenant(tenantId)),
    async rememberPerson(account, route) {
      const channel = teamsChannel(route.tenantId, route.conversationId);
      for (const address of [channel, account]) hear(address, route);
      for (const address of [channel, account]) await remember(address, route, true);
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
