// A stretch of days as people say it: "til 5/1", "20/12-5/1", "uge 7-8", "fredag", "resten af ugen".
import { Temporal } from 'temporal-polyfill';
import type { DueReading } from '../dates/due.ts';
import { parseDue, type ReadAt } from '../dates/parse-due.ts';
import type { Days } from './reminder-command.ts';

export type DaysReading = Days | Extract<DueReading, { kind: 'missing' | 'unclear' }>;

const week = String.raw`(?:i |in |hele )?(?:uge|week) (?<first>\d{1,2})(?: ?(?:-|–|og|til|to|and) ?(?:uge |week )?(?<last>\d{1,2}))?`;
const weeks = new RegExp(`^${week}$`);
const restOfWeek = /^(?:i |in )?(?:resten af (?:denne )?ugen?|denne uge|the rest of the week|this week)$/;
const nextWeek = /^(?:i |in )?(?:hele )?(?:naeste uge|next week)$/;
const between =
  /^(?:fra |from )?(?<from>.+?) ?(?:til og med|t\.?o\.?m\.?|til|to|until|through|[-–—]) ?(?<until>.+)$/;
const upTo = /^(?:til og med|t\.?o\.?m\.?|indtil|til|frem til|until|till|to|through) (?<until>.+)$/;
const longest = 100;

/** `words` folded. From today where no beginning is said; the last day is among them. */
export function readDays(words: string, at: ReadAt): DaysReading {
  const text = words.trim();
  if (text === '' || text.length > longest) return { kind: 'missing' };
  const today = at.now.toZonedDateTimeISO(at.timeZone).toPlainDate();
  const numbers = weeks.exec(text)?.groups;
  if (numbers) return weeksFrom(Number(numbers.first), Number(numbers.last ?? numbers.first), today);
  if (restOfWeek.test(text)) return { from: today, until: sundayOf(today) };
  const monday = sundayOf(today).add({ days: 1 });
  if (nextWeek.test(text)) return { from: monday, until: sundayOf(monday) };
  const end = upTo.exec(text)?.groups?.until;
  if (end) return inOrder({ kind: 'day', dueOn: today }, oneDay(end, at));
  const single = oneDay(text, at);
  if (single.kind === 'day') return { from: single.dueOn, until: single.dueOn };
  const parts = between.exec(text)?.groups;
  if (!parts?.from || !parts.until) return single;
  const from = oneDay(parts.from, at);
  // "mandag-onsdag": the end is read from the beginning on.
  return inOrder(
    from,
    from.kind === 'day'
      ? oneDay(parts.until, from.dueOn.equals(today) ? at : dayBefore(from.dueOn, at))
      : from,
  );
}

/** Said of a day on the morning before it, "onsdag" after "mandag" is the next one. */
function dayBefore(day: Temporal.PlainDate, at: ReadAt): ReadAt {
  return { ...at, now: day.subtract({ days: 1 }).toZonedDateTime(at.timeZone).toInstant() };
}

function oneDay(text: string, at: ReadAt): DueReading {
  const { due, spans } = parseDue(text, at);
  const [span, ...more] = spans;
  const isAll =
    span &&
    more.length === 0 &&
    text.slice(0, span.start).trim() === '' &&
    text.slice(span.end).trim() === '';
  return due.kind === 'missing' || isAll ? due : { kind: 'missing' };
}

function inOrder(from: DueReading, until: DueReading): DaysReading {
  if (from.kind !== 'day') return from;
  if (until.kind !== 'day') return until;
  return Temporal.PlainDate.compare(from.dueOn, until.dueOn) <= 0
    ? { from: from.dueOn, until: until.dueOn }
    : { kind: 'missing' };
}

/** Monday of the first to Sunday of the last, the next time that they come; this week's from today. */
function weeksFrom(first: number, last: number, today: Temporal.PlainDate): DaysReading {
  if (first < 1 || first > 53 || last < 1 || last > 53) return { kind: 'missing' };
  const monday = mondayOfWeek(first, today);
  const until = monday && mondayOfWeek(last, monday)?.add({ days: 6 });
  if (!monday || !until) return { kind: 'missing' };
  return { from: Temporal.PlainDate.compare(monday, today) < 0 ? today : monday, until };
}

function mondayOfWeek(number: number, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  let monday = from.subtract({ days: from.dayOfWeek - 1 });
  for (let tries = 0; tries < 54; tries += 1, monday = monday.add({ weeks: 1 }))
    if (monday.weekOfYear === number) return monday;
  return undefined;
}

const sundayOf = (day: Temporal.PlainDate) => day.add({ days: 7 - day.dayOfWeek });
