// What the adapter remembers of people while it runs: the bot's own id, names, and open direct conversations.
import { z } from 'zod';
import type { CallSlack } from './call-slack.ts';

/** The bot's own user id, and the workspace it is in. */
export type SlackBot = { userId: string; workspaceId: string; workspaceName?: string };

export type SlackPeople = {
  /** Asked for once. Rejects with DeliveryError. */
  bot(): Promise<SlackBot>;
  /** What a mention of this person reads as: the display name, or the id where Slack does not tell in time. */
  name(userId: string): Promise<string>;
  /** The channel of the person's conversation with the bot, opened where it does not exist yet. Rejects with DeliveryError. */
  directChannel(userId: string): Promise<string>;
  rememberDirect(userId: string, channelId: string): void;
  forgetDirect(userId: string): void;
};

const nameWithinMilliseconds = 800;
const remembered = 5_000;

const Bot = z.object({ user_id: z.string(), team_id: z.string(), team: z.string().optional() });
const User = z.object({
  user: z.object({
    name: z.string().optional(),
    real_name: z.string().optional(),
    profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
  }),
});
const Opened = z.object({ channel: z.object({ id: z.string() }) });

export function createSlackPeople(call: CallSlack): SlackPeople {
  const names = new Map<string, string>();
  const directChannels = new Map<string, string>();
  let bot: Promise<SlackBot> | undefined;

  const askBot = async (): Promise<SlackBot> => {
    const answer = await call('auth.test', {}, Bot, 'repeatable');
    const { user_id: userId, team_id: workspaceId, team: workspaceName } = answer;
    return { userId, workspaceId, ...(workspaceName && { workspaceName }) };
  };
  const askName = async (userId: string): Promise<string> => {
    const { user } = await call('users.info', { user: userId }, User, 'repeatable');
    return user.profile?.display_name || user.profile?.real_name || user.real_name || user.name || userId;
  }; /** A person who is mentioned a hundred times in one message is asked for once. */
  const asking = new Map<string, Promise<string>>();
  const askOnce = (userId: string): Promise<string> => {
    const asked = askName(userId)
      .then(
        (name) => keep(names, userId, name),
        () => userId,
      )
      .finally(() => asking.delete(userId));
    asking.set(userId, asked);
    return asked;
  };

  return {
    bot() {
      bot ??= askBot().catch((error: unknown) => {
        bot = undefined;
        throw error;
      });
      return bot;
    },
    async name(userId) {
      const known = names.get(userId);
      if (known !== undefined) return known;
      const asked = asking.get(userId) ?? askOnce(userId);
      return Promise.race([asked, later(nameWithinMilliseconds, userId)]);
    },
    async directChannel(userId) {
      const known = directChannels.get(userId);
      if (known !== undefined) return known;
      const { channel } = await call('conversations.open', { users: userId }, Opened, 'repeatable');
      return keep(directChannels, userId, channel.id);
    },
    rememberDirect(userId, channelId) {
      keep(directChannels, userId, channelId);
    },
    forgetDirect(userId) {
      directChannels.delete(userId);
    },
  };
}

function keep(memory: Map<string, string>, key: string, value: string): string {
  if (memory.size >= remembered) memory.clear();
  memory.set(key, value);
  return value;
}

const later = <Value>(milliseconds: number, value: Value): Promise<Value> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds, value).unref();
  });
