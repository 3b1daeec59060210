// Trouble on order: the next posting calls fail in the ways that Slack has failed.
import type { Request, Response } from 'express';
import type { FaultKind } from '../platform.ts';

export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  const waiting: FaultKind[] = [];
  const hanging = new Set<Response>();

  return {
    order(kind: FaultKind, count: number): void {
      for (let made = 0; made < count; made += 1) waiting.push(kind);
    },

    /** Carries out the call, or fails it in the way that was ordered first. */
    meet(request: Request, response: Response, carryOut: () => void): void {
      const kind = waiting.shift();
      switch (kind) {
        case undefined:
          carryOut();
          return;
        case 'rateLimit':
          response.status(429).set('Retry-After', '1').json({ ok: false, error: 'ratelimited' });
          return;
        case 'forbidden':
          response.json({ ok: false, error: 'restricted_action' });
          return;
        case 'serverError':
          response.status(500).type('text/plain').send('Internal Server Error');
          return;
        case 'hang':
          hanging.add(response);
          response.on('close', () => hanging.delete(response));
          return;
        case 'loseAnswer':
          // The answer goes nowhere: it is made only so that everything is stored.
          response.json = () => response;
          carryOut();
          request.socket.destroy();
          return;
        default: {
          const missing: never = kind;
          throw new Error(`There is no fault called ${JSON.stringify(missing)}.`);
        }
      }
    },

    left: (): FaultKind[] => [...waiting],

    mend(): void {
      waiting.length = 0;
    },

    reset(): void {
      waiting.length = 0;
      for (const response of hanging) response.destroy();
    },
  };
}
