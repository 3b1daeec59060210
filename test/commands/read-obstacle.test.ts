// "Forsinket 12" and "blokeret 12: …" as people type them, and what only looks like it.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readObstacle } from '#src/commands/read-obstacle.ts';

const late = { kind: 'delay', number: 12 };
const blocked = (because = '') => ({ kind: 'block', number: 12, because });

describe('late and blocked', () => {
  test.each([
    ['forsinket 12', late],
    ['Forsinket #12.', late],
    ['12 forsinket', late],
    ['aftale 12 er forsinket', late],
    ['delayed 12', late],
    ['12 is delayed', late],
    ['blokeret 12', blocked()],
    ['12 blokeret', blocked()],
    ['12 blokeret: mangler samtykke', blocked('mangler samtykke')],
    ['Blokeret nr. 12: Mangler Samtykke', blocked('Mangler Samtykke')],
    ['#12 er blokeret af IT', blocked('IT')],
    ['12 er blokeret fordi vi venter', blocked('vi venter')],
    ['blocked 12, waiting for IT', blocked('waiting for IT')],
    ['forsinket', { kind: 'needs number', verb: 'delay' }],
    ['blocked', { kind: 'needs number', verb: 'block' }],
  ])('%s', (line, read) => expect(readObstacle(line)).toEqual(read));

  test.each([
    'forsinket 12 til fredag',
    '12 delayed to Friday',
    'forsinkede',
    'blokeret 0',
    'Bo er forsinket',
    'blokerede aftaler',
  ])('not: %s', (line) => expect(readObstacle(line)).toBeUndefined());

  property.prop([fc.string({ unit: 'binary', maxLength: 300 })])('never throws', (line) => {
    readObstacle(line);
    readObstacle(`12 blokeret: ${line}`);
  });
});
