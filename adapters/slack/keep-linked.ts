// Always one link to Slack: a lost one is replaced, and an outage is waited out and told once.
import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { faultFields, type Log } from '#src/log.ts';
import { isPassing, isTooFast, isUncertain } from './refusal-codes.ts';
import type { Link } from './socket-link.ts';

const firstWait = 1_000;
const longestWait = 60_000;
/** Nobody mends a token within seconds. */
const waitForNewToken = 5 * 60_000;
/** A link that ends sooner than this counts as a failure: Slack keeps one for hours. */
const shortestLife = 10_000;

export type KeptLink = {
  /** Rejects with a sentence where Slack refuses the app token; where Slack is away it resolves and goes on trying. */
  start(): Promise<void>;
  /** Resolves with nothing left open. */
  stop(): Promise<void>;
};

type Opening = { link: Link } | { error: unknown };

export function keepLinked(options: {
  open: (signal: AbortSignal) => Promise<Link>;
  log: Log;
  realNow: () => number;
}): KeptLink {
  const { log, realNow } = options;
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve());
  });
  const closing = new Set<Promise<void>>();
  let keeping: Promise<void> | undefined;
  let lastTold: string | undefined;

  const open = (): Promise<Opening> =>
    options.open(stopping.signal).then(
      (link) => ({ link }),
      (error: unknown) => ({ error }),
    );

  const tell = (opening: Opening): void => {
    if ('link' in opening) {
      if (lastTold) log.info({ from: 'slack' }, 'Slack is reached again');
      lastTold = undefined;
      return;
    }
    const refusal = refusalOfToken(opening.error);
    const told = refusal ?? 'away';
    if (told === lastTold || stopping.signal.aborted) return;
    lastTold = told;
    if (refusal) log.error({ from: 'slack', reason: refusal }, refusedToken(refusal));
    else
      log.warn(
        { from: 'slack', ...faultFields(opening.error) },
        'Slack cannot be reached for Socket Mode; it is called again until it answers',
      );
  };

  async function keep(first: Opening): Promise<void> {
    let opening = first;
    let failures = 0;
    while (true) {
      if ('link' in opening) {
        failures = (await lifeOf(opening.link)) < shortestLife ? failures + 1 : 0;
        if (failures > 1) await pause(backOff(failures));
      } else {
        failures += 1;
        await pause(waitAfter(opening.error, failures));
      }
      if (stopping.signal.aborted) return;
      opening = await open();
      tell(opening);
    }
  }

  /** Waits for the link's end; the closing of an old link keeps no new one waiting. */
  async function lifeOf(link: Link): Promise<number> {
    const began = realNow();
    await Promise.race([link.ended, stopped]);
    const closed: Promise<void> = link.close().finally(() => closing.delete(closed));
    closing.add(closed);
    return realNow() - began;
  }

  const pause = (milliseconds: number): Promise<unknown> =>
    wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);

  return {
    async start() {
      const first = await open();
      const refusal = 'error' in first ? refusalOfToken(first.error) : undefined;
      if (refusal) throw new Error(refusedToken(refusal));
      tell(first);
      keeping = keep(first);
    },
    async stop() {
      stopping.abort();
      await keeping;
      await Promise.all(closing);
    },
  };
}

const backOff = (failures: number): number => Math.min(firstWait * 2 ** (failures - 1), longestWait);

function waitAfter(error: unknown, failures: number): number {
  if (refusalOfToken(error)) return waitForNewToken;
  const asked = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1_000 : 0;
  return Math.max(asked, backOff(failures));
}

/** Slack's word for what is wrong with the app token; undefined for everything that may go by. */
function refusalOfToken(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const code = error.data.error;
  const isWord = /^[a-z0-9_]{1,80}$/.test(code);
  return isWord && !isUncertain(code) && !isTooFast(code) && !isPassing(code) ? code : undefined;
}

const refusedToken = (code: string): string =>
  `Slack refuses SLACK_APP_TOKEN (${code}). It must be an app-level token (xapp-…) with the scope connections:write, ` +
  'and Socket Mode must be switched on for the app.';
