// One HTTP call to the Bot Connector, exactly once: the connector's own client would repeat what failed.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;

/** A call that did not succeed. `sent: false` means that surely nothing reached the server. */
export class ConnectorFailure extends Error {
  override name = 'ConnectorFailure';
  readonly sent: boolean;
  readonly reason: string;
  readonly status: number | undefined;
  /** The server's own word, such as `BotNotInConversationRoster`. */
  readonly code: string | undefined;
  /** As the server wrote it: seconds or a date. */
  readonly retryAfter: string | undefined;

  constructor(
    reason: string,
    facts: { sent: boolean; status?: number; code?: string; retryAfter?: string; cause?: unknown },
  ) {
    super(`The Bot Connector was called in vain: ${reason}`, { cause: facts.cause });
    this.reason = reason;
    this.sent = facts.sent;
    this.status = facts.status;
    this.code = facts.code;
    this.retryAfter = facts.retryAfter;
  }
}

/**
 * The only part of the connector's client that can be replaced. Its `noRetryPolicy` is not read by
 * botframework-connector 4.23.3 and its pipeline repeats failed answers and network errors up to three times
 * (November 2026); only an error of a kind that it does not know ends it, so every failure is thrown as one.
 */
export const connectorHttp: HttpClient = {
  async sendRequest(outgoing) {
    const stop = new AbortController();
    if (outgoing.abortSignal?.aborted) throw new ConnectorFailure('timeout', { sent: false });
    outgoing.abortSignal?.addEventListener('abort', () => stop.abort());
    const answer = await exchange(outgoing.url, {
      method: outgoing.method,
      headers: { ...outgoing.headers.toJson({ preserveCase: true }), 'accept-encoding': 'identity' },
      body: outgoing.body,
      signal: stop.signal,
    });
    if (answer.status < 200 || answer.status > 299) throw refusal(answer);
    if (answer.text && parsed(answer.text) === undefined) {
      throw new ConnectorFailure('an answer that is not JSON', { sent: true });
    }
    const headers = outgoing.headers.clone();
    for (const name of headers.headerNames()) headers.remove(name);
    return { request: outgoing, status: answer.status, headers, bodyAsText: answer.text };
  },
};

type Outgoing = { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal };
type Answer = { status: number; retryAfter: string | undefined; text: string };

/** A connection of its own for each call: one kept open may be closed under a post, which may then have arrived. */
function exchange(url: string, { body, ...outgoing }: Outgoing): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let sent = false;
    const fail = (error: unknown) => {
      const reason = outgoing.signal.aborted ? 'timeout' : networkCode(error);
      reject(new ConnectorFailure(reason, { sent, cause: error }));
    };
    const secure = url.startsWith('https:');
    const request = (secure ? httpsRequest : httpRequest)(url, { ...outgoing, agent: false }, (incoming) => {
      text(incoming).then((content) => {
        const { statusCode = 0, headers } = incoming;
        resolve({ status: statusCode, retryAfter: headers['retry-after'], text: content });
      }, fail);
    });
    request.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        sent = true;
      });
    });
    request.on('error', fail);
    request.end(body);
  });
}

function networkCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'network error';
}

function refusal({ status, text, retryAfter }: Answer): ConnectorFailure {
  const code = BotFrameworkError.safeParse(parsed(text)).data?.error.code;
  return new ConnectorFailure(code ? `HTTP ${status} ${code}` : `HTTP ${status}`, {
    sent: true,
    status,
    ...(code ? { code } : {}),
    ...(retryAfter ? { retryAfter } : {}),
  });
}

/** A code is one word; anything else might be a text. */
const BotFrameworkError = z.looseObject({ error: z.looseObject({ code: z.string().regex(/^\w{1,80}$/) }) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
