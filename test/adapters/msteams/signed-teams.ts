// The Teams adapter with a registration of its own, and a Bot Framework that signs for it: keys served on loopback.
import { createHmac, createPublicKey, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTeamsAdapter } from '#adapters/msteams/teams-adapter.ts';
import type { ChatEvent } from '#src/chat/event.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { teamsTexts } from './teams-setup.ts';

export const appId = '11111111-2222-4333-8444-555555555555';
export const tenantId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const issuer = 'https://api.botframework.com';

export const activity = {
  type: 'message',
  id: '1700000000001',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:anna' },
  recipient: { id: `28:${appId}` },
  conversation: { id: 'a:anna', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  text: 'aftaler',
};

const seconds = () => Math.floor(Date.now() / 1_000);

/** As the Bot Framework claims it for Teams, good for an hour. */
export const claims = () => ({
  aud: appId,
  iss: issuer,
  nbf: seconds() - 60,
  exp: seconds() + 3_600,
  serviceurl: serviceUrl,
});

export type Key = { id: string; secret: KeyObject; endorsements?: string[] };

export const newKey = (id: string, endorsements?: string[]): Key => ({
  id,
  secret: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  ...(endorsements ? { endorsements } : {}),
});

export const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token, without the scheme before it. */
export function sign(payload: unknown, key: Key, header: Record<string, unknown> = {}): string {
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: key.id, ...header })}.${part(payload)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key.secret).toString('base64url')}`;
}

/** The confusion of algorithms: what everybody knows, the public key, used as a shared secret. */
export function signWithPublicKey(payload: unknown, key: Key): string {
  const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: key.id })}.${part(payload)}`;
  const secret = createPublicKey(key.secret).export({ type: 'spki', format: 'pem' });
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

export type SignedTeams = {
  heard: ChatEvent[];
  /** The addresses of the routes that are remembered. */
  kept: string[];
  log: ReturnType<typeof keptLog>;
  /** What was asked of the server that publishes the keys. */
  asked: string[];
  post(body: unknown, authorization?: string): Promise<number>;
  stop(): Promise<void>;
};

export async function startSignedTeams(published: Key[]): Promise<SignedTeams> {
  const heard: ChatEvent[] = [];
  const kept: string[] = [];
  const asked: string[] = [];
  const log = keptLog();
  const keys = await serve((request, response) => {
    asked.push(request.url ?? '');
    const answers: Record<string, unknown> = {
      '/openid': { issuer, jwks_uri: `${keys.url}/keys` },
      '/keys': {
        keys: published.map(({ id, secret, endorsements }) => ({
          ...createPublicKey(secret).export({ format: 'jwk' }),
          kid: id,
          use: 'sig',
          ...(endorsements ? { endorsements } : {}),
        })),
      },
    };
    response.end(JSON.stringify(answers[request.url ?? '']));
  });
  const adapter = createTeamsAdapter({
    bot: async (event) => {
      heard.push(event);
      return { show: 'nothing' };
    },
    credentials: { appId, password: 'a password for tests', tenantId },
    metadataUrl: `${keys.url}/openid`,
    routes: {
      remember: async (address) => void kept.push(address),
      recall: async () => undefined,
      recallBelow: async () => [],
    },
    allowServiceUrl: () => true,
    texts: teamsTexts,
    log,
    realNow: () => performance.now(),
  });
  const door = await serve((request, response) => void adapter.handle(request, response));
  return {
    heard,
    kept,
    asked,
    log,
    async post(body, authorization) {
      const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
      const response = await fetch(door.url, { method: 'POST', headers, body: JSON.stringify(body) });
      await response.body?.cancel();
      return response.status;
    },
    async stop() {
      await door.stop();
      await keys.stop();
    },
  };
}

async function serve(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
