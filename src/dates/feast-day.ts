// Days that have a name of their own: "juleaften", "New Year's Eve", "langfredag", "2. pinsedag 2028".
import { Temporal } from 'temporal-polyfill';
import { comingDayOfMonth, comingOf, fullDate } from './calendar-days.ts';
import { feastDays, movableDays } from './date-words.ts';
import type { DueReading } from './due.ts';
import { type DateForm, touchesAfter, touchesBefore } from './found-date.ts';
import { phraseAt } from './phrases.ts';
import { yearAt } from './year.ts';

type Day = Temporal.PlainDate;

export const feastDay: DateForm = ({ words, index, lead, today }) => {
  const fixed = phraseAt(feastDays, words, index);
  const movable = fixed ? undefined : phraseAt(movableDays, words, index);
  const found = fixed ?? movable;
  if (!found || touchesBefore(words, index) || touchesAfter(words, found.end)) return undefined;
  // "vagtplan for juleaften" is due before.
  const isBehindWord = index > 0 && words[index - 1]?.kind === 'word';
  const year = yearAt(words, found.end, today.year);
  const end = year?.end ?? found.end;
  if (lead.strength === 'none' && isBehindWord) return { end, reading: { kind: 'missing' } };
  if (movable) return { end, reading: movableDay(movable.value, year?.year, today) };
  const { day, month } = fixed?.value ?? { day: 0, month: 0 };
  const reading = year ? fullDate(day, month, year.year, today) : comingDayOfMonth(day, month, today);
  return { end, reading };
};

function movableDay(daysBehindEaster: number, year: number | undefined, today: Day): DueReading {
  const inYear = (candidate: number) => easterSunday(candidate).add({ days: daysBehindEaster });
  if (year === undefined) return comingOf(today, inYear);
  const { day, month } = inYear(year);
  return fullDate(day, month, year, today);
}

/** By the anonymous Gregorian computus, as Meeus gives it (Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
