// Tells the log of secrets and certificates that are about to end: at the start and every day, once for all processes.
import { Temporal } from 'temporal-polyfill';
import { faultFields, type Log } from '../log.ts';
import { daysLeft, endsSoon, sayEnd } from './expiry.ts';
import type { InstallationFacts } from './installation.ts';
import { lookRegularly } from './look-regularly.ts';

const hour = 3_600_000;

export function warnOfExpiry(means: {
  read: () => Promise<InstallationFacts[]>;
  /** Whether nobody else has told it: each of these is told by one process alone. */
  firstToTell: (what: string) => Promise<boolean>;
  log: Log;
  /** Milliseconds of unmoved time since 1970. */
  realNow: () => number;
  everyMilliseconds?: number;
}): { look(): Promise<void>; stop(): Promise<void> } {
  const { read, firstToTell, log, realNow, everyMilliseconds = hour } = means;
  const lookOnce = async () => {
    try {
      const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(realNow()))
        .toZonedDateTimeISO('UTC')
        .toPlainDate();
      for (const one of (await read()).filter((each) => endsSoon(each, today))) {
        if (!(await firstToTell(`expiry ${one.id} ${one.version} ${today}`))) continue;
        log.warn(
          { installation: one.id, messenger: one.messenger, days: daysLeft(one, today) },
          `The secret or certificate of an installation ${sayEnd(one, today)}. Set a new one: npm run admin -- installation set ${one.id}`,
        );
      }
    } catch (error) {
      log.warn(
        faultFields(error),
        'Whether credentials are about to end could not be seen; it is tried again.',
      );
    }
  };
  return lookRegularly(lookOnce, everyMilliseconds);
}
