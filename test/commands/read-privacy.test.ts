// What is typed about one's own data and about how long things are kept; near misses are none of it.
import { expect, test } from 'vitest';
import type { Command } from '#src/commands/command.ts';
import { read } from './told.ts';

const keep = (what: 'items' | 'comments' | 'trail', months: number): Command => ({
  kind: 'retention',
  set: { what, months },
});

test.each<[string, Command]>([
  ['mine data', { kind: 'my data' }],
  ['Vis mine data!', { kind: 'my data' }],
  ['my data', { kind: 'my data' }],
  ['slet mig', { kind: 'erase me' }],
  ['Slet mig.', { kind: 'erase me' }],
  ['delete me', { kind: 'erase me' }],
  ['erase me', { kind: 'erase me' }],
  ['opbevaring', { kind: 'retention' }],
  ['retention', { kind: 'retention' }],
  ['opbevaring aftaler 36 måneder', keep('items', 36)],
  ['opbevaring: aftaler i 3 år', keep('items', 36)],
  ['opbevaring kommentarer 6', keep('comments', 6)],
  ['opbevaring spor til 24 mdr.', keep('trail', 24)],
  ['retention actions 36 months', keep('items', 36)],
  ['retention trail 2 years', keep('trail', 24)],
  ['opbevaring alt for evigt', { kind: 'retention', set: 'not understood' }],
  ['opbevaring aftaler', { kind: 'retention', set: 'not understood' }],
])('»%s«', (line, command) => {
  expect(read(line)).toEqual(command);
});

test.each(['slet mig fra listen', 'mine data skal rettes fredag', 'slet aftale 12', 'data'])(
  '»%s« erases nobody',
  (line) => {
    expect(['my data', 'erase me', 'retention']).not.toContain(read(line).kind);
  },
);
