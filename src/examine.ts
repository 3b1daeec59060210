// What the doctor looks at. Beside main.ts the only file that sees every folder: each knows its own ailments.
import { join } from 'node:path';
import { type MicrosoftPlaces, microsoftPlaces } from '#adapters/msteams/ask-microsoft.ts';
import { examineTeams } from '#adapters/msteams/examine-teams.ts';
import { examineInstalled, type InstalledWorkspace } from '#adapters/slack/examine-installed.ts';
import { examineSlack } from '#adapters/slack/examine-slack.ts';
import { type Entrances, examinePort, examinePublicUrl } from '#adapters/web/examine-address.ts';
import { examineDataFolder } from '#db/examine-data-folder.ts';
import { examineDatabase } from '#db/examine-database.ts';
import { examineInstallations } from '#db/examine-installations.ts';
import { installationStore } from '#db/installation-store.ts';
import { openDatabase } from '#db/open-database.ts';
import { examineRedis } from '#jobs/examine-redis.ts';
import { belongTogether } from './check-settings.ts';
import { type Config, readSettings } from './config.ts';
import { teamsCredentials } from './connect-msteams.ts';
import { type Check, type Finding, findingsAbout } from './doctor/finding.ts';
import { runChecks } from './doctor/run-checks.ts';
import { settingFindings } from './doctor/setting-findings.ts';
import type { SettingName } from './settings.ts';

export type DoctorOptions = {
  environment: Record<string, string | undefined>;
  /** What stands after --role=. */
  role?: string | undefined;
  /** Unmoved time in milliseconds since 1970. */
  realNow: () => number;
  /** Milliseconds for each check. */
  patience?: number;
  microsoft?: MicrosoftPlaces;
};

const usualPatience = 5_000;

/** Tries everything that the settings name, at once, and changes nothing. What is malformed is told, not tried. */
export async function examine(options: DoctorOptions): Promise<Finding[]> {
  const { config, problems } = readSettings(options.environment, options.role);
  const isSound = (name: SettingName) => !problems.some(({ about }) => about && belongTogether(about, name));
  const { patience = usualPatience } = options;
  const found = await runChecks(checksOf(config, isSound, options), patience);
  // Listening for a moment would answer whoever calls PUBLIC_URL, so it comes last.
  const port = { about: 'PORT', look: (within: number) => examinePort(config, within) };
  const listens = isSound('PORT') && isSound('HOST') ? [port] : [];
  return [...settingFindings(problems), ...found, ...(await runChecks(listens, patience))];
}

function checksOf(
  config: Config,
  isSound: (name: SettingName) => boolean,
  { realNow, microsoft = microsoftPlaces }: DoctorOptions,
): Check[] {
  const { databaseUrl, databaseOwnerUrl: ownerUrl, redisUrl, publicUrl, platforms } = config;
  const isForPlayground = platforms === 'playground';
  const { slack, msteams } = isForPlayground ? {} : platforms;
  const checks: Check[] = [];
  const add = (about: string, look: Check['look']) => checks.push({ about, look });

  if (isSound('DATABASE_URL')) {
    add('Postgres', (patience) =>
      databaseUrl
        ? examineDatabase({
            url: databaseUrl,
            ...(ownerUrl && { ownerUrl }),
            isForPlayground,
            patience,
            realNow,
          })
        : examineDataFolder(join(config.dataDir, 'postgres')),
    );
  }
  if (isSound('REDIS_URL')) {
    add('Redis', async (patience) =>
      redisUrl
        ? examineRedis(redisUrl, patience)
        : [findingsAbout('Redis').ok('REDIS_URL is not set: the queue runs on Postgres.')],
    );
  }
  if (slack && isSound('SLACK_BOT_TOKEN')) {
    add('Slack', (patience) => examineSlack({ ...slack, patience, realNow }));
    if (slack.oauth && databaseUrl && isSound('DATABASE_URL')) {
      add('Slack', async (patience) => {
        const installed = await installedSlack(config, databaseUrl);
        return examineInstalled(installed, { apiUrl: slack.apiUrl, patience, realNow });
      });
    }
  }
  if (msteams && isSound('MicrosoftAppId')) {
    add('Teams', (patience) =>
      examineTeams(teamsCredentials(msteams), { places: microsoft, patience, realNow }),
    );
  }
  const { keys } = config;
  if (databaseUrl && keys && isSound('DATABASE_URL')) {
    add('Installations', (patience) =>
      examineInstallations({
        ...{ url: databaseUrl, keys, realNow },
        async lookAt(credentials) {
          if (credentials.of !== 'msteams') return [];
          const proof = 'What it is let in with';
          return examineTeams(credentials, { places: microsoft, patience, realNow, proof });
        },
      }),
    );
  }
  if (isForPlayground && config.role === 'all' && !config.isProduction) {
    add('Playground', async () => [aboutThePlayground]);
  }
  if (isSound('PUBLIC_URL')) {
    add('PUBLIC_URL', (patience) => examinePublicUrl(publicUrl, entrances(config), patience));
  }
  return checks;
}

/** 'cannot look': Postgres has a finding of its own. */
async function installedSlack(
  { keys }: Config,
  databaseUrl: string,
): Promise<InstalledWorkspace[] | 'cannot look'> {
  if (!keys) return 'cannot look';
  const database = openDatabase(databaseUrl, 1);
  try {
    return await database.transact('everything', async (queries) => {
      const store = installationStore(queries, keys);
      const found: InstalledWorkspace[] = [];
      for (const { id, name, messenger } of await store.all()) {
        if (messenger !== 'slack') continue;
        const opened = await store.credentialsOf(id).catch(() => undefined);
        found.push({ name, ...(opened?.of === 'slack' && { botToken: opened.botToken }) });
      }
      return found;
    });
  } catch {
    return 'cannot look';
  } finally {
    await database.close();
  }
}

const aboutThePlayground = findingsAbout('Playground').ok(
  'No platform is set up, so npm start opens the playground on this machine; nothing to check there.',
);

/** Where platforms come to the bot: not in Socket Mode, and an emulator of Teams is on this machine. */
function entrances({ platforms }: Config): Entrances {
  if (platforms === 'playground') return [];
  const { slack, msteams } = platforms;
  return [
    ...(slack && 'signingSecret' in slack
      ? [{ at: 'Slack (Event Subscriptions, Interactivity, Slash Commands)', path: 'slack/events' }]
      : []),
    ...(slack?.oauth ? [{ at: 'Slack (OAuth & Permissions > Redirect URLs)', path: 'slack/oauth' }] : []),
    ...(msteams && msteams.credentials !== 'anonymous'
      ? [{ at: 'Teams (Azure Bot > Configuration > Messaging endpoint)', path: 'api/messages' }]
      : []),
  ];
}
