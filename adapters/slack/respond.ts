// The address that comes with a press or command, good for five answers in thirty minutes.
import { DeliveryError } from '#src/chat/messenger.ts';
import { callMilliseconds } from '#src/deliveries/call-times.ts';

export type Respond = (responseUrl: string, body: Record<string, unknown>) => Promise<void>;

/**
 * Answers only to Slack's own host, or where `apiUrl` points when it was set: the address arrives from outside.
 * Rejects with DeliveryError.
 */
export function createRespond(apiUrl: string | undefined): Respond {
  const allowed = apiUrl === undefined ? 'https://hooks.slack.com' : new URL(apiUrl).origin;
  return async (responseUrl, body) => {
    if (!isAt(responseUrl, allowed)) {
      throw new DeliveryError('give up', 'response_url is not at Slack');
    }
    const response = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(callMilliseconds),
    }).catch((error: unknown) => {
      const late = error instanceof Error && error.name === 'TimeoutError';
      throw new DeliveryError(
        'unknown',
        late ? 'response_url timeout' : 'response_url did not answer',
        error,
      );
    });
    await response.body?.cancel();
    if (response.ok) return;
    const next = response.status >= 500 ? 'try again' : 'give up';
    throw new DeliveryError(next, `response_url HTTP ${response.status}`);
  };
}

/** An origin says nothing about a user and password before the host. */
function isAt(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.origin === origin && url.username === '' && url.password === '';
}
