// A Slack workspace and the adapter, talking to each other over real HTTP on a free port.
import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { slackAccount, slackChannel } from '#adapters/slack/address.ts';
import { createSlackAdapter, type SlackAdapter } from '#adapters/slack/slack-adapter.ts';
import type { SlackInstallations } from '#adapters/slack/workspaces.ts';
import type { Journal } from '#playground/platform.ts';
import type { SlackApp } from '#playground/slack/scopes.ts';
import {
  createSlackDouble,
  type SlackDouble,
  type SlackDoubleOptions,
} from '#playground/slack/slack-double.ts';
import type { SlackEntry } from '#playground/slack/stored.ts';
import type { AccountAddress, ChannelAddress } from '#src/chat/address.ts';
import type { Bot } from '#src/chat/event.ts';
import type { Messenger } from '#src/chat/messenger.ts';
import { journalInMemory } from '#test/support/journal-in-memory.ts';

export const workspaceId = 'T0KOLDING';
export const signingSecret = 'a signing secret for tests';
export const botToken = 'xoxb-for-tests';
export const appToken = 'xapp-for-tests';
export const channelId = 'C0TEAM';
/** A channel that the bot was not invited to. */
export const closedChannelId = 'C0CLOSED';
export const anna = 'U0ANNA';
export const bo = 'U0BO';

export type SlackSetup = {
  messenger: Messenger;
  double: SlackDouble;
  channel: ChannelAddress;
  account: AccountAddress;
  adapter: SlackAdapter;
  /** Where everything listens, such as http://127.0.0.1:41234. */
  url: string;
  /** The messages of what the adapter logged as information. */
  told: string[];
  /** What it logged as an error. */
  errors: Record<string, unknown>[];
  /** The messages of what it logged as a warning. */
  warnings: string[];
  /** Lets unmoved time go by, for both sides. */
  pass(milliseconds: number): void;
  stop(): Promise<void>;
};

const installations: SlackInstallations = {
  at: async (id) => (id === workspaceId ? { id: 'installation', version: 1, botToken } : undefined),
  remove: async () => true,
};

/** How Slack reaches the bot: the two must not differ for anybody who writes. */
export const transports = ['HTTP', 'Socket Mode'] as const;

type Transport = (typeof transports)[number];

type SetupOptions = {
  bot: Bot;
  journal?: Journal<SlackEntry>;
  app?: SlackApp;
  profiles?: SlackDoubleOptions['profiles'];
  over?: Transport;
  /** The workspace has installed the app; the settings hold no token. */
  isInstalled?: boolean;
};

/** Anna, Bo and the bot in one channel; `account` is Anna's. The bot hears them. */
export async function startSlack(options: SetupOptions): Promise<SlackSetup> {
  const slack = await prepareSlack(options);
  await slack.adapter.start();
  return slack;
}

/** The same, but the adapter is not started, and may be given another app token, or another address of the Web API. */
export async function prepareSlack(
  options: SetupOptions & { token?: string; apiUrl?: string },
): Promise<SlackSetup> {
  const transport = (token: string) =>
    options.over === 'Socket Mode' ? { appToken: token } : { signingSecret };
  const site = express();
  const server = createServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  const person = { platform: 'slack' as const, role: 'member' as const, organisation: 'Kolding Kommune' };
  let passed = 0;
  const realNow = (): number => Date.now() + passed;
  const double = createSlackDouble({
    realNow,
    people: [
      { ...person, id: anna, name: 'Anna Holm', channels: [channelId, closedChannelId] },
      { ...person, id: bo, name: 'Bo', channels: [channelId] },
      { ...person, id: '29:karen', name: 'Karen', platform: 'msteams', channels: ['19:team'] },
    ],
    channels: [
      { id: channelId, name: 'udskrivning', platform: 'slack' },
      { id: closedChannelId, name: 'ledelse', platform: 'slack' },
    ],
    channelsWithoutBot: [closedChannelId],
    journal: options.journal ?? journalInMemory(),
    botUrl: () => url,
    ownUrl: () => `${url}/playground/slack`,
    shownNow: () => '2026-11-23T08:00:00Z',
    workspaceId,
    ...transport(appToken),
    workspaceName: 'Kolding Kommune',
    profiles: options.profiles ?? {},
    botToken,
    ...(options.app && { app: options.app }),
  });
  const told: string[] = [];
  const errors: Record<string, unknown>[] = [];
  const warnings: string[] = [];
  const adapter = createSlackAdapter({
    bot: options.bot,
    ...transport(options.token ?? appToken),
    ...(options.isInstalled ? { installations } : { botToken }),
    apiUrl: options.apiUrl ?? `${url}/playground/slack/api/`,
    log: {
      info: (_, message) => told.push(message),
      warn: (_, message) => warnings.push(message),
      error: (fields) => errors.push(fields),
    },
    realNow,
  });
  if (adapter.listener) site.post('/slack/events', adapter.listener);
  site.use('/playground/slack', double.router);
  const { socket } = double;
  if (socket) server.on('upgrade', socket.upgrade);
  return {
    messenger: adapter.messenger,
    double,
    channel: slackChannel(workspaceId, channelId),
    account: slackAccount(workspaceId, anna),
    adapter,
    url,
    told,
    errors,
    warnings,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    async stop() {
      await adapter.stop();
      await adapter.settled();
      server.closeAllConnections();
      server.close();
    },
  };
}
