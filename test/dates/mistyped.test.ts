import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { danish } from '#src/dates/danish.ts';
import { english } from '#src/dates/english.ts';
import { read } from './read-date.ts';

describe('a slip of the finger is read as the one word that it can be', () => {
  test.each([
    ['snest frdag', '2026-11-27'],
    ['senset fredag', '2026-11-27'],
    ['seneste fredag', '2026-11-27'],
    ['trosdag', '2026-11-26'],
    ['torsag', '2026-11-26'],
    ['onsdg kl 13', '2026-11-25 13:00'],
    ['i mrogen', '2026-11-25'],
    ['imorgn', '2026-11-25'],
    ['nste uge', '2026-12-04'],
    ['d. 30. novmber', '2026-11-30'],
    ['d 3 decmber', '2026-12-03'],
    ['3 desember', '2026-12-03'],
    ['førstkomende torsdag', '2026-11-26'],
    ['by firday', '2026-11-27'],
    ['on thrusday', '2026-11-26'],
    ['tommorow', '2026-11-25'],
    ['by wendesday', '2026-11-25'],
    ['SENEST FREDAG', '2026-11-27'],
    ['lordag', '2026-11-28'],
    ['soendag', '2026-11-29'],
    ['naeste uge', '2026-12-04'],
    ['paa fredag', '2026-11-27'],
  ])('"%s": %s', (text, said) => {
    expect(read(text)).toEqual({ said, cut: expect.anything() });
  });

  test.each([
    'trsdag',
    'thuesday',
    'mandat',
    'fridag',
    'Mats 3',
    'Morten',
    'mandage',
    'fredags',
    'juniors',
    'sundry',
  ])('"%s" may be another word, and is left alone', (text) => {
    expect(read(text).said).toBe('missing');
  });

  test('a person is no part of the day', () => {
    expect(read('fredag Morten ringer').cut).toEqual(['fredag']);
  });
});

const weekdays = [danish, english].flatMap((language) => language.weekdays);

property.prop([fc.constantFrom(...weekdays), fc.nat(), fc.constantFrom('left out', 'doubled', 'swapped')])(
  'a weekday with one slip inside it is that weekday or no date, never another one',
  (weekday, place, slip) => {
    const at = 1 + (place % (weekday.length - 2));
    const letter = weekday.charAt(at);
    const next = weekday.charAt(at + 1);
    const typed = {
      'left out': weekday.slice(0, at) + weekday.slice(at + 1),
      doubled: weekday.slice(0, at) + letter + weekday.slice(at),
      swapped: weekday.slice(0, at) + next + letter + weekday.slice(at + 2),
    }[slip];
    expect([read(weekday).said, 'missing']).toContain(read(typed).said);
  },
);
