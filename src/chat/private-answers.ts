// What only the person who acted sees: tried again where one failed call would lose it, and waited for no longer
// than the platform waits.
import { setTimeout as wait } from 'node:timers/promises';
import { DeliveryError } from './messenger.ts';

const mostTries = 3;
const longestPatience = 3_000;
const pauseMilliseconds = 500;

/** The platform answered with a fault of its own, or not in time: most likely nothing was shown. */
const mostLikelyNotShown = /^HTTP (408|5\d\d)\b|^(internal|fatal)_error$|^service_unavailable$|timeout$/;

/**
 * Makes a call that shows something to one person, and makes it again, three times in all, where it most likely showed
 * nothing. Not after a connection that broke: there it most likely did, and a double is noise. Rejects as the last call.
 */
export async function insist<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const pause = pauseAfter(error);
      if (pause === undefined || tries === mostTries) throw error;
      await wait(pause);
    }
  }
}

function pauseAfter(error: unknown): number | undefined {
  if (!(error instanceof DeliveryError)) return undefined;
  const { next, reason } = error;
  if (typeof next === 'object') return next.retryAfter <= longestPatience ? next.retryAfter : undefined;
  if (next === 'try again') return pauseMilliseconds;
  return next === 'unknown' && mostLikelyNotShown.test(reason) ? pauseMilliseconds : undefined;
}

export type AnswersUnderWay = {
  /** Resolves as `showing` does, or with `late` once `milliseconds` are up: then it goes on by itself. */
  within<Shown>(showing: Promise<Shown>, milliseconds: number, late: Shown): Promise<Shown>;
  /** Resolves when every answer that is under way now has been shown or has failed. */
  settled(): Promise<void>;
};

export function answersUnderWay(): AnswersUnderWay {
  const underWay = new Set<Promise<unknown>>();
  return {
    async within(showing, milliseconds, late) {
      const done = showing.catch(() => undefined).finally(() => underWay.delete(done));
      underWay.add(done);
      const stop = new AbortController();
      const patience = Math.max(0, milliseconds);
      const tooLate = wait(patience, late, { signal: stop.signal }).catch(() => late);
      return Promise.race([showing, tooLate]).finally(() => stop.abort());
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
