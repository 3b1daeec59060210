// Checks that a person and a place exist and belong together, before a platform is asked for anything.
import { type AtSite, type PlaygroundChannel, PlaygroundError, type PlaygroundPerson } from './platform.ts';

/** What a person on Teams does instead of opening the Home tab. */
export const ownListOnTeams = 'write "aftaler mine" in the personal chat';

type Person = AtSite<PlaygroundPerson>;
type Channel = AtSite<PlaygroundChannel>;
type World = { people: Person[]; channels: Channel[] };

/** Throws PlaygroundError: 404 for somebody or something unknown, 409 for a channel the person is not in. */
export function personIn(world: World, personId: string, channelId: string): Person {
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

/** A channel that the person, or the bot, could be in. Throws PlaygroundError as `personIn`, 409 for another site's. */
export function channelFor(world: World, personId: string, channelId: string): Channel {
  const channel = channelCalled(world, channelId);
  const person = personId === 'mellemrum' ? undefined : personCalled(world, personId);
  if (person && person.site !== channel.site) {
    throw new PlaygroundError(409, `${person.name} is not at the site of ${channelId}.`);
  }
  return channel;
}

function personCalled({ people }: World, id: string): Person {
  const person = people.find((each) => each.id === id);
  if (person) return person;
  const known = people.map((each) => each.id).join(', ');
  throw new PlaygroundError(404, `There is no person ${id}; the people are ${known}.`);
}

function channelCalled({ channels }: World, id: string): Channel {
  const channel = channels.find((each) => each.id === id);
  if (channel) return channel;
  const known = channels.map((each) => each.id).join(', ');
  throw new PlaygroundError(
    404,
    `There is no channel ${id}; the channels are ${known}, dm, and on Slack home.`,
  );
}
