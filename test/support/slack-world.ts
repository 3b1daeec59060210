// The whole bot in front of several Slack workspaces: one by the token of the settings, the others let in by OAuth.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import express, { type RequestHandler } from 'express';
import { deliveryOverview } from '#db/delivery-ledger.ts';
import { settle } from '#jobs/settle.ts';
import type { PlaygroundPerson } from '#playground/platform.ts';
import { createSlackDouble, type SlackDouble } from '#playground/slack/slack-double.ts';
import { createSlackFront } from '#playground/slack/slack-front.ts';
import { startMellemrum } from '#src/main.ts';
import { freshDatabase } from './database.ts';
import { journalInMemory } from './journal-in-memory.ts';
import { keptLog } from './kept-log.ts';
import { freePort } from './redis.ts';

export const signingSecret = 'a signing secret for tests';
const clientId = '12.34';
const settleWithin = 10_000;

export type Town = 'aarhus' | 'kolding' | 'vejle';
export type SlackWorld = Awaited<ReturnType<typeof startSlackWorld>>;

export const workspaceOf: Record<Town, string> = {
  aarhus: 'T0AARHUS',
  kolding: 'T0KOLDING',
  vejle: 'T0VEJLE',
};
const nameOf: Record<Town, string> = {
  aarhus: 'Aarhus Kommune',
  kolding: 'Kolding Kommune',
  vejle: 'Vejle Kommune',
};
/** The same ids in each workspace: nothing but the workspace tells them apart. */
const peopleOf: Record<Town, [string, string]> = {
  aarhus: ['Anna Aagaard', 'Bo Aagaard'],
  kolding: ['Karen Krog', 'Kim Krog'],
  vejle: ['Vera Vang', 'Viggo Vang'],
};
export const channel = 'C1';
/** An id that no other workspace has. */
export const ownChannel = (town: Town): string => `C0${town.toUpperCase()}`;

/** `withToken`: Aarhus is there from the start, by the token of the settings. Nobody else is installed. */
export async function startSlackWorld({ withToken = true }: { withToken?: boolean } = {}) {
  const fresh = await freshDatabase();
  const site = express();
  const server = createServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const platformsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const port = await freePort();
  const botUrl = `http://127.0.0.1:${port}`;
  const realNow = () => performance.timeOrigin + performance.now();
  const botToken = 'xoxb-aarhus-from-the-settings';
  const open = (town: Town): SlackDouble =>
    createSlackDouble({
      people: peopleOf[town].map(
        (name, index): PlaygroundPerson => ({
          ...{ id: `U${index + 1}`, name, platform: 'slack', role: 'member' },
          ...{ organisation: nameOf[town], channels: [channel, ownChannel(town)] },
        }),
      ),
      channels: [
        { id: channel, name: `fald-${town}`, platform: 'slack' },
        { id: ownChannel(town), name: `kun-${town}`, platform: 'slack' },
      ],
      journal: journalInMemory(),
      botUrl: () => botUrl,
      ownUrl: () => `${platformsUrl}/${town}`,
      shownNow: () => '2026-11-23T08:00:00Z',
      workspaceId: workspaceOf[town],
      workspaceName: nameOf[town],
      ...(town === 'aarhus' && withToken && { botToken }),
      ...{ signingSecret, realNow },
    });
  const towns = { aarhus: open('aarhus'), kolding: open('kolding'), vejle: open('vejle') };
  const front = createSlackFront({
    clientId,
    clientSecret: 'a-client-secret',
    redirectUrl: () => `${botUrl}/slack/oauth`,
    workspaces: Object.values(towns),
    realNow,
  });
  let between: RequestHandler = (_request, _response, next) => next();
  site.use('/slack', (request, response, next) => between(request, response, next), front.router);
  for (const [town, { router }] of Object.entries(towns)) site.use(`/${town}`, router);
  const log = keptLog();
  const bot = await startMellemrum(
    {
      ...{ port, host: '127.0.0.1', publicUrl: botUrl, dataDir: tmpdir(), role: 'all', isProduction: false },
      newTeams: { timeZone: 'Europe/Copenhagen', language: 'da' },
      logLevel: 'info',
      databaseUrl: fresh.url,
      keys: [Buffer.alloc(32, 7)],
      platforms: {
        takesEverything: true,
        slack: {
          ...(withToken && { botToken }),
          ...{ signingSecret, apiUrl: `${platformsUrl}/slack/api/` },
          oauth: { clientId, clientSecret: 'a-client-secret', publicUrl: botUrl },
        },
      },
    },
    log,
  );
  const overview = deliveryOverview(fresh.database);
  /** Runs it, and waits until all that the bot then owes has been said. */
  const settled = async <Result>(done: Promise<Result>): Promise<Result> => {
    const result = await done;
    await settle(overview, settleWithin);
    return result;
  };
  const { sql } = fresh.database;

  return {
    ...towns,
    ...{ front, botUrl, platformsUrl, database: fresh.database, log, settled },
    /** All calls of the Web API go through this first. */
    comeBetween(handler: RequestHandler) {
      between = handler;
    },
    say: (town: Town, person: string, text: string) => settled(towns[town].say(person, channel, text)),
    /** What the bot shows there to the first of the two people, oldest first. */
    sees: (town: Town): string[] =>
      towns[town]
        .messages('U1', channel)
        .filter(({ from }) => from === 'mellemrum')
        .map(({ text }) => text),
    /** `slack T0KOLDING 1`, with the version; and `revoked` where it is: oldest first. */
    async installations(): Promise<string[]> {
      const rows = await sql<{ line: string }[]>`
        select messenger || ' ' || place || ' ' || version || case when revoked_at is null then '' else ' revoked' end
          as line from installations order by installed_at`;
      return rows.map(({ line }) => line);
    },
    async audit(): Promise<string[]> {
      const rows = await sql<{ verb: string }[]>`select verb from audit_trail order by sequence`;
      return rows.map(({ verb }) => verb);
    },
    async stop() {
      await bot.stop();
      server.closeAllConnections();
      server.close();
      await fresh.drop();
    },
  };
}
