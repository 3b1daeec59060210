import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect } from 'vitest';
import { danish } from '#src/dates/danish.ts';
import type { DueReading } from '#src/dates/due.ts';
import { english } from '#src/dates/english.ts';
import { parseDue } from '#src/dates/parse-due.ts';
import { moments, zones } from './read-moments.ts';

const monthName = (day: Temporal.PlainDate, months: string[][], form = 0) =>
  months[day.month - 1]?.[form] ?? months[day.month - 1]?.[0] ?? '';
const weekdayName = (day: Temporal.PlainDate, weekdays: string[]) => weekdays[day.dayOfWeek - 1] ?? '';
const two = (number: number) => String(number).padStart(2, '0');

/** Each writes a day without its year. */
const yearless: ((day: Temporal.PlainDate) => string)[] = [
  (day) => `d. ${day.day}/${day.month}`,
  (day) => `den ${day.day}/${day.month}`,
  (day) => `senest ${two(day.day)}/${two(day.month)}`,
  (day) => `${day.day}.${day.month}.`,
  (day) => `d. ${day.day}.${day.month}`,
  (day) => `den ${day.day}. ${monthName(day, danish.months)}`,
  (day) => `d. ${day.day}. ${monthName(day, danish.months, 1)}.`,
  (day) => `${weekdayName(day, danish.weekdays)} den ${day.day}. ${monthName(day, danish.months)}`,
  (day) => `på ${weekdayName(day, danish.weekdays)} ${day.day}/${day.month}`,
  (day) =>
    `${danish.shortWeekdays.find((short) => short.weekday === day.dayOfWeek && short.needs === 'dot and date')?.word}. ${day.day}/${day.month}`,
  (day) => `by ${day.day} ${monthName(day, english.months)}`,
  (day) => `on ${monthName(day, english.months)} ${day.day}th`,
  (day) => `${weekdayName(day, english.weekdays)}, the ${day.day}th of ${monthName(day, english.months)}`,
];

const withYear: ((day: Temporal.PlainDate) => string)[] = [
  (day) => day.toString(),
  (day) => `${day.day}/${day.month}-${day.year % 100}`,
  (day) => `${day.day}/${day.month} ${day.year}`,
  (day) => `${two(day.day)}.${two(day.month)}.${day.year}`,
  (day) => `${day.day}-${day.month}-${day.year}`,
  (day) => `den ${day.day}. ${monthName(day, danish.months)} ${day.year}`,
  (day) => `${monthName(day, english.months)} ${day.day}, ${day.year}`,
];

const sentences = fc.constantFrom(
  (date: string) => date,
  (date: string) => `Anna sender skemaet ${date}`,
  (date: string) => `Anna sender skemaet ${date} til kommunen`,
  (date: string) => `${date}: Anna sender skemaet`,
  (date: string) => `Anna (${date}) sender skemaet`,
);

function dayOf(due: DueReading): string {
  return due.kind === 'day' ? due.dueOn.toString() : `${due.kind} ${due.kind === 'unclear' ? due.why : ''}`;
}

describe('every form reads back its date', () => {
  property.prop([moments, zones, fc.integer({ min: 0, max: 304 }), fc.constantFrom(...yearless), sentences])(
    'without a year, on each of the coming ten months',
    (now, timeZone, daysAhead, write, sentence) => {
      const day = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: daysAhead });
      const text = sentence(write(day));
      expect([text, dayOf(parseDue(text, { now, timeZone }).due)]).toEqual([text, day.toString()]);
    },
  );

  property.prop([moments, zones, fc.integer({ min: 0, max: 3600 }), fc.constantFrom(...withYear), sentences])(
    'with a year, on any day from today',
    (now, timeZone, daysAhead, write, sentence) => {
      const day = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: daysAhead });
      const text = sentence(write(day));
      expect([text, dayOf(parseDue(text, { now, timeZone }).due)]).toEqual([text, day.toString()]);
    },
  );

  property.prop([
    moments,
    zones,
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom(danish.weekdays, english.weekdays),
    fc.constantFrom('', 'senest ', 'på ', 'by ', 'on '),
  ])('a weekday is the coming one', (now, timeZone, daysAhead, weekdays, lead) => {
    const day = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: daysAhead });
    const { due } = parseDue(`${lead}${weekdayName(day, weekdays)}`, { now, timeZone });
    expect(dayOf(due)).toBe(day.toString());
  });

  property.prop([
    moments,
    zones,
    fc.integer({ min: 0, max: 27 }),
    fc.constantFrom('den', 'd.', 'senest den'),
  ])('a day of the month alone is the next one', (now, timeZone, daysAhead, lead) => {
    const day = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: daysAhead });
    expect(dayOf(parseDue(`Anna sender skemaet ${lead} ${day.day}.`, { now, timeZone }).due)).toBe(
      day.toString(),
    );
  });

  property.prop([
    moments,
    zones,
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom(...danish.partsOfDay, ...english.partsOfDay),
  ])('a part of the day changes nothing', (now, timeZone, daysAhead, part) => {
    const day = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: daysAhead });
    const text = `${weekdayName(day, danish.weekdays)} ${part}`;
    const { due, spans } = parseDue(text, { now, timeZone });
    expect([dayOf(due), spans]).toEqual([day.toString(), [{ start: 0, end: text.length }]]);
  });

  property.prop([moments, zones, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })])(
    'a time beside it is read too',
    (now, timeZone, hour, minute) => {
      for (const time of [
        `kl. ${hour}.${two(minute)}`,
        `klokken ${hour}:${two(minute)}`,
        `${two(hour)}:${two(minute)}`,
      ]) {
        const { due } = parseDue(`i morgen ${time}`, { now, timeZone });
        expect(due).toMatchObject({ kind: 'day', dueTime: Temporal.PlainTime.from({ hour, minute }) });
      }
    },
  );
});

/** Strings made of what dates are made of find more than random letters do. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[...danish.weekdays, ...danish.months.flat(), ...danish.blockers, ...danish.notDates],
      ...[...english.weekdays, ...english.months.flat(), ...danish.leads.map(({ phrase }) => phrase)],
      ...Object.keys(danish.relativeDays),
      ...Object.keys({ ...danish.feastDays, ...danish.partsOfPeriods, ...danish.currentPeriods }),
      ...Object.keys({ ...english.feastDays, ...english.partsOfPeriods, ...english.numbers }),
      ...[...danish.meetingLeads, ...danish.nextMeetings, ...danish.weekendNouns, ...danish.afterWeekends],
      ...[...danish.withinPhrases, ...danish.repeaters, ...danish.seasonLeads, ...danish.seasons],
      ...[
        'uge',
        'næste',
        'om',
        'dage',
        'kl',
        'pm',
        '.',
        ',',
        '/',
        '-',
        '(',
        ')',
        ':',
        'd.',
        'th',
        'of',
        'og',
        ' ',
      ],
    ),
    fc.integer({ min: 0, max: 2100 }).map(String),
    fc
      .tuple(fc.nat({ max: 60 }), fc.constantFrom('/', '.', '-', ':'), fc.nat({ max: 60 }))
      .map((parts) => parts.join('')),
  ),
  { maxLength: 12 },
);
const anyDates = fc
  .tuple(moments, fc.constantFrom(...yearless, ...withYear), sentences)
  .map(([moment, write, sentence]) => sentence(write(moment.toZonedDateTimeISO('UTC').toPlainDate())));
const texts = fc.oneof(
  anyDates,
  fc.tuple(anyDates, anyDates).map((dates) => dates.join(' ')),
  anyDates.map((date) => `inden ${date} kl. 8`),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.tuple(pieces, fc.constantFrom('', ' ')).map(([words, gap]) => words.join(gap)),
);

const meetings = fc.option(
  fc.integer({ min: 0, max: 15 * 365 }).map((days) => Temporal.PlainDate.from('2025-01-01').add({ days })),
  { nil: undefined },
);

property.prop([texts, moments, zones, meetings], { numRuns: 2000 })(
  'whatever is written, nothing is thrown, no day is past, and the spans are in order',
  (text, now, timeZone, nextMeeting) => {
    const { due, spans } = parseDue(text, { now, timeZone, nextMeeting });
    const local = now.toZonedDateTimeISO(timeZone);
    const days = due.kind === 'day' ? [due.dueOn] : due.kind === 'unclear' ? due.choices : [];
    for (const day of days) {
      expect(Temporal.PlainDate.compare(day, local.toPlainDate())).toBeGreaterThanOrEqual(0);
    }
    if (due.kind === 'day' && due.dueTime && due.dueOn.equals(local.toPlainDate())) {
      expect(Temporal.PlainTime.compare(due.dueTime, local.toPlainTime())).toBeGreaterThanOrEqual(0);
    }
    let at = 0;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(at).toBeLessThanOrEqual(text.length);
    expect(spans.length === 0).toBe(due.kind === 'missing');
  },
);

property.prop([fc.constantFrom(...yearless, ...withYear), moments, zones, fc.integer({ min: 0, max: 300 })])(
  'the text around the date is left alone',
  (write, now, timeZone, daysAhead) => {
    const day = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: daysAhead });
    const text = `Anna sender skemaet ${write(day)} til kommunen`;
    const [span, ...others] = parseDue(text, { now, timeZone }).spans;
    expect(others).toEqual([]);
    expect(text.slice(0, span?.start)).toBe('Anna sender skemaet ');
    expect(text.slice(span?.end)).toBe(' til kommunen');
  },
);
