// How a Teams conversation is reached again: remembered from every activity that arrives.
import { z } from 'zod';
import type { AccountAddress, Address } from '#src/chat/address.ts';
import type { RouteStore } from '#src/chat/route-store.ts';
import { teamsAccount, teamsChannel, teamsTenant, withoutThread } from './address.ts';
import { type InboundActivity, isFromMessageExtension, isPersonal, tenantOf } from './inbound-activity.ts';

const Route = z.object({
  serviceUrl: z.string(),
  tenantId: z.string(),
  bot: z.object({ id: z.string(), name: z.string().optional() }),
  conversationId: z.string().optional(),
});

export type Route = z.infer<typeof Route>;

export type TeamsRoutes = {
  /** Keeps the routes that an activity tells of. */
  learn(activity: InboundActivity): Promise<void>;
  /** To a conversation, by its own route or else by its tenant's. */
  toConversation(tenantId: string, conversationId: string): Promise<Route | undefined>;
  /** To a person's own conversation with the bot; undefined until there is one. */
  toPerson(account: AccountAddress): Promise<Route | undefined>;
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

  return {
    async learn(activity) {
      const tenantId = tenantOf(activity);
      if (!tenantId || isFromMessageExtension(activity)) return;
      const { serviceUrl, recipient } = activity;
      const bot = recipient.name ? { id: recipient.id, name: recipient.name } : { id: recipient.id };
      const conversationId = withoutThread(activity.conversation.id);
      // Told of rarely, and the moment at which a store that was emptied can be filled again.
      const always = activity.type === 'installationUpdate' || activity.type === 'conversationUpdate';
      const route: Route = { serviceUrl, tenantId, bot, conversationId };
      await remember(teamsTenant(tenantId), { serviceUrl, tenantId, bot }, always);
      await remember(teamsChannel(tenantId, conversationId), route, always);
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
    toPerson: recall,
    toTenant: (tenantId) => recall(teamsTenant(tenantId)),
    async rememberPerson(account, route) {
      await remember(teamsChannel(route.tenantId, route.conversationId), route, true);
      await remember(account, route, true);
    },
  };
}
