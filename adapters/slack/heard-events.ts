// The events that the bot subscribes to, as Slack's settings name them, and what reads each.
import { z } from 'zod';
import { readHomeOpened } from './home-tab.ts';
import { type Heard, readMembershipEvent, readMessageEvent } from './read-event.ts';
import { readMessageChange } from './read-message-change.ts';
import type { SlackPeople } from './slack-people.ts';

type ReadEvent = (body: unknown, people: SlackPeople) => Promise<Heard | undefined>;

const readers = {
  app_home_opened: async (body) => readHomeOpened(body),
  app_mention: readMessageEvent,
  // Slack has no narrower news of a message that was made an agreement and is edited or deleted (docs/decisions/7).
  'message.channels': async (body) => readMessageChange(body, 'channel'),
  'message.groups': async (body) => readMessageChange(body, 'group'),
  'message.im': async (body, people) => readMessageChange(body, 'im') ?? readMessageEvent(body, people),
  member_joined_channel: readMembershipEvent,
  member_left_channel: readMembershipEvent,
} satisfies Record<string, ReadEvent>;

/** What people do. */
export const heardEvents = Object.keys(readers) as (keyof typeof readers)[];

/** The app was removed from a workspace: Slack tells it by both, in any order, and late at times. */
export const goodbyeEvents = ['app_uninstalled', 'tokens_revoked'] as const;

const Goodbye = z.object({
  team_id: z.string().min(1),
  event: z.union([
    z.object({ type: z.literal('app_uninstalled') }),
    z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(z.string()).min(1) }) }),
  ]),
});

/** The workspace that it was removed from; undefined where the tokens are other than the bot's. */
export const readGoodbye = (body: unknown): string | undefined => Goodbye.safeParse(body).data?.team_id;

export function readHeardEvent(
  name: keyof typeof readers,
  body: unknown,
  people: SlackPeople,
): Promise<Heard | undefined> {
  return readers[name](body, people);
}

/** What such an event calls itself when it arrives: `message` for `message.im`. */
export function typeOfEvent(name: keyof typeof readers): string {
  return name.split('.')[0] ?? name;
}
