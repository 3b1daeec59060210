// The messenger contract over Slack, Teams and the in-memory messenger that other tests stand on.
import type { PlatformDouble } from '#playground/platform.ts';
import type { Bot } from '#src/chat/event.ts';
import { DeliveryError } from '#src/chat/messenger.ts';
import { inMemoryPlatform } from '#test/support/in-memory-messenger.ts';
import { messengerContract } from './messenger-contract.ts';
import { startTeams } from './msteams/teams-setup.ts';
import { anna, channelId, startSlack } from './slack/slack-setup.ts';

const silentBot: Bot = async () => ({ show: 'nothing' });

const seenBy = (double: PlatformDouble, person: string, where: string): string[] =>
  double.messages(person, where).map(({ text }) => text);

messengerContract('Slack', async () => {
  const slack = await startSlack({ bot: silentBot });
  return {
    ...slack,
    names: { channel: 'udskrivning', account: 'Anna Holm' },
    shown: (where) => seenBy(slack.double, anna, where === 'direct' ? 'dm' : channelId),
    fail: (kind) => slack.double.fault(kind, 1),
  };
});

messengerContract(
  'Teams',
  async () => {
    const teams = await startTeams({ bot: silentBot });
    return {
      ...teams,
      names: { channel: 'Udskrivning', account: 'Bo Friis' },
      shown: (where) => seenBy(teams.double, 'bo', where === 'direct' ? 'dm' : 'team'),
      fail: (kind) => teams.double.fault(kind, 1),
    };
  },
  { cannotLook: 'a bot in Teams may not read back what it wrote' },
);

messengerContract('an in-memory platform', async () => {
  const platform = inMemoryPlatform();
  const [channel, account] = ['memory:channel', 'memory:anna'] as const;
  platform.gather(channel, {
    name: 'udskrivning',
    people: [
      { account, name: 'Anna Holm' },
      { account: 'memory:bo', name: 'Bo' },
    ],
  });
  const faults = {
    rateLimit: { error: new DeliveryError({ retryAfter: 1000 }, 'ratelimited') },
    forbidden: { error: new DeliveryError('give up', 'restricted_action') },
    loseAnswer: { error: new DeliveryError('unknown', 'ECONNRESET'), taken: true },
  };
  return {
    messenger: platform.messenger,
    channel,
    account,
    names: { channel: 'udskrivning', account: 'Anna Holm' },
    shown: (where) => platform.shown(where === 'direct' ? account : channel).map(({ card }) => card.summary),
    fail: (kind) => platform.failNext('post', faults[kind]),
    stop: async () => {},
  };
});
