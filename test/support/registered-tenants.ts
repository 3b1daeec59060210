// Tenants of Microsoft Teams in a box, each with a registration of its own: everything that comes from there is signed
// for it, and nothing is taken there that was not sent with its own token.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { BOT_ACCOUNT, PLAYGROUND_TENANT } from '#playground/msteams/identities.ts';
import { createTeamsDouble } from '#playground/msteams/teams-double.ts';
import type { PlaygroundChannel, PlaygroundPerson } from '#playground/platform.ts';
import { claims, newKey, publishedKeys, sign } from '#test/adapters/msteams/signed-teams.ts';
import { journalInMemory } from './journal-in-memory.ts';
import { type KnownRegistration, microsoftLogin, tokenOf } from './microsoft-login.ts';

export type Tenant = {
  tenantId: string;
  people: PlaygroundPerson[];
  channels: PlaygroundChannel[];
};

/** How the bot is registered in a tenant now. `marks` stands in the ids that people have for it. */
export type Registered = { appId: string; marks: string; installationId: string };

export async function startRegisteredTenants(tenants: Record<string, Tenant>, botUrl: () => string) {
  const site = express();
  const server = createServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = newKey('of-today', ['msteams']);
  const known: KnownRegistration[] = [];
  site.use('/login', microsoftLogin(known));
  site.get('/openid', (_request, response) => {
    response.json({ issuer: 'https://api.botframework.com', jwks_uri: `${url}/keys` });
  });
  site.get('/keys', (_request, response) => void response.json(publishedKeys([key])));
  /** Calls that came with another token than the tenant's own. */
  const foreign: string[] = [];
  const registered: Record<string, Registered> = {};

  const doubles = Object.fromEntries(
    Object.entries(tenants).map(([name, { tenantId, people, channels }]) => {
      const serviceUrl = `${url}/connector/${name}/`;
      const double = createTeamsDouble({
        ...{ people, channels },
        journal: journalInMemory(),
        botUrl: () => `${url}/front/${name}`,
        ownUrl: () => serviceUrl,
        shownNow: () => '2026-11-23T08:00:00Z',
        realNow: () => performance.timeOrigin + performance.now(),
      });
      /** What the box calls the tenant, the bot and its people, and what they are called here. */
      const names = (): [string, string][] => {
        const { appId = '', marks = '' } = registered[name] ?? {};
        return [
          [PLAYGROUND_TENANT, tenantId],
          [BOT_ACCOUNT.id, `28:${appId}`],
          ['29:', `29:${marks}-`],
          ['29%3A', `29%3A${marks}-`],
        ];
      };
      const outward = (text: string) =>
        names().reduce((told, [box, here]) => told.replaceAll(box, here), text);
      const inward = (text: string) =>
        names().reduce((told, [box, here]) => told.replaceAll(here, box), text);

      site.post(
        `/front/${name}/api/messages`,
        express.text({ type: '*/*', limit: '1mb' }),
        async (request, response) => {
          const { appId = '', installationId = '' } = registered[name] ?? {};
          const token = sign({ ...claims(appId), serviceurl: serviceUrl }, key);
          await relay(
            response,
            `${botUrl()}/api/messages/${installationId}`,
            {
              method: 'POST',
              headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
              body: outward(request.body),
            },
            inward,
          );
        },
      );
      site.use(
        `/connector/${name}`,
        express.text({ type: '*/*', limit: '1mb' }),
        async (request: Request, response: Response) => {
          if (request.headers.authorization !== `Bearer ${tokenOf(registered[name]?.appId ?? '')}`) {
            foreign.push(`${name}: ${request.headers.authorization}`);
            response.status(401).json({ error: { code: 'Unauthorized', message: 'Another token.' } });
            return;
          }
          const hasBody = !['GET', 'DELETE'].includes(request.method);
          await relay(
            response,
            `${url}/doubles/${name}${inward(request.url)}`,
            {
              method: request.method,
              headers: { 'content-type': 'application/json' },
              ...(hasBody && { body: inward(String(request.body)) }),
            },
            outward,
          );
        },
      );
      site.use(`/doubles/${name}`, double.router);
      return [name, double];
    }),
  );

  return {
    doubles,
    microsoft: {
      login: `${url}/login`,
      openIdMetadata: `${url}/openid`,
      isConnector: (serviceUrl: string) => serviceUrl.startsWith(`${url}/connector/`),
    },
    foreign,
    /** What Microsoft knows from now on. */
    know: (registration: KnownRegistration) => void known.push(registration),
    forget: (appId: string) =>
      void known.splice(0, known.length, ...known.filter((one) => one.appId !== appId)),
    register(name: string, registration: Registered) {
      registered[name] = registration;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function relay(response: Response, to: string, request: RequestInit, told: (text: string) => string) {
  const answer = await fetch(to, request).catch(() => undefined);
  if (!answer) return void response.destroy();
  response.status(answer.status);
  for (const name of ['content-type', 'retry-after']) {
    const value = answer.headers.get(name);
    if (value) response.setHeader(name, value);
  }
  response.end(told(await answer.text()));
}
