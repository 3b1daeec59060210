// One Teams tenant: who and what is in it, and what each person sees where.
import {
  type PlaygroundChannel,
  PlaygroundError,
  type PlaygroundMessage,
  type PlaygroundPerson,
} from '../platform.ts';
import type { WhoIsWhere } from '../who-is-where.ts';
import type { MessageCard } from './card-schema.ts';
import { conversationIdOf, personalConversationIdOf } from './identities.ts';
import { buttonsOf, readableText } from './read-card.ts';
import type { Place, StoredMessage, TeamsWorld } from './teams-world.ts';

/** Where somebody is: a channel, or their own chat with the bot. */
export type Spot = PlaygroundChannel | 'dm';

export type Tenant = ReturnType<typeof createTenant>;

/** As Teams says it in Danish. */
const tombstone = 'Denne besked er blevet slettet.';

export function createTenant(options: {
  people: PlaygroundPerson[];
  channels: PlaygroundChannel[];
  where: WhoIsWhere;
  world: TeamsWorld;
  shownNow: () => string;
}) {
  const { people, channels, where, world, shownNow } = options;

  const person = (id: string): PlaygroundPerson => {
    const found = people.find((one) => one.id === id);
    if (!found) throw new PlaygroundError(404, `There is no person '${id}' on Teams.`);
    return found;
  };
  /** Where the person means: 'dm', or the id of a channel that they are in. */
  const spot = (by: PlaygroundPerson, id: string): Spot => {
    if (id === 'dm') return 'dm';
    const channel = channels.find((one) => one.id === id);
    if (!channel || !where.isIn(by.id, id)) {
      throw new PlaygroundError(404, `${by.name} is in no channel '${id}' on Teams.`);
    }
    return channel;
  };
  const conversation = (by: PlaygroundPerson, at: Spot): string =>
    at === 'dm' ? personalConversationIdOf(by.id) : conversationIdOf(at.id);
  const visible = (by: PlaygroundPerson, at: Spot): StoredMessage[] => {
    const here = conversation(by, at);
    return world
      .messages()
      .filter(({ place, onlyFor }) => place.conversation === here && (onlyFor ?? by.id) === by.id);
  };
  /** A post that was deleted is still shown as that, where answers stand under it. */
  const withTombstones = (shown: StoredMessage[], here: string): StoredMessage[] => {
    const tombstones = world
      .deletedPosts()
      .filter(({ id, place }) => place.conversation === here && shown.some((one) => one.place.thread === id))
      .map(({ id, at, place, from }) => ({ id, at, place, from, text: tombstone, replacedFor: new Map() }));
    return [...shown, ...tombstones].toSorted((one, other) => Number(one.id) - Number(other.id));
  };
  const cardFor = (message: StoredMessage, reader: PlaygroundPerson): MessageCard | undefined =>
    'card' in message ? (message.replacedFor.get(reader.id) ?? message.card) : undefined;

  return {
    people,
    channels,
    where,
    world,
    person,
    spot,
    conversation,
    visible,
    cardFor,

    /** Where what is done to a message happens: in a channel, in its thread. */
    placeOf: (message: StoredMessage, at: Spot): Place =>
      at === 'dm' ? message.place : { ...message.place, thread: message.place.thread ?? message.id },

    /** A sentence that the person alone sees. */
    note(to: PlaygroundPerson, place: Place, text: string): void {
      world.record({ kind: 'noted', id: world.nextId(), at: shownNow(), person: to.id, place, text });
    },

    messages(personId: string, channelId: string): PlaygroundMessage[] {
      const reader = person(personId);
      const at = spot(reader, channelId);
      return withTombstones(visible(reader, at), conversation(reader, at)).map((message) => {
        const card = cardFor(message, reader);
        const { id, at, from, place } = message;
        const thread = place.thread ? { thread: place.thread } : {};
        return {
          id,
          from,
          at,
          private: channelId === 'dm' || message.onlyFor !== undefined,
          text: card ? readableText(card) : 'text' in message ? message.text : '',
          buttons: card ? buttonsOf(card).map((button) => ({ id: button.id, label: button.label })) : [],
          raw: card
            ? {
                platform: 'msteams',
                card,
                ...thread,
                ...('summary' in message ? { summary: message.summary } : {}),
              }
            : {
                platform: 'msteams',
                ...thread,
                ...('activity' in message ? { activity: message.activity } : {}),
              },
        };
      });
    },
  };
}
