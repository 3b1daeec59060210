// One Slack workspace: what was posted, to whom, and which modals are open. Written down before anybody is answered.
import { randomUUID } from 'node:crypto';
import type { Journal, PlaygroundChannel, PlaygroundPerson } from '../platform.ts';
import { PlaygroundError } from '../platform.ts';
import { whoIsWhere } from '../who-is-where.ts';
import type { HomeView, ShownBlock } from './block-kit-rules.ts';
import type { SlackEntry, StoredHome, StoredMessage, StoredView } from './stored.ts';

export const botName = 'Mellemrum';
export const botUserId = 'UMELLEMRUM';
export const botId = 'BMELLEMRUM';
export const appId = 'AMELLEMRUM';

export type Workspace = ReturnType<typeof createWorkspace>;

/** What users.info tells beside the name; 'hidden' is somebody of a workspace that shares the channel. */
export type SlackProfile = {
  tz?: string;
  locale?: string;
  is_bot?: boolean;
  deleted?: boolean;
  team_id?: string;
};

export type WorkspaceOptions = {
  id: string;
  name: string;
  /** By user id; everybody else is of this workspace, in Copenhagen, with Slack in English. */
  profiles: Record<string, SlackProfile | 'hidden'>;
  people: PlaygroundPerson[];
  channels: PlaygroundChannel[];
  /** Channels that the bot was not invited to. */
  channelsWithoutBot: string[];
  /** Of an app that is there from the start; left out, it must be installed, and invited everywhere. */
  botToken?: string;
  journal: Journal<SlackEntry>;
  shownNow: () => string;
  realNow: () => number;
};

/** Begins with what the journal remembers. */
export function createWorkspace(options: WorkspaceOptions) {
  const people = options.people.filter((person) => person.platform === 'slack');
  const channels = options.channels.filter((channel) => channel.platform === 'slack');
  const { botToken } = options;
  const invited =
    botToken === undefined
      ? []
      : channels.map(({ id }) => id).filter((id) => !options.channelsWithoutBot.includes(id));
  const where = whoIsWhere([...people, { id: botUserId, channels: invited }]);
  const listeners = new Set<() => void>();
  const messages: StoredMessage[] = [];
  const views = new Map<string, StoredView>();
  const homes = new Map<string, StoredHome>();
  let lastMicros = 0;
  let token = botToken;
  const deadTokens = new Set<string>();

  const remember = (entry: SlackEntry): void => {
    switch (entry.did) {
      case 'post':
        lastMicros = Math.max(lastMicros, Math.round(Number(entry.message.ts) * 1_000_000));
        messages.push(entry.message);
        return;
      case 'replace': {
        const message = messages.find(({ channel, ts }) => channel === entry.channel && ts === entry.ts);
        if (message) Object.assign(message, { text: entry.text, blocks: entry.blocks });
        return;
      }
      case 'edit': {
        const message = messages.find(({ channel, ts }) => channel === entry.channel && ts === entry.ts);
        if (message) Object.assign(message, { text: entry.text, editedTs: entry.editedTs });
        return;
      }
      case 'remove': {
        const at = messages.findIndex(({ channel, ts }) => channel === entry.channel && ts === entry.ts);
        if (at >= 0) messages.splice(at, 1);
        return;
      }
      case 'move':
        where.move(entry.who, entry.channel, entry.isIn);
        return;
      case 'show view':
        views.set(entry.view.id, entry.view);
        return;
      case 'close view':
        views.delete(entry.id);
        return;
      case 'publish home':
        homes.set(entry.home.person, entry.home);
        return;
      case 'install':
        token = entry.token;
        return;
      case 'uninstall':
        if (token !== undefined) deadTokens.add(token);
        token = undefined;
        for (const { id } of channels) where.move(botUserId, id, false);
        return;
      default: {
        const missing: never = entry;
        throw new Error(`The journal holds an entry that nobody can read: ${JSON.stringify(missing)}.`);
      }
    }
  };

  const happen = (entry: SlackEntry): void => {
    options.journal.append(entry);
    // What is kept must not share objects with what was handed in.
    remember(structuredClone(entry));
    for (const listener of listeners) listener();
  };

  /** By real time, and never the same twice: the bot compares it with its own real time. */
  const nextTs = (): string => {
    lastMicros = Math.max(Math.floor(options.realNow() * 1_000), lastMicros + 1);
    return `${Math.floor(lastMicros / 1_000_000)}.${String(lastMicros % 1_000_000).padStart(6, '0')}`;
  };

  for (const entry of options.journal.entries()) remember(structuredClone(entry));

  return {
    id: options.id,
    name: options.name,
    people,
    channels,
    profile: (person: string): SlackProfile | 'hidden' => options.profiles[person] ?? {},

    person(id: string): PlaygroundPerson {
      const person = people.find((someone) => someone.id === id);
      if (!person) throw new PlaygroundError(404, `There is nobody on Slack with the id ${id}.`);
      return person;
    },

    /** The channel that a person means: an id of a channel they are in, or 'dm'. */
    channelOf(person: PlaygroundPerson, id: string): string {
      if (id === 'dm') return directChannel(person.id);
      if (!channels.some((channel) => channel.id === id)) {
        throw new PlaygroundError(404, `There is no channel on Slack with the id ${id}.`);
      }
      if (!where.isIn(person.id, id)) {
        throw new PlaygroundError(409, `${person.name} is not in the channel ${id}.`);
      }
      return id;
    },

    channelName: (id: string): string =>
      channels.find((channel) => channel.id === id)?.name ?? 'directmessage',

    /** Who is in a channel, the bot included where it was invited; undefined where there is no such channel. */
    members(channel: string): string[] | undefined {
      const direct = people.find((person) => directChannel(person.id) === channel);
      if (direct) return [direct.id, botUserId];
      if (!channels.some(({ id }) => id === channel)) return undefined;
      return [...people.map(({ id }) => id), botUserId].filter((id) => where.isIn(id, channel));
    },

    channelsOf: where.channelsOf,

    /** Whether that changed anything. */
    move(who: string, channel: string, isIn: boolean): boolean {
      if (!channels.some(({ id }) => id === channel)) {
        throw new PlaygroundError(404, `There is no channel on Slack with the id ${channel}.`);
      }
      if (where.isIn(who, channel) === isIn) return false;
      happen({ did: 'move', who, channel, isIn });
      return true;
    },

    /** Everything in a channel, ephemerals included, oldest first. */
    in: (channel: string): StoredMessage[] => messages.filter((message) => message.channel === channel),

    message: (channel: string, ts: string): StoredMessage | undefined =>
      messages.find((message) => message.channel === channel && message.ts === ts),

    post(message: Omit<StoredMessage, 'ts' | 'at'>): StoredMessage {
      const ts = nextTs();
      const stored = { ...message, blocks: withBlockIds(message.blocks), ts, at: options.shownNow() };
      happen({ did: 'post', message: stored });
      return stored;
    },

    replace(message: StoredMessage, text: string, blocks: ShownBlock[]): void {
      const { channel, ts } = message;
      happen({ did: 'replace', channel, ts, text, blocks: withBlockIds(blocks) });
    },

    /** By its author; the message as it is then. */
    edit({ channel, ts }: StoredMessage, text: string): void {
      happen({ did: 'edit', channel, ts, text, editedTs: nextTs() });
    },

    remove({ channel, ts }: StoredMessage): void {
      happen({ did: 'remove', channel, ts });
    },

    /** For what happens without a message. */
    nextTs,

    view: (id: string): StoredView | undefined => views.get(id),

    /** Opens a modal, or shows something else in an open one; the hash changes each time. */
    showView(view: Omit<StoredView, 'hash'>): StoredView {
      const stored = { ...view, hash: `${nextTs()}.${randomUUID().slice(0, 8)}` };
      happen({ did: 'show view', view: stored });
      return stored;
    },

    closeView(id: string): void {
      happen({ did: 'close view', id });
    },

    /** Undefined until something was published. */
    home: (person: string): StoredHome | undefined => homes.get(person),

    /** The tab keeps its id; the hash changes each time. */
    publishHome(person: string, view: HomeView): StoredHome {
      const id = homes.get(person)?.id ?? `V${randomUUID()}`;
      const hash = `${nextTs()}.${randomUUID().slice(0, 8)}`;
      const shown = { ...view, blocks: withBlockIds(view.blocks) };
      const home = { id, hash, person, at: options.shownNow(), view: shown };
      happen({ did: 'publish home', home });
      return home;
    },

    /** The app's, while it is installed. */
    token: (): string | undefined => token,

    isDead: (shown: string): boolean => deadTokens.has(shown),

    install(granted: string): void {
      happen({ did: 'install', token: granted });
    },

    /** The token is dead, and the bot in no channel any more. */
    uninstall(): void {
      happen({ did: 'uninstall' });
    },

    onChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    reset(): void {
      options.journal.clear();
      messages.length = 0;
      views.clear();
      homes.clear();
      token = botToken;
      deadTokens.clear();
      where.reset();
      for (const listener of listeners) listener();
    },
  };
}

/** The person's own conversation with the bot. */
export const directChannel = (person: string): string => `D${person}`;

const withBlockIds = (blocks: ShownBlock[]): ShownBlock[] =>
  blocks.map((block) => ({ ...block, block_id: block.block_id ?? randomUUID().slice(0, 8) }));
