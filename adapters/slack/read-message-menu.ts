// The menu of a message: Slack's message shortcut -> the text of that message, and who wrote it.
import { z } from 'zod';
import type { TypedPart } from '#src/chat/event.ts';
import { slackAccount, slackMessage } from './address.ts';
import type { HeardFrom } from './heard-from.ts';
import { botUserId, type Heard, isDirect, place, User, Workspace, whoAndWhere } from './read-event.ts';
import type { SlackPeople } from './slack-people.ts';
import { hasMention, readTypedParts } from './typed-parts.ts';

/** The callback_id of the message shortcut in the app's manifest. */
export const makeAgreementShortcut = 'make_agreement';

const Shortcut = z.object({
  type: z.literal('message_action'),
  callback_id: z.literal(makeAgreementShortcut),
  team: Workspace,
  user: User,
  trigger_id: z.string(),
  response_url: z.string(),
  channel: z.object({ id: z.string(), name: z.string().optional() }),
  message: z.object({
    ts: z.string(),
    text: z.string().nullish(),
    user: z.string().optional(),
    bot_id: z.string().nullish(),
    blocks: z.array(z.unknown()).nullish(),
    thread_ts: z.string().optional(),
  }),
});

/** `realNow`: milliseconds of unmoved time, by which Slack dates its messages too. */
export async function readMessageMenu(
  body: unknown,
  people: SlackPeople,
  realNow: number,
): Promise<Heard | undefined> {
  const parsed = Shortcut.safeParse(body);
  if (!parsed.success) return undefined;
  const { message, channel, user, team, trigger_id: triggerId, response_url: responseUrl } = parsed.data;
  const workspaceId = team?.id ?? user.team_id ?? '';
  const from: HeardFrom = {
    by: 'message menu',
    workspaceId,
    userId: user.id,
    place: isDirect(channel.id, channel.name) ? 'direct' : place(channel.id, message.thread_ts),
    triggerId,
    responseUrl,
  };
  const what = {
    kind: 'message menu' as const,
    parts: await textOf(message, workspaceId, people),
    message: slackMessage(workspaceId, channel.id, message.ts),
    age: realNow - Number(message.ts) * 1_000,
    ...(message.user ? { writtenBy: slackAccount(workspaceId, message.user) } : {}),
  };
  return { event: { id: `slack:${workspaceId}/menu/${triggerId}`, ...whoAndWhere(from), what }, from };
}

async function textOf(
  { text, bot_id: botId, blocks }: z.infer<typeof Shortcut>['message'],
  workspaceId: string,
  people: SlackPeople,
): Promise<TypedPart[]> {
  // Beside a bot's blocks the text is only what a notification shows.
  const isCard = botId && blocks && blocks.length > 0;
  if (!text || isCard) return [];
  const bot = hasMention(text) ? await botUserId(people) : undefined;
  return readTypedParts(text, { workspaceId, botUserId: bot, nameOf: people.name });
}
