// The whole bot in front of two platforms with people and channels of a test's own, where nothing has been set up.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import express from 'express';
import { deliveryOverview } from '#db/delivery-ledger.ts';
import { settle } from '#jobs/settle.ts';
import { createTeamsDouble, type TeamsDoubleOptions } from '#playground/msteams/teams-double.ts';
import type { PlatformDouble, PlaygroundChannel, PlaygroundPerson } from '#playground/platform.ts';
import type { RateLimits } from '#playground/rate-limits.ts';
import { createSlackDouble, type SlackDoubleOptions } from '#playground/slack/slack-double.ts';
import { startMellemrum } from '#src/main.ts';
import { freshDatabase } from './database.ts';
import { journalInMemory } from './journal-in-memory.ts';
import { keptLog } from './kept-log.ts';

const workspaceId = 'T0AARHUS';
const signingSecret = 'a signing secret for tests';
const botToken = 'xoxb-for-tests';
const settleWithin = 10_000;

export type OwnWorld = Awaited<ReturnType<typeof startOwnWorld>>;

/** Slack is the workspace "Aarhus Kommune". Ids are the platforms' own: U…, C…; on Teams plain words. */
export async function startOwnWorld(world: {
  people: PlaygroundPerson[];
  channels: PlaygroundChannel[];
  channelsWithoutBot?: string[];
  profiles?: SlackDoubleOptions['profiles'];
  accounts?: TeamsDoubleOptions['accounts'];
  /** The platforms keep their limits. */
  limits?: { slack: RateLimits; msteams: RateLimits };
  /** BullMQ on Redis instead of Postgres. */
  redisUrl?: string;
  /** Where months pass in a minute. */
  takesEverything?: boolean;
  /** The way that the bot takes to the database, such as a line that can be cut; the test's own is direct. */
  wayToDatabase?: (url: string) => Promise<string>;
}) {
  const fresh = await freshDatabase();
  const site = express();
  const server = createServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const platformsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let botUrl = '';
  const common = {
    people: world.people,
    channels: world.channels,
    channelsWithoutBot: world.channelsWithoutBot ?? [],
    botUrl: () => botUrl,
    shownNow: () => '2026-11-23T08:00:00Z',
    realNow: () => performance.timeOrigin + performance.now(),
  };
  const slack = createSlackDouble({
    ...common,
    profiles: world.profiles ?? {},
    ...(world.limits && { limits: world.limits.slack }),
    journal: journalInMemory(),
    ownUrl: () => `${platformsUrl}/slack`,
    workspaceId,
    workspaceName: 'Aarhus Kommune',
    signingSecret,
    botToken,
  });
  const msteams = createTeamsDouble({
    ...common,
    accounts: world.accounts ?? {},
    ...(world.limits && { limits: world.limits.msteams }),
    journal: journalInMemory(),
    ownUrl: () => `${platformsUrl}/msteams`,
  });
  site.use('/slack', slack.router);
  site.use('/msteams', msteams.router);
  const log = keptLog();
  const bot = await startMellemrum(
    {
      port: 0,
      host: '127.0.0.1',
      dataDir: tmpdir(),
      role: 'all',
      isProduction: false,
      newTeams: { timeZone: 'Europe/Copenhagen', language: 'da' },
      logLevel: 'info',
      databaseUrl: (await world.wayToDatabase?.(fresh.url)) ?? fresh.url,
      ...(world.redisUrl && { redisUrl: world.redisUrl }),
      platforms: {
        takesEverything: world.takesEverything === true,
        slack: { botToken, signingSecret, apiUrl: `${platformsUrl}/slack/api/` },
        msteams: { credentials: 'anonymous', allowServiceUrl: (url) => url.startsWith(platformsUrl) },
      },
    },
    log,
  );
  botUrl = bot.url;
  await msteams.install();
  const { sql } = fresh.database;
  const overview = deliveryOverview(fresh.database);
  /** Runs it, and waits until all that the bot then owes has been said. */
  const settled = async <Result>(done: Promise<Result>): Promise<Result> => {
    const result = await done;
    await settle(overview, settleWithin);
    return result;
  };

  return {
    slack,
    msteams,
    botUrl,
    platformsUrl,
    database: fresh.database,
    databaseUrl: fresh.url,
    log,
    say: (on: PlatformDouble, person: string, channel: string, text: string) =>
      settled(on.say(person, channel, text)),
    join: (on: PlatformDouble, who: string, channel: string) => settled(on.join(who, channel)),
    leave: (on: PlatformDouble, who: string, channel: string) => settled(on.leave(who, channel)),
    async press(on: PlatformDouble, person: string, channel: string, label: string) {
      const seen = on
        .messages(person, channel)
        .flatMap((message) => message.buttons.map((button) => ({ message: message.id, button })));
      const found = seen.findLast(({ button }) => button.label === label);
      if (!found) throw new Error(`${person} sees no button ${label} in ${channel}.`);
      return settled(on.press(person, channel, found.message, found.button.id));
    },
    /** What the bot shows this person there, oldest first. */
    sees: (on: PlatformDouble, person: string, channel: string): string[] =>
      on
        .messages(person, channel)
        .filter(({ from }) => from === 'mellemrum')
        .map(({ text }) => text),
    /** `Anna Holm, project leader, Aarhus Kommune (other)`: everybody who is or was in the team, a line each. */
    async team(name: string): Promise<string[]> {
      const rows = await sql<{ line: string }[]>`
        select people.name || ', ' || role || ', ' || organisations.name || ' (' || sector || ')'
          || case when left_at is null then '' else ', has left' end as line
        from teams join memberships on team_id = teams.id join people on people.id = person_id
          join organisations on organisations.id = organisation_id
        where teams.name = ${name} order by people.name`;
      return rows.map(({ line }) => line);
    },
    /** How many teams are called so. */
    async teamsCalled(name: string): Promise<number> {
      return (await sql`select 1 from teams where name = ${name}`).length;
    },
    async items(team: string): Promise<string[]> {
      const rows = await sql<{ line: string }[]>`
        select what || ': ' || status as line from action_items join teams on teams.id = team_id
        where teams.name = ${team} order by what`;
      return rows.map(({ line }) => line);
    },
    async stop() {
      await bot.stop();
      server.closeAllConnections();
      server.close();
      await fresh.drop();
    },
  };
}
