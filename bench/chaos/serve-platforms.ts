// Both platforms in a process of their own: they outlive each worker, and can be told to hold posts while it is killed.
import type { AddressInfo } from 'node:net';
import express, { type Request, type RequestHandler } from 'express';
import { createPlayground } from '#playground/playground.ts';
import { ready, setting } from '../processes.ts';

export type PlatformPoint = 'after the request is written' | 'after the platform committed';
export type Told =
  | { hold: PlatformPoint; posts: number }
  /** Of a request that was written: it arrives after all, or never. */
  | { release: 'arrives' | 'is lost' };

let holding: { point: PlatformPoint; posts: number } | undefined;
let held: ((end: 'arrives' | 'is lost') => void)[] = [];

const hold = (release: (end: 'arrives' | 'is lost') => void): void => {
  held.push(release);
  if (held.length === holding?.posts) process.send?.({ reached: holding.point });
};

const holdPosts: RequestHandler = (request, response, next) => {
  if (!holding || !shows(request)) return next();
  if (holding.point === 'after the request is written') {
    // A socket whose other end is gone no longer knows who that was, and the platforms answer their neighbours alone.
    Object.defineProperty(request.socket, 'remoteAddress', { value: request.socket.remoteAddress });
    hold((end) => {
      if (end === 'arrives') next();
    });
    return;
  }
  const { end } = response;
  // Stored, and the answer not yet sent: nobody will read it.
  response.end = () => {
    response.end = end;
    hold(() => response.destroy());
    return response;
  };
  next();
};

/** A post, or the update of one. */
function shows({ method, path, body }: Request): boolean {
  if (method === 'PUT') return /\/v3\/conversations\/[^/]+\/activities\/[^/]+$/.test(path);
  if (method !== 'POST') return false;
  if (path.endsWith('/api/chat.update')) return true;
  if (path.endsWith('/api/chat.postMessage') || /\/v3\/conversations\/[^/]+\/activities$/.test(path))
    return true;
  return path.endsWith('/v3/conversations') && body?.activity !== undefined;
}

process.on('message', (told: Told) => {
  if ('hold' in told) {
    holding = { point: told.hold, posts: told.posts };
    process.send?.({ armed: true });
    return;
  }
  holding = undefined;
  const all = held;
  held = [];
  for (const release of all) release(told.release);
});

let url = '';
const playground = createPlayground({
  dir: setting('FOLDER'),
  // No web process hears people here: what is to be said is written straight into the rows.
  botUrl: () => 'http://127.0.0.1:9',
  ownUrl: () => url,
});
const app = express();
app.use(express.json({ limit: '1mb' }), express.urlencoded({ extended: false, limit: '1mb' }), holdPosts);
app.use(playground.router);
const server = app.listen(0, '127.0.0.1', async () => {
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await playground.start();
  ready(url);
});
