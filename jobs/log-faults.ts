// Writes faults of connections into the log: codes only, and a fault that repeats itself once a minute.
import { faultFields, type Log } from '#src/log.ts';

const quietMilliseconds = 60_000;

/** Returns a listener for errors that logs `message`; it never throws. */
export function logFaults(log: Log, message: string): (error: unknown) => void {
  const lastLogged = new Map<string, number>();
  return (error) => {
    const fields = faultFields(error);
    const key = `${fields.fault} ${fields.code}`;
    const now = performance.now();
    if (now - (lastLogged.get(key) ?? Number.NEGATIVE_INFINITY) < quietMilliseconds) return;
    lastLogged.set(key, now);
    log.warn(fields, message);
  };
}
