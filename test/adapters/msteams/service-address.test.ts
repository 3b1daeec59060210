// Which addresses the bot may be told of, and may call: hostile ones get no connection, whenever they came in.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { teamsAccount, teamsChannel } from '#adapters/msteams/address.ts';
import { isMicrosoftsConnector } from '#adapters/msteams/service-address.ts';
import { createTeamsAdapter } from '#adapters/msteams/teams-adapter.ts';
import { sentence } from '#src/chat/card.ts';
import { teamsTexts } from './teams-setup.ts';

/** `here` is a host and port of this machine that listens. */
const hostile = (here: string, port: number): string[] => [
  `http://${here}/`,
  `https://${here}/`,
  `HTTP://${here}/`,
  `https://localhost:${port}/`,
  `http://[::1]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://2130706433:${port}/`,
  `http://0x7f.1:${port}/`,
  `http://0:${port}/`,
  `https://smba.trafficmanager.net@${here}/`,
  `https://smba.trafficmanager.net:x@${here}/`,
  `https://smba.trafficmanager.net%2f@${here}/`,
  `https://${here}\\@smba.trafficmanager.net/`,
  `https://${here}#@smba.trafficmanager.net/`,
  `https://${here}?@smba.trafficmanager.net/`,
  `https:${here}/smba.trafficmanager.net/`,
  `//${here}/`,
  `smba.trafficmanager.net.localhost:${port}`,
  `http://smba.trafficmanager.net.localhost:${port}/`,
  'http://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net.evil.example/emea/',
  'https://smba.trafficmanager.net./emea/',
  'https://evil-smba.trafficmanager.net/emea/',
  'https://evil.trafficmanager.net/emea/',
  'https://trafficmanager.net/emea/',
  'https://smba.trafficmanager.net:8443/emea/',
  'https://smba.trafficmanager.net:444',
  'https://me@smba.trafficmanager.net/emea/',
  'https://me:pass@smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net/emea/?to=evil.example',
  'https://smba.trafficmanager.net/emea/#evil.example',
  'https://smba.trafficmanager.net\\@evil.example/',
  'https://smba.trafficmanager.net\t.evil.example/',
  'https://smba.trafficmanager.net\n/emea/',
  ' https://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net%00.evil.example/',
  'https://smbа.trafficmanager.net/emea/',
  'https://smba。trafficmanager。net/emea/',
  'https://xn--smb-7cd.trafficmanager.net/emea/',
  'https://smba.infra.gcc.teams.microsoft.com.evil.example/',
  'https://smba.infra.gcc.evil.teams.microsoft.com/',
  'https://smba.infra.gcc-teams.microsoft.com/',
  'https://smba.infra..teams.microsoft.com/',
  'https://smba.infra.gcc.teams.microsoft.org/',
  'wss://smba.trafficmanager.net/emea/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://',
  'x',
];

const microsofts = [
  'https://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net/emea/7e4a55a0-1d0e-4c0b-8f6e-000000000001/',
  'https://smba.trafficmanager.net',
  'https://SMBA.TrafficManager.net/teams/',
  'https://smba.infra.gcc.teams.microsoft.com/gcc/',
  'https://smba.infra.gov.teams.microsoft.us/gov/',
];

/** Counts whoever knocks, on a port that is the same on both of this machine's loopback addresses. */
async function trap() {
  let connections = 0;
  const first = createTcpServer((socket) => {
    connections += 1;
    socket.destroy();
  }).listen(0, '::');
  await once(first, 'listening');
  const { port } = first.address() as AddressInfo;
  return { port, here: `127.0.0.1:${port}`, connections: () => connections, stop: () => first.close() };
}

const tenant = 'tenant';
const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  from: { id: '29:anna' },
  recipient: { id: '28:mellemrum' },
  conversation: { id: 'a:anna', conversationType: 'personal', tenantId: tenant },
  text: 'aftaler',
};

/** Without credentials, so that nothing but the address stands in the way; `stored` is what every route leads to. */
function openDoor(allowServiceUrl: (url: string) => boolean) {
  const told: { heard: string[]; kept: string[]; stored?: string } = { heard: [], kept: [] };
  const adapter = createTeamsAdapter({
    bot: async (event) => {
      told.heard.push(event.id);
      return { show: 'privately', card: sentence('Svar') };
    },
    credentials: 'anonymous',
    routes: {
      remember: async (address) => void told.kept.push(address),
      recallBelow: async () => [],
      recall: async () =>
        told.stored === undefined
          ? undefined
          : JSON.stringify({
              serviceUrl: told.stored,
              tenantId: tenant,
              bot: { id: '28:mellemrum' },
              conversationId: 'a:anna',
            }),
    },
    allowServiceUrl,
    texts: teamsTexts,
    log: { info() {}, warn() {}, error() {} },
    realNow: () => performance.now(),
  });
  return { adapter, told };
}

async function serve(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

const anna = teamsAccount(tenant, '29:anna');
const channel = teamsChannel(tenant, '19:team@thread.tacv2');

let bait: Awaited<ReturnType<typeof trap>>;
const stops: (() => void)[] = [];
beforeEach(async () => {
  bait = await trap();
  stops.push(bait.stop);
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

test('Microsoft’s own addresses are allowed, and nothing that only looks like one', () => {
  expect(microsofts.filter((address) => !isMicrosoftsConnector(address))).toEqual([]);
  expect(hostile(bait.here, bait.port).filter(isMicrosoftsConnector)).toEqual([]);
});

describe('a hostile service address', () => {
  test('is refused where an activity tells of it: nothing is heard, kept or called', async () => {
    const { adapter, told } = openDoor(isMicrosoftsConnector);
    const door = await serve((request, response) => void adapter.handle(request, response));
    stops.push(door.stop);
    const tell = async (serviceUrl: string) =>
      (await fetch(door.url, { method: 'POST', body: JSON.stringify({ ...activity, serviceUrl }) })).status;
    const addresses = hostile(bait.here, bait.port);
    const statuses = await Promise.all(addresses.map(tell));
    await adapter.settled();
    console.log(`Teams: told of ${addresses.length} hostile addresses, ${bait.connections()} connections`);
    expect(new Set(statuses)).toEqual(new Set([403]));
    expect(told).toEqual({ heard: [], kept: [] });
    expect(bait.connections()).toBe(0);
  });

  test('that was stored while it was allowed is not called any more', async () => {
    const { adapter, told } = openDoor(isMicrosoftsConnector);
    const addresses = hostile(bait.here, bait.port);
    for (const address of addresses) {
      told.stored = address;
      const refused = { next: 'give up', reason: 'service_url_not_allowed' };
      await expect(adapter.messenger.post(channel, sentence('Hej'), 'key')).rejects.toMatchObject(refused);
      await expect(adapter.messenger.sendDirect(anna, sentence('Hej'), 'key')).rejects.toMatchObject(refused);
      await expect(adapter.messenger.members(channel)).rejects.toMatchObject(refused);
    }
    console.log(
      `Teams: ${addresses.length} stored hostile addresses, 3 calls each, ${bait.connections()} connections`,
    );
    expect(bait.connections()).toBe(0);
  });

  test('would have been called, were it allowed', async () => {
    const { adapter, told } = openDoor(() => true);
    told.stored = `http://${bait.here}/`;
    await expect(adapter.messenger.post(channel, sentence('Hej'), 'key')).rejects.toThrow();
    expect(bait.connections()).toBe(1);
  });
});

test.each([301, 302, 303, 307, 308])(
  'a redirect %s of an allowed address is not followed',
  async (status) => {
    let asked = 0;
    const allowed = await serve((_request, response) => {
      asked += 1;
      response.writeHead(status, { location: `http://${bait.here}/` }).end();
    });
    stops.push(allowed.stop);
    const { adapter, told } = openDoor((url) => url === allowed.url);
    told.stored = allowed.url;
    await expect(adapter.messenger.post(channel, sentence('Hej'), 'key')).rejects.toMatchObject({
      next: 'give up',
      reason: `HTTP ${status}`,
    });
    expect(asked).toBe(1);
    expect(bait.connections()).toBe(0);
  },
);
