// The environment, read once: every problem names the variable, what is wrong and an example.
import { resolve } from 'node:path';
import { z } from 'zod';

export type Config = {
  port: number;
  host: string;
  dataDir: string;
  logLevel: 'info' | 'warn' | 'error';
  /** Left out: the embedded Postgres in `dataDir`. */
  databaseUrl?: string;
  /** Left out: BullMQ runs on the same Postgres. */
  redisUrl?: string;
  /** The playground is there exactly where no platform is. */
  platforms: 'playground' | PlatformSettings;
};

export type PlatformSettings = {
  slack?: { signingSecret: string; botToken: string; apiUrl?: string };
  msteams?: {
    credentials: { appId: string; password: string; tenantId: string } | 'anonymous';
    /** Whether the bot may be told of, and may call, a Bot Connector at this address. */
    allowServiceUrl: (url: string) => boolean;
  };
};

/** The environment does not make sense; the message lists what to mend, a line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const address = (protocols: string[], example: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
      message: `must be an address such as ${example}`,
    })
    .optional();

const portNumber = 'must be a port number, such as 3000';

const Environment = z.object({
  PORT: z.coerce.number(portNumber).int(portNumber).min(0, portNumber).max(65535, portNumber).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.mellemrum'),
  LOG_LEVEL: z.enum(['info', 'warn', 'error'], 'must be info, warn or error').default('warn'),
  NODE_ENV: z.string().optional(),
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgres://name:password@host:5432/mellemrum'),
  REDIS_URL: address(['redis:', 'rediss:'], 'redis://host:6379'),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must begin with xoxb-').optional(),
  SLACK_API_URL: address(['https:', 'http:'], 'http://127.0.0.1:9000/api/'),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  MELLEMRUM_TEAMS_ANONYMOUS: z.literal('1', 'must be 1 or unset').optional(),
});

type Settings = z.infer<typeof Environment>;

/** Empty variables count as unset. Throws ConfigError. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new ConfigError(problems.join('\n'));
  }
  const settings = read.data;
  const platforms = readPlatforms(settings);
  if (platforms === 'playground') refusePlaygroundInTheOpen(settings);
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(settings.DATA_DIR),
    logLevel: settings.LOG_LEVEL,
    platforms,
    ...(settings.DATABASE_URL && { databaseUrl: settings.DATABASE_URL }),
    ...(settings.REDIS_URL && { redisUrl: settings.REDIS_URL }),
  };
}

function readPlatforms(settings: Settings): Config['platforms'] {
  const slack = allOrNone(settings, ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN']);
  const msteams = readTeams(settings);
  if (!slack && !msteams) return 'playground';
  return {
    ...(slack && {
      slack: {
        signingSecret: slack.SLACK_SIGNING_SECRET,
        botToken: slack.SLACK_BOT_TOKEN,
        ...(settings.SLACK_API_URL && { apiUrl: settings.SLACK_API_URL }),
      },
    }),
    ...(msteams && { msteams }),
  };
}

function readTeams(settings: Settings): PlatformSettings['msteams'] {
  const registration = allOrNone(settings, [
    'MicrosoftAppId',
    'MicrosoftAppPassword',
    'MicrosoftAppTenantId',
  ]);
  if (registration) {
    const {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: password,
      MicrosoftAppTenantId: tenantId,
    } = registration;
    return { credentials: { appId, password, tenantId }, allowServiceUrl: isMicrosofts };
  }
  if (!settings.MELLEMRUM_TEAMS_ANONYMOUS) return undefined;
  if (settings.NODE_ENV === 'production' || !isLoopback(settings.HOST)) {
    throw new ConfigError(
      'MELLEMRUM_TEAMS_ANONYMOUS believes anybody: it works on this machine alone (HOST 127.0.0.1) and not in production.',
    );
  }
  return { credentials: 'anonymous', allowServiceUrl: isOnThisMachine };
}

/** The Bot Connector's addresses: https://smba.trafficmanager.net/emea/ and its government siblings. */
function isMicrosofts(serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname } = new URL(serviceUrl);
  return (
    protocol === 'https:' &&
    (hostname === 'smba.trafficmanager.net' ||
      /^smba\.infra\.[a-z-]+\.teams\.microsoft\.(com|us)$/.test(hostname))
  );
}

function isOnThisMachine(serviceUrl: string): boolean {
  return URL.canParse(serviceUrl) && isLoopback(new URL(serviceUrl).hostname);
}

function isLoopback(host: string): boolean {
  return ['127.0.0.1', '::1', '[::1]', 'localhost'].includes(host);
}

function allOrNone<Name extends keyof Settings>(
  settings: Settings,
  names: Name[],
): Record<Name, string> | undefined {
  const missing = names.filter((name) => settings[name] === undefined);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0) {
    throw new ConfigError(
      `${missing.join(' and ')} must be set as well: ${names.join(', ')} belong together.`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, String(settings[name])])) as Record<Name, string>;
}

function refusePlaygroundInTheOpen({ NODE_ENV, HOST }: Settings): void {
  if (NODE_ENV === 'production') {
    throw new ConfigError(
      'No platform is set up, and the playground does not run in production. Set SLACK_SIGNING_SECRET and ' +
        'SLACK_BOT_TOKEN, or MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.',
    );
  }
  if (!isLoopback(HOST)) {
    throw new ConfigError(`HOST is ${HOST}, but the playground only listens on this machine: use 127.0.0.1.`);
  }
}
