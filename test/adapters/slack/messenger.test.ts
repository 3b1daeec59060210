// The bot's own messages on Slack: what arrives, and what each failure means for the outbox.
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMessage, slackAccount, slackChannel, slackMessage } from '#adapters/slack/address.ts';
import type { FaultKind } from '#playground/platform.ts';
import { type Card, sentence } from '#src/chat/card.ts';
import type { DeliveryError } from '#src/chat/messenger.ts';
import {
  anna,
  bo,
  channelId,
  closedChannelId,
  type SlackSetup,
  startSlack,
  workspaceId,
} from './slack-setup.ts';

let slack: SlackSetup;
beforeEach(async () => {
  slack = await startSlack({ bot: async () => ({ show: 'nothing' }) });
});
afterEach(async () => slack.stop());

const card = sentence('Aftale #12');
const key = (): string => crypto.randomUUID();
const texts = (person: string, channel: string): string[] =>
  slack.double.messages(person, channel).map(({ text }) => text);
const justNow = Temporal.Instant.fromEpochMilliseconds(Date.now());

async function failure(attempt: Promise<unknown>): Promise<Pick<DeliveryError, 'next' | 'reason'>> {
  return attempt.then(
    () => {
      throw new Error('It was delivered.');
    },
    (error: DeliveryError) => ({ next: error.next, reason: error.reason }),
  );
}

test('a post is seen by everybody in the channel, and its update too', async () => {
  const message = await slack.messenger.post(slack.channel, card, key());
  await slack.messenger.update(message, sentence('Aftale #12 er færdig'));
  expect(texts(anna, channelId)).toEqual(['Aftale #12 er færdig']);
  expect(texts(bo, channelId)).toEqual(['Aftale #12 er færdig']);
});

test('a post to a thread stands in that thread, and is found there', async () => {
  const root = readMessage(await slack.messenger.post(slack.channel, sentence('Tråd'), key()));
  const thread = slackChannel(workspaceId, channelId, root?.ts);
  const secret = key();
  const reply = await slack.messenger.post(thread, card, secret);
  expect(slack.double.messages(bo, channelId).at(-1)).toMatchObject({ raw: { threadTs: root?.ts } });
  expect(await slack.messenger.find(secret, thread, justNow)).toBe(reply);
});

test('a direct message is seen by one person, and found again by its key', async () => {
  const secret = key();
  const message = await slack.messenger.sendDirect(slack.account, card, secret);
  expect(texts(anna, 'dm')).toEqual(['Aftale #12']);
  expect(texts(bo, 'dm')).toEqual([]);
  expect(await slack.messenger.find(secret, slack.account, justNow)).toBe(message);
  expect(await slack.messenger.find(key(), slack.account, justNow)).toBe('absent');
});

test('a message is found behind hundreds of others, but not behind its time', async () => {
  const secret = key();
  const message = await slack.messenger.post(slack.channel, card, secret);
  for (let n = 0; n < 210; n += 1) await slack.double.say(bo, channelId, `snak ${n}`);
  expect(await slack.messenger.find(secret, slack.channel, justNow)).toBe(message);
  const later = Temporal.Now.instant().add({ minutes: 10 });
  expect(await slack.messenger.find(secret, slack.channel, later)).toBe('absent');
});

test('where the bot may not look, it says so', async () => {
  const closed = slackChannel(workspaceId, closedChannelId);
  expect(await slack.messenger.find(key(), closed, justNow)).toBe('cannot look');
});

test('the members of a channel are its people, without the bot', async () => {
  expect(await slack.messenger.members(slack.channel)).toEqual([
    slackAccount(workspaceId, anna),
    slackAccount(workspaceId, bo),
  ]);
});

describe('a failed post', () => {
  test.each<[FaultKind, DeliveryError['next'], string, string[]]>([
    ['rateLimit', { retryAfter: 1_000 }, 'ratelimited', []],
    ['forbidden', 'give up', 'restricted_action', []],
    ['serverError', 'unknown', 'HTTP 500', []],
    ['loseAnswer', 'unknown', 'UND_ERR_SOCKET', ['Aftale #12']],
  ])('that meets %s says what to do next', async (kind, next, reason, shown) => {
    slack.double.fault(kind, 1);
    expect(await failure(slack.messenger.post(slack.channel, card, key()))).toEqual({ next, reason });
    expect(texts(bo, channelId)).toEqual(shown);
    await slack.messenger.post(slack.channel, sentence('Den næste'), key());
    expect(texts(bo, channelId)).toEqual([...shown, 'Den næste']);
  });

  test('that hangs may have been posted', { timeout: 10_000 }, async () => {
    slack.double.fault('hang', 1);
    const failed = await failure(slack.messenger.post(slack.channel, card, key()));
    expect(failed).toEqual({ next: 'unknown', reason: 'timeout' });
    expect(texts(bo, channelId)).toEqual([]);
  });

  test('whose answer was lost is found by its key', async () => {
    const secret = key();
    slack.double.fault('loseAnswer', 1);
    await failure(slack.messenger.post(slack.channel, card, secret));
    const [message] = slack.double.messages(bo, channelId);
    expect(await slack.messenger.find(secret, slack.channel, justNow)).toBe(
      slackMessage(workspaceId, channelId, message?.id ?? ''),
    );
  });
});

test('an update that was lost may be tried again', async () => {
  const message = await slack.messenger.post(slack.channel, card, key());
  for (const kind of ['serverError', 'loseAnswer'] as const) {
    slack.double.fault(kind, 1);
    expect(await failure(slack.messenger.update(message, card))).toMatchObject({ next: 'try again' });
  }
});

test.each<[string, (slack: SlackSetup) => Promise<unknown>]>([
  ['channel_not_found', ({ messenger }) => messenger.post(slackChannel(workspaceId, 'C0GONE'), card, key())],
  [
    'not_in_channel',
    ({ messenger }) => messenger.post(slackChannel(workspaceId, closedChannelId), card, key()),
  ],
  [
    'user_not_found',
    ({ messenger }) => messenger.sendDirect(slackAccount(workspaceId, 'U0GONE'), card, key()),
  ],
  [
    'message_not_found',
    ({ messenger }) => messenger.update(slackMessage(workspaceId, channelId, '1.2'), card),
  ],
])('a call that Slack refuses with %s is given up', async (reason, attempt) => {
  expect(await failure(attempt(slack))).toEqual({ next: 'give up', reason });
});

test('a message that somebody else wrote is not updated', async () => {
  await slack.double.say(bo, channelId, 'Min egen');
  const [message] = slack.double.messages(bo, channelId);
  const address = slackMessage(workspaceId, channelId, message?.id ?? '');
  expect(await failure(slack.messenger.update(address, card))).toEqual({
    next: 'give up',
    reason: 'cant_update_message',
  });
});

test('nobody listening is tried again', async () => {
  await slack.stop();
  const nobody = slack.messenger.post(slack.channel, card, key());
  expect(await failure(nobody)).toEqual({ next: 'try again', reason: 'ECONNREFUSED' });
});

test('where Slack cannot fetch a picture, the message arrives without it', async () => {
  const picture = (url: string): Card => ({
    summary: 'Puls',
    elements: [
      { kind: 'text', runs: [{ text: 'Effektive mellemrum 3,4' }] },
      { kind: 'picture', url, alt: 'Effektive mellemrum: 3,4' },
    ],
  });
  const shown = () =>
    slack.double
      .messages(anna, channelId)
      .map(({ text, raw }) => [text, JSON.stringify(raw).includes('image_url')]);
  const message = await slack.messenger.post(
    slack.channel,
    picture('https://mellemrum.example.dk/p.png'),
    key(),
  );
  expect(shown()).toEqual([['Effektive mellemrum 3,4', true]]);
  const behindTheWall = picture('http://mellemrum.sygehus.intern/p.png');
  await slack.messenger.update(message, behindTheWall);
  expect(shown()).toEqual([['Effektive mellemrum 3,4', false]]);
  await slack.messenger.post(slack.channel, behindTheWall, key());
  expect(shown()).toHaveLength(2);
});
