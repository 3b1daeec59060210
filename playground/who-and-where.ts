// Checks that a person and a place exist and belong together, before a platform is asked for anything.
import { type PlaygroundChannel, PlaygroundError, type PlaygroundPerson } from './platform.ts';

/** What a person on Teams does instead of opening the Home tab. */
export const ownListOnTeams = 'write "aftaler mine" in the personal chat';

/** Throws PlaygroundError: 404 for somebody or something unknown, 409 for a channel the person is not in. */
export function personIn(
  world: { people: PlaygroundPerson[]; channels: PlaygroundChannel[] },
  personId: string,
  channelId: string,
): PlaygroundPerson {
  const person = world.people.find((each) => each.id === personId);
  if (!person) {
    const known = world.people.map((each) => each.id).join(', ');
    throw new PlaygroundError(404, `There is no person ${personId}; the people are ${known}.`);
  }
  if (channelId === 'dm') return person;
  if (channelId === 'home') {
    if (person.platform === 'slack') return person;
    throw new PlaygroundError(
      409,
      `${person.name} is on Teams, where there is no Home tab: ${ownListOnTeams}.`,
    );
  }
  if (!world.channels.some((each) => each.id === channelId)) {
    const known = world.channels.map((each) => each.id).join(', ');
    throw new PlaygroundError(
      404,
      `There is no channel ${channelId}; the channels are ${known}, dm, and on Slack home.`,
    );
  }
  if (!person.channels.includes(channelId)) {
    throw new PlaygroundError(409, `${person.name} is not in the channel ${channelId}.`);
  }
  return person;
}
