// What the running Slack adapter listens to, found out by sending it everything that its code has a word for.
import { signedHeaders } from '#playground/slack/bot-line.ts';
import {
  anna,
  channelId,
  type SlackSetup,
  signingSecret,
  workspaceId,
} from '../adapters/slack/slack-setup.ts';

export type Listening = { commands: string[]; events: string[]; shortcuts: string[] };

/** The subscriptions to messages, each with the channel_type that its events carry and a channel of that type. */
const messagesIn = [
  ['message.channels', 'channel', 'C0OTHER'],
  ['message.groups', 'group', 'G0OTHER'],
  ['message.im', 'im', 'D0ANNA'],
  ['message.mpim', 'mpim', 'G0SEVERAL'],
] as const;

/**
 * Which of `words` are names of something that is listened to. `path`: where requests go. `heard`: the ids of all
 * that the bot has been told of.
 */
export async function listening(
  slack: SlackSetup,
  { words, path, heard }: { words: string[]; path: string; heard: () => string[] },
): Promise<Listening> {
  const send = async (contentType: string, body: string): Promise<number> => {
    const signed = signedHeaders(signingSecret, body, Math.floor(Date.now() / 1_000));
    const headers = { 'content-type': contentType, ...signed };
    const response = await fetch(`${slack.url}${path}`, { method: 'POST', headers, body });
    await response.body?.cancel();
    return response.status;
  };

  // Bolt acknowledges every event, wanted or not: only the bot tells which is more than acknowledged.
  const isHeard = async (event: Record<string, unknown>, index: number): Promise<boolean> => {
    const [eventId, ts] = [`Ev${index}`, `${index}.000100`];
    const body = { type: 'event_callback', team_id: workspaceId, event_id: eventId };
    await send(
      'application/json',
      JSON.stringify({ ...body, event: { ...happening, ...event, ts, event_ts: ts } }),
    );
    return heard().some((id) => id.endsWith(`/${eventId}`) || id.endsWith(`:${ts}`));
  };
  const happenings = [
    ...words
      .filter((word) => word !== 'message')
      .map((type) => [type, { type, channel: channelId, channel_type: 'C', tab: 'home' }] as const),
    ...messagesIn.map(
      ([name, type, channel]) => [name, { ...deletion, channel, channel_type: type }] as const,
    ),
  ];
  const areHeard = await Promise.all(happenings.map(([, event], index) => isHeard(event, index)));
  // That the app was removed is no news for the bot: the adapter minds it, and says so where it knows of no installation.
  for (const [index, [, event]] of happenings.entries()) {
    const said = slack.warnings.length;
    if (!areHeard[index]) await isHeard(event, index);
    areHeard[index] ||= slack.warnings.length > said;
  }
  const events = happenings.flatMap(([name], index) => (areHeard[index] ? [name] : []));

  // These must be acknowledged by whoever listens: Bolt waits three seconds for it, and answers 404.
  const taken = async (fields: (word: string) => Record<string, string>): Promise<string[]> => {
    const statuses = words.map(async (word) =>
      send('application/x-www-form-urlencoded', new URLSearchParams(fields(word)).toString()),
    );
    const all = await Promise.all(statuses);
    return words.filter((_, index) => all[index] === 200);
  };
  const [commands, shortcuts] = await Promise.all([
    taken((word) => ({ ...command, command: `/${word}`, trigger_id: `command-${word}` })),
    taken((word) => ({
      payload: JSON.stringify({ ...messageAction, callback_id: word, trigger_id: `menu-${word}` }),
    })),
  ]);
  return { commands: commands.map((word) => `/${word}`), events, shortcuts };
}

/** What the bot wants to hear of messages in channels, and the only thing. */
const deletion = { type: 'message', subtype: 'message_deleted', deleted_ts: '1.2' };

const responseUrl = 'http://127.0.0.1:9/response';

const happening = { user: anna, team: workspaceId, text: 'hjælp', tokens: { bot: ['UBOT'] } };

const command = {
  text: 'hjælp',
  team_id: workspaceId,
  user_id: anna,
  channel_id: channelId,
  response_url: responseUrl,
};

const messageAction = {
  type: 'message_action',
  team: { id: workspaceId, domain: 'kolding' },
  user: { id: anna, team_id: workspaceId, name: 'anna' },
  channel: { id: channelId, name: 'udskrivning' },
  response_url: responseUrl,
  message: { type: 'message', ts: '1.2', user: anna, text: 'Jeg ringer i morgen' },
};
