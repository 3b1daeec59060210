// A part of a week, month or year: "ultimo december", "udgangen af måneden", "først i uge 50", "end of week 50".
import { Temporal } from 'temporal-polyfill';
import { comingOf, dayOrPast, isBefore, lastWorkingDayOfWeek, mondayOf, question } from './calendar-days.ts';
import {
  currentPeriods,
  isOneOf,
  months,
  monthsThatAreNames,
  monthsThatAreVerbs,
  nextMonths,
  partsOfPeriods,
  partsThatNeedLead,
  periodLeads,
} from './date-words.ts';
import type { DueReading } from './due.ts';
import { afterDot, type DateForm, endsPart, isMark, touchesAfter, touchesBefore } from './found-date.ts';
import type { PartOfPeriod } from './language-words.ts';
import { phraseAt } from './phrases.ts';
import { weekAt } from './week-date.ts';
import type { Word } from './words.ts';
import { workingDayOnOrAfter } from './work-calendar.ts';
import { yearAt } from './year.ts';

type Day = Temporal.PlainDate;
type Period = { end: number; read: (part: PartOfPeriod, today: Day) => DueReading };

/** "inden udgangen af" is no day before it: the end is the last that is meant. */
export const partOfPeriod: DateForm = ({ words, index, lead, today }) => {
  const isLed = isOneOf(periodLeads, words[index]);
  const part =
    phraseAt(partsOfPeriods, words, index) ??
    (isLed ? phraseAt(partsOfPeriods, words, index + 1) : undefined);
  if (!part || touchesBefore(words, index)) return undefined;
  const period = periodAt(words, part.end, today);
  if (!period || touchesAfter(words, period.end)) return undefined;
  const isNoun = lead.strength !== 'strong' && !endsPart(words, period.end);
  if (isNoun && phraseAt(partsThatNeedLead, words, index)?.end === part.end) return undefined;
  const reading = period.read(part.value, today);
  const isAside = reading.kind === 'unclear' && part.value !== 'last' && part.value !== 'middle';
  const isWhole = part.value === 'last' || part.value === 'during';
  return { end: period.end, reading, ...(isAside && { isAside }), ...(isWhole && { isWhole }) };
};

/** "inden december", "senest i januar": a month is no day, its edge is offered. */
export const monthAlone: DateForm = ({ words, index, lead, today }) => {
  const at = isOneOf(periodLeads, words[index]) ? index + 1 : index;
  const word = words[at];
  const month = months.get(word?.folded ?? '');
  const isOther = isOneOf(monthsThatAreNames, word) || isOneOf(monthsThatAreVerbs, word);
  if (month === undefined || isOther || lead.strength !== 'strong' || touchesBefore(words, index))
    return undefined;
  const period = monthAt(words, at, today);
  if (!period || touchesAfter(words, period.end) || words[period.end]?.kind === 'number') return undefined;
  const day = comingOf(today, (year) => edgeOfMonth(year, month, lead.before ? 1 : 31));
  const choices = day.kind === 'day' ? [day.dueOn] : [];
  return { end: period.end, reading: question('which day', choices), isAside: true };
};

/** "i næste måned", "inden næste måned": no day either. */
export const nextMonthAlone: DateForm = ({ words, index, lead, today }) => {
  const isIn = isOneOf(periodLeads, words[index]);
  const next = phraseAt(nextMonths, words, isIn ? index + 1 : index);
  if (!next || touchesBefore(words, index) || touchesAfter(words, next.end)) return undefined;
  if (!isIn && lead.strength === 'none') return undefined;
  const { year, month } = today.with({ day: 1 }).add({ months: 1 });
  const day = edgeOfMonth(year, month, lead.before ? 1 : 31);
  return { end: next.end, reading: question('which day', [day]), isAside: true };
};

function periodAt(words: Word[], index: number, today: Day): Period | undefined {
  const week = weekAt(words, index, today);
  if (week) {
    return {
      end: week.end,
      read: (part) => ('unclear' in week ? week.unclear : partOfWeek(part, week.monday, today)),
    };
  }
  const current = phraseAt(currentPeriods, words, index);
  if (current) return { end: current.end, read: (part) => partOfCurrent(part, current.value, today) };
  const next = phraseAt(nextMonths, words, index);
  if (next) {
    const { year, month } = today.with({ day: 1 }).add({ months: 1 });
    return { end: next.end, read: (part) => partOfMonth(part, month, today, year) };
  }
  return monthAt(words, index, today);
}

function monthAt(words: Word[], index: number, today: Day): Period | undefined {
  const month = months.get(words[index]?.folded ?? '');
  if (month === undefined) return undefined;
  const end = words[index]?.folded.length === 3 ? afterDot(words, index + 1) : index + 1;
  if (isMark(words[end], '-') && words[end]?.tight && words[end + 1]?.kind === 'word') return undefined;
  const year = yearAt(words, end, today.year);
  return { end: year?.end ?? end, read: (part) => partOfMonth(part, month, today, year?.year) };
}

function partOfWeek(part: PartOfPeriod, monday: Day, today: Day): DueReading {
  const first = workingDayOnOrAfter(monday);
  const last = lastWorkingDayOfWeek(monday);
  switch (part) {
    case 'first':
      return dayOrPast(first, today);
    case 'last':
    case 'during':
      return dayOrPast(last, today);
    case 'about first':
      return whichDay([first, first.add({ days: 1 })], today);
    case 'middle':
    case 'about middle':
      return whichDay([monday.add({ days: 2 })], today);
    case 'about last':
      return whichDay([last.subtract({ days: 1 }), last], today);
  }
}

function partOfCurrent(part: PartOfPeriod, period: 'week' | 'month' | 'year', today: Day): DueReading {
  switch (period) {
    case 'week':
      // "Først på ugen" may as well be next week.
      return part === 'first' || part === 'about first'
        ? whichDay([mondayOf(today).add({ days: 7 }), mondayOf(today).add({ days: 8 })], today)
        : partOfWeek(part, mondayOf(today), today);
    case 'month':
      return partOfMonth(part, today.month, today, today.year);
    case 'year':
      return part === 'last' ? dayOrPast(edgeOfMonth(today.year, 12, 31), today) : whichDay([], today);
  }
}

function partOfMonth(part: PartOfPeriod, month: number, today: Day, year?: number): DueReading {
  const reading = (day: number): DueReading =>
    year === undefined
      ? comingOf(today, (candidate) => edgeOfMonth(candidate, month, day))
      : dayOrPast(edgeOfMonth(year, month, day), today);
  const oneOf = (...days: number[]): DueReading => {
    const readings = days.map(reading);
    const ahead = readings.flatMap((it) => (it.kind === 'day' ? it.dueOn : []));
    if (ahead.length > 0) return whichDay(ahead, today);
    return question(
      'past',
      readings.flatMap((it) => (it.kind === 'unclear' ? it.choices : [])),
    );
  };
  switch (part) {
    case 'last':
      return reading(31);
    case 'middle':
      return reading(15);
    case 'first':
    case 'about first':
      return oneOf(1, 10);
    case 'about middle':
      return oneOf(15);
    case 'during':
    case 'about last':
      return oneOf(31);
  }
}

/** The last day of the month where it has no such day. */
const edgeOfMonth = (year: number, month: number, day: number): Day =>
  Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });

function whichDay(days: Day[], today: Day): DueReading {
  return question(
    'which day',
    days.filter((day) => !isBefore(day, today)),
  );
}
