// The whole bot with registrations that are kept: Teams tenants in a box, and the operator's commands beside it.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { moveClockTo } from '#db/database-clock.ts';
import { deliveryOverview } from '#db/delivery-ledger.ts';
import { settle } from '#jobs/settle.ts';
import { withInstallations } from '#src/administer.ts';
import type { Config } from '#src/config.ts';
import { readInstallationCommand } from '#src/installations/installation-command.ts';
import { runInstallationCommand } from '#src/installations/run-installation-command.ts';
import { startMellemrum } from '#src/main.ts';
import { freshDatabase } from './database.ts';
import { keptLog } from './kept-log.ts';
import { startRegisteredTenants, type Tenant } from './registered-tenants.ts';

export async function startKeptBot(tenants: Record<string, Tenant>) {
  const fresh = await freshDatabase();
  const log = keptLog();
  let botUrl = '';
  const boxes = await startRegisteredTenants(tenants, () => botUrl);
  const config: Config = {
    ...{ port: 0, host: '127.0.0.1', dataDir: tmpdir(), role: 'all', isProduction: false, logLevel: 'info' },
    newTeams: { timeZone: 'Europe/Copenhagen', language: 'da' },
    databaseUrl: fresh.url,
    keys: [randomBytes(32)],
    publicUrl: 'https://mellemrum.example.dk',
    platforms: { microsoft: boxes.microsoft },
  };
  const bot = await startMellemrum(config, log);
  botUrl = bot.url;
  const files = await mkdtemp(join(tmpdir(), 'mellemrum-secrets-'));
  const overview = deliveryOverview(fresh.database);

  return {
    ...boxes,
    bot,
    config,
    log,
    database: fresh.database,
    /** A file that holds it. */
    async file(content: string): Promise<string> {
      const path = join(files, randomUUID());
      await writeFile(path, content);
      return path;
    },
    /** As after `npm run admin -- installation`. */
    async admin(words: string[], options: Record<string, string> = {}) {
      const command = readInstallationCommand(words, options);
      if (typeof command !== 'object') return { done: false, said: [command ?? 'usage'] };
      return withInstallations(config, (means) => runInstallationCommand(means, command));
    },
    /** What the door of a registration answers to nobody's request. */
    async door(id: string): Promise<number> {
      const answer = await fetch(`${bot.url}/api/messages/${id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      await answer.body?.cancel();
      return answer.status;
    },
    /** How much is due and not said yet. */
    unsettled: () => overview.unsettled(),
    settled: () => settle(overview, 10_000),
    async moveClockTo(wallTime: string) {
      const instant = Temporal.PlainDateTime.from(wallTime).toZonedDateTime('Europe/Copenhagen').toInstant();
      await moveClockTo(fresh.database.queries, instant);
    },
    async stop() {
      await bot.stop();
      await boxes.stop();
      await fresh.drop();
      await rm(files, { recursive: true, force: true });
    },
  };
}
