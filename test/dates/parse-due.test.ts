import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parseDue } from '#src/dates/parse-due.ts';
import { read } from './read-date.ts';

const asSaid = (text: string, now?: string) => read(text, now).said;

describe('said on Tuesday 24 November 2026, a form means its date', () => {
  test.each([
    ['i dag', '2026-11-24'],
    ['I DAG', '2026-11-24'],
    ['i morgen', '2026-11-25'],
    ['imorgen', '2026-11-25'],
    ['i overmorgen', '2026-11-26'],
    ['today', '2026-11-24'],
    ['tomorrow', '2026-11-25'],
    ['the day after tomorrow', '2026-11-26'],
    ['fredag', '2026-11-27'],
    ['på fredag', '2026-11-27'],
    ['nu på fredag', '2026-11-27'],
    ['førstkommende fredag', '2026-11-27'],
    ['lordag', '2026-11-28'],
    ['loerdag', '2026-11-28'],
    ['mandag', '2026-11-30'],
    ['senest tors.', '2026-11-26'],
    ['by Fri', '2026-11-27'],
    ['on Friday', '2026-11-27'],
    ['næste fredag', '2026-12-04'],
    ['next Friday', '2026-12-04'],
    ['inden fredag', '2026-11-26'],
    ['før mandag', '2026-11-27'],
    ['before Friday', '2026-11-26'],
    ['inden 1/1', '2026-12-30'],
    ['inden uge 50', '2026-12-04'],
    ['3/12', '2026-12-03'],
    ['d. 3/12', '2026-12-03'],
    ['d.3/12', '2026-12-03'],
    ['3/12-26', '2026-12-03'],
    ['3/12 2026', '2026-12-03'],
    ['3. december, 2027', '2027-12-03'],
    ['3. december (2027)', '2027-12-03'],
    ['3/12, 2027', '2027-12-03'],
    ['3. december i 2027', '2027-12-03'],
    ['3. december næste år', '2027-12-03'],
    ['3.12.', '2026-12-03'],
    ['senest 3.12', '2026-12-03'],
    ['03.12.2026', '2026-12-03'],
    ['3-12-2026', '2026-12-03'],
    ['2026-12-03', '2026-12-03'],
    ['den 3. december', '2026-12-03'],
    ['d. 3. dec.', '2026-12-03'],
    ['3.december', '2026-12-03'],
    ['3. dec 2027', '2027-12-03'],
    ['3.dec.27', '2027-12-03'],
    ['3.dec.2027', '2027-12-03'],
    ['3dec27', '2027-12-03'],
    ['3dec2027', '2027-12-03'],
    ['d.3.december2027', '2027-12-03'],
    ['3Dec27', '2027-12-03'],
    ["3/12 '27", '2027-12-03'],
    ['3. dec. ’27', '2027-12-03'],
    ['d.3/12-27', '2027-12-03'],
    ['3/12/27', '2027-12-03'],
    ['2027/12/03', '2027-12-03'],
    ['2027.12.03', '2027-12-03'],
    ['3/12 5000 kr', '2026-12-03'],
    ['borger 010126 3/12 1234', '2026-12-03'],
    ['3/12 20 30 40 50', '2026-12-03'],
    ['3 December', '2026-12-03'],
    ['December 3rd', '2026-12-03'],
    ['by December 3', '2026-12-03'],
    ['the 3rd of December 2027', '2027-12-03'],
    ['1/9', '2027-09-01'],
    ['1/2 til kommunen', '2027-02-01'],
    ['fredag den 27. november', '2026-11-27'],
    ['27/11 (fredag)', '2026-11-27'],
    ['Mon 7 December', '2026-12-07'],
    ['i morgen, onsdag', '2026-11-25'],
    ['tirsdag d. 24/11', '2026-11-24'],
    ['fredag den 4.', '2026-12-04'],
    ['uge 50', '2026-12-11'],
    ['i næste uge', '2026-12-04'],
    ['fredag i uge 50', '2026-12-11'],
    ['om 14 dage', '2026-12-08'],
    ['in two weeks', '2026-12-08'],
    ['snarest og senest fredag', '2026-11-27'],
    ['i morgen kl. 10', '2026-11-25 10:00'],
    ['fredag kl 14.30', '2026-11-27 14:30'],
    ['klokken 9 på fredag', '2026-11-27 09:00'],
    ['3/12 14:30', '2026-12-03 14:30'],
    ['tomorrow at 2 pm', '2026-11-25 14:00'],
    ['i morgen kl. 9-10', '2026-11-25 09:00'],
    ['i aften', '2026-11-24'],
    ['tonight', '2026-11-24'],
    ['i eftermiddag', '2026-11-24'],
    ['i formiddag', '2026-11-24'],
    ['i morgen tidlig', '2026-11-25'],
    ['i morgen tidligt', '2026-11-25'],
    ['tomorrow morning', '2026-11-25'],
    ['fredag aften', '2026-11-27'],
    ['fredag morgen kl. 9', '2026-11-27 09:00'],
    ['senest fredag formiddag', '2026-11-27'],
    ['Friday afternoon', '2026-11-27'],
    ['fredag eftermiddag den 27. november', '2026-11-27'],
    ['3/12 26', '2026-12-03'],
    ['3/12 27 til kommunen', '2027-12-03'],
    ['3. december 27', '2027-12-03'],
    ['3/12 25 stole', '2026-12-03'],
    ['3.12', '2026-12-03'],
    ['den 30.', '2026-11-30'],
    ['d. 15.', '2026-12-15'],
    ['d. 15', '2026-12-15'],
    ['senest den 1.', '2026-12-01'],
    ['den 24.', '2026-11-24'],
    ['by the 15th', '2026-12-15'],
    ['inden den 1.', '2026-11-30'],
    ['Bo sender den 30. til kommunen', '2026-11-30'],
    ['Bo sender skemaet 3-12', '2026-12-03'],
    ['Bo sender skemaet 3.12', '2026-12-03'],
    ['booker lokale 3/12', '2026-12-03'],
    ['to. 3/12', '2026-12-03'],
    ['fre. 4/12', '2026-12-04'],
    ['ma. d. 7/12', '2026-12-07'],
    ['den tredje december', '2026-12-03'],
    ['fredag om 14 dage', '2026-12-11'],
    ['fredag om 8 dage', '2026-12-04'],
    ['fredag om to uger', '2026-12-11'],
    ['følger op på mødet i går senest fredag', '2026-11-27'],
  ])('"%s" means %s', (text, said) => {
    expect(asSaid(text)).toBe(said);
  });
});

describe('what may mean two days, or none, is asked about', () => {
  test.each([
    ['tirsdag', 'today or next week: 2026-11-24 2026-12-01'],
    ['næste mandag', 'several dates: 2026-11-30 2026-12-07'],
    ['torsdag 4. december', 'weekday contradicts date: 2026-12-03 2026-12-04'],
    ['27/11 (torsdag)', 'weekday contradicts date: 2026-11-26 2026-11-27'],
    ['fredag,3/12', 'weekday contradicts date: 2026-12-03 2026-12-04'],
    ['3/12 eller 4/12', 'several dates: 2026-12-03 2026-12-04'],
    ['3. og 4. december', 'several dates: 2026-12-03 2026-12-04'],
    ['fredag eller mandag', 'several dates: 2026-11-27 2026-11-30'],
    ['om 8 dage', 'several dates: 2026-12-01 2026-12-02'],
    ['uge 49-50', 'several dates: 2026-12-04 2026-12-11'],
    ['20/11', 'past: 2027-11-20'],
    ['3/12-25', 'past: 2026-12-03'],
    ['20/11 2026', 'past:'],
    ['inden i dag', 'past: 2026-11-24'],
    ['i dag kl. 8', 'past: 2026-11-24 2026-11-25'],
    ['uge 46', 'past: 2027-11-19'],
    ['30. februar', 'no such date: 2027-02-28'],
    ['29/2', 'no such date: 2027-02-28 2028-02-29'],
    ['31/11', 'no such date: 2026-11-30'],
    ['d. 45/13', 'no such date:'],
    ['45/13', 'no such date:'],
    ['uge 54', 'no such date:'],
    ['snarest', 'not a date:'],
    ['hurtigst muligt', 'not a date:'],
    ['på et tidspunkt', 'not a date:'],
    ['ASAP', 'not a date:'],
    ['fredag i sidste uge', 'past:'],
    ['Friday last week', 'past:'],
    ['den 3. eller den 4.', 'several dates: 2026-12-03 2026-12-04'],
    ['i går', 'past:'],
    ['i forgårs', 'past:'],
    ['i fredags', 'past:'],
    ['sidste fredag', 'past:'],
    ['forrige fredag', 'past:'],
    ['i sidste uge', 'past:'],
    ['forrige uge', 'past:'],
    ['yesterday', 'past:'],
    ['last Friday', 'past:'],
    ['last week', 'past:'],
    ['Bo sendte det i gar', 'past:'],
    ['3/12 25', 'past: 2026-12-03'],
    ['3. december 2125', 'no such date:'],
    ['3/12/2125', 'no such date:'],
    ['31/11 2125', 'no such date:'],
    ['3/12 9999', 'no such date:'],
    ['3/12 20277', 'no such date:'],
    ['3/12 202', 'past: 2026-12-03'],
    ['3/12 99', 'no such date:'],
    ['3/12, 9999', 'no such date:'],
    ['3/12 (9999)', 'no such date:'],
    ['3. december 9999', 'no such date:'],
    ['December 3 9999', 'no such date:'],
    ['ultimo december 9999', 'no such date:'],
    ['uge 5 9999', 'no such date:'],
    ['3dec9999', 'no such date:'],
    ['to. 4/12', 'weekday contradicts date: 2026-12-03 2026-12-04'],
    ['mandag om 14 dage', 'several dates: 2026-12-07 2026-12-14'],
  ])('"%s" is answered with %s', (text, said) => {
    expect(asSaid(text)).toBe(said);
  });
});

describe('what is no date, or not when something is due, is not read as one', () => {
  test.each([
    '1/2 side',
    '2-4 deltagere',
    '3.1 i referatet',
    'punkt 3.1',
    'se pkt. 3.1.',
    'svar på 3.1',
    'kl. 10.30',
    '24/7',
    '#12',
    'v3/12',
    '12,5/3',
    'https://example.org/3/12',
    'blodtryk 120/80',
    '+45 12 34 56 78',
    'så kan man.',
    'til man ved mere',
    'section 3 may change',
    'Jan 3 skemaer',
    'efter fredag',
    'fra mandag',
    'ikke før fredag',
    'sidste fredag i december',
    'referat fra i går',
    'den 2. version',
    'den 3. patient',
    'den 3., 4. og 5. patient',
    'den 1. på listen',
    'the 3rd patient',
    'efter den 1.',
    'lokale 3.12',
    'skemaer 2-4',
    'to skemaer on. fra kommunen',
    'første fredag i december',
    "Friday's meeting",
    'mandagsmødet',
    'torsdag-fredag',
    'fredag om 10 dage',
    'fredag den 4.-6.',
    '3.-4. december',
    'i december 26',
    '',
  ])('"%s" is left alone', (text) => {
    expect(read(text)).toEqual({ said: 'missing', cut: [] });
  });
});

test('on a Friday, "fredag" is asked about and a full date is not', () => {
  const friday = '2026-11-27T10:00';
  expect(asSaid('fredag', friday)).toBe('today or next week: 2026-11-27 2026-12-04');
  expect(asSaid('næste fredag', friday)).toBe('several dates: 2026-12-04 2026-12-11');
  expect(asSaid('fredag den 27. november', friday)).toBe('2026-11-27');
});

test('a day that has just passed at New Year is asked about', () => {
  expect(asSaid('28/12', '2027-01-02T10:00')).toBe('past: 2027-12-28');
  expect(asSaid('uge 1', '2027-01-02T10:00')).toBe('2027-01-08');
});

test('today is the day where the writer is', () => {
  const now = Temporal.Instant.from('2026-11-24T23:30:00Z');
  const dueIn = (zone: string) => parseDue('i dag', { now, timeZone: zone }).due;
  expect(dueIn('Europe/Copenhagen')).toMatchObject({ dueOn: Temporal.PlainDate.from('2026-11-25') });
  expect(dueIn('America/Nuuk')).toMatchObject({ dueOn: Temporal.PlainDate.from('2026-11-24') });
});

describe('the spans are the date with the words that lead it', () => {
  test.each([
    ['Anna sender skemaet senest på fredag den 27. november til Bo', ['senest på fredag den 27. november']],
    ['Anna undersøger skema (28/11)', ['(28/11)']],
    ['Anna: skema, fredag (27/11), tak', ['fredag (27/11)']],
    ['Ring i morgen kl. 10 til Bo', ['i morgen', 'kl. 10']],
    ['Ring senest kl. 10 fredag', ['senest kl. 10', 'fredag']],
    ['The form, no later than Friday.', ['no later than Friday']],
    ['Ring snarest', ['snarest']],
  ])('in "%s"', (text, cut) => {
    expect(read(text).cut).toEqual(cut);
  });

  test('a time stays in the text when the day has to be asked about', () => {
    expect(read('Ring tirsdag kl. 10')).toEqual({
      said: 'today or next week: 2026-11-24 2026-12-01',
      cut: ['tirsdag'],
    });
  });
});
