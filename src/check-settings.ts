// What is wrong with settings that are each well-formed: halves, contradictions, and what is only meant for trying.
import { aboutSetting, type ProcessRole, type SettingName, type Settings, settingNames } from './settings.ts';

export function unknownVariables(given: Record<string, unknown>): string[] {
  const ours = settingNames.filter((name) => name.startsWith('MELLEMRUM_'));
  return Object.keys(given)
    .filter((name) => name.startsWith('MELLEMRUM_') && !ours.some((known) => known === name))
    .map((name) => `${name} is no setting of Mellemrum. There are: ${ours.join(', ')}.`);
}

const oauthNames = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET'] as const;
const slackNames = [
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'SLACK_API_URL',
  ...oauthNames,
] as const;
const registrationNames = ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'] as const;

const msteamsNames = [...registrationNames, 'MELLEMRUM_TEAMS_ANONYMOUS'] as const;

export function hasPlatform(given: Partial<Record<SettingName, unknown>>): boolean {
  return [...slackNames, ...msteamsNames].some((name) => given[name] !== undefined);
}

/** Whether the two set up the same thing, so that one is of no use while the other is wrong. */
export function belongTogether(one: SettingName, other: SettingName): boolean {
  const groups: readonly SettingName[][] = [[...slackNames], [...msteamsNames, 'MicrosoftAppType']];
  return one === other || groups.some((group) => group.includes(one) && group.includes(other));
}

/** Half a platform, or two that exclude each other. */
export function contradictions(settings: Settings): string[] {
  const problems: string[] = [];
  const missing = (name: SettingName, because: string) =>
    problems.push(`${name} must be set as well: ${because}. Example: ${exampleOf(name)}`);
  if (slackNames.some((name) => settings[name] !== undefined)) {
    const isForMany = oauthNames.some((name) => settings[name] !== undefined);
    if (!settings.SLACK_BOT_TOKEN && !isForMany) {
      missing(
        'SLACK_BOT_TOKEN',
        'the bot writes to Slack with it, where SLACK_CLIENT_ID does not let workspaces install it',
      );
    }
    if (isForMany) problems.push(...unfitForMany(settings));
    if (!settings.SLACK_SIGNING_SECRET && !settings.SLACK_APP_TOKEN) {
      missing(
        'SLACK_SIGNING_SECRET',
        'without it (or SLACK_APP_TOKEN, for Socket Mode) nothing from Slack can be believed',
      );
    }
  }
  const { SLACK_API_URL: apiUrl } = settings;
  if (apiUrl?.startsWith('http:') && !isLoopback(new URL(apiUrl).hostname)) {
    problems.push(
      'SLACK_API_URL must begin with https:// unless it is on this machine: the bot token travels there.',
    );
  }
  if (registrationNames.some((name) => settings[name] !== undefined)) {
    for (const name of registrationNames) {
      if (!settings[name]) missing(name, `${registrationNames.join(', ')} belong together`);
    }
    if (settings.MELLEMRUM_TEAMS_ANONYMOUS) {
      problems.push(
        'MELLEMRUM_TEAMS_ANONYMOUS believes anybody, so it excludes MicrosoftAppId: unset one of them.',
      );
    }
  }
  if (settings.MELLEMRUM_TEAMS_ANONYMOUS && !isLoopback(settings.HOST)) {
    problems.push(
      `MELLEMRUM_TEAMS_ANONYMOUS believes anybody, so HOST must be this machine alone, not ${settings.HOST}. Example: HOST=127.0.0.1`,
    );
  }
  return problems;
}

/** Workspaces install the app in a browser, and their tokens are kept. */
function unfitForMany(settings: Settings): string[] {
  const because: Partial<Record<SettingName, string>> = {
    SLACK_CLIENT_ID: 'it and SLACK_CLIENT_SECRET belong together',
    SLACK_CLIENT_SECRET: 'it and SLACK_CLIENT_ID belong together',
    MELLEMRUM_KEY: 'the tokens of workspaces that install the app are sealed with it',
    PUBLIC_URL: 'Slack sends whoever installs the app back there, in Socket Mode too',
  };
  const names = Object.keys(because) as SettingName[];
  const problems = names
    .filter((name) => settings[name] === undefined)
    .map((name) => `${name} must be set as well: ${because[name]}. Example: ${exampleOf(name)}`);
  const { PUBLIC_URL: publicUrl } = settings;
  if (publicUrl?.startsWith('http:') && !isLoopback(new URL(publicUrl).hostname)) {
    problems.push(
      `PUBLIC_URL must begin with https:// with SLACK_CLIENT_ID, unless it is on this machine: Slack sends nobody back to anything else. Example: ${exampleOf('PUBLIC_URL')}`,
    );
  }
  return problems;
}

export function unfitForRole(settings: Settings, role: ProcessRole, withPlatform: boolean): string[] {
  const problems: string[] = [];
  if (!withPlatform) {
    if (role !== 'all') problems.push(`--role=${role} needs a platform: the playground runs as one process.`);
    if (!isLoopback(settings.HOST)) {
      problems.push(
        `HOST is ${settings.HOST}, but the playground only listens on this machine. Example: HOST=127.0.0.1`,
      );
    }
  }
  if (role !== 'all' && !settings.DATABASE_URL) {
    problems.push(
      `DATABASE_URL must be set with --role=${role}: the processes meet in one database. Example: ${exampleOf('DATABASE_URL')}`,
    );
  }
  return problems;
}

export function unfitForProduction(settings: Settings, withPlatform: boolean): string[] {
  const problems: string[] = [];
  if (!withPlatform) {
    problems.push(
      'No platform is set up, and the playground does not run in production. Set SLACK_SIGNING_SECRET and ' +
        'SLACK_BOT_TOKEN, or MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.',
    );
  }
  if (!settings.DATABASE_URL) {
    problems.push(
      `DATABASE_URL must be set in production: the embedded database is for trying. Example: ${exampleOf('DATABASE_URL')}`,
    );
  }
  if (settings.MELLEMRUM_TEAMS_ANONYMOUS) {
    problems.push('MELLEMRUM_TEAMS_ANONYMOUS believes anybody and is refused in production: unset it.');
  }
  for (const name of ['SLACK_API_URL', 'PUBLIC_URL'] as const) {
    if (settings[name]?.startsWith('http:')) {
      problems.push(
        `${name} must begin with https:// in production. Example: ${exampleOf(name).replace('http:', 'https:')}`,
      );
    }
  }
  return problems;
}

export function isLoopback(host: string): boolean {
  return ['127.0.0.1', '::1', '[::1]', 'localhost'].includes(host);
}

export function exampleOf(name: SettingName): string {
  return `${name}=${aboutSetting(name).example}`;
}
