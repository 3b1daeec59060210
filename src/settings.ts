// Every environment variable that Mellemrum reads: what it means, what it must look like, and an example.
import { z } from 'zod';

const isAddress = (protocols: string[]) => (text: string) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

const address = (...protocols: string[]) =>
  z.string().refine(isAddress(protocols), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const beginningWith = (start: string) => z.string().startsWith(start, `must begin with ${start}`);

const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: `must be ${words.join(' or ')}` });

const uuid = z.guid('must be an id like the one that the Azure portal shows');

const portNumber = 'must be a port number from 0 to 65535';

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
};

/** Documents a variable: `.env.example` and every refusal are made of this. */
const about = (description: string, example: string) => ({ description, example });

export const Settings = z.object({
  NODE_ENV: z
    .string()
    .optional()
    .meta(
      about(
        'production refuses what is only meant for trying: the playground, the embedded database.',
        'production',
      ),
    ),
  PORT: z.coerce
    .number(portNumber)
    .int(portNumber)
    .min(0, portNumber)
    .max(65_535, portNumber)
    .default(3000)
    .meta(about('Where it listens.', '3000')),
  HOST: z
    .string()
    .default('127.0.0.1')
    .meta(about('The network interface it listens on; 0.0.0.0 in a container.', '127.0.0.1')),
  PUBLIC_URL: address('https:', 'http:')
    .optional()
    .meta(
      about(
        'Where Slack and Teams reach it from the internet; the manifests, the doctor, calendars and pictures use it.',
        'https://mellemrum.example.dk',
      ),
    ),
  DATA_DIR: z
    .string()
    .default('.mellemrum')
    .meta(about('Where the embedded database and the playground keep their data.', '.mellemrum')),
  DATABASE_URL: address('postgres:', 'postgresql:')
    .optional()
    .meta(
      about(
        'A Postgres of your own, 15 or newer. Without it an embedded one is started.',
        'postgres://mellemrum:secret@localhost:5432/mellemrum',
      ),
    ),
  REDIS_URL: address('redis:', 'rediss:')
    .optional()
    .meta(
      about(
        'The queue runs on this Redis, in a database of its own. Without it, it runs on Postgres.',
        'redis://localhost:6379/0',
      ),
    ),
  LOG_LEVEL: oneOf('info', 'warn', 'error')
    .default('info')
    .meta(about('How much is logged: ids and codes, never texts.', 'info')),
  MELLEMRUM_TIMEZONE: z
    .string()
    .refine(isTimeZone, { error: 'must be the IANA name of a time zone' })
    .default('Europe/Copenhagen')
    .meta(about('The time zone of new teams, and of people whose profile names none.', 'Europe/Copenhagen')),
  MELLEMRUM_LANGUAGE: oneOf('da', 'en').default('da').meta(about('The language of new teams.', 'da')),
  MELLEMRUM_KEY: z
    .string()
    .transform((value) => value.split(',').map((key) => Buffer.from(key.trim(), 'base64')))
    .refine((keys) => keys.every((key) => key.length === 32), 'must be 32 random bytes in base64')
    .optional()
    .meta(
      about(
        'Seals the credentials of installations that are kept in the database: openssl rand -base64 32. While a new key takes the place of an old one, both, the new one first, with a comma between.',
        '3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu8=',
      ),
    ),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^\S{8,}$/, 'must be the secret from Basic Information, without spaces')
    .optional()
    .meta(
      about(
        'Basic Information > Signing Secret. Requests go to /slack/events.',
        '8f742231b10e8888abcd99yyyzzz85a5',
      ),
    ),
  SLACK_BOT_TOKEN: beginningWith('xoxb-')
    .optional()
    .meta(about('OAuth & Permissions > Bot User OAuth Token.', 'xoxb-1234-5678-abcdef')),
  SLACK_APP_TOKEN: beginningWith('xapp-')
    .optional()
    .meta(
      about(
        'Basic Information > App-Level Tokens, with connections:write: Socket Mode in place of requests, for sites behind a firewall.',
        'xapp-1-A123-456-abcdef',
      ),
    ),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d+\.\d+$/, 'must be the two numbers with a point between from Basic Information')
    .optional()
    .meta(
      about(
        'Basic Information > Client ID: then any number of workspaces install the app at PUBLIC_URL/slack/install. SLACK_BOT_TOKEN is of one workspace beside them, or left out.',
        '1234567890.1234567890123',
      ),
    ),
  SLACK_CLIENT_SECRET: z
    .string()
    .regex(/^\S{8,}$/, 'must be the secret from Basic Information, without spaces')
    .optional()
    .meta(about('Basic Information > Client Secret.', '0a1b2c3d4e5f60718293a4b5c6d7e8f9')),
  SLACK_API_URL: address('https:', 'http:')
    .optional()
    .meta(
      about(
        "Another address of Slack's Web API, for emulators; their page that asks for consent is beside it, at ../oauth/v2/authorize.",
        'http://127.0.0.1:9000/api/',
      ),
    ),
  MicrosoftAppId: uuid
    .optional()
    .meta(
      about('The Application (client) ID of the bot registration.', '3f2c8a11-7d55-4e0c-9c9d-0a1b2c3d4e5f'),
    ),
  MicrosoftAppPassword: z.string().optional().meta(about('The value of its client secret.', 'abc8Q~example')),
  MicrosoftAppType: z
    .literal('SingleTenant', 'must be SingleTenant: new bots are, and no other kind is supported')
    .optional()
    .meta(about('New bots are single-tenant.', 'SingleTenant')),
  MicrosoftAppTenantId: uuid
    .optional()
    .meta(
      about('The Directory (tenant) ID that it is registered in.', '9a7b6c5d-1234-4abc-8def-001122334455'),
    ),
  MELLEMRUM_TEAMS_ANONYMOUS: z
    .literal('1', 'must be 1 or unset')
    .optional()
    .meta(
      about(
        'Believes any Teams emulator on this machine. Not in production, and on a loopback HOST alone.',
        '1',
      ),
    ),
});

export type Settings = z.infer<typeof Settings>;

export type SettingName = keyof typeof Settings.shape;

/** What a variable is for, and a value it could have. */
export function aboutSetting(name: SettingName): { description: string; example: string } {
  const { description = '', example = '' } = Settings.shape[name].meta() ?? {};
  return { description, example: String(example) };
}

export const settingNames = Object.keys(Settings.shape) as SettingName[];

/** `web` hears people, `worker` sends what is due, `all` does both in one process. */
export const processRoles = ['web', 'worker', 'all'] as const;

export type ProcessRole = (typeof processRoles)[number];
