// One call of Slack's Web API: no retries, a time limit, and every failure as a DeliveryError.
import { webApi } from '@slack/bolt';
import type { z } from 'zod';
import type { InstallationTrouble } from '#src/chat/installation-trouble.ts';
import { DeliveryError, TooFast } from '#src/chat/messenger.ts';
import { callMilliseconds } from '#src/deliveries/call-times.ts';
import { silent } from './bolt-log.ts';
import {
  isBadToken,
  isGoneForEver,
  isPassing,
  isTooFast,
  isUncertain,
  missingScope,
} from './refusal-codes.ts';

const defaultRetryAfterSeconds = 30;

/** 'posts': after a lost answer it may have happened. 'repeatable': doing it twice is doing it once. */
type Effect = 'posts' | 'repeatable';

/** Calls one method and checks the answer. Rejects with DeliveryError, whose reason is Slack's own code. */
export type CallSlack = <Answer>(
  method: string,
  fields: Record<string, unknown>,
  answer: z.ZodType<Answer>,
  effect: Effect,
) => Promise<Answer>;

export type CallSlackOptions = {
  /** Left out where no token is needed. */
  botToken?: string;
  /** Where the methods live; Slack's own address when it is left out. */
  apiUrl?: string | undefined;
  trouble: InstallationTrouble;
  /** Whose token it is; left out: that of the settings. */
  installation?: string;
  /** What a call is rejected with where Slack says that the token has ended for ever. */
  whenGone?: (code: string) => Promise<DeliveryError>;
};

export function createCallSlack(options: CallSlackOptions): CallSlack {
  const client = new webApi.WebClient(options.botToken, {
    ...(options.apiUrl ? { slackApiUrl: options.apiUrl } : {}),
    // By default one lost answer becomes four posts (measured November 2026): the outbox owns retries.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callMilliseconds,
    allowAbsoluteUrls: false,
    // What it logs is told again by the DeliveryError, without what people wrote.
    logger: silent,
    fetch: withRetryAfter,
  });
  return async (method, fields, answer, effect) => {
    let result: unknown;
    try {
      result = await client.apiCall(method, fields);
    } catch (error) {
      const { whenGone } = options;
      if (whenGone && error instanceof webApi.WebAPIPlatformError && isGoneForEver(error.data.error))
        throw await whenGone(error.data.error);
      throw deliveryError(error, effect, options);
    }
    const checked = answer.safeParse(result);
    if (checked.success) return checked.data;
    throw new DeliveryError(whenInDoubt(effect), 'an answer of another shape');
  };
}

// A 429 without the header makes WebClient throw an error that cannot be told from a bug.
const withRetryAfter: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.status !== 429 || /^\d+$/.test(response.headers.get('retry-after') ?? '')) return response;
  await response.body?.cancel();
  return new Response(null, { status: 429, headers: { 'retry-after': String(defaultRetryAfterSeconds) } });
};

const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Slack itself never answers so: a proxy does. */
const betweenUsAndSlack = new Set([401, 403]);

/** What a failed call means for the delivery that made it. */
function deliveryError(error: unknown, effect: Effect, options: CallSlackOptions): DeliveryError {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return new TooFast(afterSeconds(error.retryAfter), 'ratelimited', error);
  }
  if (error instanceof webApi.WebAPIPlatformError) return refusal(error, effect, options);
  if (error instanceof webApi.WebAPIHTTPError) {
    if (betweenUsAndSlack.has(error.statusCode)) {
      return options.trouble(
        `HTTP ${error.statusCode}`,
        'Something on the way to Slack refuses the calls: mend the proxy.',
      );
    }
    const next = error.statusCode >= 500 || error.statusCode === 408 ? whenInDoubt(effect) : 'give up';
    return new DeliveryError(next, `HTTP ${error.statusCode}`);
  }
  const code = networkCode(error);
  return new DeliveryError(neverSent.has(code) ? 'try again' : whenInDoubt(effect), code, error);
}

function refusal(
  error: webApi.WebAPIPlatformError,
  effect: Effect,
  { trouble, installation }: CallSlackOptions,
): DeliveryError {
  const code = error.data.error;
  // WebClient puts a body that is not JSON, whole, where the code belongs.
  if (!/^[a-z0-9_]{1,80}$/.test(code))
    return new DeliveryError(whenInDoubt(effect), 'an answer that is not JSON');
  if (isTooFast(code)) {
    const seconds = error.data.response_metadata?.retryAfter;
    return new TooFast(
      afterSeconds(typeof seconds === 'number' ? seconds : defaultRetryAfterSeconds),
      code,
      error,
    );
  }
  if (code === missingScope) {
    const needed = scopeIn(error.data);
    return trouble(
      needed ? `${missingScope}: ${needed}` : missingScope,
      'The Slack app lacks a permission: add the scope under OAuth & Permissions and install the app again.',
      error,
    );
  }
  if (isBadToken(code)) {
    return trouble(
      code,
      installation
        ? `Slack refuses the token of installation ${installation}: install the app in that workspace again, at /slack/install.`
        : 'Slack refuses SLACK_BOT_TOKEN: install the app in the workspace and set its present bot token.',
      error,
    );
  }
  if (isUncertain(code)) return new DeliveryError(whenInDoubt(effect), code, error);
  return new DeliveryError(isPassing(code) ? 'try again' : 'give up', code, error);
}

function scopeIn(data: object): string | undefined {
  const needed = 'needed' in data ? data.needed : undefined;
  return typeof needed === 'string' && /^[a-z0-9_:.,-]{1,200}$/.test(needed) ? needed : undefined;
}

const whenInDoubt = (effect: Effect): 'unknown' | 'try again' =>
  effect === 'posts' ? 'unknown' : 'try again';

const afterSeconds = (seconds: number): number => Math.max(1, seconds) * 1000;

function networkCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && !cause.code.startsWith('slack_'))
      return cause.code;
    if (cause.name === 'TimeoutError') return 'timeout';
  }
  return 'no answer';
}
