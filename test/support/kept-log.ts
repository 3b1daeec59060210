// A log that a test can read.
import type { Log } from '#src/log.ts';

export type KeptLog = Log & { lines: { level: string; fields: Record<string, unknown>; message: string }[] };

export function keptLog(): KeptLog {
  const lines: KeptLog['lines'] = [];
  const keep = (level: string) => (fields: Record<string, unknown>, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
