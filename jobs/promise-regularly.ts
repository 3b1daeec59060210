// What must be looked for at the start and again and again from then on: every hour, unless it is said otherwise.
import { faultFields, type Log } from '#src/log.ts';

/** `promise` looks and writes; one that fails is told of in the log with `failed`, and tried again at the next turn. */
export function promiseRegularly(options: {
  promise: () => Promise<unknown>;
  log: Log;
  every?: number;
  failed?: string;
}): {
  stop(): Promise<void>;
} {
  const { promise, log, every = 3_600_000 } = options;
  const { failed = 'Digests could not be promised; it is tried again in an hour' } = options;
  let running = Promise.resolve();
  const look = () => {
    running = running.then(async () => {
      try {
        await promise();
      } catch (error) {
        log.warn(faultFields(error), failed);
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
