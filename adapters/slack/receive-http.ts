// How Slack reaches the bot over HTTP: signed requests to one address, answered when the bot is done.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger, type Receiver } from '@slack/bolt';
import type { Log } from '#src/log.ts';
import { isOddlySigned } from './signature-form.ts';

/** One way in: what Bolt receives through, and what must be mounted, opened and closed for it. */
export type Inbound = {
  receiver: Receiver;
  /** For POST /slack/events, with the body still unread: the signature is over its bytes. Left out: nothing to mount. */
  listener?: RequestListener;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const endpoint = '/slack/events';
const bodyLimit = 1024 * 1024;
/** How far Slack's clock may be ahead of ours. */
const newestSeconds = 30;

export function receiveOverHttp(options: {
  signingSecret: string;
  log: Log;
  logger: Logger;
  realNow: () => number;
}): Inbound {
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: endpoint,
    processBeforeResponse: true,
    bodyLimit,
    logger: options.logger,
  });
  return {
    receiver,
    listener: (request, response) => {
      if (Number(request.headers['content-length']) > bodyLimit) {
        end(response, 413);
        return;
      }
      // Bolt refuses a longer body without a length as well, but would let the rest of it come.
      response.once('finish', () => {
        if (!request.complete) request.destroy();
      });
      if (isOddlySigned(request.headers)) {
        options.log.warn({ from: 'slack' }, 'A request with signature headers of another form was refused');
        end(response, 401);
        return;
      }
      if (isFromTheFuture(request, options.realNow())) {
        options.log.warn({ from: 'slack' }, 'A request with a timestamp from the future was refused');
        end(response, 401);
        return;
      }
      try {
        receiver.requestListener(request, response);
      } catch {
        end(response, 404);
      }
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
}

// Bolt refuses what is older than five minutes and takes any time to come, so that a request could be kept for later.
function isFromTheFuture(request: IncomingMessage, now: number): boolean {
  return Number(request.headers['x-slack-request-timestamp']) > now / 1000 + newestSeconds;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' });
  response.end();
}
