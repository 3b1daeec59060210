// What is suggested while somebody types.
import { expect, test } from 'vitest';
import { completionsFor } from '#playground/page/completions.js';

const people = [
  { name: 'Anna Demo', role: 'project leader', organisation: 'Kolding Kommune' },
  { name: 'Mette Demo', role: 'project leader', organisation: 'Sygehus Lillebælt' },
];
const typed = (text: string, where: Partial<Parameters<typeof completionsFor>[0]> = {}) =>
  completionsFor({ text, caret: text.length, platform: 'slack', isDirect: false, people, ...where });
const labels = (text: string, where?: Partial<Parameters<typeof completionsFor>[0]>) =>
  typed(text, where)?.options.map(({ label }) => label);

test.each([
  ['@', ['Mellemrum', 'Anna Demo', 'Mette Demo']],
  ['/aftale @me', ['Mellemrum', 'Mette Demo']],
  ['hej @Anna D', ['Anna Demo']],
  ['(@demo', ['Anna Demo', 'Mette Demo']],
  ['/', ['/aftale', '/mellemrum']],
  ['/mellemrum aft', ['aftaler', 'aftaler mine', 'aftaler forsinkede']],
  ['/mellemrum aftaler', ['aftaler mine', 'aftaler forsinkede']],
  ['/mellemrum giv 1 t', ['giv 1 til Mette']],
  ['/mellemrum p', ['puls', 'puls hver 14. dag', 'puls resultat', 'prik Bo om 1', 'påmindelser']],
])('after %s one can choose among %j', (text, wanted) => {
  expect(labels(text)).toEqual(wanted);
});

test.each(['', 'hej', 'a@b', '@Anna ringer', '@Anna ', 'se /aftale', '/aftale Bo', '@ukendt'])(
  'after "%s" nothing is suggested',
  (text) => {
    expect(typed(text)).toBeUndefined();
  },
);

test('nothing that the bot knows is cut off the list, help the last of it', () => {
  expect(labels('/mellemrum ')?.at(-1)).toBe('hjælp');
  expect(labels('@Mellemrum ', { platform: 'msteams' })).toEqual(
    expect.arrayContaining(['påmindelser', 'hjælp']),
  );
});

test('Enter takes a name that is begun, but never an example in the place of what was meant', () => {
  expect(typed('/aftale @An')?.isGuess).toBe(true);
  expect(typed('/aftale ')?.isGuess).toBe(false);
  expect(typed('@Mellemrum ', { platform: 'msteams' })?.isGuess).toBe(false);
});

test('on Teams the words come after a mention of the bot, and there are no slash commands', () => {
  expect(labels('@Mellemrum f', { platform: 'msteams' })).toEqual(['færdig 1', 'fortryd', 'forbind']);
  expect(labels('/se', { platform: 'msteams' })).toBeUndefined();
  expect(labels('@Mellemrum f', { platform: 'msteams', isDirect: true })).toBeUndefined();
});

test('what the bot would not hear in a channel is offered as it does hear it, and needs no help in its own conversation', () => {
  expect(labels('aft')).toEqual(['/aftale']);
  expect(labels('aft', { platform: 'msteams' })).toEqual(['@Mellemrum aftale']);
  expect(labels('/aftale', { platform: 'msteams' })).toEqual(['@Mellemrum aftale']);
  expect(typed('aftale')?.isGuess, 'Enter sends what was typed').toBe(false);
  for (const platform of ['slack', 'msteams'] as const)
    expect(labels('aftale', { platform, isDirect: true })).toBeUndefined();
  expect(labels('aftensmad')).toBeUndefined();
});

test('only the word before the caret is replaced', () => {
  expect(typed('hej @An og Bo', { caret: 7 })).toMatchObject({
    from: 4,
    options: [{ insert: '@Anna Demo ' }],
  });
});
