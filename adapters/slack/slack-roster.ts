// Who is in a Slack channel: their ids, and what Slack tells of each of them.
import { z } from 'zod';
import { DeliveryError } from '#src/chat/messenger.ts';
import type { Profile, Roster } from '#src/chat/roster.ts';
import { type SlackPlace, slackAccount } from './address.ts';
import type { CallSlack } from './call-slack.ts';
import type { SlackPeople } from './slack-people.ts';

const Members = z.object({
  members: z.array(z.string()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
const Channel = z.object({
  channel: z.object({ name: z.string().optional(), is_mpim: z.boolean().optional() }),
});
const Names = z.object({ real_name: z.string().optional(), display_name: z.string().optional() });
const User = z.object({
  user: z.object({
    name: z.string().optional(),
    real_name: z.string().optional(),
    profile: Names.optional(),
    team_id: z.string().optional(),
    tz: z.string().nullish(),
    locale: z.string().optional(),
    is_bot: z.boolean().optional(),
    deleted: z.boolean().optional(),
  }),
});

const slackbot = 'USLACKBOT';
const callsAtATime = 10;
/** Somebody from a workspace that shares the channel may be hidden from us. */
const hidden = new Set(['user_not_found', 'user_not_visible']);

/** Every user id in a channel, ours included; of a very large one only the first that are more than `enough`. */
export async function userIdsIn(call: CallSlack, channelId: string, enough?: number): Promise<string[]> {
  const userIds: string[] = [];
  let cursor: string | undefined;
  do {
    const fields = { channel: channelId, limit: 200, ...(cursor ? { cursor } : {}) };
    const page = await call('conversations.members', fields, Members, 'repeatable');
    userIds.push(...page.members);
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined && (enough === undefined || userIds.length <= enough));
  return userIds;
}

/** As Messenger.roster. Needs channels:read (and groups:, mpim:) and users:read. */
export async function slackRoster(
  call: CallSlack,
  people: SlackPeople,
  { workspaceId, channelId }: SlackPlace,
  most: number,
): Promise<Roster | 'too many'> {
  const bot = await people.bot();
  // Nobody keeps as many bots in a channel as people.
  const userIds = await userIdsIn(call, channelId, 2 * most);
  // Of so many only the first were read: the bot may be among the others.
  if (userIds.length > 2 * most) return 'too many';
  if (!userIds.includes(bot.userId)) throw new DeliveryError('give up', 'not_in_channel');
  const { channel } = await call('conversations.info', { channel: channelId }, Channel, 'repeatable');
  const others = userIds.filter((id) => id !== bot.userId && id !== slackbot);
  const found: Profile[] = [];
  for (let at = 0; at < others.length; at += callsAtATime) {
    const some = others.slice(at, at + callsAtATime);
    const profiles = await Promise.all(some.map((userId) => profileOf(userId)));
    found.push(...profiles.filter((profile) => profile !== undefined));
    if (found.length > most) return 'too many';
  }
  // The name of a group conversation is made of handles: mpdm-anna--bo-1.
  return { ...(channel.name && !channel.is_mpim && { name: channel.name }), people: found };

  async function profileOf(userId: string): Promise<Profile | undefined> {
    const account = slackAccount(workspaceId, userId);
    const user = await readUser(call, userId);
    if (user === 'hidden') return { account, name: await people.name(userId) };
    if (user.is_bot || user.deleted) return undefined;
    const isOurs = user.team_id === undefined || user.team_id === bot.workspaceId;
    return {
      account,
      name: nameOf(user) || userId,
      ...(isOurs && bot.workspaceName && { organisation: bot.workspaceName }),
      ...(user.tz && isTimeZone(user.tz) && { timeZone: user.tz }),
      // Slack has no Danish: an English Slack says nothing of what its user would rather read.
      ...(user.locale?.startsWith('da') && { language: 'da' as const }),
    };
  }
}

type SlackUser = z.infer<typeof User>['user'];

async function readUser(call: CallSlack, userId: string): Promise<SlackUser | 'hidden'> {
  try {
    return (await call('users.info', { user: userId, include_locale: true }, User, 'repeatable')).user;
  } catch (error) {
    if (error instanceof DeliveryError && hidden.has(error.reason)) return 'hidden';
    throw error;
  }
}

/** The whole name rather than what the person is called: first names are looked for in it. */
function nameOf({ profile, real_name, name }: SlackUser): string | undefined {
  return [profile?.real_name, real_name, profile?.display_name, name].find((one) => one?.trim())?.trim();
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
