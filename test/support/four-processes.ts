// Two web and two worker processes on one database and one Redis, behind one address that spreads requests as a load
// balancer does; the platforms and the clock are here, so that they outlive any of the four.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request as proxy, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import express from 'express';
import { inTransactionOn } from '#db/in-transaction.ts';
import { openDatabase } from '#db/open-database.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import { createPlayground } from '#playground/playground.ts';
import { playgroundHooks } from '#src/main.ts';
import { type BotProcess, startBot } from './processes.ts';

export type FourProcesses = {
  /** The platforms' and the bot's address in one, as the playground's is; GET /said is what each of the four logged. */
  url: string;
  webs: BotProcess[];
  workers: BotProcess[];
  addWorker(): Promise<void>;
  stop(): Promise<void>;
};

/** `beforeSay` runs before each line that somebody types: the moment between two things that people do. */
export async function startFourProcesses(options: {
  databaseUrl: string;
  redisUrl: string;
  beforeSay?: (four: FourProcesses) => Promise<void>;
}): Promise<FourProcesses> {
  const { databaseUrl, redisUrl, beforeSay } = options;
  const database = openDatabase(databaseUrl, undefined, 'owner');
  await inTransactionOn(database)('everything', ({ teams }) => teams.setUp(demoPlan()));
  const dir = await mkdtemp(join(tmpdir(), 'mellemrum-four-'));
  const front = express();
  const server = createServer(front).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const playground = createPlayground({
    dir,
    botUrl: () => url,
    ownUrl: () => url,
    hooks: playgroundHooks(database),
  });
  const { slack } = playground.settings();
  const settings = {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    MELLEMRUM_TEAMS_ANONYMOUS: '1',
  };
  const [webs, workers] = await Promise.all([
    Promise.all([startBot(settings, 'web'), startBot(settings, 'web')]),
    Promise.all([startBot(settings, 'worker'), startBot(settings, 'worker')]),
  ]);
  const four: FourProcesses = {
    url,
    webs,
    workers,
    async addWorker() {
      workers.push(await startBot(settings, 'worker'));
    },
    async stop() {
      playground.stop();
      await Promise.all([...four.webs, ...four.workers].map((bot) => bot.kill()));
      server.close();
      server.closeAllConnections();
      await database.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
  front.post('/playground/api/say', async (_request, _response, next) => {
    await beforeSay?.(four);
    next();
  });
  front.get('/said', (_request, response) => {
    response.json([...four.webs, ...four.workers].map(({ said }) => said));
  });
  front.use(playground.router);
  front.use(spreadOver(() => four.webs.map((web) => web.url)));
  await playground.start();
  return four;
}

/** Round robin; an address that takes no connection is passed over, as a load balancer does. */
function spreadOver(addresses: () => string[]) {
  let turn = 0;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const all = addresses();
    const first = turn;
    turn += 1;
    for (let tries = 0; tries < all.length; tries += 1) {
      const address = all[(first + tries) % all.length] ?? '';
      if (await forward(request, body, address, response)) return;
    }
    response.writeHead(502).end();
  };
}

/** False where nobody takes the connection; a connection that breaks later is passed on as a broken one. */
function forward(
  request: IncomingMessage,
  body: Buffer,
  to: string,
  response: ServerResponse,
): Promise<boolean> {
  const { method = 'POST', headers, url = '/' } = request;
  return new Promise((resolve) => {
    const outgoing = proxy(new URL(url, to), { method, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      resolve(true);
    });
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve(false);
      response.destroy();
      resolve(true);
    });
    outgoing.end(body);
  });
}
