// Meetings as RFC 5545 wants them: read back by a plain parser, they are what they were.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { writeICalendar } from '#adapters/web/icalendar.ts';
import type { CalendarEntry } from '#src/meetings/calendar-feed.ts';

const changedAt = Temporal.Instant.from('2026-11-23T07:00:00.123Z');
const entry = (
  meeting: Partial<CalendarEntry['meeting']> = {},
  more: Partial<CalendarEntry> = {},
): CalendarEntry => ({
  meeting: {
    id: '0b8f8d3e-6d0e-4a57-8f5e-3f2f2c1f0a11',
    teamId: 'team',
    title: 'Styregruppe',
    heldOn: Temporal.PlainDate.from('2026-12-15'),
    startsAt: Temporal.PlainTime.from('09:00'),
    endsAt: Temporal.PlainTime.from('11:00'),
    timeZone: 'Europe/Copenhagen',
    createdBy: 'anna',
    isCancelled: false,
    ...meeting,
  },
  agenda: [],
  sequence: 0,
  changedAt,
  ...more,
});
const write = (...entries: CalendarEntry[]) =>
  writeICalendar({ team: 'Hoftebrud; Kolding', language: 'da', entries });

const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const value = (text: string, name: string) =>
  unfold(text)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
const unescaped = (text = '') => text.replaceAll(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign));

test('a meeting stands with its times in UTC, a UID that stays, and its agenda', () => {
  const agenda = [
    { id: '1', teamId: 't', meetingId: 'm', title: 'Udskrivning', room: 'acting' as const, addedBy: 'a' },
    { id: '2', teamId: 't', meetingId: 'm', title: 'Eventuelt', addedBy: 'a' },
  ];
  expect(unfold(write(entry({}, { agenda, sequence: 2 })))).toEqual([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mellemrum//Mellemrum//DA', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', 'X-WR-CALNAME:Hoftebrud\\; Kolding', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H'],
    ...['X-PUBLISHED-TTL:PT1H', 'BEGIN:VEVENT', 'UID:0b8f8d3e-6d0e-4a57-8f5e-3f2f2c1f0a11@mellemrum'],
    ...['DTSTAMP:20261123T070000Z', 'LAST-MODIFIED:20261123T070000Z', 'SEQUENCE:2'],
    ...['DTSTART:20261215T080000Z', 'DTEND:20261215T100000Z', 'SUMMARY:Styregruppe'],
    ...[
      'DESCRIPTION:1. Udskrivning (handlende)\\n2. Eventuelt',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ],
  ]);
});

test('a meeting without a time takes its day; without an end, an hour; a cancelled one says so', () => {
  const { startsAt: _, endsAt: __, ...dayAlone } = entry().meeting;
  const allDay = write({ ...entry(), meeting: dayAlone });
  expect(unfold(allDay)).toEqual(
    expect.arrayContaining(['DTSTART;VALUE=DATE:20261215', 'DTEND;VALUE=DATE:20261216']),
  );
  const { endsAt: ___, ...open } = entry().meeting;
  expect(value(write({ ...entry(), meeting: open }), 'DTEND')).toBe('20261215T090000Z');
  expect(value(write(entry({ isCancelled: true })), 'STATUS')).toBe('CANCELLED');
});

test('nine o’clock is nine o’clock in summer and in winter, and in the hour that is skipped nothing ends before it starts', () => {
  const on = (day: string) => write(entry({ heldOn: Temporal.PlainDate.from(day) }));
  expect(value(on('2027-03-26'), 'DTSTART')).toBe('20270326T080000Z');
  expect(value(on('2027-03-30'), 'DTSTART')).toBe('20270330T070000Z');
  const skipped = write(
    entry({
      heldOn: Temporal.PlainDate.from('2027-03-28'),
      startsAt: Temporal.PlainTime.from('02:30'),
      endsAt: Temporal.PlainTime.from('03:15'),
    }),
  );
  expect(value(skipped, 'DTEND')?.localeCompare(value(skipped, 'DTSTART') ?? '')).toBe(1);
});

property.prop([fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })])(
  'whatever a meeting is called, lines are at most 75 octets, and the name comes back as it was',
  (title) => {
    const text = write(entry({ title }));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    const plain = title.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ');
    expect(unescaped(value(text, 'SUMMARY'))).toBe(plain);
  },
);
