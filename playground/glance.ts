// What stands where, in a few bytes: the page marks what is unread without reading all messages of all people.
import type { AtSite, PlaygroundPerson } from './platform.ts';
import { type OpenSite, siteCalled } from './site.ts';

/** So many of the newest messages are told of. */
const most = 50;

/** For each person and each of their places: who wrote the newest messages, oldest of them first. */
export function glance(people: AtSite<PlaygroundPerson>[], sites: OpenSite[]) {
  return people.flatMap(({ id: person, site, channels }) =>
    [...channels, 'dm'].map((channel) => ({
      person,
      channel,
      messages: siteCalled(sites, site)
        .double.messages(person, channel)
        .slice(-most)
        .map(({ id, from, private: isPrivate }) => ({ id, from, private: isPrivate })),
    })),
  );
}
