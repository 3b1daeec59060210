// Writes faults of connections into the log: codes only, and a fault that repeats itself once a minute.
import type { Log } from '#src/log.ts';

const quietMilliseconds = 60_000;

/** What may be logged of an error: its name and code. Its message may hold an address or a person's words. */
export function faultFields(error: unknown): { fault: string; code?: string } {
  if (!(error instanceof Error)) return { fault: typeof error };
  const { cause } = error;
  const code =
    'code' in error ? error.code : cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return { fault: error.name, ...(typeof code === 'string' && { code }) };
}

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
