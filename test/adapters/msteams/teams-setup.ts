// The Teams adapter and a playground's Teams tenant, talking over real HTTP on a free port.
import type { AddressInfo } from 'node:net';
import express from 'express';
import { teamsAccount, teamsChannel } from '#adapters/msteams/address.ts';
import { createTeamsAdapter, type TeamsAdapter } from '#adapters/msteams/teams-adapter.ts';
import { conversationIdOf, PLAYGROUND_TENANT, userIdOf } from '#playground/msteams/identities.ts';
import { createTeamsDouble, type TeamsDouble, type TeamsEntry } from '#playground/msteams/teams-double.ts';
import type { Journal, PlaygroundPerson } from '#playground/platform.ts';
import type { AccountAddress, Address, ChannelAddress } from '#src/chat/address.ts';
import type { Bot } from '#src/chat/event.ts';
import type { Messenger } from '#src/chat/messenger.ts';
import type { RouteStore } from '#src/chat/route-store.ts';
import { journalInMemory } from '#test/support/journal-in-memory.ts';

export type TeamsSetup = {
  messenger: Messenger;
  double: TeamsDouble;
  /** The channel of Anna and Bo. */
  channel: ChannelAddress;
  /** Bo's. */
  account: AccountAddress;
  adapter: TeamsAdapter;
  /** Where the bot and the playground listen. */
  url: string;
  journal: Journal<TeamsEntry>;
  /** What the adapter wrote for operators. */
  logged: { fields: Record<string, unknown>; message: string }[];
  stop(): Promise<void>;
};

export const teamsTexts = {
  cannotWriteDirectly: 'Jeg må ikke skrive til dig. Find mig i Teams, og skriv til mig der.',
};

const realNow = () => performance.timeOrigin + performance.now();

const person = (id: string, name: string, channels: string[]): PlaygroundPerson => ({
  id,
  name,
  platform: 'msteams',
  role: id === 'anna' ? 'project leader' : 'member',
  organisation: 'Sygehus Lillebælt',
  channels,
});

/** Starts both and installs the bot. */
export async function startTeams(options: {
  bot: Bot;
  journal?: Journal<TeamsEntry>;
  allowServiceUrl?: (url: string) => boolean;
  routes?: RouteStore;
}): Promise<TeamsSetup> {
  const journal = options.journal ?? journalInMemory<TeamsEntry>();
  let url = '';
  const double = createTeamsDouble({
    people: [person('anna', 'Anna', ['team']), person('bo', 'Bo Friis', ['team'])],
    channels: [{ id: 'team', name: 'Udskrivning', platform: 'msteams' }],
    journal,
    botUrl: () => url,
    ownUrl: () => `${url}/playground/msteams`,
    shownNow: () => '2026-11-23T08:00:00Z',
    realNow,
  });
  const logged: TeamsSetup['logged'] = [];
  const write = (fields: Record<string, unknown>, message: string) => {
    logged.push({ fields, message });
  };
  const adapter = createTeamsAdapter({
    bot: options.bot,
    credentials: 'anonymous',
    routes: options.routes ?? routesInMemory(),
    allowServiceUrl: options.allowServiceUrl ?? ((address) => address.startsWith(url)),
    texts: teamsTexts,
    log: { info: write, warn: write, error: write },
    realNow,
  });
  const app = express();
  app.post('/api/messages', (request, response) => adapter.handle(request, response));
  app.use('/playground/msteams', double.router);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await double.install();

  return {
    messenger: adapter.messenger,
    double,
    channel: teamsChannel(PLAYGROUND_TENANT, conversationIdOf('team')),
    account: teamsAccount(PLAYGROUND_TENANT, userIdOf('bo')),
    adapter,
    url,
    journal,
    logged,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function routesInMemory(): RouteStore {
  const kept = new Map<Address, string>();
  return {
    remember: async (address, route) => {
      kept.set(address, route);
    },
    recall: async (address) => kept.get(address),
    recallBelow: async (beginning) =>
      [...kept].filter(([address]) => address.startsWith(beginning)).map(([, route]) => route),
  };
}
