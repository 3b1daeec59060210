// What must be promised to whoever has nothing promised: looked for at the start, and every hour from then on.
import { faultFields, type Log } from '#src/log.ts';

/** `promise` looks and writes in one transaction; one that fails is tried again at the next turn. */
export function promiseRegularly(options: { promise: () => Promise<unknown>; log: Log; every?: number }): {
  stop(): Promise<void>;
} {
  const { promise, log, every = 3_600_000 } = options;
  let running = Promise.resolve();
  const look = () => {
    running = running.then(async () => {
      try {
        await promise();
      } catch (error) {
        log.warn(faultFields(error), 'Digests could not be promised; it is tried again in an hour');
      }
    });
  };
  look();
  const timer = setInterval(look, every);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
