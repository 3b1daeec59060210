// A failed call to the Bot Connector -> what can be done about it.
import { DeliveryError } from '#src/chat/messenger.ts';
import { ConnectorFailure } from './connector-http.ts';

/** `post`: done twice it shows twice. `repeatable`: done twice it is as if done once. */
export type CallKind = 'post' | 'repeatable';

/** `realNow` is in milliseconds of unmoved time, for a Retry-After that is a date. */
export function deliveryFailure(error: unknown, kind: CallKind, realNow: () => number): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (!(error instanceof ConnectorFailure)) {
    // Thrown before anything was sent: no token was to be had.
    const code = tokenErrorCode(error);
    return new DeliveryError(
      refusedTokens.has(code) ? 'give up' : 'try again',
      `no access token: ${code}`,
      error,
    );
  }
  const { status, reason, sent, retryAfter } = error;
  const maybePosted = kind === 'post' ? 'unknown' : 'try again';
  const next = (): DeliveryError['next'] => {
    if (!sent || status === 412) return 'try again';
    if (status === 429) return { retryAfter: waitOf(retryAfter, realNow()) };
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

const refusedTokens = new Set(['invalid_client', 'unauthorized_client', 'invalid_request', 'invalid_tenant']);

function tokenErrorCode(error: unknown): string {
  if (error instanceof Error && 'errorCode' in error && typeof error.errorCode === 'string') {
    return error.errorCode;
  }
  return error instanceof Error ? error.name : 'unknown';
}
