// The line to the bot, and a note of every answer that Slack would not take. Here: signed requests, as Slack sends them.
import { createHmac } from 'node:crypto';

export const slowestMilliseconds = 3_000;
export const patienceMilliseconds = 20_000;

export type BotAnswer = { taken: boolean; body: unknown };

/** How Slack tells a bot what people do: over HTTP, or over the socket that the bot opened. */
export type BotLine = {
  /** An event. */
  tell(what: string, body: Record<string, unknown>): Promise<BotAnswer>;
  /** A form, for commands and (with `payload`) for presses and modals. */
  tellForm(what: string, fields: Record<string, string>): Promise<BotAnswer>;
  /** Notes an answer that Slack would count as a failure. */
  refuse(what: string): void;
  refusals(): { at: string; what: string }[];
  reset(): void;
};

/** The headers of a request that Slack signed at `seconds` since 1970. */
export function signedHeaders(signingSecret: string, body: string, seconds: number): Record<string, string> {
  const hash = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` };
}

/** What every line keeps of the answers that it did not take. */
export function noteRefusals(shownNow: () => string): Pick<BotLine, 'refuse' | 'refusals' | 'reset'> {
  const refusals: { at: string; what: string }[] = [];
  return {
    refuse: (what) => {
      refusals.push({ at: shownNow(), what });
    },
    refusals: () => [...refusals],
    reset: () => {
      refusals.length = 0;
    },
  };
}

export function createHttpLine(options: {
  signingSecret: string;
  botUrl: () => string;
  shownNow: () => string;
  realNow: () => number;
}): BotLine {
  const notes = noteRefusals(options.shownNow);

  const send = async (what: string, body: string, contentType: string): Promise<BotAnswer> => {
    const started = options.realNow();
    const seconds = Math.floor(started / 1_000);
    try {
      const response = await fetch(`${options.botUrl()}/slack/events`, {
        method: 'POST',
        headers: { 'content-type': contentType, ...signedHeaders(options.signingSecret, body, seconds) },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMilliseconds),
      });
      const text = await response.text();
      const took = Math.round(options.realNow() - started);
      if (!response.ok) notes.refuse(`${what}: HTTP ${response.status}`);
      else if (took > slowestMilliseconds) notes.refuse(`${what}: the answer took ${took} ms`);
      else return { taken: true, body: jsonOrText(text) };
    } catch (error) {
      notes.refuse(`${what}: no answer (${error instanceof Error ? error.name : 'unknown'})`);
    }
    return { taken: false, body: undefined };
  };

  return {
    ...notes,
    tell: async (what, body) => send(what, JSON.stringify(body), 'application/json'),
    tellForm: async (what, fields) =>
      send(what, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
  };
}

function jsonOrText(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}
