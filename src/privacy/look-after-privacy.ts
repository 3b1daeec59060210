// What a worker does for people's own sake, again and again: what is too old goes, and the log hears who was erased.
import type { Log } from '../log.ts';
import type { InTransaction } from '../stores.ts';
import { forgetWhatHasPassed, forgetWhatIsOld } from './forget-what-is-old.ts';
import { tellErasures } from './tell-erasures.ts';

const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;

type Again = (options: { promise: () => Promise<unknown>; log: Log; every: number; failed: string }) => Stop;
type Stop = { stop(): Promise<void> };

export function lookAfterPrivacy(means: { inTransaction: InTransaction; log: Log }, again: Again): Stop[] {
  const { log } = means;
  return [
    again({
      promise: () => forgetWhatIsOld(means),
      log,
      every: day,
      failed: 'What is too old could not all be removed; it is tried again tomorrow',
    }),
    again({
      promise: () => forgetWhatHasPassed(means),
      log,
      every: hour,
      failed: 'What has passed could not all be removed; it is tried again in an hour',
    }),
    again({
      promise: () => tellErasures(means),
      log,
      every: minute,
      failed: 'The log could not be told who was erased; it is tried again in a minute',
    }),
  ];
}
