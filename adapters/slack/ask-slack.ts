// One question to Slack's Web API with everything around the answer: the token's scopes, and Slack's own clock.
import { z } from 'zod';

const Answer = z.looseObject({ ok: z.boolean(), error: z.string().optional() });

export type SlackAnswer = z.infer<typeof Answer> & {
  /** What the token may do; undefined where Slack does not say. */
  scopes?: string[];
  /** How far Slack's clock is ahead of ours, in seconds; it is told in whole ones. */
  secondsAhead?: number;
};

/** The answer is no JSON of Slack's: a proxy or a sign-in page stands between, or the address is another's. */
export class NotSlack extends Error {
  override name = 'NotSlack';
}

/** Asks a method without arguments. Rejects with NotSlack, or as fetch does. `patience` is in milliseconds. */
export async function askSlack(
  method: string,
  options: { token: string; apiUrl?: string | undefined; patience: number; realNow: () => number },
): Promise<SlackAnswer> {
  const asked = options.realNow();
  const response = await fetch(new URL(method, slackApiUrl(options.apiUrl)), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${options.token}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    signal: AbortSignal.timeout(options.patience),
  });
  const between = (asked + options.realNow()) / 2;
  const body = Answer.safeParse(await response.json().catch(() => undefined));
  if (!body.success) throw new NotSlack('The answer is not one of Slack’s.');
  const scopes = response.headers.get('x-oauth-scopes');
  const date = Date.parse(response.headers.get('date') ?? '');
  return {
    ...body.data,
    ...(scopes !== null && {
      scopes: scopes
        .split(',')
        .map((scope) => scope.trim())
        .filter(Boolean),
    }),
    ...(!Number.isNaN(date) && { secondsAhead: (date - between) / 1_000 }),
  };
}

/** With a slash at its end; Slack's own where none is set. */
export function slackApiUrl(apiUrl = 'https://slack.com/api/'): string {
  return apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`;
}
