// Reads when something is due in a line of Danish or English: a day, or the question that must be asked.
import type { Temporal } from 'temporal-polyfill';
import { question } from './calendar-days.ts';
import { clockTimeAt, type FoundTime } from './clock-time.ts';
import { type DateItem, oneReading } from './date-items.ts';
import type { DueReading, DueSpan } from './due.ts';
import { type DateForm, isMark } from './found-date.ts';
import { leadOf } from './lead.ts';
import { dayThenMonth, monthThenDay } from './named-month.ts';
import { numericDate } from './numeric-date.ts';
import { notADate, pastDay, relativeDay } from './relative-day.ts';
import { daysAhead, weekDate } from './week-date.ts';
import { dayOfMonthAlone, weekdayDate } from './weekday-date.ts';
import { splitIntoWords, type Word } from './words.ts';

/** Tried in this order at every word: add a form here. */
const forms: DateForm[] = [
  pastDay,
  relativeDay,
  dayThenMonth,
  numericDate,
  monthThenDay,
  weekDate,
  daysAhead,
  weekdayDate,
  dayOfMonthAlone,
  notADate,
];

/** `nextMeeting`: the day that "til næste møde" means; without it that is a question. */
export type ReadAt = {
  now: Temporal.Instant;
  timeZone: string;
  nextMeeting?: Temporal.PlainDate | undefined;
};

/**
 * Reads the one date in a text, and the time beside it. Never a day before today, never a guess: what may mean two
 * days is 'unclear' with both. The spans are what was read, in order; none where the date is missing.
 * A time is read only beside a clear day; else its words stay outside the spans.
 */
export function parseDue(text: string, at: ReadAt): { due: DueReading; spans: DueSpan[] } {
  const local = at.now.toZonedDateTimeISO(at.timeZone);
  const words = splitIntoWords(text);
  const { items, times } = collect(words, local.toPlainDate());
  const { due, used } = oneReading(words, items, local.toPlainDate());
  const time = due.kind === 'day' ? oneTime(times) : undefined;
  if (due.kind !== 'day' || !time) return { due, spans: spansOf(words, used) };
  if (due.dueOn.equals(local.toPlainDate()) && isEarlier(time, local.toPlainTime())) {
    return { due: question('past', [due.dueOn, due.dueOn.add({ days: 1 })]), spans: spansOf(words, used) };
  }
  return { due: { ...due, dueTime: time }, spans: spansOf(words, [...used, ...times]) };
}

function collect(words: Word[], today: Temporal.PlainDate): { items: DateItem[]; times: FoundTime[] } {
  const items: DateItem[] = [];
  const times: FoundTime[] = [];
  let floor = 0;
  let index = 0;
  while (index < words.length) {
    const time = clockTimeAt(words, index, index > 0 && index === items.at(-1)?.end);
    if (time) {
      times.push({ ...time, start: Math.max(time.start, floor) });
      floor = index = time.end;
      continue;
    }
    const item = itemAt(words, index, floor, items.at(-1), today);
    if (item && !item.blocked) items.push(item);
    if (item) floor = item.end;
    index = item?.end ?? index + 1;
  }
  return { items, times };
}

function itemAt(
  words: Word[],
  index: number,
  floor: number,
  previous: DateItem | undefined,
  today: Temporal.PlainDate,
): DateItem | undefined {
  const lead = leadOf(words, index, floor);
  const isBesideWeekday = previous?.weekday !== undefined && isBeside(words, previous.end, lead.start);
  if (isBesideWeekday) lead.strength = 'strong';
  for (const form of forms) {
    const found = form({ words, index, lead, today });
    if (!found) continue;
    const start = Math.max(floor, Math.min(found.start ?? index, lead.start));
    return { ...found, start, before: lead.before, blocked: lead.blocked };
  }
  return undefined;
}

function isBeside(words: Word[], end: number, start: number): boolean {
  return start - end <= 1 && (start === end || isMark(words[end], ',') || isMark(words[end], '('));
}

function oneTime(times: FoundTime[]): Temporal.PlainTime | undefined {
  const [first, ...others] = times;
  return others.every(({ time }) => time && first?.time?.equals(time)) ? first?.time : undefined;
}

function isEarlier(time: Temporal.PlainTime, than: Temporal.PlainTime): boolean {
  return time.until(than).sign > 0;
}

function spansOf(words: Word[], found: { start: number; end: number }[]): DueSpan[] {
  return found
    .map((item) => withBrackets(words, item))
    .map(({ start, end }) => ({ start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 }))
    .toSorted((one, other) => one.start - other.start);
}

function withBrackets(words: Word[], { start, end }: { start: number; end: number }) {
  if (!isMark(words[end], ')')) return { start, end };
  if (isMark(words[start - 1], '(')) return { start: start - 1, end: end + 1 };
  const hasOpening = words.slice(start, end).some((word) => word.text === '(');
  return { start, end: hasOpening ? end + 1 : end };
}
