// The environment and the command line, read once: every problem names the variable, what is wrong and an example.
import { resolve } from 'node:path';
import {
  belongTogether,
  contradictions,
  exampleOf,
  hasPlatform,
  isLoopback,
  unfitForProduction,
  unfitForRole,
  unknownVariables,
} from './check-settings.ts';
import type { Keys } from './installations/sealed-credentials.ts';
import { type ProcessRole, processRoles, type SettingName, Settings, settingNames } from './settings.ts';
import type { Language } from './texts/language.ts';

export type Config = {
  role: ProcessRole;
  port: number;
  host: string;
  publicUrl?: string;
  dataDir: string;
  isProduction: boolean;
  logLevel: 'info' | 'warn' | 'error';
  /** Left out: the embedded Postgres in `dataDir`. */
  databaseUrl?: string;
  /** Left out: BullMQ runs on the same Postgres. */
  redisUrl?: string;
  /** For the credentials of installations that are kept; left out: none can be. */
  keys?: Keys;
  /** What a team begins with. */
  newTeams: { timeZone: string; language: Language };
  /** The playground is there exactly where no platform is. */
  platforms: 'playground' | PlatformSettings;
};

export type SlackSettings = {
  /** Of one workspace; left out: all of them install the app by OAuth. */
  botToken?: string;
  apiUrl?: string;
  /** `publicUrl`: where whoever installs the app is sent back to, without a slash at the end. */
  oauth?: { clientId: string; clientSecret: string; publicUrl: string };
} & (
  | { signingSecret: string }
  /** Socket Mode: Slack is called, and calls nobody. */
  | { appToken: string }
);

export type MsteamsSettings =
  | { credentials: { appId: string; password: string; tenantId: string } }
  /** Believes anybody; `allowServiceUrl` says which addresses it may be told of and call. */
  | { credentials: 'anonymous'; allowServiceUrl: (url: string) => boolean };

export type PlatformSettings = {
  slack?: SlackSettings;
  msteams?: MsteamsSettings;
  /** Platforms in a box: months pass in a minute there, so no pace is kept. */
  takesEverything?: boolean;
};

/** Something to mend; it begins with the setting's name where it is about one. */
export type Problem = { about?: SettingName; says: string };

/** The settings do not make sense; the message lists what to mend, a line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Empty variables count as unset. `role` is what stands after --role=. Throws ConfigError with every problem. */
export function readConfig(environment: Record<string, string | undefined>, role = 'all'): Config {
  const { config, problems } = readSettings(environment, role);
  if (problems.length > 0) throw new ConfigError(problems.map(({ says }) => says).join('\n'));
  return config;
}

/** Every problem, and what the rest means: a malformed setting and those that belong to it count as unset there. */
export function readSettings(
  environment: Record<string, string | undefined>,
  role = 'all',
): { config: Config; problems: Problem[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const malformed = (Settings.safeParse(given).error?.issues ?? []).map(({ path, message }): Problem => {
    const name = path[0] as SettingName;
    return { about: name, says: `${name} ${message}. Example: ${exampleOf(name)}` };
  });
  const isUsable = (name: SettingName) =>
    !malformed.some(({ about }) => about && belongTogether(about, name));
  const settings = Settings.parse(
    Object.fromEntries(settingNames.filter(isUsable).map((name) => [name, given[name]])),
  );
  const known = processRoles.find((each) => each === role);
  const withPlatform = hasPlatform(given);
  const contradicted = [
    ...contradictions(settings),
    ...unfitForRole(settings, known ?? 'all', withPlatform),
    ...(settings.NODE_ENV === 'production' ? unfitForProduction(settings, withPlatform) : []),
  ].map(problem);
  const problems = [
    ...unknownVariables(given).map(problem),
    ...malformed,
    ...(known
      ? []
      : [{ says: `--role must be ${processRoles.join(' or ')}. Example: npm start -- --role=web` }]),
    ...contradicted.filter(({ about }) => about === undefined || isUsable(about)),
  ];
  return { config: configOf(settings, known ?? 'all', withPlatform), problems };
}

function problem(says: string): Problem {
  const about = settingNames.find((name) => says.startsWith(`${name} `));
  return about ? { about, says } : { says };
}

function configOf(settings: Settings, role: ProcessRole, withPlatform: boolean): Config {
  return {
    role,
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(settings.DATA_DIR),
    isProduction: settings.NODE_ENV === 'production',
    logLevel: settings.LOG_LEVEL,
    newTeams: { timeZone: settings.MELLEMRUM_TIMEZONE, language: settings.MELLEMRUM_LANGUAGE },
    platforms: withPlatform ? platformsOf(settings) : 'playground',
    ...(settings.PUBLIC_URL && { publicUrl: settings.PUBLIC_URL }),
    ...(settings.DATABASE_URL && { databaseUrl: settings.DATABASE_URL }),
    ...(settings.REDIS_URL && { redisUrl: settings.REDIS_URL }),
    ...(settings.MELLEMRUM_KEY && { keys: settings.MELLEMRUM_KEY as [Buffer, ...Buffer[]] }),
  };
}

/** Of settings without contradictions. */
function platformsOf(settings: Settings): PlatformSettings {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = settings;
  const { SLACK_SIGNING_SECRET: signingSecret = '' } = settings;
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret = '' } = settings;
  const publicUrl = (settings.PUBLIC_URL ?? '').replace(/\/+$/, '');
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password = '' } = settings;
  const { MicrosoftAppTenantId: tenantId = '' } = settings;
  const msteams: MsteamsSettings | undefined = appId
    ? { credentials: { appId, password, tenantId } }
    : settings.MELLEMRUM_TEAMS_ANONYMOUS && { credentials: 'anonymous', allowServiceUrl: isOnThisMachine };
  return {
    ...((botToken || clientId) && {
      slack: {
        ...(botToken && { botToken }),
        ...(apiUrl && { apiUrl }),
        ...(clientId && { oauth: { clientId, clientSecret, publicUrl } }),
        ...(appToken ? { appToken } : { signingSecret }),
      },
    }),
    ...(msteams && { msteams }),
  };
}

function isOnThisMachine(serviceUrl: string): boolean {
  return URL.canParse(serviceUrl) && isLoopback(new URL(serviceUrl).hostname);
}
