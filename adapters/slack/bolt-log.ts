// Bolt's own log, in ours: warnings and errors, without the objects that may hold what people wrote.
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '#src/log.ts';

export function boltLog(log: Log): Logger {
  const first = (parts: unknown[]): string =>
    typeof parts[0] === 'string'
      ? parts[0]
      : parts[0] instanceof Error
        ? parts[0].name
        : 'Bolt said something';
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.warn({ from: 'bolt' }, first(parts)),
    error: (...parts) => log.error({ from: 'bolt' }, first(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
