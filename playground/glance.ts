// What stands where, in a few bytes: the page marks what is unread without reading all messages of all people.
import type { PlatformDouble, PlatformName, PlaygroundPerson } from './platform.ts';

/** So many of the newest messages are told of. */
const most = 50;

/** For each person and each of their places: who wrote the newest messages, oldest of them first. */
export function glance(people: PlaygroundPerson[], platforms: Record<PlatformName, PlatformDouble>) {
  return people.flatMap(({ id: person, platform, channels }) =>
    [...channels, 'dm'].map((channel) => ({
      person,
      channel,
      messages: platforms[platform]
        .messages(person, channel)
        .slice(-most)
        .map(({ id, from, private: isPrivate }) => ({ id, from, private: isPrivate })),
    })),
  );
}
