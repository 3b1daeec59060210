// Tells open pages that something changed, by server-sent events; what changed they ask for themselves.
import type { RequestHandler, Response } from 'express';

const gatherMilliseconds = 30;
const heartbeatMilliseconds = 20_000;
const meanwhileMilliseconds = 1_000;

export type ChangeStream = {
  handle: RequestHandler;
  /** Several calls within a moment become one event. */
  changed(): void;
  /** Tells again every second until this is done: what it waits for may take a while, and may fail and be tried again. */
  meanwhile<Result>(work: Promise<Result>): Promise<Result>;
  /** Ends every open stream, so that the server can close. */
  stop(): void;
};

export function createChangeStream(): ChangeStream {
  const open = new Set<Response>();
  let pending: NodeJS.Timeout | undefined;
  const tellAll = (text: string) => {
    for (const response of open) response.write(text);
  };
  const heartbeat = setInterval(() => tellAll(': still here\n\n'), heartbeatMilliseconds).unref();
  const changed = () => {
    pending ??= setTimeout(() => {
      pending = undefined;
      tellAll('event: change\ndata: {}\n\n');
    }, gatherMilliseconds);
  };
  return {
    changed,
    async meanwhile(work) {
      const telling = setInterval(changed, meanwhileMilliseconds);
      try {
        return await work;
      } finally {
        clearInterval(telling);
        changed();
      }
    },
    handle(request, response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      });
      response.write('retry: 1000\n\n');
      open.add(response);
      request.on('close', () => open.delete(response));
    },
    stop() {
      clearInterval(heartbeat);
      clearTimeout(pending);
      for (const response of open) response.end();
      open.clear();
    },
  };
}
