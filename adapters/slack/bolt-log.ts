// Bolt's own log, in ours or nowhere: warnings and errors, without the objects and quotations that may hold what people wrote.
import { type Logger, LogLevel } from '@slack/bolt';
import { faultFields, type Log } from '#src/log.ts';

export function boltLog(log: Log): Logger {
  const tell = (level: 'warn' | 'error', parts: unknown[]): void => {
    const fault = parts.find((part) => part instanceof Error);
    const fields = { from: 'bolt', ...(fault ? faultFields(fault) : {}) };
    log[level](fields, typeof parts[0] === 'string' ? withoutQuotations(parts[0]) : 'Bolt met a fault');
  };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => tell('warn', parts),
    error: (...parts) => tell('error', parts),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/** A parser's message quotes the body that it could not read. */
const withoutQuotations = (text: string): string => text.replace(/".*"/s, '"…"');

/** For clients whose failures are told in the bot's own words. */
export const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
