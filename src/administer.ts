// What an operator can do: beside main.ts and examine.ts the only file that sees every folder.
import { join } from 'node:path';
import { teamsAccount } from '#adapters/msteams/address.ts';
import { whyUndeliveredOnTeams } from '#adapters/msteams/why-undelivered.ts';
import { slackAccount } from '#adapters/slack/address.ts';
import { whyUndeliveredOnSlack } from '#adapters/slack/why-undelivered.ts';
import { clusterSetUp } from '#db/cluster-set-up.ts';
import { deadLetters } from '#db/dead-letters.ts';
import { storesOn } from '#db/in-transaction.ts';
import { instrumentShelf } from '#db/instrument-shelf.ts';
import { migrateDatabase } from '#db/migrate-database.ts';
import { type Database, openDatabase } from '#db/open-database.ts';
import type { AccountAddress } from './chat/address.ts';
import type { ClusterSetUp } from './clusters/cluster-store.ts';
import type { Config } from './config.ts';
import type { DeadLetters, ReadRefusal } from './deliveries/dead-letters.ts';
import { mayHaveArrived } from './deliveries/post-again.ts';
import type { InstrumentShelf } from './polls/instrument-shelf.ts';
import type { Stores } from './stores.ts';

export const readRefusal: ReadRefusal = (messenger, reason) => {
  if (reason === mayHaveArrived) return 'perhaps arrived';
  if (messenger === 'slack') return whyUndeliveredOnSlack(reason);
  return messenger === 'msteams' ? whyUndeliveredOnTeams(reason) : 'platform';
};

type Where = Pick<Config, 'databaseUrl' | 'dataDir'>;

export function withDeadLetters<Result>(
  where: Where,
  work: (letters: DeadLetters) => Promise<Result>,
): Promise<Result> {
  return withDatabase(where, ({ queries }) => work(deadLetters(queries, readRefusal)));
}

export function withInstruments<Result>(
  where: Where,
  work: (shelf: InstrumentShelf) => Promise<Result>,
): Promise<Result> {
  return withDatabase(where, ({ queries }) => work(instrumentShelf(queries)));
}

/** All that `work` changes, or nothing. */
export function withClusters<Result>(
  where: Where,
  work: (setUp: ClusterSetUp, stores: Stores) => Promise<Result>,
): Promise<Result> {
  return withDatabase(where, ({ transact }) =>
    transact((queries) => work(clusterSetUp(queries), storesOn(queries, readRefusal))),
  );
}

/** Each call of `within` is a transaction of its own. */
export function withTransactions<Result>(
  where: Where,
  work: (within: <Done>(one: (stores: Stores) => Promise<Done>) => Promise<Done>) => Promise<Result>,
): Promise<Result> {
  return withDatabase(where, ({ transact }) =>
    work((one) => transact((queries) => one(storesOn(queries, readRefusal)))),
  );
}

/** An account as an operator writes it, `slack/T1/U1` or `msteams/TENANT/29:1abc`, or its address. */
export function readAccountWord(word: string): AccountAddress | undefined {
  const [, messenger, installation = '', person = ''] =
    /^(slack|msteams)(?::account)?\/([^/]+)\/([^/]+)$/.exec(word) ?? [];
  if (!messenger) return undefined;
  const parts = [installation, person].map(decodeURIComponent) as [string, string];
  return messenger === 'slack' ? slackAccount(...parts) : teamsAccount(...parts);
}

/**
 * Opens the database of the settings for `work`, and closes it again. The embedded one belongs to the bot that runs on
 * it: then this throws a sentence.
 */
async function withDatabase<Result>(
  { databaseUrl, dataDir }: Where,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const own = databaseUrl ? undefined : await startOwn(join(dataDir, 'postgres'));
  try {
    const url = databaseUrl ?? own?.url ?? '';
    await migrateDatabase(url);
    const database = openDatabase(url, 1);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await own?.stop();
  }
}

async function startOwn(dir: string) {
  const { startEmbeddedPostgres } = await import('#db/embedded/start-embedded-postgres.ts');
  return startEmbeddedPostgres({ dir });
}
