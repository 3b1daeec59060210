import { expect, test } from 'vitest';
import { readableLine } from '#src/log-lines.ts';

test('a line of the log is read as a sentence, with its codes behind it', () => {
  const json =
    '{"level":40,"time":1,"pid":2,"hostname":"x","fault":"Error","port":6379,"msg":"Redis is away"}';
  expect(readableLine(json)).toBe('warning: Redis is away (fault=Error port=6379)\n');
  expect(readableLine('{"level":30,"time":1,"msg":"Ready"}')).toBe('info: Ready\n');
});
