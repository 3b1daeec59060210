// How Slack reaches the bot in Socket Mode: the bot calls Slack, so that a site's firewall stays closed.
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import { faultFields, type Log } from '#src/log.ts';
import { keepLinked } from './keep-linked.ts';
import type { Inbound } from './receive-http.ts';
import type { Respond } from './respond.ts';
import { type Envelope, openLink } from './socket-link.ts';

/** For what is being handled when everything is stopped. */
const drainMilliseconds = 2_000;

export type SocketOptions = {
  appToken: string;
  apiUrl: string | undefined;
  /** Shows the answer to a command whose link was lost meanwhile. */
  respond: Respond;
  log: Log;
  realNow: () => number;
};

/** What was not acknowledged Slack tells again. */
export function receiveOverSocket(options: SocketOptions): Inbound {
  const underWay = new Set<Promise<void>>();
  let app: App | undefined;
  let isStopping = false;
  const hear = (envelope: Envelope): void => {
    if (!app || isStopping) return;
    const handled: Promise<void> = handle(app, envelope, options).finally(() => underWay.delete(handled));
    underWay.add(handled);
  };
  const kept = keepLinked({ ...options, open: (signal) => openLink({ ...options, hear, signal }) });

  return {
    receiver: {
      init: (made) => {
        app = made;
      },
      start: kept.start,
      stop: kept.stop,
    },
    start: kept.start,
    async stop() {
      isStopping = true;
      await Promise.race([Promise.all(underWay), wait(drainMilliseconds, undefined, { ref: false })]);
      await kept.stop();
    },
  };
}

// Bolt acknowledges an event before it is handled, and its SocketModeReceiver passes that on at once: an event whose
// handling fails would be lost (bolt 5.1.0, November 2026). So an acknowledgement waits for the end of the handling.
async function handle(app: App, envelope: Envelope, { log, respond }: SocketOptions): Promise<void> {
  let answer: { response: unknown } | undefined;
  const ack = async (response: unknown): Promise<void> => {
    answer ??= { response };
  };
  try {
    await app.processEvent({ ...envelope, ack });
  } catch (error) {
    log.error({ from: 'slack', ...faultFields(error) }, 'What Slack told could not be handled');
    return;
  }
  if (!answer) return;
  try {
    await envelope.ack(answer.response);
  } catch {
    await answerWithoutLink(envelope.body, answer.response, respond).catch((error: unknown) => {
      log.error({ from: 'slack', ...faultFields(error) }, 'A private answer was not shown');
    });
  }
}

/** The answer to a command has an address of its own; the rest is told again, by Slack or by the person. */
async function answerWithoutLink(body: Envelope['body'], response: unknown, respond: Respond): Promise<void> {
  const isCard = typeof response === 'object' && response !== null && 'response_type' in response;
  if (isCard && typeof body.response_url === 'string') await respond(body.response_url, { ...response });
}
