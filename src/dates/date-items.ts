// The dates found in one text, drawn together to one reading.
import { Temporal } from 'temporal-polyfill';
import { agreeing, isBefore, question } from './calendar-days.ts';
import type { FoundTime } from './clock-time.ts';
import type { DueReading } from './due.ts';
import type { FoundDate } from './found-date.ts';
import type { Word } from './words.ts';
import { workingDayBefore } from './work-calendar.ts';

type Day = Temporal.PlainDate;

export type DateItem = FoundDate & {
  start: number;
  before: boolean;
  blocked: boolean;
  /** Led by "senest" or the like. */
  isLimit: boolean;
};

const mostChoices = 5;

/** The reading, and the items that it stands on. */
export function oneReading(
  words: Word[],
  items: DateItem[],
  times: FoundTime[],
  today: Day,
): { due: DueReading; used: DateItem[] } {
  const read = items.filter(({ reading }) => reading.kind !== 'missing');
  const all = joinWeekdays(words, withoutTopics(read.filter(isDate)), today);
  const dates = all.filter((item) => !isWeekOfAnother(item, all));
  const readings = dates.map((item) => (item.before ? before(words, item, times, today) : item.reading));
  const [first, ...others] = readings;
  if (!first) {
    const [aside] = read;
    if (!aside) return { due: { kind: 'missing' }, used: [] };
    return { due: aside.before ? dayBefore(aside, today) : aside.reading, used: read };
  }
  if (others.every((other) => isSame(first, other))) return { due: first, used: all };
  const wrong = readings.find((reading) => reading.kind === 'unclear' && reading.why === 'no such date');
  const choices = uniqueDays(readings.flatMap(possibleDays)).slice(0, mostChoices);
  return { due: question(wrong ? 'no such date' : 'several dates', choices), used: dates };
}

const isDate = ({ isAside }: DateItem): boolean => isAside !== true;

/** "dagsorden til næste møde senest fredag" is due on the Friday. */
function withoutTopics(items: DateItem[]): DateItem[] {
  const isLimited = items.some(({ isLimit, isMeeting }) => isLimit && !isMeeting);
  return isLimited ? items.filter(({ isLimit, isMeeting }) => isLimit || !isMeeting) : items;
}

/** "fredag den 27. november" and "27/11 (fredag)" are one date. */
function joinWeekdays(words: Word[], items: DateItem[], today: Day): DateItem[] {
  const joined: DateItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const weekday = last?.weekday ?? item.weekday;
    const isPair = last && (last.weekday === undefined) !== (item.weekday === undefined);
    if (!last || weekday === undefined || !isPair || !onlyMarks(words, last.end, item.start)) {
      joined.push(item);
      continue;
    }
    const date = last.weekday === undefined ? last : item;
    const { weekday: _, opens: __, ...both } = { ...last, end: item.end, before: last.before || item.before };
    joined[joined.length - 1] = { ...both, reading: agreeing(weekday, date.reading, today) };
  }
  return joined;
}

function onlyMarks(words: Word[], start: number, end: number): boolean {
  if (end - start > 2) return false;
  return words.slice(start, end).every((word) => /^[,(]$/.test(word.text));
}

/** "mandag 30/11 (uge 49)": the week holds the day. */
function isWeekOfAnother({ opens, before: isLimit }: DateItem, items: DateItem[]): boolean {
  if (!opens || isLimit || opens.dayOfWeek !== 1) return false;
  return items.some(({ opens: otherWeek, reading }) => {
    if (otherWeek || reading.kind !== 'day') return false;
    const days = opens.until(reading.dueOn).days;
    return days >= 0 && days < 7;
  });
}

/** "inden fredag" is a day before it, "inden fredag kl. 12" is not; a time further off leaves both open. */
function before(words: Word[], item: DateItem, times: FoundTime[], today: Day): DueReading {
  const earlier = dayBefore(item, today);
  if (item.reading.kind !== 'day' || item.opens || times.length === 0) return earlier;
  const isBeside = times.some(({ start }) => start >= item.end && onlyMarks(words, item.end, start));
  if (isBeside) return item.reading;
  const days = [earlier, item.reading].flatMap(possibleDays);
  return question('several dates', uniqueDays(days));
}

/** "inden X": the last working day before it. */
function dayBefore({ reading, opens }: DateItem, today: Day): DueReading {
  if (reading.kind === 'missing') return reading;
  if (reading.kind === 'day') {
    const day = workingDayBefore(opens ?? reading.dueOn);
    return isBefore(day, today) ? question('past', [reading.dueOn]) : { ...reading, dueOn: day };
  }
  const choices = reading.choices.map(workingDayBefore).filter((day) => !isBefore(day, today));
  return { ...reading, choices };
}

function isSame(one: DueReading, other: DueReading): boolean {
  if (one.kind === 'day' && other.kind === 'day') return one.dueOn.equals(other.dueOn);
  if (one.kind !== 'unclear' || other.kind !== 'unclear' || one.why !== other.why) return false;
  return (
    one.choices.length === other.choices.length &&
    one.choices.every((day, index) => {
      const counterpart = other.choices[index];
      return counterpart !== undefined && day.equals(counterpart);
    })
  );
}

/** A date that has passed is no choice beside one that is to come. */
function possibleDays(reading: DueReading): Day[] {
  if (reading.kind === 'day') return [reading.dueOn];
  return reading.kind === 'unclear' && reading.why !== 'past' ? reading.choices : [];
}

function uniqueDays(days: Day[]): Day[] {
  const sorted = days.toSorted(Temporal.PlainDate.compare);
  return sorted.filter((day, index) => index === 0 || !sorted[index - 1]?.equals(day));
}
