// A platform that is a Map: keeps what it was sent before it answers, and fails as it is told to.
import { Temporal } from 'temporal-polyfill';
import {
  type AccountAddress,
  type Address,
  type ChannelAddress,
  type MessageAddress,
  messengerOf,
} from '#src/chat/address.ts';
import type { Card } from '#src/chat/card.ts';
import { DeliveryError, type Messenger } from '#src/chat/messenger.ts';
import type { Roster } from '#src/chat/roster.ts';

export type Call = 'post' | 'sendDirect' | 'update' | 'find' | 'members' | 'roster' | 'permalink';

/** `taken`: the platform carries the call out all the same, and only its answer is lost. */
export type Fault = { error: Error; taken?: boolean };

export type InMemoryPlatform = {
  messenger: Messenger;
  /** What a channel, or a person's conversation with the bot, shows: oldest first. */
  shown(place: Address): { key: string; card: Card }[];
  /** The next such call goes wrong; told twice, the next two. */
  failNext(call: Call, fault: Fault): void;
  /** Every such call goes wrong until told otherwise. */
  failAlways(call: Call, fault: Fault | undefined): void;
  /** Runs before each call is answered, when the platform has already carried it out. */
  beforeAnswering(wait: (call: Call) => Promise<void>): void;
  join(channel: ChannelAddress, members: AccountAddress[]): void;
  /** The channel is there, with these people and no others. */
  gather(channel: ChannelAddress, roster: Roster): void;
  /** As when somebody deletes it by hand. */
  forget(message: MessageAddress): void;
};

type Message = { place: Address; key: string; card: Card; postedAt: Temporal.Instant };

/** The one limit that every platform has in common (src/chat/card.ts). */
function mustFit(card: Card): void {
  const entries = card.elements.flatMap((element) => (element.kind === 'entries' ? element.entries : []));
  if (entries.filter(({ buttons }) => buttons.length > 0).length > 10)
    throw new DeliveryError('give up', 'more than 10 entries with buttons');
}

/** `name` begins its addresses. Where it cannot look, `find` says so, as Teams does. */
export function inMemoryPlatform(name = 'memory', { canLook = true } = {}): InMemoryPlatform {
  const messages = new Map<MessageAddress, Message>();
  const members = new Map<ChannelAddress, AccountAddress[]>();
  const rosters = new Map<ChannelAddress, Roster>();
  const nextFaults: { call: Call; fault: Fault }[] = [];
  const standingFaults = new Map<Call, Fault>();
  let beforeAnswer: (call: Call) => Promise<void> = async () => {};
  let count = 0;

  async function carryOut<Result>(call: Call, work: () => Result): Promise<Result> {
    const index = nextFaults.findIndex((each) => each.call === call);
    const fault = index < 0 ? standingFaults.get(call) : nextFaults.splice(index, 1)[0]?.fault;
    if (fault && !fault.taken) throw fault.error;
    const result = work();
    await beforeAnswer(call);
    if (fault) throw fault.error;
    return result;
  }

  function mustBeOurs(address: Address): void {
    if (messengerOf(address) !== name) throw new DeliveryError('give up', `${address} is not of ${name}`);
  }

  function keep(place: Address, card: Card, key: string): MessageAddress {
    mustBeOurs(place);
    mustFit(card);
    count += 1;
    const address: MessageAddress = `${name}:message-${count}`;
    messages.set(address, { place, key, card, postedAt: Temporal.Now.instant() });
    return address;
  }

  return {
    messenger: {
      post: (channel, card, key) => carryOut('post', () => keep(channel, card, key)),
      sendDirect: (account, card, key) => carryOut('sendDirect', () => keep(account, card, key)),
      update: (address, card) =>
        carryOut('update', () => {
          const message = messages.get(address);
          if (!message) throw new DeliveryError('give up', 'message_not_found');
          mustFit(card);
          message.card = card;
        }),
      find: (key, to, since) =>
        carryOut('find', () => {
          if (!canLook) return 'cannot look';
          // Messages are stamped in whole milliseconds, `since` is finer.
          const from = since.round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
          for (const [address, { place, key: kept, postedAt }] of messages)
            if (place === to && kept === key && Temporal.Instant.compare(postedAt, from) >= 0) return address;
          return 'absent';
        }),
      members: (channel) =>
        carryOut('members', () => {
          mustBeOurs(channel);
          return members.get(channel) ?? [];
        }),
      roster: (channel, most) =>
        carryOut('roster', () => {
          mustBeOurs(channel);
          const roster = rosters.get(channel);
          if (!roster) throw new DeliveryError('give up', 'not_in_channel');
          return roster.people.length > most ? 'too many' : roster;
        }),
      permalink: (address) =>
        carryOut('permalink', () => {
          if (!messages.has(address)) throw new DeliveryError('give up', 'message_not_found');
          return `https://${name}.example/${encodeURIComponent(address)}`;
        }),
    },
    shown: (place) =>
      [...messages.values()]
        .filter((message) => message.place === place)
        .map(({ key, card }) => ({ key, card })),
    failNext: (call, fault) => void nextFaults.push({ call, fault }),
    failAlways(call, fault) {
      if (fault) standingFaults.set(call, fault);
      else standingFaults.delete(call);
    },
    beforeAnswering(wait) {
      beforeAnswer = wait;
    },
    join: (channel, accounts) => void members.set(channel, accounts),
    gather(channel, roster) {
      rosters.set(channel, roster);
      members.set(
        channel,
        roster.people.map(({ account }) => account),
      );
    },
    forget: (message) => void messages.delete(message),
  };
}
