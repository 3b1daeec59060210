// Walks through the words of a text once and picks up every date and time of day.
import type { Temporal } from 'temporal-polyfill';
import { clockTimeAt, type FoundTime } from './clock-time.ts';
import type { DateItem } from './date-items.ts';
import { feastDay } from './feast-day.ts';
import { type DateForm, isMark } from './found-date.ts';
import { leadOf } from './lead.ts';
import { meetingDate } from './meeting-date.ts';
import { dayThenMonth, monthThenDay } from './named-month.ts';
import { notADate } from './no-date.ts';
import { numericDate } from './numeric-date.ts';
import { monthAlone, partOfPeriod } from './part-of-period.ts';
import { pastDay, relativeDay } from './relative-day.ts';
import { countAhead, weekDate } from './week-date.ts';
import { dayOfMonthAlone, weekdayDate } from './weekday-date.ts';
import { weekendDate } from './weekend-date.ts';
import type { Word } from './words.ts';

/** Tried in this order at every word: add a form here. */
const forms: DateForm[] = [
  pastDay,
  notADate,
  relativeDay,
  dayThenMonth,
  numericDate,
  monthThenDay,
  partOfPeriod,
  monthAlone,
  meetingDate,
  weekendDate,
  weekDate,
  countAhead,
  weekdayDate,
  dayOfMonthAlone,
  feastDay,
];

/** A line with more was not written by hand; reading them all would take long. */
const mostFound = 24;

/** The day that is today, and that of the next meeting. */
export type Days = { today: Temporal.PlainDate; nextMeeting: Temporal.PlainDate | undefined };

/** `isCutShort`: there were too many, and the rest was left unread. */
export function collectDates(
  words: Word[],
  days: Days,
): { items: DateItem[]; times: FoundTime[]; isCutShort: boolean } {
  const items: DateItem[] = [];
  const times: FoundTime[] = [];
  let floor = 0;
  let index = 0;
  let found = 0;
  while (index < words.length && found < mostFound) {
    const time = clockTimeAt(words, index, index > 0 && index === items.at(-1)?.end);
    if (time) {
      times.push({ ...time, start: Math.max(time.start, floor) });
      floor = index = time.end;
      found += 1;
      continue;
    }
    const item = itemAt(words, index, floor, items.at(-1), days);
    if (item && !item.blocked) items.push(item);
    if (item) floor = item.end;
    if (item) found += 1;
    index = item?.end ?? index + 1;
  }
  return { items, times, isCutShort: index < words.length };
}

function itemAt(
  words: Word[],
  index: number,
  floor: number,
  previous: DateItem | undefined,
  days: Days,
): DateItem | undefined {
  const lead = leadOf(words, index, floor);
  const isBesideWeekday = previous?.weekday !== undefined && isBeside(words, previous.end, lead.start);
  if (isBesideWeekday) lead.strength = 'strong';
  for (const form of forms) {
    const found = form({ words, index, lead, ...days });
    if (!found) continue;
    const start = Math.max(floor, Math.min(found.start ?? index, lead.start));
    const before = lead.before && !found.isWhole;
    return { ...found, start, before, blocked: lead.blocked, isLimit: lead.strength === 'strong' };
  }
  return undefined;
}

function isBeside(words: Word[], end: number, start: number): boolean {
  return start - end <= 1 && (start === end || isMark(words[end], ',') || isMark(words[end], '('));
}
