// Who may talk to the bot: requests that Slack signed, once, and now.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signedHeaders } from '#playground/slack/bot-line.ts';
import type { ChatEvent } from '#src/chat/event.ts';
import { anna, channelId, type SlackSetup, signingSecret, startSlack, workspaceId } from './slack-setup.ts';

let slack: SlackSetup;
let heard: ChatEvent[];
let handling: () => Promise<void>;

beforeEach(async () => {
  heard = [];
  handling = async () => undefined;
  slack = await startSlack({
    bot: async (event) => {
      heard.push(event);
      await handling();
      return { show: 'nothing' };
    },
  });
});

afterEach(async () => slack.stop());

const nowSeconds = (): number => Math.floor(Date.now() / 1_000);

const body = new URLSearchParams({
  command: '/aftale',
  text: 'jeg ringer i morgen',
  team_id: workspaceId,
  user_id: anna,
  channel_id: channelId,
  channel_name: 'udskrivning',
  trigger_id: 'trigger-1',
  response_url: 'https://hooks.slack.com/commands/1',
}).toString();

async function send(headers: Record<string, string>, sent = body): Promise<number> {
  const response = await fetch(`${slack.url}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: sent,
  });
  return response.status;
}

test('a signed request is taken, and the same one again has the same id', async () => {
  const headers = signedHeaders(signingSecret, body, nowSeconds());
  expect(await send(headers)).toBe(200);
  expect(await send(headers)).toBe(200);
  expect(heard.map(({ id }) => id)).toEqual([
    `slack:${workspaceId}/command/trigger-1`,
    `slack:${workspaceId}/command/trigger-1`,
  ]);
});

test('a clock that is a little ahead or behind is taken', async () => {
  expect(await send(signedHeaders(signingSecret, body, nowSeconds() + 20))).toBe(200);
  expect(await send(signedHeaders(signingSecret, body, nowSeconds() - 4 * 60))).toBe(200);
});

test('one message under two event ids is one thing', async () => {
  const tell = async (eventId: string): Promise<number> => {
    const event = {
      type: 'event_callback',
      event_id: eventId,
      team_id: workspaceId,
      event: { type: 'message', channel_type: 'im', user: anna, text: 'aftaler', channel: 'D1', ts: '1.2' },
    };
    const told = JSON.stringify(event);
    const headers = signedHeaders(signingSecret, told, nowSeconds());
    return send({ ...headers, 'content-type': 'application/json' }, told);
  };
  expect(await tell('Ev1')).toBe(200);
  expect(await tell('Ev2')).toBe(200);
  expect(heard).toHaveLength(2);
  expect(heard[0]?.id).toBe(heard[1]?.id);
});

test('Slack is answered only when the bot is done', async () => {
  const order: string[] = [];
  let begun: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const beginning = new Promise<void>((resolve) => {
    begun = resolve;
  });
  handling = async () => {
    begun();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    order.push('the bot is done');
  };
  const event = { type: 'message', channel_type: 'im', user: anna, text: 'x', channel: 'D1', ts: '1.2' };
  const told = JSON.stringify({ type: 'event_callback', team_id: workspaceId, event });
  const headers = signedHeaders(signingSecret, told, nowSeconds());
  const answered = send({ ...headers, 'content-type': 'application/json' }, told).then((status) => {
    order.push(`HTTP ${status}`);
  });
  await beginning;
  // A whole round trip to the same server: time enough for an answer that was given too early.
  await fetch(`${slack.url}/nothing-here`);
  finish();
  await answered;
  expect(order).toEqual(['the bot is done', 'HTTP 200']);
});

test('unsigned, stale, future, mutated and wrongly signed requests are refused', async () => {
  const now = nowSeconds();
  expect(await send({})).toBe(401);
  expect(await send(signedHeaders(signingSecret, body, now - 6 * 60))).toBe(401);
  expect(await send(signedHeaders(signingSecret, body, now + 40))).toBe(401);
  expect(await send(signedHeaders(signingSecret, body, now), `${body}&text=andet`)).toBe(401);
  expect(await send(signedHeaders('another secret', body, now))).toBe(401);
  expect(heard).toEqual([]);
});

test('a body that cannot be read is refused, and not quoted in the log', async () => {
  const broken = '{"text":Hemmeligt}';
  const headers = signedHeaders(signingSecret, broken, nowSeconds());
  expect(await send({ ...headers, 'content-type': 'application/json' }, broken)).toBe(400);
  expect(slack.warnings).toHaveLength(1);
  expect(slack.warnings[0]).not.toContain('Hem');
});

test('edits, deletions and what bots write are taken and left alone', async () => {
  const ignored = [
    { subtype: 'message_changed' },
    { subtype: 'message_deleted' },
    { bot_id: 'B1' },
    { channel_type: 'channel' },
  ];
  for (const difference of ignored) {
    const event = { type: 'message', channel_type: 'im', user: anna, text: 'x', channel: 'C1', ts: '1.2' };
    const told = JSON.stringify({
      type: 'event_callback',
      team_id: workspaceId,
      event: { ...event, ...difference },
    });
    const headers = signedHeaders(signingSecret, told, nowSeconds());
    expect(await send({ ...headers, 'content-type': 'application/json' }, told)).toBe(200);
  }
  expect(heard).toEqual([]);
});
