// Lets Slack live with ids that look like its own, while the page and the JSON interface use plain ones.
import type { DemoChannel, DemoPerson } from './demo-world.ts';
import type { PlatformDouble, PlaygroundChannel, PlaygroundPerson } from './platform.ts';
import { botUserId } from './slack/workspace.ts';

type World = { people: DemoPerson[]; channels: DemoChannel[] };

/** The world as the platform is told of it: its own ids everywhere. */
export function inPlatformIds(world: World): { people: PlaygroundPerson[]; channels: PlaygroundChannel[] } {
  const theirs = theirIds(world);
  return {
    people: world.people.map(({ platformUserId, ...person }) => ({
      ...person,
      id: platformUserId,
      channels: person.channels.map(theirs),
    })),
    channels: world.channels.map(({ platformChannelId, ...channel }) => ({
      ...channel,
      id: platformChannelId,
    })),
  };
}

/** The platform as the JSON interface sees it: plain ids in, plain ids out. */
export function withPlainIds(platform: PlatformDouble, world: World): PlatformDouble {
  const theirs = theirIds(world);
  const ours = new Map(world.people.map((person) => [person.platformUserId, person.id]));
  return {
    ...platform,
    say: (person, channel, text) => platform.say(theirs(person), theirs(channel), text),
    press: (person, channel, message, button) =>
      platform.press(theirs(person), theirs(channel), message, button),
    join: (person, channel) => platform.join(theirs(person), theirs(channel)),
    leave: (person, channel) => platform.leave(theirs(person), theirs(channel)),
    channelsOf: (person) =>
      platform
        .channelsOf(person === 'mellemrum' ? botUserId : theirs(person))
        .map((id) => world.channels.find((one) => one.platformChannelId === id)?.id ?? id),
    submit: (person, form, values) => platform.submit(theirs(person), form, values),
    messages: (person, channel) =>
      platform
        .messages(theirs(person), theirs(channel))
        .map((message) => ({ ...message, from: ours.get(message.from) ?? message.from })),
  };
}

/** Leaves what is neither a person's nor a channel's id ('dm') as it is. */
function theirIds({ people, channels }: World): (id: string) => string {
  const all = new Map([
    ...people.map((person) => [person.id, person.platformUserId] as const),
    ...channels.map((channel) => [channel.id, channel.platformChannelId] as const),
  ]);
  return (id) => all.get(id) ?? id;
}
