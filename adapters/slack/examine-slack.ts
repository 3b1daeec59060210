// The doctor's look at Slack: are the tokens good, may the bot do all it needs to, and do the clocks agree?
import { type Finding, findingsAbout } from '#src/doctor/finding.ts';
import { whyUnreachable } from '#src/doctor/why-unreachable.ts';
import { askSlack, NotSlack, type SlackAnswer, slackApiUrl } from './ask-slack.ts';
import { neededScopes } from './needed-scopes.ts';

const { ok, warning, broken } = findingsAbout('Slack');
const mostSecondsApart = 60;

export type SlackQuestion = {
  botToken?: string | undefined;
  appToken?: string;
  signingSecret?: string;
  apiUrl?: string | undefined;
  patience: number;
  realNow: () => number;
};

export async function examineSlack(question: SlackQuestion): Promise<Finding[]> {
  const [bot, app] = await Promise.all([examineBot(question), examineAppToken(question)]);
  return [...bot, ...app, ...examineSigningSecret(question)];
}

async function examineBot(question: SlackQuestion): Promise<Finding[]> {
  const { botToken: token } = question;
  if (token === undefined) return [];
  try {
    const answer = await askSlack('auth.test', { ...question, token });
    if (!answer.ok) return [refusedBotToken(answer.error ?? 'no reason given'), ...judgeClock(answer)];
    const name = typeof answer.user === 'string' ? `@${answer.user}` : 'the bot';
    const workspace = typeof answer.team === 'string' ? ` in the workspace ${answer.team}` : '';
    return [ok(`SLACK_BOT_TOKEN is ${name}${workspace}.`), ...judgeScopes(answer), ...judgeClock(answer)];
  } catch (error) {
    return [unreachable(error, question)];
  }
}

const reinstall = 'OAuth & Permissions > Reinstall to Workspace';

function refusedBotToken(code: string): Finding {
  const copied = `Copy the token from ${reinstall.split(' > ')[0]} > Bot User OAuth Token.`;
  switch (code) {
    case 'invalid_auth':
      return broken('Slack does not know SLACK_BOT_TOKEN (invalid_auth).', copied);
    case 'not_authed':
      return broken(
        'SLACK_BOT_TOKEN did not reach Slack (not_authed): a proxy takes it away.',
        'Ask whoever runs it.',
      );
    case 'token_revoked':
      return broken(
        'SLACK_BOT_TOKEN has been revoked (token_revoked): the app was removed from the workspace.',
        `${reinstall}, then copy the new token.`,
      );
    case 'token_expired':
      return broken(
        'SLACK_BOT_TOKEN has expired (token_expired): token rotation is on for this app.',
        'Make the app anew from the manifest, without token rotation.',
      );
    case 'account_inactive':
      return broken(
        'The bot of SLACK_BOT_TOKEN has been deactivated (account_inactive).',
        'Let an administrator of the workspace approve the app again, then reinstall it.',
      );
    default:
      return broken(`Slack refused SLACK_BOT_TOKEN (${word(code)}).`, copied);
  }
}

export function judgeScopes({ scopes }: SlackAnswer): Finding[] {
  if (!scopes) {
    return [warning('Slack did not say which scopes the token has, so they could not be compared.')];
  }
  const missing = neededScopes.filter(({ scope }) => !scopes.includes(scope));
  const superfluous = scopes.filter((scope) => !neededScopes.some((needed) => needed.scope === scope));
  return [
    ...(missing.length === 0
      ? [ok(`All ${neededScopes.length} scopes that the bot needs are granted.`)]
      : []),
    ...missing.map(({ scope, lost }) =>
      broken(
        `The scope ${scope} is missing. ${lost}`,
        `Add it under OAuth & Permissions > Scopes, then ${reinstall}.`,
      ),
    ),
    ...(superfluous.length > 0
      ? [
          warning(
            `The token may more than the bot needs: ${superfluous.map(word).join(', ')}.`,
            `Take it away under OAuth & Permissions > Scopes, then ${reinstall}.`,
          ),
        ]
      : []),
  ];
}

function judgeClock({ secondsAhead = 0 }: SlackAnswer): Finding[] {
  const apart = Math.round(Math.abs(secondsAhead));
  if (apart <= mostSecondsApart) return [];
  return [
    warning(
      `This machine’s clock is ${apart} s ${secondsAhead > 0 ? 'behind' : 'ahead of'} Slack’s: from five minutes on, every request is refused.`,
      'Let this machine set its clock by NTP.',
    ),
  ];
}

async function examineAppToken(question: SlackQuestion): Promise<Finding[]> {
  const { appToken } = question;
  if (!appToken) return [];
  try {
    // It makes an address for a connection that nobody opens; it ends by itself.
    const answer = await askSlack('apps.connections.open', { ...question, token: appToken });
    if (answer.ok) return [ok('SLACK_APP_TOKEN opens a connection: Socket Mode works.')];
    return [refusedAppToken(answer.error ?? 'no reason given')];
  } catch (error) {
    return [unreachable(error, question)];
  }
}

function refusedAppToken(code: string): Finding {
  const anew = 'Make one under Basic Information > App-Level Tokens, with connections:write.';
  switch (code) {
    case 'invalid_auth':
      return broken('Slack does not know SLACK_APP_TOKEN (invalid_auth).', anew);
    case 'token_revoked':
      return broken('SLACK_APP_TOKEN has been revoked (token_revoked).', anew);
    case 'missing_scope':
    case 'no_permission':
      return broken(`SLACK_APP_TOKEN lacks the scope connections:write (${code}).`, anew);
    default:
      return broken(
        `Slack opens no connection for SLACK_APP_TOKEN (${word(code)}).`,
        'Switch Socket Mode on in the app’s settings (Settings > Socket Mode).',
      );
  }
}

function examineSigningSecret({ signingSecret }: SlackQuestion): Finding[] {
  if (signingSecret === undefined) return [];
  if (/^[0-9a-f]{32}$/.test(signingSecret)) {
    return [
      ok(
        'SLACK_SIGNING_SECRET has the right form. Only a request from Slack can show whether it is the right one.',
      ),
    ];
  }
  return [
    warning(
      'SLACK_SIGNING_SECRET does not look like one of Slack’s, which have 32 digits from 0 to f.',
      'Copy it from Basic Information > App Credentials > Signing Secret.',
    ),
  ];
}

export function unreachable(error: unknown, { apiUrl }: Pick<SlackQuestion, 'apiUrl'>): Finding {
  const { host } = new URL(slackApiUrl(apiUrl));
  if (error instanceof NotSlack) {
    return broken(
      `Something other than Slack answers at ${host}.`,
      apiUrl
        ? 'Correct SLACK_API_URL, or unset it.'
        : 'Let this machine reach slack.com without a proxy in between.',
    );
  }
  return broken(
    `Slack cannot be reached at ${host}: ${whyUnreachable(error)}.`,
    apiUrl ? 'Correct SLACK_API_URL, or unset it.' : 'Let this machine reach https://slack.com.',
  );
}

/** What Slack calls something, if it is a name and nothing else. */
export const word = (code: string): string =>
  /^[\w.:-]{1,80}$/.test(code) ? code : 'a reason without a name';
