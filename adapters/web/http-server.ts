// The HTTP server around everything: it does not wait for slow senders, and lets those under way finish when it closes.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type HttpServer = {
  /** Where it listens, such as http://127.0.0.1:3000. */
  url: string;
  /**
   * Takes no more connections once those that had knocked are in. What comes over them is answered for a moment still,
   * what is under way may finish for `grace` milliseconds, then it is cut.
   */
  close(grace: number): Promise<void>;
};

/** How long a client may take, in milliseconds, before it is answered 408 and cut. */
export type Patience = { headers: number; request: number };

/** Slack and Teams send a small body at once. */
const usualPatience: Patience = { headers: 10_000, request: 15_000 };
/** Longer than the usual 60 seconds of a load balancer: the side that opened the connection should close it. */
const idleMilliseconds = 65_000;
const mostConnections = 2_000;
const quietMilliseconds = 100;
const longestKnock = 2_000;
/** How long after the last connection was taken its request may still be on its way. */
const lingerMilliseconds = 300;

/** Resolves once it listens. Rejects with a sentence where the port is taken or the address is not this machine's. */
export async function listen(
  handler: RequestListener,
  { host, port, patience = usualPatience }: { host: string; port: number; patience?: Patience },
): Promise<HttpServer> {
  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      keepAliveTimeout: idleMilliseconds,
      connectionsCheckingInterval: Math.min(1_000, patience.headers / 2),
    },
    (request, response) => {
      // Whoever keeps the connection learns with the last answer that it ends.
      if (isClosing) response.setHeader('connection', 'close');
      handler(request, response);
    },
  );
  let isClosing = false;
  let knocks = 0;
  server.maxConnections = mostConnections;
  server.on('connection', () => {
    knocks += 1;
  });
  /** Resolves when nobody has come for a moment: Node lets one connection in for each turn of its loop. */
  const isQuiet = async (most: number): Promise<void> => {
    const from = performance.now();
    for (let before = -1; before !== knocks && performance.now() - from < most; ) {
      before = knocks;
      await wait(quietMilliseconds);
    }
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shownHost}:${address.port}`,
    async close(grace) {
      isClosing = true;
      const late = setTimeout(() => server.closeAllConnections(), grace);
      const closed = once(server, 'close');
      await isQuiet(Math.min(longestKnock, grace));
      // Its own close would cut connections whose request is on its way: http.Server.close, Node 19 and newer.
      NetServer.prototype.close.call(server);
      await Promise.race([closed, wait(Math.min(lingerMilliseconds, grace))]);
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} on ${host} is taken. Stop what uses it, or choose another: PORT=3001 npm start`,
      );
    case 'EACCES':
      return new Error(
        `Port ${port} may not be used by this user. Choose one above 1024: PORT=3000 npm start`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`HOST is ${host}, which is no address of this machine. Example: HOST=0.0.0.0`);
    default:
      return error;
  }
}
