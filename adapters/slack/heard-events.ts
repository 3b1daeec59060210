// The events that the bot subscribes to, as Slack's settings name them, and what reads each.
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

/** What the app's manifest must list as bot events. */
export const heardEvents = Object.keys(readers) as (keyof typeof readers)[];

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
