// What an operator can do: beside main.ts and examine.ts the only file that sees every folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Temporal } from 'temporal-polyfill';
import { teamsAccount } from '#adapters/msteams/address.ts';
import { whyUndeliveredOnTeams } from '#adapters/msteams/why-undelivered.ts';
import { slackAccount } from '#adapters/slack/address.ts';
import { whoseToken } from '#adapters/slack/whose-token.ts';
import { whyUndeliveredOnSlack } from '#adapters/slack/why-undelivered.ts';
import { auditTrail } from '#db/audit-trail.ts';
import { clusterSetUp } from '#db/cluster-set-up.ts';
import { deadLetters } from '#db/dead-letters.ts';
import { storesOn } from '#db/in-transaction.ts';
import { installationStore } from '#db/installation-store.ts';
import { instrumentShelf } from '#db/instrument-shelf.ts';
import { migrateDatabase } from '#db/migrate-database.ts';
import { type Database, openDatabase } from '#db/open-database.ts';
import type { AccountAddress } from './chat/address.ts';
import type { ClusterSetUp } from './clusters/cluster-store.ts';
import type { Config } from './config.ts';
import type { DeadLetters, ReadRefusal } from './deliveries/dead-letters.ts';
import { mayHaveArrived } from './deliveries/post-again.ts';
import type { InstallationMeans } from './installations/run-installation-command.ts';
import type { InstrumentShelf } from './polls/instrument-shelf.ts';
import type { Stores } from './stores.ts';

export const readRefusal: ReadRefusal = (messenger, reason) => {
  if (reason === mayHaveArrived) return 'perhaps arrived';
  if (messenger === 'slack') return whyUndeliveredOnSlack(reason);
  return messenger === 'msteams' ? whyUndeliveredOnTeams(reason) : 'platform';
};

type Where = Pick<Config, 'databaseUrl' | 'databaseOwnerUrl' | 'dataDir'>;

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
    transact('everything', (queries) =>
      work(clusterSetUp(queries), storesOn(queries, 'everything', readRefusal)),
    ),
  );
}

/** All that `work` changes, or nothing. Throws a sentence where there is no key to seal with. */
export function withInstallations<Result>(
  config: Where & Pick<Config, 'keys' | 'publicUrl' | 'platforms'>,
  work: (means: InstallationMeans) => Promise<Result>,
): Promise<Result> {
  const { keys, publicUrl, platforms } = config;
  if (!keys) throw new Error(howToMakeAKey);
  const { slack, msteams } = platforms === 'playground' ? {} : platforms;
  const apiUrl = slack?.apiUrl;
  return withDatabase(config, ({ transact }) =>
    transact('everything', (queries) =>
      work({
        installations: installationStore(queries, keys),
        audit: auditTrail(queries),
        readFile: readSecret,
        whoseToken: (token) => whoseToken(token, { apiUrl, patience: 10_000, realNow }),
        publicUrl: publicUrl?.replace(/\/+$/, ''),
        ofSettings: {
          tenantId: msteams && msteams.credentials !== 'anonymous' ? msteams.credentials.tenantId : undefined,
        },
        today: Temporal.Instant.fromEpochMilliseconds(Math.floor(realNow()))
          .toZonedDateTimeISO('UTC')
          .toPlainDate(),
      }),
    ),
  );
}

const howToMakeAKey =
  'credentials that are kept are sealed, and MELLEMRUM_KEY is not set. Make a key with: openssl rand -base64 32, ' +
  'set it for every process of the bot, and keep a copy where the database’s backups are not.';

const realNow = () => performance.timeOrigin + performance.now();

/** A secret's file, or `-` for what is written to the command. */
const readSecret = async (file: string): Promise<string | undefined> => {
  const content = file === '-' ? text(process.stdin) : readFile(file, 'utf8').catch(() => undefined);
  return (await content)?.trim();
};

/** Each call of `within` is a transaction of its own. */
export function withTransactions<Result>(
  where: Where,
  work: (within: <Done>(one: (stores: Stores) => Promise<Done>) => Promise<Done>) => Promise<Result>,
): Promise<Result> {
  return withDatabase(where, ({ transact }) =>
    work((one) => transact('everything', (queries) => one(storesOn(queries, 'everything', readRefusal)))),
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
  { databaseUrl, databaseOwnerUrl, dataDir }: Where,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const own = databaseUrl ? undefined : await startOwn(join(dataDir, 'postgres'));
  try {
    const url = databaseUrl ?? own?.url ?? '';
    await migrateDatabase(databaseOwnerUrl ?? url);
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
