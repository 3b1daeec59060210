import { describe, expect, test } from 'vitest';
import { read } from './read-date.ts';

describe('a time of day beside a day', () => {
  test.each([
    ['i morgen kl. 10', '2026-11-25 10:00'],
    ['i morgen kl 14.30', '2026-11-25 14:30'],
    ['i morgen klokken 9', '2026-11-25 09:00'],
    ['i morgen 14:30', '2026-11-25 14:30'],
    ['i morgen kl12', '2026-11-25 12:00'],
    ['tomorrow at 9:15', '2026-11-25 09:15'],
    ['by 4 pm today', '2026-11-24 16:00'],
    ['tomorrow at 1pm', '2026-11-25 13:00'],
    ['tomorrow at 12 am', '2026-11-25 00:00'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });

  test.each([
    'i morgen kl. 9-11',
    'i morgen kl. 9 - 11',
    'i morgen kl. 9–11',
    'i morgen kl. 9 til 11',
    'i morgen kl. 9.00-11.30',
    'i morgen 9:00-11:30',
    'tomorrow at 9:00-11:30',
  ])('"%s" begins at nine, and all of it is read', (text) => {
    const { said, cut } = read(text);
    expect(said).toBe('2026-11-25 09:00');
    expect(cut.join(' ')).toBe(text);
  });

  test.each([
    ['i morgen kl. 0900', '2026-11-25 09:00'],
    ['i morgen kl. 22-24', '2026-11-25 22:00'],
    ['fordel det 50:50 i morgen', '2026-11-25'],
    ['i morgen kl. 10-ca', '2026-11-25'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });

  test('two times leave the day alone', () => {
    expect(read('i morgen kl. 10 eller kl. 12').said).toBe('2026-11-25');
  });

  test.each([
    'i morgen kl. 25',
    'i morgen kl 24',
    'i morgen kl. 10.75',
    'i morgen 25:00',
    'i morgen klokken 9-25',
    'i morgen kl. 2560',
  ])('"%s" is a time that does not exist: it is asked about, and none of it stays in the words', (text) => {
    const { said, cut } = read(text);
    expect(said).toBe('no such time: 2026-11-25');
    expect(cut.join(' ')).toBe(text);
  });
});
