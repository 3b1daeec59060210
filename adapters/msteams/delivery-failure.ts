// A failed call to the Bot Connector -> what can be done about it.
import type { InstallationTrouble } from '#src/chat/installation-trouble.ts';
import { DeliveryError, TooFast } from '#src/chat/messenger.ts';
import { ConnectorFailure } from './connector-http.ts';
import { NoToken } from './sign-in.ts';

/** `post`: done twice it shows twice. `repeatable`: done twice it is as if done once. */
export type CallKind = 'post' | 'repeatable';

export type FailureMeans = {
  /** In milliseconds of unmoved time, for a Retry-After that is a date. */
  realNow: () => number;
  trouble: InstallationTrouble;
};

export function deliveryFailure(error: unknown, kind: CallKind, means: FailureMeans): DeliveryError {
  if (error instanceof DeliveryError) return error;
  // Thrown before anything was sent: no token was to be had.
  if (!(error instanceof ConnectorFailure)) return withoutToken(error, means.trouble);
  const { status, code, reason, sent, retryAfter } = error;
  if (status === 401) return means.trouble(reason, unknownBot, error);
  if (status === 403 && code && closedByAdmin.has(code)) return means.trouble(reason, closedBot, error);
  if (status === 429) return new TooFast(waitOf(retryAfter, means.realNow()), reason, error);
  const maybePosted = kind === 'post' ? 'unknown' : 'try again';
  const next = (): DeliveryError['next'] => {
    if (!sent || status === 412) return 'try again';
    if (status === undefined || status >= 500 || status === 408) return maybePosted;
    return 'give up';
  };
  return new DeliveryError(next(), reason, error);
}

function waitOf(retryAfter: string | undefined, now: number): number {
  const least = 1_000;
  if (!retryAfter) return least;
  if (/^\d{1,6}$/.test(retryAfter)) return Math.max(least, Number(retryAfter) * 1_000);
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? least : Math.max(least, until - now);
}

const unknownBot =
  'Microsoft does not accept the bot: check that its app is registered as an Azure Bot with Teams as a channel.';
const closedBot = 'Microsoft Teams keeps the bot out: allow the app in the Teams admin centre.';
const wrongProof =
  'Microsoft refuses the secret or certificate of the app: make a new one for the app registration and set it.';
const unknownApp =
  'Microsoft does not know the app in this tenant, or it is disabled: check the app id, the tenant id and the app registration.';

/** All other 403s concern one person or one conversation: blocked, removed, never installed. */
const closedByAdmin = new Set(['BotDisabledByAdmin', 'BotNotInTenant', 'InvalidBotApiHost']);

const refusedTokens = new Map([
  ['invalid_client', wrongProof],
  ['unauthorized_client', unknownApp],
  ['invalid_request', unknownApp],
  ['invalid_tenant', unknownApp],
]);

/** AADSTS7000215: a wrong secret; 7000222: an expired one; 700027: a certificate that is not the app's; 700016: no such app. */
function withoutToken(error: unknown, trouble: InstallationTrouble): DeliveryError {
  const { errorCode: code, detail } =
    error instanceof NoToken
      ? error
      : { errorCode: error instanceof Error ? error.name : 'unknown', detail: undefined };
  const reason = `no access token: ${detail && detail !== code ? `${code} ${detail}` : code}`;
  const remedy = refusedTokens.get(code);
  return remedy ? trouble(reason, remedy, error) : new DeliveryError('try again', reason, error);
}
