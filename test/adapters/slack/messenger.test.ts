// The bot's own messages on Slack: what arrives, and what each failure means for the outbox.
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMessage, slackAccount, slackChannel, slackMessage } from '#adapters/slack/address.ts';
import { createCallSlack } from '#adapters/slack/call-slack.ts';
import { createSlackMessenger } from '#adapters/slack/slack-messenger.ts';
import { createSlackPeople } from '#adapters/slack/slack-people.ts';
import type { FaultKind } from '#playground/platform.ts';
import { sentence } from '#src/chat/card.ts';
import type { DeliveryError } from '#src/chat/messenger.ts';
import {
  anna,
  bo,
  botToken,
  channelId,
  closedChannelId,
  type SlackBench,
  startSlackBench,
  workspaceId,
} from './slack-bench.ts';

let bench: SlackBench;
beforeEach(async () => {
  bench = await startSlackBench({ bot: async () => ({ show: 'nothing' }) });
});
afterEach(async () => bench.stop());

const card = sentence('Aftale #12');
const key = (): string => crypto.randomUUID();
const texts = (person: string, channel: string): string[] =>
  bench.double.messages(person, channel).map(({ text }) => text);
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
  const message = await bench.messenger.post(bench.channel, card, key());
  await bench.messenger.update(message, sentence('Aftale #12 er færdig'));
  expect(texts(anna, channelId)).toEqual(['Aftale #12 er færdig']);
  expect(texts(bo, channelId)).toEqual(['Aftale #12 er færdig']);
});

test('a post to a thread stands in that thread, and is found there', async () => {
  const root = readMessage(await bench.messenger.post(bench.channel, sentence('Tråd'), key()));
  const thread = slackChannel(workspaceId, channelId, root?.ts);
  const secret = key();
  const reply = await bench.messenger.post(thread, card, secret);
  expect(bench.double.messages(bo, channelId).at(-1)).toMatchObject({ raw: { threadTs: root?.ts } });
  expect(await bench.messenger.find(secret, thread, justNow)).toBe(reply);
});

test('a direct message is seen by one person, and found again by its key', async () => {
  const secret = key();
  const message = await bench.messenger.sendDirect(bench.account, card, secret);
  expect(texts(anna, 'dm')).toEqual(['Aftale #12']);
  expect(texts(bo, 'dm')).toEqual([]);
  expect(await bench.messenger.find(secret, bench.account, justNow)).toBe(message);
  expect(await bench.messenger.find(key(), bench.account, justNow)).toBe('absent');
});

test('a message is found behind hundreds of others, but not behind its time', async () => {
  const secret = key();
  const message = await bench.messenger.post(bench.channel, card, secret);
  for (let n = 0; n < 210; n += 1) await bench.double.say(bo, channelId, `snak ${n}`);
  expect(await bench.messenger.find(secret, bench.channel, justNow)).toBe(message);
  const later = Temporal.Now.instant().add({ minutes: 10 });
  expect(await bench.messenger.find(secret, bench.channel, later)).toBe('absent');
});

test('where the bot may not look, it says so', async () => {
  const closed = slackChannel(workspaceId, closedChannelId);
  expect(await bench.messenger.find(key(), closed, justNow)).toBe('cannot look');
});

test('the members of a channel are its people, without the bot', async () => {
  expect(await bench.messenger.members(bench.channel)).toEqual([
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
  ])('%s', async (kind, next, reason, shown) => {
    bench.double.fault(kind, 1);
    expect(await failure(bench.messenger.post(bench.channel, card, key()))).toEqual({ next, reason });
    expect(texts(bo, channelId)).toEqual(shown);
    await bench.messenger.post(bench.channel, sentence('Den næste'), key());
    expect(texts(bo, channelId)).toEqual([...shown, 'Den næste']);
  });

  test('hang', { timeout: 10_000 }, async () => {
    bench.double.fault('hang', 1);
    const failed = await failure(bench.messenger.post(bench.channel, card, key()));
    expect(failed).toEqual({ next: 'unknown', reason: 'timeout' });
    expect(texts(bo, channelId)).toEqual([]);
  });

  test('whose answer was lost is found by its key', async () => {
    const secret = key();
    bench.double.fault('loseAnswer', 1);
    await failure(bench.messenger.post(bench.channel, card, secret));
    const [message] = bench.double.messages(bo, channelId);
    expect(await bench.messenger.find(secret, bench.channel, justNow)).toBe(
      slackMessage(workspaceId, channelId, message?.id ?? ''),
    );
  });
});

test('an update that was lost may be tried again', async () => {
  const message = await bench.messenger.post(bench.channel, card, key());
  for (const kind of ['serverError', 'loseAnswer'] as const) {
    bench.double.fault(kind, 1);
    expect(await failure(bench.messenger.update(message, card))).toMatchObject({ next: 'try again' });
  }
});

test.each<[string, (bench: SlackBench) => Promise<unknown>]>([
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
])('%s is given up', async (reason, attempt) => {
  expect(await failure(attempt(bench))).toEqual({ next: 'give up', reason });
});

test('a message that somebody else wrote is not updated', async () => {
  await bench.double.say(bo, channelId, 'Min egen');
  const [message] = bench.double.messages(bo, channelId);
  const address = slackMessage(workspaceId, channelId, message?.id ?? '');
  expect(await failure(bench.messenger.update(address, card))).toEqual({
    next: 'give up',
    reason: 'cant_update_message',
  });
});

test('a wrong token is given up; nobody listening is tried again', async () => {
  const messenger = (token: string, apiUrl: string) => {
    const call = createCallSlack({ botToken: token, apiUrl });
    return createSlackMessenger(call, createSlackPeople(call));
  };
  const api = `${bench.url}/playground/slack/api/`;
  const stranger = messenger('xoxb-wrong', api).post(bench.channel, card, key());
  expect(await failure(stranger)).toEqual({ next: 'give up', reason: 'invalid_auth' });
  await bench.stop();
  const nobody = messenger(botToken, api).post(bench.channel, card, key());
  expect(await failure(nobody)).toEqual({ next: 'try again', reason: 'ECONNREFUSED' });
});
