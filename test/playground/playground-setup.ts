// The whole playground over real HTTP, with both real adapters and a bot of a few lines.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { teamsAccount, teamsChannel } from '#adapters/msteams/address.ts';
import { createTeamsAdapter } from '#adapters/msteams/teams-adapter.ts';
import { slackAccount, slackChannel } from '#adapters/slack/address.ts';
import { createSlackAdapter } from '#adapters/slack/slack-adapter.ts';
import { demoWorld } from '#playground/demo-world.ts';
import type { PlaygroundHooks } from '#playground/hooks.ts';
import { createPlayground } from '#playground/playground.ts';
import type { Address } from '#src/chat/address.ts';
import type { Bot } from '#src/chat/event.ts';
import { type Messenger, routeByAddress } from '#src/chat/messenger.ts';
import type { Log } from '#src/log.ts';

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Where a demo person or channel is, as the bot's adapters write it. */
export function addressOf(id: string): Address {
  const person = demoWorld.people.find((each) => each.id === id);
  const channel = demoWorld.channels.find((each) => each.id === id);
  const { workspaceId } = demoWorld.slack;
  const { tenantId } = demoWorld.msteams;
  if (person?.platform === 'slack') return slackAccount(workspaceId, person.platformUserId);
  if (person) return teamsAccount(tenantId, person.platformUserId);
  if (channel?.platform === 'slack') return slackChannel(workspaceId, channel.platformChannelId);
  if (channel) return teamsChannel(tenantId, channel.platformChannelId);
  throw new Error(`There is no ${id} in the demo world.`);
}

/** `makeBot` gets the messenger for what the bot says by itself. */
export async function startPlayground(options: {
  dir: string;
  makeBot: (messenger: Messenger) => Bot;
  hooks: PlaygroundHooks;
  port?: number;
}) {
  const app = express();
  const server = createServer(app).listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const playground = createPlayground({
    dir: options.dir,
    botUrl: () => url,
    ownUrl: () => url,
    hooks: options.hooks,
  });
  const settings = playground.settings();
  const routes = new Map<Address, string>();
  let bot: Bot = async () => ({ show: 'nothing' });
  const hear: Bot = (event) => bot(event);
  const slack = createSlackAdapter({ ...settings.slack, bot: hear, log: silent, realNow: Date.now });
  const teams = createTeamsAdapter({
    bot: hear,
    credentials: 'anonymous',
    routes: {
      remember: async (address, route) => void routes.set(address, route),
      recall: async (address) => routes.get(address),
      recallBelow: async () => [],
    },
    allowServiceUrl: (serviceUrl) => serviceUrl === settings.msteams.serviceUrl,
    texts: { cannotWriteDirectly: 'Skriv til mig direkte.' },
    log: silent,
    realNow: Date.now,
  });
  bot = options.makeBot(routeByAddress({ slack: slack.messenger, msteams: teams.messenger }));
  if (slack.listener) app.post('/slack/events', slack.listener);
  app.post('/api/messages', teams.handle);
  app.use(playground.router);
  await playground.start();
  return {
    url,
    playground,
    async stop() {
      playground.stop();
      await slack.settled();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
