// The Teams adapter with a registration of its own, and a Bot Framework that signs for it: keys served on loopback.
import { createHmac, createPublicKey, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isMicrosoftsConnector } from '#adapters/msteams/service-address.ts';
import { createTeamsAdapter } from '#adapters/msteams/teams-adapter.ts';
import { openTeamsRegistrations, type TeamsRegistrations } from '#adapters/msteams/teams-registrations.ts';
import type { ChatEvent, Reply } from '#src/chat/event.ts';
import { installationTrouble } from '#src/chat/installation-trouble.ts';
import type { TeamsRegistration } from '#src/installations/installation.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { teamsTexts } from './teams-setup.ts';

export const appId = '11111111-2222-4333-8444-555555555555';
export const tenantId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const issuer = 'https://api.botframework.com';

/** Said to the bot of a registration, in its tenant. */
export const activityTo = ({ appId, tenantId }: { appId: string; tenantId: string }) => ({
  type: 'message',
  id: '1700000000001',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:anna' },
  recipient: { id: `28:${appId}` },
  conversation: { id: 'a:anna', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  text: 'aftaler',
});

export const activity = activityTo({ appId, tenantId });

const seconds = () => Math.floor(Date.now() / 1_000);

/** As the Bot Framework claims it for Teams, good for an hour. */
export const claims = (aud = appId) => ({
  aud,
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

/** As they are served at the address that the metadata name. */
export const publishedKeys = (published: Key[]) => ({
  keys: published.map(({ id, secret, endorsements }) => ({
    ...createPublicKey(secret).export({ format: 'jwk' }),
    kid: id,
    use: 'sig',
    ...(endorsements ? { endorsements } : {}),
  })),
});

export type SignedTeams = {
  heard: ChatEvent[];
  /** The addresses of the routes that are remembered. */
  kept: string[];
  log: ReturnType<typeof keptLog>;
  /** What was asked of the server that publishes the keys. */
  asked: string[];
  /** `to` is a path of the door: the one of the settings, or a registration's own. */
  post(body: unknown, authorization?: string, to?: string): Promise<number>;
  registrations: TeamsRegistrations;
  stop(): Promise<void>;
};

/** `kept` are by their installations' ids; the bot's first registration is the one of the settings. */
export async function startSignedTeams(
  published: Key[],
  kept: Record<string, TeamsRegistration> = {},
): Promise<SignedTeams> {
  const heard: ChatEvent[] = [];
  const routesKept: string[] = [];
  const asked: string[] = [];
  const log = keptLog();
  const keys = await serve((request, response) => {
    asked.push(request.url ?? '');
    const answers: Record<string, unknown> = {
      '/openid': { issuer, jwks_uri: `${keys.url}/keys` },
      '/keys': publishedKeys(published),
    };
    response.end(JSON.stringify(answers[request.url ?? '']));
  });
  const common = {
    bot: async (event: ChatEvent): Promise<Reply> => {
      heard.push(event);
      return { show: 'nothing' };
    },
    microsoft: { openIdMetadata: `${keys.url}/openid`, login: keys.url, isConnector: isMicrosoftsConnector },
    routes: {
      remember: async (address: string) => void routesKept.push(address),
      recall: async () => undefined,
      recallBelow: async () => [],
    },
    allowServiceUrl: () => true,
    texts: teamsTexts,
    log,
    realNow: () => performance.now(),
  };
  const ofSettings = createTeamsAdapter({
    ...common,
    credentials: { of: 'msteams', appId, secret: 'a secret for tests', tenantId },
  });
  const registrations = openTeamsRegistrations({
    credentialsOf: async (id) => kept[id],
    open: (credentials) => createTeamsAdapter({ ...common, credentials }),
    ofSettings: { adapter: ofSettings, tenantId },
    look: async () => true,
    trouble: installationTrouble(log, common.realNow),
    log,
  });
  const all = Object.entries(kept).map(([id, { tenantId: place }]) => ({ id, place }));
  registrations.follow(
    all.map((one) => ({ ...one, messenger: 'msteams', name: one.id, version: 1 })),
    [],
  );
  const door = await serve((request, response) => {
    const [, id] = /^\/api\/messages\/([^/]+)$/.exec(request.url ?? '') ?? [];
    void (id ? registrations.handle(id, request, response) : ofSettings.handle(request, response));
  });
  return {
    heard,
    kept: routesKept,
    asked,
    registrations,
    log,
    async post(body, authorization, to = '/api/messages') {
      const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
      const response = await fetch(`${door.url}${to}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
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
