// A Slack workspace in a box: strict, durable, and over real HTTP in both directions.
import type { PlatformDouble, PlatformOptions, PlaygroundMessage } from '../platform.ts';
import { createHttpLine } from './bot-line.ts';
import { createFaults } from './faults.ts';
import { createHands } from './hands.ts';
import { buttonsOf, homeMessages, homeTab } from './home-hands.ts';
import { createInstalledApp, type InstalledApp } from './installed-app.ts';
import { shownText } from './markup.ts';
import { everyScope, type SlackApp } from './scopes.ts';
import { createSocketLine, type SocketLine } from './socket-line.ts';
import type { SlackEntry, StoredMessage } from './stored.ts';
import { createTriggers } from './triggers.ts';
import { createTroubles, type Troubles } from './trouble.ts';
import { createWebApi } from './web-api.ts';
import { botUserId, createWorkspace, directChannel, type SlackProfile } from './workspace.ts';

export type SlackDoubleOptions = PlatformOptions<SlackEntry> & {
  /** What the bot knows this workspace by. */
  workspaceId: string;
  workspaceName: string;
  /** What Slack tells of some people, by user id. */
  profiles?: Record<string, SlackProfile | 'hidden'>;
  /** Of an app that is there from the start. Left out: it is installed by OAuth (slack-front.ts), and invited. */
  botToken?: string;
  /** With every scope that the bot needs when left out. */
  app?: SlackApp;
  /** Channels that the bot was not invited to: it may not post or look there. */
  channelsWithoutBot?: string[];
  /** Unmoved time in milliseconds since 1970, for signatures, timestamps and expiries. */
  realNow: () => number;
} & SlackTransport;

/** With a signing secret the bot is called over HTTP; with an app token it must open a socket: Socket Mode. */
type SlackTransport = { signingSecret: string } | { appToken: string };

/** `socket` is there in Socket Mode: its `upgrade` must be given the upgrades of the server that serves the router. */
export type SlackDouble = PlatformDouble & { socket?: SocketLine; troubles: Troubles; app: InstalledApp };

/**
 * The ids of people and channels are Slack's own ids here: write them as Slack does (U…, C…).
 * The Web API is at `<ownUrl>/api/`. The id of a message is its ts, the id of a button its action_id,
 * the id of a form its view id, the id of a field its block_id.
 */
export function createSlackDouble(options: SlackDoubleOptions): SlackDouble {
  const workspace = createWorkspace({
    ...options,
    id: options.workspaceId,
    name: options.workspaceName,
    profiles: options.profiles ?? {},
    channelsWithoutBot: options.channelsWithoutBot ?? [],
  });
  const triggers = createTriggers(options.realNow);
  const faults = createFaults();
  const troubles = createTroubles();
  const line =
    'appToken' in options ? { socket: createSocketLine(options) } : { http: createHttpLine(options) };
  const app = createInstalledApp(workspace, line.socket ?? line.http);
  const bot = app.line;
  const hands = createHands({ workspace, triggers, bot, ownUrl: options.ownUrl });

  const tell = (message: StoredMessage, direct: boolean): PlaygroundMessage => ({
    id: message.ts,
    from: message.from === botUserId ? 'mellemrum' : message.from,
    at: message.at,
    private: direct || message.ephemeralTo !== undefined,
    text: shownText(message, workspace),
    buttons: buttonsOf(message.blocks).map((button) => ({ id: button.action_id, label: button.text.text })),
    raw: {
      platform: 'slack',
      text: message.text,
      ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
      ...(message.threadTs ? { threadTs: message.threadTs } : {}),
    },
  });

  return {
    router: createWebApi({
      workspace,
      triggers,
      faults,
      troubles,
      app: options.app ?? { scopes: everyScope },
      ...(options.limits && { limits: options.limits }),
      ...line,
    }),
    ...(line.socket ? { socket: line.socket } : {}),
    troubles,
    app,
    // An app in one workspace hears nothing when it is installed: its token is in the settings.
    install: async () => undefined,
    say: hands.say,
    press: hands.press,
    submit: hands.submit,
    messages(personId, channelId) {
      const person = workspace.person(personId);
      if (channelId === homeTab) return homeMessages(workspace, person);
      const channel = workspace.channelOf(person, channelId);
      return workspace
        .in(channel)
        .filter((message) => (message.ephemeralTo ?? personId) === personId)
        .map((message) => tell(message, channel === directChannel(personId)));
    },
    join: (person, channel) => hands.move(person, channel, true),
    leave: (person, channel) => hands.move(person, channel, false),
    channelsOf: workspace.channelsOf,
    fault: faults.order,
    mend: faults.mend,
    faultsLeft: faults.left,
    onChange: workspace.onChange,
    refusals: bot.refusals,
    reset() {
      faults.reset();
      options.limits?.forget();
      troubles.mend();
      triggers.reset();
      bot.reset();
      workspace.reset();
    },
  };
}
