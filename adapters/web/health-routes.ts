// What an orchestrator asks: does the process live (/healthz), and should it be sent work (/readyz)?
import { setTimeout as wait } from 'node:timers/promises';
import { Router } from 'express';

const patienceMilliseconds = 2_000;

/**
 * `checks`, by name, each resolve where what they look at answers. /readyz is 503 while `isOpen` is false (starting,
 * stopping) and where a check fails or takes over two seconds; it says which, and nothing more.
 */
export function healthRoutes(options: {
  isOpen: () => boolean;
  checks: Record<string, () => Promise<unknown>>;
}): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('cache-control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const entries = Object.entries(options.checks).map(
      async ([name, check]) => [name, await isAnswered(check)] as const,
    );
    const answered = await Promise.all(entries);
    const isReady = options.isOpen() && answered.every(([, ok]) => ok);
    const states = Object.fromEntries(answered.map(([name, ok]) => [name, ok ? 'ok' : 'away']));
    response
      .status(isReady ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: isReady ? 'ready' : 'not ready', ...states });
  });
  return router;
}

async function isAnswered(check: () => Promise<unknown>): Promise<boolean> {
  const late = wait(patienceMilliseconds, false, { ref: false });
  return Promise.race([
    check().then(
      () => true,
      () => false,
    ),
    late,
  ]);
}
