// What the bot calls on Slack's behalf: Slack alone, and never where an answer sends it on to.
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { slackChannel } from '#adapters/slack/address.ts';
import { createRespond } from '#adapters/slack/respond.ts';
import { createSlackAdapter } from '#adapters/slack/slack-adapter.ts';
import { sentence } from '#src/chat/card.ts';

let bait: { here: string; port: number; connections(): number };
const stops: (() => void)[] = [];
beforeEach(async () => {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  }).listen(0, '::');
  await once(server, 'listening');
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  bait = { port, here: `127.0.0.1:${port}`, connections: () => connections };
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Answers everything by sending it on to the bait. */
async function redirecting(status: number) {
  let asked = 0;
  const server = createHttpServer((_request, response) => {
    asked += 1;
    response.writeHead(status, { location: `http://${bait.here}/` }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked };
}

const hostile = (): string[] => [
  `http://${bait.here}/`,
  `https://${bait.here}/`,
  `http://localhost:${bait.port}/`,
  `http://[::1]:${bait.port}/`,
  `http://[::ffff:127.0.0.1]:${bait.port}/`,
  `http://2130706433:${bait.port}/`,
  `https://hooks.slack.com@${bait.here}/`,
  `https://hooks.slack.com:x@${bait.here}/`,
  `https://${bait.here}\\@hooks.slack.com/`,
  `https://${bait.here}#@hooks.slack.com/`,
  `https://${bait.here}?@hooks.slack.com/`,
  `http://hooks.slack.com.localhost:${bait.port}/`,
  `//${bait.here}/`,
  'http://hooks.slack.com/commands/1',
  'https://hooks.slack.com:8443/commands/1',
  'https://hooks.slack.com.evil.example/commands/1',
  'https://hooks.slack.com./commands/1',
  'https://evil-hooks.slack.com/commands/1',
  'https://slack.com/commands/1',
  'https://me:pass@hooks.slack.com/commands/1',
  'https://hооks.slack.com/commands/1',
  'https://hooks.slack.com\t.evil.example/',
  'file:///etc/passwd',
  'data:text/plain,x',
  'x',
  '',
];

test('a hostile response_url gets no connection', async () => {
  const respond = createRespond(undefined);
  const addresses = hostile();
  for (const address of addresses) {
    await expect(respond(address, { text: 'Svar' }), address).rejects.toMatchObject({
      next: 'give up',
      reason: 'response_url is not at Slack',
    });
  }
  console.log(`Slack: ${addresses.length} hostile response_urls, ${bait.connections()} connections`);
  expect(bait.connections()).toBe(0);

  const toTheBait = createRespond(`http://${bait.here}/api/`);
  await expect(toTheBait(`http://${bait.here}/`, {})).rejects.toThrow();
  expect(bait.connections(), 'the bait counts who is let through').toBe(1);
});

test.each([301, 302, 303, 307, 308])(
  'a redirect %s is not followed, neither from a response_url nor from the Web API',
  async (status) => {
    const slack = await redirecting(status);
    await expect(createRespond(slack.url)(`${slack.url}/response/1`, {})).rejects.toThrow();
    const { messenger } = createSlackAdapter({
      bot: async () => ({ show: 'nothing' }),
      signingSecret: 'secret',
      botToken: 'xoxb-1',
      apiUrl: `${slack.url}/api/`,
      log: { info() {}, warn() {}, error() {} },
      realNow: () => performance.now(),
    });
    await expect(messenger.post(slackChannel('T1', 'C1'), sentence('Hej'), 'key')).rejects.toThrow();
    expect(slack.asked()).toBe(2);
    expect(bait.connections()).toBe(0);
  },
);
