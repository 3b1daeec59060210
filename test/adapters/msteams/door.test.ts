// Who is let in at /api/messages.

import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTeamsAdapter } from '#adapters/msteams/teams-adapter.ts';
import type { TeamsCredentials } from '#adapters/msteams/teams-connection.ts';
import type { ChatEvent } from '#src/chat/event.ts';
import { teamsTexts } from './teams-setup.ts';

let stop: (() => Promise<void>)[] = [];
let heard: ChatEvent[] = [];
let kept: string[] = [];
beforeEach(() => {
  heard = [];
  kept = [];
});
afterEach(async () => {
  for (const one of stop) await one();
  stop = [];
});

/** The adapter on a bare HTTP server, without anything that parses bodies. */
async function listen(credentials: TeamsCredentials): Promise<string> {
  const log = { info() {}, warn() {}, error() {} };
  const { handle } = createTeamsAdapter({
    bot: async (event) => {
      heard.push(event);
      return { show: 'nothing' };
    },
    credentials,
    routes: {
      remember: async (address) => {
        kept.push(address);
      },
      recall: async () => undefined,
      recallBelow: async () => [],
    },
    allowServiceUrl: (url) => url === 'https://smba.trafficmanager.net/emea/',
    texts: teamsTexts,
    log,
    realNow: () => 0,
  });
  const server = createHttpServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop.push(() => new Promise((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:anna' },
  recipient: { id: '28:mellemrum' },
  conversation: { id: 'a:anna', conversationType: 'personal', tenantId: 'tenant' },
  text: 'aftaler',
};

const post = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(url, { method: 'POST', headers, body: text });
  return answer.status;
};

/** `fetch` sets the Host header by itself. */
const statusWithHost = (url: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
    request.end(JSON.stringify(activity));
  });

test('with credentials nobody comes in without a token of the Bot Framework', async () => {
  const url = await listen({ of: 'msteams', appId: 'app', secret: 'secret', tenantId: 'tenant' });
  expect(await post(url, activity)).toBe(401);
  expect(await post(url, activity, { authorization: 'Bearer junk' })).toBe(401);
  expect(heard).toEqual([]);
  expect(kept).toEqual([]);
});

test('without credentials a well-formed activity is heard, and its routes are kept once', async () => {
  const url = await listen('anonymous');
  expect(await post(url, activity)).toBe(200);
  expect(await post(url, { ...activity, id: '2' })).toBe(200);
  expect(heard.map((event) => event.id)).toEqual(['msteams:a:anna/1', 'msteams:a:anna/2']);
  expect(kept).toEqual([
    'msteams:tenant/tenant',
    'msteams:channel/tenant/a%3Aanna',
    'msteams:account/tenant/29%3Aanna',
  ]);
});

test('without credentials another site is refused, by its page or by a name that points here', async () => {
  const url = await listen('anonymous');
  expect(await post(url, activity, { origin: 'https://evil.example' })).toBe(403);
  expect(await statusWithHost(url, 'evil.example')).toBe(403);
  expect(await post(url, activity, { origin: url })).toBe(200);
  expect(heard).toHaveLength(1);
});

test('an activity from a service address that is not allowed is refused', async () => {
  const url = await listen('anonymous');
  expect(await post(url, { ...activity, serviceUrl: 'https://evil.example/' })).toBe(403);
  expect(heard).toEqual([]);
  expect(kept).toEqual([]);
});

test('what is no activity, and what is too large, is refused', async () => {
  const url = await listen('anonymous');
  expect(await post(url, 'not json')).toBe(400);
  expect(await post(url, [])).toBe(400);
  expect(await post(url, { ...activity, text: 'x'.repeat(300_000) })).toBe(413);
  expect(heard).toEqual([]);
});

test('an activity of a kind that is none of our business is taken in silence', async () => {
  const url = await listen('anonymous');
  expect(await post(url, { ...activity, type: 'messageReaction' })).toBe(200);
  expect(await post(url, { ...activity, type: 'invoke', name: 'composeExtension/query' })).toBe(200);
  expect(heard).toEqual([]);
});
