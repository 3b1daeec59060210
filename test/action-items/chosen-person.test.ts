// A typed answer is read against the people who were asked about.
import { describe, expect, test } from 'vitest';
import { readPeopleAnswer } from '#src/action-items/read-answer.ts';
import type { Team } from '#src/people/team.ts';
import { demoTeam, typed } from '#test/commands/demo-team.ts';

const team = { members: demoTeam.members } as Team;

function answer(text: string, people: string[], asksWhich = true): string {
  const read = readPeopleAnswer(
    typed(text),
    { days: [], people, asksWhich },
    team,
    demoTeam,
    'sender skemaet',
  );
  if (!read) return 'something else';
  return 'people' in read ? read.people.join('+') : 'asked again';
}

describe('asked "Mette Holm (Kolding) eller Mette Dam (Sygehus Lillebælt)?"', () => {
  test.each([
    ['Holm', 'mette-holm'],
    ['dam', 'mette-dam'],
    ['det er Dam', 'mette-dam'],
    ['Mette Holm', 'mette-holm'],
    ['Mette H', 'mette-holm'],
    ['den fra Kolding', 'mette-holm'],
    ['hende fra Kolding', 'mette-holm'],
    ['Kolding Kommune', 'mette-holm'],
    ['hende på sygehuset', 'mette-dam'],
    ['kommunen', 'mette-holm'],
    ['Mette fra Lillebælt', 'mette-dam'],
    ['den anden', 'mette-dam'],
    ['1', 'mette-holm'],
    ['the one from the hospital', 'mette-dam'],
    ['begge to', 'mette-holm+mette-dam'],
    ['Mette', 'asked again'],
    ['Karen', 'karen'],
    ['Holm og Dam', 'asked again'],
    ['ikke Holm', 'something else'],
    ['Bo sender skemaet fredag', 'something else'],
  ])('"%s"', (text, expected) => {
    expect(answer(text, ['mette-holm', 'mette-dam'])).toBe(expected);
  });
});

test('where anybody may be meant, a surname that one of them has is enough', () => {
  const everybody = demoTeam.members.map(({ id }) => id);
  expect(answer('Kjær', everybody, false)).toBe('karen');
  expect(answer('Holm', everybody, false)).not.toBe('mette-holm');
  expect(answer('2', everybody, false)).toBe('something else');
});
