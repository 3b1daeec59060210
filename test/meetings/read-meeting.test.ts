// What a typed line asks of a meeting: plan it, move it, cancel it, tell of the next one.
import { fc } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Command } from '#src/commands/command.ts';
import { readCommand } from '#src/commands/read-command.ts';
import type { MeetingWhen } from '#src/meetings/read-when.ts';
import { findTimes } from '#src/meetings/time-range.ts';
import { memberNamed } from '#test/support/teams.ts';

const anna = memberNamed('Anna Holm');
const context = {
  members: [anna, memberNamed('Bo Friis')],
  typist: anna,
  now: Temporal.Instant.from('2026-11-23T07:00:00Z'),
  timeZone: 'Europe/Copenhagen',
};

/** "2026-12-15 09:00-11:00", or why there is no day. */
function told({ day, startsAt, endsAt, lasts, by, isTimeUnclear }: MeetingWhen): string {
  if (by) return `${by.way} ${by.span}`;
  if (isTimeUnclear) return 'unclear time';
  const time = (one: Temporal.PlainTime) => one.toString({ smallestUnit: 'minute' });
  const until = lasts && startsAt ? startsAt.add(lasts) : endsAt;
  const times = [startsAt, until].flatMap((one) => (one ? [time(one)] : [])).join('-');
  const words = day.kind === 'day' ? day.dueOn.toString() : day.kind === 'missing' ? '' : day.why;
  return [words, times].filter((part) => part !== '').join(' ');
}

function read(line: string): string {
  const command: Command = readCommand([line], context);
  switch (command.kind) {
    case 'plan meeting':
      return `plan: ${command.title || '–'}: ${told(command.when)}`;
    case 'move meeting':
      return `move: ${[command.which.title, command.which.heldOn ?? ''].join(' ').trim() || '–'}: ${told(command.to)}`;
    case 'cancel meeting':
      return `cancel: ${[command.which.title, command.which.heldOn ?? ''].join(' ').trim() || '–'}`;
    default:
      return command.kind;
  }
}

test.each([
  ['møde 15/12 kl. 9-11 Styregruppe', 'plan: Styregruppe: 2026-12-15 09:00-11:00'],
  ['moede 15/12 kl 9-11 Styregruppe', 'plan: Styregruppe: 2026-12-15 09:00-11:00'],
  ['mode 15/12 9-11 Styregruppe', 'plan: Styregruppe: 2026-12-15 09:00-11:00'],
  ['Møde: Styregruppe, 15/12, kl. 9-11.', 'plan: Styregruppe: 2026-12-15 09:00-11:00'],
  ['møde Styregruppe tirsdag d. 15. december 9.00-11.00', 'plan: Styregruppe: 2026-12-15 09:00-11:00'],
  ['møde »Styregruppe« 15/12 kl. 9.30', 'plan: Styregruppe: 2026-12-15 09:30'],
  ['møde i styregruppen 15. december kl. 9 til 11', 'plan: Møde i styregruppen: 2026-12-15 09:00-11:00'],
  ['møde med hjemmeplejen torsdag mellem 13 og 14', 'plan: Møde med hjemmeplejen: 2026-11-26 13:00-14:00'],
  ['nyt møde tirsdag i uge 50 kl. 10', 'plan: –: 2026-12-08 10:00'],
  ['næste møde 15/12', 'plan: –: 2026-12-15'],
  ['næste møde er den 15. december kl. 9', 'plan: –: 2026-12-15 09:00'],
  ['naeste mode er 15.12.2026 kl. 9-10', 'plan: –: 2026-12-15 09:00-10:00'],
  ['meeting 15/12 9-11 Steering group', 'plan: Steering group: 2026-12-15 09:00-11:00'],
  ['next meeting is 15 December from 2 to 4 pm', 'plan: –: 2026-12-15 14:00-16:00'],
  ['meeting with Bo next Tuesday at 10', 'plan: Meeting with Bo: 2026-12-01 10:00'],
  ['møde den 15. december 9-11 i Kolding', 'plan: Møde i Kolding: 2026-12-15 09:00-11:00'],
  ['møde 15/12 kl. 9 i 2 timer Styregruppe', 'plan: Styregruppe: 2026-12-15 09:00-11:00'],
  ['meeting 15/12 at 9 for 90 minutes Steering group', 'plan: Steering group: 2026-12-15 09:00-10:30'],
  ['møde 15/12 kl 25 Styregruppe', 'plan: Styregruppe: unclear time'],
  ['møde 15/12 kl. 9-25 Styregruppe', 'plan: Styregruppe: unclear time'],
  ['møde 15/12 9.75 Styregruppe', 'plan: 9.75 Styregruppe: unclear time'],
  ['møde 15/12 Afdeling 12', 'plan: Afdeling 12: 2026-12-15'],
  ['møde 15/12 kl. 9 Afsnit B2-3', 'plan: Afsnit B2-3: 2026-12-15 09:00'],
  ['flyt mødet til 16/12 kl. 9', 'move: –: 2026-12-16 09:00'],
  ['flyt mødet til kl. 25', 'move: –: unclear time'],
  ['udskyd mødet en uge', 'move: –: later P1W'],
  ['udskyd mødet med 14 dage', 'move: –: later P14D'],
  ['flyt Styregruppe to uger', 'move: Styregruppe: later P2W'],
  ['flyt mødet 15/12 en uge', 'move: 2026-12-15: later P1W'],
  ['ryk mødet en time', 'move: –: later PT60M'],
  ['ryk mødet 30 minutter senere', 'move: –: later PT30M'],
  ['flyt mødet en dag tidligere', 'move: –: earlier P1D'],
  ['flyt mødet en uge frem', 'move: –: either P1W'],
  ['flyt mødet til om en uge', 'move: –: 2026-11-30'],
  ['move the meeting a week', 'move: –: later P1W'],
  ['move the meeting by two weeks', 'move: –: later P2W'],
  ['postpone the meeting one day', 'move: –: later P1D'],
  ['mødet er flyttet til 16/12 kl. 9', 'move: –: 2026-12-16 09:00'],
  ['styregruppemødet flyttes en uge', 'move: styregruppemødet: later P1W'],
  ['mødet udskydes til 16/12', 'move: –: 2026-12-16'],
  ['the meeting is postponed a week', 'move: –: later P1W'],
  ['mødet er aflyst', 'cancel: –'],
  ['Mødet aflyses.', 'cancel: –'],
  ['styregruppemødet er aflyst', 'cancel: styregruppemødet'],
  ['mødet den 15. december er aflyst', 'cancel: 2026-12-15'],
  ['the meeting is cancelled', 'cancel: –'],
  ['møde Styregruppe', 'plan: Styregruppe: '],
  ['møde 30/2 Styregruppe', 'plan: Styregruppe: no such date'],
  ['flyt mødet til 16/12 kl. 25', 'move: –: unclear time'],
  ['møde mandag Styregruppe', 'plan: Styregruppe: today or next week'],
  ['flyt mødet til 17/12 kl. 10', 'move: –: 2026-12-17 10:00'],
  ['flyt mødet til 17/12 kl. 9 til 11', 'move: –: 2026-12-17 09:00-11:00'],
  ['flyt mødet til kl. 10-12', 'move: –: 10:00-12:00'],
  ['flyt mødet 15/12 til 17/12', 'move: 2026-12-15: 2026-12-17'],
  ['flyt mødet fra 15/12 til torsdag', 'move: 2026-12-15: 2026-11-26'],
  ['flyt Styregruppe til 17/12', 'move: Styregruppe: 2026-12-17'],
  ['ryk opfølgning til audit til uge 50', 'move: opfølgning til audit: 2026-12-11'],
  ['udskyd mødet til 17/12', 'move: –: 2026-12-17'],
  ['flyt mødet', 'move: –: '],
  ['move the meeting to 17/12 at 10', 'move: –: 2026-12-17 10:00'],
  ['reschedule Steering group to 17 December', 'move: Steering group: 2026-12-17'],
  ['aflys mødet', 'cancel: –'],
  ['Aflys næste møde!', 'cancel: –'],
  ['aflys Styregruppe', 'cancel: Styregruppe'],
  ['aflys møde 15/12', 'cancel: 2026-12-15'],
  ['aflys 15/12', 'cancel: 2026-12-15'],
  ['aflys mødet den 15. december', 'cancel: 2026-12-15'],
  ['cancel the meeting', 'cancel: –'],
  ['møde', 'tell next meeting'],
  ['næste møde?', 'tell next meeting'],
  ['Hvornår er mødet?', 'tell next meeting'],
  ['when is the next meeting?', 'tell next meeting'],
])('"%s" is read', (line, command) => {
  expect(read(line)).toBe(command);
});

test.each([
  'flyt 12 til fredag',
  'flyt aftale 12 til fredag',
  'aflys 12',
  'aflys #12',
  'cancel action 12',
  'mødes med Bo fredag',
  'mødereferat fra i går',
  'udskyd 12 til uge 50',
  'udskyd 12 en uge',
  '12 er udskudt til uge 50',
  'aftale 12 er aflyst',
  'aftale møde med Bo fredag',
])('"%s" is of no meeting', (line) => {
  expect(read(line)).not.toMatch(/meeting|plan|move|cancel/);
});

test('without the word for a meeting it must be one that is planned', () => {
  const planned = { ...context, meetings: [{ title: 'Styregruppe' }] };
  const kind = (line: string) => readCommand([line], planned).kind;
  expect(kind('aflys Styregruppen')).toBe('cancel meeting');
  expect(kind('flyt styregruppemødet til 17/12')).toBe('move meeting');
  expect(kind('flyt årsmøde til 17/12')).toBe('move meeting');
  expect(kind('aflys kørslen fredag')).toBe('not understood');
  expect(kind('Kørslen er aflyst')).toBe('not understood');
  expect(kind('Skabet er flyttet til depotet')).toBe('not understood');
  expect(kind('Styregruppen er aflyst')).toBe('cancel meeting');
  expect(kind('Flyt skabet en uge')).toBe('not understood');
  expect(kind('Flyt skabet til Bo fredag')).toBe('not understood');
});

test('after the command that creates, "møde" begins an agreement', () => {
  expect(readCommand(['møde med Bo fredag'], { ...context, creates: true }).kind).toBe('create');
});

describe('a span of time', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  test('is read as it was written, in every form, and what is no time is left alone', async () => {
    await fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 22 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom('kl. ', 'kl ', 'klokken ', 'fra kl. ', ''),
        fc.constantFrom('-', '–', ' - '),
        fc.constantFrom('.', ':'),
        (hour, minute, lead, joiner, mark) => {
          const [from, to] = [`${hour}${mark}${two(minute)}`, `${hour + 1}${mark}${two(minute)}`];
          const found = findTimes(`tirsdag ${lead}${from}${joiner}${to} Styregruppe`);
          expect(found?.startsAt.toString()).toBe(`${two(hour)}:${two(minute)}:00`);
          expect(found?.endsAt?.toString()).toBe(`${two(hour + 1)}:${two(minute)}:00`);
        },
      ),
    );
    for (const text of [
      '3/12-26',
      '3-12-2026',
      '2026-12-15',
      '15.-16. december',
      'kl. 25',
      '9.75',
      'd. 3.12',
    ]) {
      expect(findTimes(text), text).toBeUndefined();
    }
  });

  test('is found in whatever is typed without a failure, also in text that is no meeting at all', async () => {
    await fc.assert(fc.property(fc.string(), (text) => void findTimes(text)));
    findTimes('kl. 9 - '.repeat(2_000));
    findTimes('9'.repeat(10_000));
    readCommand([`flyt mødet ${'til 17/12 '.repeat(500)}`], context);
    readCommand([`flyt mødet ${'en uge '.repeat(5_000)}`], context);
    readCommand([`møde ${'i 2 timer kl. 9-'.repeat(5_000)}`], context);
  });
});
