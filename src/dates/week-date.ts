// Weeks and counts of days: "uge 50", "i næste uge", "om 14 dage", "in two weeks".
import type { Temporal } from 'temporal-polyfill';
import {
  dayReading,
  isBefore,
  isTooFar,
  lastWorkingDayOfWeek,
  mondayOf,
  question,
  type WeekReading,
  weekNumbered,
  weekOfYear,
} from './calendar-days.ts';
import {
  aheadWords,
  countFollowers,
  dayNouns,
  eightDayLeads,
  isOneOf,
  joiners,
  leadsAhead,
  monthsNouns,
  nextWords,
  numberWords,
  periodLeads,
  thisWords,
  weekdays,
  weekNouns,
  weeksNouns,
  withinPhrases,
  yearsNouns,
} from './date-words.ts';
import {
  afterComma,
  type DateForm,
  endsPart,
  smallNumber,
  touchesAfter,
  touchesBefore,
} from './found-date.ts';
import { phraseAt } from './phrases.ts';
import type { Word } from './words.ts';
import { yearAt } from './year.ts';

/** A week alone means its last working day; with a weekday behind it, that day. */
export const weekDate: DateForm = ({ words, index, today }) => {
  if (touchesBefore(words, index)) return undefined;
  const weeks = weeksAt(words, index, today);
  if (weeks) return { ...weeks, isAside: true };
  const week = weekAt(words, index, today);
  if (!week) return undefined;
  if ('unclear' in week) return { end: week.end, reading: week.unclear };
  const comma = afterComma(words, week.end);
  // "i uge 50 på tirsdag"
  const led = phraseAt(leadsAhead, words, comma)?.end ?? comma;
  const weekdayIndex = weekdays.has(words[led]?.folded ?? '') ? led : comma;
  const weekday = weekdays.get(words[weekdayIndex]?.folded ?? '');
  const day = weekday ? week.monday.add({ days: weekday - 1 }) : lastWorkingDayOfWeek(week.monday);
  const end = weekday ? weekdayIndex + 1 : week.end;
  if (isBefore(day, today)) return { end, reading: question('past') };
  return { end, reading: dayReading(day), ...(weekday ? {} : { opens: week.monday }) };
};

/** "om 14 dage", "inden for en uge", "om en måned", "within two weeks" */
export const countAhead: DateForm = ({ words, index, today }) => {
  if (touchesBefore(words, index)) return undefined;
  const isAhead = isOneOf(aheadWords, words[index]);
  const at = phraseAt(withinPhrases, words, index)?.end ?? (isAhead ? index + 1 : undefined);
  const count = at === undefined ? undefined : countAt(words, at);
  if (at === undefined || !count || isOneOf(countFollowers, words[count.end])) return undefined;
  const day = today.add(count.time);
  if (isTooFar(day, today)) return { end: count.end, reading: question('no such date') };
  if (count.time.days !== 8 || !isOneOf(eightDayLeads, words[index])) {
    return { end: count.end, reading: dayReading(day) };
  }
  // "Om otte dage" is a week; whoever writes the figure may have counted.
  const week = today.add({ days: 7 });
  const isSaid = words[at]?.kind === 'word';
  return { end: count.end, reading: isSaid ? dayReading(week) : question('several dates', [week, day]) };
};

type Count = { time: { days?: number; months?: number; years?: number }; end: number };

/** "14 dage", "en måned" */
function countAt(words: Word[], index: number): Count | undefined {
  const count = smallNumber(words[index]) ?? numberWords.get(words[index]?.folded ?? '');
  const noun = words[index + 1];
  const end = index + 2;
  // "uge 50" and "en uge 50" are not counts.
  if (count === undefined || touchesAfter(words, end)) return undefined;
  if (isOneOf(dayNouns, noun)) return { time: { days: count }, end };
  if (isOneOf(monthsNouns, noun)) return { time: { months: count }, end };
  if (isOneOf(yearsNouns, noun)) return { time: { years: count }, end };
  if (!isOneOf(weeksNouns, noun) || smallNumber(words[end]) !== undefined) return undefined;
  return { time: { days: 7 * count }, end };
}

/** Behind a weekday: "fredag om 14 dage", "fredag otte dage". */
export function countOfDaysAt(words: Word[], index: number): { days: number; end: number } | undefined {
  const count = countAt(words, isOneOf(aheadWords, words[index]) ? index + 1 : index);
  return count?.time.days === undefined ? undefined : { days: count.time.days, end: count.end };
}

const mostWeeks = 8;

/** "uge 50-51", "uge 50 og 51", "uge 50 - 51": one of them, or all; the last day of each is offered. */
function weeksAt(words: Word[], index: number, today: Temporal.PlainDate) {
  const at = isOneOf(periodLeads, words[index]) ? index + 1 : index;
  if (!isOneOf(weekNouns, words[at])) return undefined;
  const range = /^(\d{1,2})[-–/](\d{1,2})$/.exec(words[at + 1]?.text ?? '');
  const isJoined = isOneOf(joiners, words[at + 2]) || /^[-–+&]$/.test(words[at + 2]?.text ?? '');
  const second = isJoined && !words[at + 2]?.tight ? smallNumber(words[at + 3]) : undefined;
  const [from, to] = range
    ? [Number(range[1]), Number(range[2])]
    : [smallNumber(words[at + 1]) ?? 0, second ?? 0];
  const end = at + (range ? 2 : 4);
  const apart = (to - from + 53) % 53;
  if (from < 1 || to < 1 || to > 53 || apart < 1 || apart >= mostWeeks) return undefined;
  // "uge 50 - 51 stole"
  if (!range && !endsPart(words, end)) return undefined;
  const days = [from, to].flatMap((number) => {
    const week = weekNumbered(number, today);
    return 'monday' in week ? lastWorkingDayOfWeek(week.monday) : [];
  });
  return { end, reading: question('several dates', days) };
}

/** With `unclear` 'missing' where a week is said in a way that cannot be read: "uge 49-50". */
export function weekAt(
  words: Word[],
  index: number,
  today: Temporal.PlainDate,
): (WeekReading & { end: number }) | undefined {
  const at = isOneOf(periodLeads, words[index]) ? index + 1 : index;
  if (isOneOf(weekNouns, words[at + 1]) && !touchesAfter(words, at + 2)) {
    const end = at + 2;
    if (isOneOf(nextWords, words[at])) return { monday: mondayOf(today).add({ days: 7 }), end };
    if (isOneOf(thisWords, words[at])) return { monday: mondayOf(today), end };
  }
  if (!isOneOf(weekNouns, words[at]) || words[at + 1]?.kind !== 'number') return undefined;
  const number = words[at + 1]?.text ?? '';
  const end = at + 2;
  const isRange = isOneOf(joiners, words[end]) && words[end + 1]?.kind === 'number';
  if (isRange) return { unclear: { kind: 'missing' }, end: end + 2 };
  const year = yearAt(words, end, today.year);
  const isOther = !year && words[end]?.kind === 'number' && !words[end]?.tight;
  if (!/^\d{1,2}$/.test(number) || isOther || touchesAfter(words, end)) {
    return { unclear: { kind: 'missing' }, end: isOther ? end + 1 : end };
  }
  if (year) return { ...weekOfYear(Number(number), year.year, today), end: year.end };
  return { ...weekNumbered(Number(number), today), end };
}
