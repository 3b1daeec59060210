// One WebSocket to Slack, from the first call to the last close: Slack replaces it every few hours.
import { setTimeout as wait } from 'node:timers/promises';
import { SocketModeClient } from '@slack/socket-mode';
import { z } from 'zod';
import { callMilliseconds } from '#src/deliveries/call-times.ts';
import { silent } from './bolt-log.ts';

/** Something that a person did, told over one link and acknowledged over the same. */
export type Envelope = {
  body: Record<string, unknown>;
  retryNum?: number;
  retryReason?: string;
  /** Rejects where the link is gone: then Slack does not know that it was heard. */
  ack(response: unknown): Promise<void>;
};

export type Link = {
  /** Resolves when Slack says goodbye or the connection is lost: another link is needed. */
  ended: Promise<void>;
  /** Resolves within half a second, with nothing left open. */
  close(): Promise<void>;
};

export type LinkOptions = {
  appToken: string;
  apiUrl: string | undefined;
  hear: (envelope: Envelope) => void;
  /** Gives up an opening that is under way. */
  signal: AbortSignal;
};

/** For the first word after the connection: a peer that says nothing at all would be waited for without end. */
const helloMilliseconds = 10_000;
const farewellMilliseconds = 300;

const Goodbye = z.object({ type: z.literal('disconnect') });
const Told = z.object({
  body: z.record(z.string(), z.unknown()),
  retry_num: z.number().optional(),
  retry_reason: z.string().optional(),
});

/** Opens a link; resolves when Slack has said hello. Rejects as Slack's Web API or the network does. */
export async function openLink({ appToken, apiUrl, hear, signal }: LinkOptions): Promise<Link> {
  const client = new SocketModeClient({
    appToken,
    // Its own way back rejects where nobody listens when Slack answers with a fault, which ends the process, and waits
    // up to days between its calls after an outage (socket-mode 3.1.0, November 2026).
    autoReconnectEnabled: false,
    logger: silent,
    clientOptions: {
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: callMilliseconds,
      fetch: (url, init) => fetch(url, { ...init, signal: both(init?.signal, signal) }),
    },
  });
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  client.on('disconnected', end);
  client.on('ws_message', (data: unknown) => {
    if (isGoodbye(data)) end();
  });
  client.on('slack_event', (told: { ack: Envelope['ack'] }) => {
    const read = Told.safeParse(told);
    if (!read.success) return;
    const { body, retry_num: retryNum, retry_reason: retryReason } = read.data;
    hear({
      body,
      ...(retryNum === undefined ? {} : { retryNum }),
      ...(retryReason === undefined ? {} : { retryReason }),
      ack: told.ack,
    });
  });
  const link: Link = { ended, close: () => close(client) };
  await opened(client, link, signal);
  return link;
}

async function opened(client: SocketModeClient, link: Link, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const until = AbortSignal.any([over.signal, signal]);
  const tooLate = wait(callMilliseconds + helloMilliseconds, undefined, { signal: until }).catch(
    () => undefined,
  );
  const noHello = tooLate.then(() => Promise.reject(new Error('Slack did not say hello.')));
  try {
    await Promise.race([client.start(), noHello]);
  } catch (error) {
    await link.close();
    // The client rejects with undefined where the WebSocket does not open.
    throw error ?? new Error('The WebSocket to Slack did not open.');
  } finally {
    over.abort();
  }
}

// Slack leaves the connection open after the closing handshake, and the client then waits for thirty seconds
// (https://github.com/slackapi/node-slack-sdk/issues/2752, mended in socket-mode 3.2.0): asked again, it cuts it.
async function close(client: SocketModeClient): Promise<void> {
  const gone = client.disconnect().then(() => true);
  if (await Promise.race([gone, wait(farewellMilliseconds, false, { ref: false })])) return;
  client.websocket?.disconnect();
  await gone;
}

function isGoodbye(data: unknown): boolean {
  if (typeof data !== 'string' || !data.includes('disconnect')) return false;
  try {
    return Goodbye.safeParse(JSON.parse(data)).success;
  } catch {
    return false;
  }
}

const both = (one: AbortSignal | null | undefined, other: AbortSignal): AbortSignal =>
  one ? AbortSignal.any([one, other]) : other;
