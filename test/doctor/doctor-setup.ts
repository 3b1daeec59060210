// Everything that a deployment talks to, well set up: a database, a Redis, Slack, Microsoft, and the bot's own address.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { MicrosoftPlaces } from '#adapters/msteams/ask-microsoft.ts';
import { healthRoutes } from '#adapters/web/health-routes.ts';
import { everyScope, type SlackApp } from '#playground/slack/scopes.ts';
import { createSlackDouble } from '#playground/slack/slack-double.ts';
import type { Finding } from '#src/doctor/finding.ts';
import { report } from '#src/doctor/report.ts';
import { examine } from '#src/examine.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { journalInMemory } from '#test/support/journal-in-memory.ts';
import { microsoftLogin } from '#test/support/microsoft-login.ts';
import { canStartRedis, freePort, startRedis, type TestRedis } from '#test/support/redis.ts';

export const appId = '3f2c8a11-7d55-4e0c-9c9d-0a1b2c3d4e5f';
export const tenantId = '9a7b6c5d-1234-4abc-8def-001122334455';
/** In every secret, so that one that gets out is seen. */
export const canary = 'canary';
export const appToken = `xapp-${canary}`;
export const expiredSecret = `expired-${canary}`;
const botToken = `xoxb-${canary}`;
const signingSecret = 'cafe0123456789abcdef0123456789ab';
export const secret = `secret-${canary}`;

type Environment = Record<string, string>;

type Circumstances = {
  patience?: number;
  /** How far this machine's clock is ahead of everybody's. */
  minutesAhead?: number;
  microsoft?: MicrosoftPlaces;
};

export type Deployment = {
  /** In which nothing is to be mended. */
  environment: Environment;
  /** Where all doubles listen, such as http://127.0.0.1:41234. */
  url: string;
  host: string;
  database: FreshDatabase;
  redis: TestRedis | undefined;
  slackApp: SlackApp;
  /** What apps.connections.open is answered with. */
  socket: { ok: boolean; error?: string };
  examine(environment: Environment, options?: Circumstances): Promise<Finding[]>;
  stop(): Promise<void>;
};

export async function deploy(): Promise<Deployment> {
  const site = express();
  const server = createServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  const database = await freshDatabase();
  const redis = canStartRedis()
    ? await startRedis(await freePort(), { requirepass: `redis-${canary}` })
    : undefined;
  const slackApp: SlackApp = { scopes: [...everyScope] };
  const realNow = () => Date.now();

  site.use(healthRoutes({ isOpen: () => true, checks: {} }));
  site.post('/slack/api/apps.connections.open', (request, response) => {
    if (request.headers.authorization !== `Bearer ${appToken}`) {
      response.json({ ok: false, error: 'invalid_auth' });
    } else
      response.json(
        deployment.socket.ok ? { ok: true, url: `wss://127.0.0.1/?ticket=${canary}` } : deployment.socket,
      );
  });
  const slack = createSlackDouble({
    people: [],
    channels: [],
    journal: journalInMemory(),
    botUrl: () => url,
    ownUrl: () => `${url}/slack`,
    shownNow: () => '2026-11-23T08:00:00Z',
    realNow,
    workspaceId: 'T0KOLDING',
    workspaceName: 'Kolding Kommune',
    signingSecret,
    botToken,
    app: slackApp,
  });
  site.use('/slack', slack.router);
  site.use('/microsoft', microsoftLogin([{ tenantId, appId, secret, expiredSecret }]));
  site.get('/moved/healthz', (_request, response) => response.redirect(`${url}/sign-in?from=${canary}`));
  site.get('/proxy/healthz', (_request, response) => void response.status(502).send('Bad Gateway'));
  site.use('/other', (_request, response) => void response.send('<h1>Velkommen</h1>'));

  const places = { login: `${url}/microsoft`, openIdMetadata: `${url}/microsoft/openidconfiguration` };
  const deployment: Deployment = {
    environment: {
      PORT: String(await freePort()),
      PUBLIC_URL: url,
      DATABASE_URL: database.url,
      ...(redis && { REDIS_URL: redis.url }),
      SLACK_API_URL: `${url}/slack/api/`,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      MicrosoftAppId: appId,
      MicrosoftAppPassword: secret,
      MicrosoftAppTenantId: tenantId,
    },
    url,
    host,
    database,
    redis,
    slackApp,
    socket: { ok: true },
    examine: (environment, { patience = 5_000, minutesAhead = 0, microsoft = places } = {}) =>
      examine({ environment, patience, realNow: () => realNow() + minutesAhead * 60_000, microsoft }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await redis?.stop();
      await database.drop();
    },
  };
  return deployment;
}

/** Such as `✗ Redis: It is a replica that can only be read. → Give REDIS_URL …`; a text never holds a line break. */
export function line({ about, state, says, do: toDo }: Finding): string {
  const mark = { ok: '✓', warning: '!', broken: '✗' }[state];
  return `${mark} ${about}: ${says}${toDo ? ` → ${toDo}` : ''}`;
}

/**
 * What is to be mended in such an environment, a line each: nothing else may be, and no secret may be told.
 * `changes` are made to an environment in which nothing is; an empty value unsets.
 */
export async function toMend(
  deployment: Deployment,
  changes: Environment,
  options?: Circumstances,
): Promise<string[]> {
  const environment = { ...deployment.environment, ...changes };
  const found = await deployment.examine(environment, options);
  const told = `${JSON.stringify(found)}\n${report(found)}`;
  const password = new URL(deployment.database.url).password;
  if ([canary, password].some((hidden) => told.includes(hidden))) {
    throw new Error('The doctor told a secret.');
  }
  return found.filter(({ state }) => state !== 'ok').map(line);
}

/** The environment's address of one kind, with something else in it. */
export function changed(address: string, change: (url: URL) => void): string {
  const url = new URL(address);
  change(url);
  return url.href;
}
