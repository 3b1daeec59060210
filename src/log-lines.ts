// The log as a person reads it in a terminal; in production it stays JSON, a line each, for what collects it.
import { z } from 'zod';

const Line = z.looseObject({ level: z.number(), msg: z.string().default('') });

const levels: Record<number, string> = { 30: 'info', 40: 'warning', 50: 'error' };
const ofEveryLine = ['level', 'time', 'pid', 'hostname', 'msg'];

/** `warning: Redis is not answering as it should (fault=Error code=ECONNREFUSED)` */
export function readableLine(json: string): string {
  const { level, msg, ...rest } = Line.parse(JSON.parse(json));
  const fields = Object.entries(rest)
    .filter(([name]) => !ofEveryLine.includes(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const about = fields.length > 0 ? ` (${fields.join(' ')})` : '';
  return `${levels[level] ?? level}: ${msg}${about}\n`;
}

export const readableLines = {
  write(json: string): void {
    process.stdout.write(readableLine(json));
  },
};
