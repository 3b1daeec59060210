import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect } from 'vitest';
import { danish } from '#src/dates/danish.ts';
import { english } from '#src/dates/english.ts';
import { parseDue } from '#src/dates/parse-due.ts';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import { moments, zones } from './read-moments.ts';

type Day = Temporal.PlainDate;

const weekdayOf = (day: Day, { weekdays } = danish) => weekdays[day.dayOfWeek - 1] ?? '';
const monthOf = (day: Day, { months } = danish) => months[day.month - 1]?.[0] ?? '';
const compare = Temporal.PlainDate.compare;

/** The last working day in a span of days, or the first. */
function workingDay(from: Day, days: number, which: 'first' | 'last'): Day | undefined {
  const all = Array.from({ length: days }, (_, index) => from.add({ days: index })).filter(isWorkingDay);
  return which === 'first' ? all[0] : all.at(-1);
}

const lastBefore = (day: Day) => workingDay(day.subtract({ days: 15 }), 15, 'last');

function said(text: string, now: Temporal.Instant, timeZone: string, nextMeeting?: Day): string {
  const { due } = parseDue(text, { now, timeZone, nextMeeting });
  if (due.kind === 'day') return `${text}: ${due.dueOn}`;
  return `${text}: ${due.kind === 'unclear' ? `${due.why} ${due.choices.join(' ')}` : 'missing'}`.trim();
}

const todayAt = (now: Temporal.Instant, timeZone: string) => now.toZonedDateTimeISO(timeZone).toPlainDate();

const sentences = fc.constantFrom(
  (date: string) => date,
  (date: string) => date.toUpperCase(),
  (date: string) => `Anna sender skemaet ${date}`,
  (date: string) => `${date}: Anna sender skemaet`,
  (date: string) => `Anna sender skemaet til kommunen (${date})`,
);

describe('every form reads back its day, at any time in any zone', () => {
  property.prop([moments, zones, fc.integer({ min: 1, max: 42 }), sentences])(
    'a week, its first and last working day, its weekdays, and the day before it',
    (now, timeZone, weeks, sentence) => {
      const today = todayAt(now, timeZone);
      const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks });
      const week = `uge ${monday.weekOfYear}`;
      const thursday = monday.add({ days: 3 });
      const expected: [string, Day | undefined][] = [
        [week, workingDay(monday, 5, 'last')],
        [`i ${week}`, workingDay(monday, 5, 'last')],
        [`i løbet af ${week}`, workingDay(monday, 5, 'last')],
        [`inden udgangen af ${week}`, workingDay(monday, 5, 'last')],
        [`by week ${monday.weekOfYear}`, workingDay(monday, 5, 'last')],
        [`først i ${week}`, workingDay(monday, 5, 'first')],
        [`torsdag i ${week}`, thursday],
        [`Thursday in week ${monday.weekOfYear}`, thursday],
      ];
      const before = lastBefore(monday);
      if (before && compare(before, today) >= 0) expected.push([`inden ${week}`, before]);
      // A week of holidays alone has no working day of its own.
      for (const [date, day] of expected.filter(([, due]) => due !== undefined)) {
        const text = sentence(date);
        expect(said(text, now, timeZone)).toBe(`${text}: ${day}`);
      }
    },
  );

  property.prop([moments, zones, fc.constantFrom(danish, english), fc.nat(), sentences])(
    'a count of days, weeks and months, in figures and in words',
    (now, timeZone, language, pick, sentence) => {
      const today = todayAt(now, timeZone);
      const words = Object.entries(language.numbers).filter(([, count]) => count !== 8);
      const [word, count] = words[pick % words.length] ?? ['', 0];
      const [ahead, within, days, weeks, months] =
        language === danish
          ? ['om', 'inden for', 'dage', 'uger', 'måneder']
          : ['in', 'within', 'days', 'weeks', 'months'];
      for (const written of [word, String(count)]) {
        for (const [date, day] of [
          [`${ahead} ${written} ${days}`, today.add({ days: count })],
          [`${within} ${written} ${days}`, today.add({ days: count })],
          [`${ahead} ${written} ${weeks}`, today.add({ weeks: count })],
          [`${within} ${written} ${weeks}`, today.add({ weeks: count })],
          [`${ahead} ${written} ${months}`, today.add({ months: count })],
        ] as const) {
          const text = sentence(date);
          expect(said(text, now, timeZone)).toBe(`${text}: ${day}`);
        }
      }
    },
  );

  // On 1 April the end of January is sixty days ago, and asked about.
  property.prop([moments, zones, fc.integer({ min: 1, max: 8 }), sentences])(
    'the middle and the end of a month',
    (now, timeZone, months, sentence) => {
      const middle = todayAt(now, timeZone).add({ months }).with({ day: 15 });
      const last = middle.with({ day: middle.daysInMonth });
      for (const [date, day] of [
        [`medio ${monthOf(middle)}`, middle],
        [`medio ${monthOf(middle)} ${middle.year}`, middle],
        [`ultimo ${monthOf(middle)}`, last],
        [`i slutningen af ${monthOf(middle)}`, last],
        [`inden udgangen af ${monthOf(middle)}`, last],
        [`by the end of ${monthOf(middle, english)}`, last],
      ] as const) {
        const text = sentence(date);
        expect(said(text, now, timeZone)).toBe(`${text}: ${day}`);
      }
    },
  );

  property.prop([
    moments,
    zones,
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 0, max: 200 }),
    sentences,
  ])(
    '"inden" a weekday, a date or a meeting is the last working day before it, unless that has passed',
    (now, timeZone, days, daysToMeeting, sentence) => {
      const today = todayAt(now, timeZone);
      const weekday = today.add({ days });
      const meeting = today.add({ days: daysToMeeting });
      for (const [date, day] of [
        [`inden ${weekdayOf(weekday)}`, weekday],
        [`before ${weekdayOf(weekday, english)}`, weekday],
        [`før d. ${meeting.day}/${meeting.month} ${meeting.year}`, meeting],
        ['inden næste møde', meeting],
        ['before the next meeting', meeting],
      ] as const) {
        const text = sentence(date);
        const before = lastBefore(day);
        const isStillToCome = before && compare(before, today) >= 0;
        expect(said(text, now, timeZone, meeting)).toBe(`${text}: ${isStillToCome ? before : `past ${day}`}`);
      }
      const text = sentence('til næste møde');
      expect(said(text, now, timeZone, meeting)).toBe(`${text}: ${meeting}`);
    },
  );

  property.prop([
    moments,
    zones,
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
  ])(
    '"inden" a day with a time is that day and time, also when the clock skips it',
    (now, timeZone, days, hour, minute) => {
      const day = todayAt(now, timeZone).add({ days });
      const time = Temporal.PlainTime.from({ hour, minute });
      const written = time.toString({ smallestUnit: 'minute' });
      for (const text of [
        `inden ${weekdayOf(day)} kl. ${written}`,
        `${weekdayOf(day)} kl. ${written}-23:59`,
      ]) {
        const { due } = parseDue(text, { now, timeZone });
        expect([text, due]).toMatchObject([text, { kind: 'day', dueOn: day, dueTime: time }]);
      }
    },
  );
});

describe('what may be two days is asked about, whenever it is said', () => {
  property.prop([
    moments,
    zones,
    fc.constantFrom(danish, english),
    fc.constantFrom('', 'senest ', 'by '),
    sentences,
  ])('a weekday that is today', (now, timeZone, language, lead, sentence) => {
    const today = todayAt(now, timeZone);
    const text = sentence(`${lead}${weekdayOf(today, language)}`);
    expect(said(text, now, timeZone)).toBe(`${text}: today or next week ${today} ${today.add({ days: 7 })}`);
  });

  property.prop([moments, zones, fc.integer({ min: 1, max: 7 }), sentences])(
    '"næste" weekday, once this week\'s is no longer to come',
    (now, timeZone, weekday, sentence) => {
      const today = todayAt(now, timeZone);
      const inNextWeek = today.add({ days: 7 + weekday - today.dayOfWeek });
      const text = sentence(`næste ${weekdayOf(inNextWeek)}`);
      const expected =
        weekday > today.dayOfWeek ? inNextWeek : `several dates ${inNextWeek} ${inNextWeek.add({ days: 7 })}`;
      expect(said(text, now, timeZone)).toBe(`${text}: ${expected}`);
      const clear = sentence(`${weekdayOf(inNextWeek)} i næste uge`);
      expect(said(clear, now, timeZone)).toBe(`${clear}: ${inNextWeek}`);
    },
  );

  property.prop([moments, zones, fc.integer({ min: 1, max: 60 }), sentences])(
    'a day and month that passed within sixty days',
    (now, timeZone, days, sentence) => {
      const passed = todayAt(now, timeZone).subtract({ days });
      const text = sentence(`d. ${passed.day}/${passed.month}`);
      // Of a leap day that has passed there is none for years to come.
      const isLeapDay = passed.month === 2 && passed.day === 29;
      expect(said(text, now, timeZone)).toMatch(isLeapDay ? /: (?:past|no such date)/ : /: past/);
    },
  );

  property.prop([
    moments,
    zones,
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 1, max: 6 }),
    sentences,
  ])('a weekday that contradicts its date, and two dates', (now, timeZone, days, apart, sentence) => {
    const day = todayAt(now, timeZone).add({ days });
    const other = day.add({ days: apart });
    const contradiction = sentence(`${weekdayOf(other)} d. ${day.day}/${day.month} ${day.year}`);
    expect(said(contradiction, now, timeZone)).toMatch(/: weekday contradicts date .*\d/);
    const two = sentence(`${day} eller ${other}`);
    expect(said(two, now, timeZone)).toBe(`${two}: several dates ${day} ${other}`);
  });

  property.prop([moments, zones, fc.constantFrom(...danish.notDates, ...english.notDates), sentences])(
    'no day at all',
    (now, timeZone, phrase, sentence) => {
      const text = sentence(phrase);
      expect(said(text, now, timeZone)).toBe(`${text}: not a date`);
    },
  );
});
