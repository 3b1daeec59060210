// The line to the bot: signed requests as Slack sends them, and a note of every answer that Slack would not take.
import { createHmac } from 'node:crypto';

const slowestMilliseconds = 3_000;
const patienceMilliseconds = 20_000;

type BotAnswer = { taken: boolean; body: unknown };

export type BotLine = {
  /** A JSON body, for events. */
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

export function createBotLine(options: {
  signingSecret: string;
  botUrl: () => string;
  shownNow: () => string;
  realNow: () => number;
}): BotLine {
  const refusals: { at: string; what: string }[] = [];
  const refuse = (what: string): void => {
    refusals.push({ at: options.shownNow(), what });
  };

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
      if (!response.ok) refuse(`${what}: HTTP ${response.status}`);
      else if (took > slowestMilliseconds) refuse(`${what}: the answer took ${took} ms`);
      else return { taken: true, body: jsonOrText(text) };
    } catch (error) {
      refuse(`${what}: no answer (${error instanceof Error ? error.name : 'unknown'})`);
    }
    return { taken: false, body: undefined };
  };

  return {
    tell: async (what, body) => send(what, JSON.stringify(body), 'application/json'),
    tellForm: async (what, fields) =>
      send(what, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
    refuse,
    refusals: () => [...refusals],
    reset: () => {
      refusals.length = 0;
    },
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
