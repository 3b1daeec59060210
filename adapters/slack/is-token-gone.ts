// Whether a token has ended for ever, because the app was removed or the bot deactivated: asked of Slack itself.
import { z } from 'zod';
import { DeliveryError } from '#src/chat/messenger.ts';
import { createCallSlack } from './call-slack.ts';
import { isGoneForEver } from './refusal-codes.ts';

/** Rejects with DeliveryError where Slack says neither yes nor no. */
export async function isTokenGone(botToken: string, apiUrl: string | undefined): Promise<boolean> {
  const trouble = (reason: string, _remedy: string, cause?: unknown) =>
    new DeliveryError('give up', reason, cause);
  const ask = createCallSlack({ botToken, apiUrl, trouble });
  try {
    await ask('auth.test', {}, z.object({}), 'repeatable');
    return false;
  } catch (error) {
    if (error instanceof DeliveryError && isGoneForEver(error.reason)) return true;
    if (!(error instanceof DeliveryError)) throw error;
    // A proxy, or a code that may pass: what to do is said by the error of a call that waits.
    throw error.next === 'give up'
      ? new DeliveryError({ retryAfter: waitMilliseconds }, error.reason)
      : error;
  }
}

const waitMilliseconds = 5 * 60_000;

/** Told that the app was removed, a token that Slack does not know is gone as well; a Slack that is away says nothing else. */
export const isOfRemovedApp = (error: unknown): true => {
  if (error instanceof DeliveryError) return true;
  throw error;
};
