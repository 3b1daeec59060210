// What is typed to make one team of two channels, and what only looks like it.
import { expect, test } from 'vitest';
import { codeTyped, readCommand } from '#src/commands/read-command.ts';
import { demoTeam } from './demo-team.ts';

test.each([
  ['forbind', undefined],
  ['Link', undefined],
  ['forbind KT7A-RM4E', 'kt7a-rm4e'],
  ['forbind kt7arm4e', 'kt7arm4e'],
  ['Forbind: »KT7A RM4E«.', 'kt7a rm4e'],
  ['forbind med kode KT7A – RM4E', 'kt7a – rm4e'],
  ['link KT7A-RM4E', 'kt7a-rm4e'],
  ['forbind 123', '123'],
])('"%s" is about linking', (line, code) => {
  expect(readCommand([line], demoTeam)).toEqual({ kind: 'link', ...(code && { code }) });
  expect(codeTyped([line])).toBe(code);
});

test.each(['afbryd', 'Afbryd forbindelsen.', 'unlink'])('"%s" is about separating', (line) => {
  expect(readCommand([line], demoTeam)).toEqual({ kind: 'unlink' });
});

test.each([
  'forbind sygehusets liste med kommunens',
  'forbind Anna og Bo på torsdag',
  'afbryd aftalen om transport',
  'link til skemaet',
])('"%s" is neither', (line) => {
  expect(readCommand([line], demoTeam).kind).not.toMatch(/link/);
  expect(codeTyped([line])).toBeUndefined();
});

test('after a command that says that it is an agreement, the word is part of the agreement', () => {
  expect(readCommand(['forbind KT7A-RM4E'], { ...demoTeam, creates: true }).kind).toBe('create');
});
