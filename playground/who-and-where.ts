// Checks that a person and a place exist and belong together, before a platform is asked for anything.
import { type PlaygroundChannel, PlaygroundError, type PlaygroundPerson } from './platform.ts';

/** What a person on Teams does instead of opening the Home tab. */
export const ownListOnTeams = 'write "aftaler mine" in the personal chat';

type World = { people: PlaygroundPerson[]; channels: PlaygroundChannel[] };

/** Throws PlaygroundError: 404 for somebody or something unknown, 409 for a channel the person is not in. */
export function personIn(world: World, personId: string, channelId: string): PlaygroundPerson {
  const person = personCalled(world, personId);
  if (channelId === 'dm') return person;
  if (channelId === 'home') {
    if (person.platform === 'slack') return person;
    throw new PlaygroundError(
      409,
      `${person.name} is on Teams, where there is no Home tab: ${ownListOnTeams}.`,
    );
  }
  channelCalled(world, channelId);
  if (!person.channels.includes(channelId)) {
    throw new PlaygroundError(409, `${person.name} is not in the channel ${channelId}.`);
  }
  return person;
}

/** A channel that the person, or the bot, could be in. Throws PlaygroundError as `personIn`, 409 for the other platform's. */
export function channelFor(world: World, personId: string, channelId: string): PlaygroundChannel {
  const channel = channelCalled(world, channelId);
  const person = personId === 'mellemrum' ? undefined : personCalled(world, personId);
  if (person && person.platform !== channel.platform) {
    throw new PlaygroundError(409, `${person.name} is not on the platform of ${channelId}.`);
  }
  return channel;
}

function personCalled({ people }: World, id: string): PlaygroundPerson {
  const person = people.find((each) => each.id === id);
  if (person) return person;
  const known = people.map((each) => each.id).join(', ');
  throw new PlaygroundError(404, `There is no person ${id}; the people are ${known}.`);
}

function channelCalled({ channels }: World, id: string): PlaygroundChannel {
  const channel = channels.find((each) => each.id === id);
  if (channel) return channel;
  const known = channels.map((each) => each.id).join(', ');
  throw new PlaygroundError(
    404,
    `There is no channel ${id}; the channels are ${known}, dm, and on Slack home.`,
  );
}
