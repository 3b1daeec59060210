// "opsæt", "kontakt", "projektleder @Mette": the words of a team's set-up, and what is none of them.
import { expect, test } from 'vitest';
import { read } from './told.ts';

test.each([
  'opsæt',
  'Opsæt!',
  'opsaet',
  'opsat',
  'opsætning',
  'opsæt teamet',
  'vis opsætning',
  'set up',
  'Setup',
  'set-up',
  '»opsæt«',
])('"%s" shows the set-up', (line) => {
  expect(read(line)).toEqual({ kind: 'set up' });
});

test.each([
  'kontakt',
  'Kontakter.',
  'kontaktliste',
  'telefonliste',
  'contacts',
  'vis kontakter',
  'phone list',
])('"%s" shows how people are reached', (line) => {
  expect(read(line)).toEqual({ kind: 'contacts' });
});

const known = (...people: string[]) => ({ kind: 'known', people });

test.each([
  ['projektleder Karen', 'appoint', known('karen')],
  ['projektleder <bo>', 'appoint', known('bo')],
  ['Projektleder: Anna Holm', 'appoint', known('anna')],
  ['ny projektleder @Karen', 'appoint', known('karen')],
  ['gør Karen til projektleder', 'appoint', known('karen')],
  ['gør <karen> til projektleder.', 'appoint', known('karen')],
  ['project leader Karen', 'appoint', known('karen')],
  ['make Karen project leader', 'appoint', known('karen')],
  ['fjern projektleder Bo', 'release', known('bo')],
  ['Fjern projektleder <bo>!', 'release', known('bo')],
  ['remove project leader Bo', 'release', known('bo')],
  ['projektleder mig', 'appoint', known('anna')],
  ['projektleder', 'appoint', { kind: 'missing' }],
  ['fjern projektleder', 'release', { kind: 'missing' }],
] as const)('"%s"', (line, kind, whom) => {
  expect(read(line)).toEqual({ kind, whom });
});

test('of two of that name it is not guessed which; a stranger is named as written', () => {
  expect(read('projektleder Mette')).toMatchObject({
    kind: 'appoint',
    whom: { kind: 'ambiguous', candidates: ['mette-holm', 'mette-dam'] },
  });
  expect(read('projektleder @Ukendt')).toMatchObject({ whom: { kind: 'unknown', name: 'Ukendt' } });
});

test.each([
  'opsæt møde med Anna fredag',
  'Anna opsætter skærmen fredag',
  'kontakt Bo senest fredag',
  'kontakt egen læge',
  'projektleder Karen ringer til kommunen fredag',
  'projektlederne mødes fredag',
  'fjern projektleder Bo fra listen senest fredag',
  'Karen er projektleder',
])('"%s" is something else', (line) => {
  expect(['set up', 'contacts', 'appoint', 'release']).not.toContain(read(line).kind);
});

test.each(['opsæt', 'kontakt', 'projektleder Karen'])(
  'after the word that creates "%s" is an agreement',
  (line) => {
    expect(read(line, true).kind).toBe('create');
  },
);
