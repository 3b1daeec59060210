// The processes of one benchmark and how they are asked: ours and the baseline in turns, so that both meet the same
// weather on the machine.
import { createRequire } from 'node:module';
import { type BenchDatabase, openBenchDatabase } from './bench-database.ts';
import type { Asked, Loaded } from './generator.ts';
import type { OpenLoad, OpenResult } from './load.ts';
import { type ServerSide, startServer, startSide } from './processes.ts';

/** How much is measured. */
export type Size = {
  rounds: number;
  perRound: number;
  /** A rate that cannot be reached is not asked for longer than this, nor a low one. */
  mostSeconds: number;
  saturatingMilliseconds: number;
  reminders: number;
};

export const whole: Size = {
  rounds: 5,
  perRound: 12_000,
  mostSeconds: 20,
  saturatingMilliseconds: 5_000,
  reminders: 100_000,
};
export const quick: Size = {
  rounds: 3,
  perRound: 1_000,
  mostSeconds: 2,
  saturatingMilliseconds: 1_500,
  reminders: 5_000,
};

/** What `npm start` gives to node. */
export function flagsOfStart(): string[] {
  const { scripts }: { scripts: { start: string } } = createRequire(import.meta.url)('../package.json');
  return scripts.start.split(' ').filter((word) => word.startsWith('--') && word !== '--import');
}

export type Sides = {
  database: BenchDatabase;
  /** Of ours, with node's flags as `npm start` has them. */
  bot(script: string, settings?: Record<string, string>): Promise<ServerSide>;
  /** What stands around it, with node's defaults. */
  server(script: string, settings?: Record<string, string>): Promise<ServerSide>;
  saturate(
    what: Asked['what'],
    url: string,
    milliseconds: number,
  ): Promise<{ perSecond: number; sent: number }>;
  askAtRate(what: Asked['what'], url: string, load: OpenLoad): Promise<OpenResult>;
  stop(): Promise<void>;
};

/** `flags` are those of node for the bot's own processes. */
export async function openSides(flags: string[]): Promise<Sides> {
  const database = await openBenchDatabase();
  const generator = await startSide<Asked, Loaded>('generator.ts');
  const servers: ServerSide[] = [];
  let run = 0;
  const kept = async (starting: Promise<ServerSide>) => {
    const server = await starting;
    servers.push(server);
    return server;
  };
  return {
    database,
    bot: (script, settings = {}) =>
      kept(startServer(script, { DATABASE_URL: database.url, ...settings }, flags)),
    server: (script, settings = {}) => kept(startServer(script, settings)),
    async saturate(what, url, milliseconds) {
      run += 1;
      const closed = { atOnce: 32, firstMilliseconds: milliseconds / 4, milliseconds };
      const loaded = await generator.ask({ what, url, run, closed });
      if (!('closed' in loaded)) throw new Error('The generator did something else.');
      return loaded.closed;
    },
    async askAtRate(what, url, open) {
      run += 1;
      const loaded = await generator.ask({ what, url, run, open });
      if (!('open' in loaded)) throw new Error('The generator did something else.');
      return loaded.open;
    },
    async stop() {
      await Promise.all([generator, ...servers].map((side) => side.stop()));
      await database.drop();
    },
  };
}
