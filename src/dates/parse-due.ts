// Reads when something is due in a line of Danish or English: a day, or the question that must be asked.
import type { Temporal } from 'temporal-polyfill';
import { question } from './calendar-days.ts';
import type { FoundTime } from './clock-time.ts';
import { collectDates } from './collect-dates.ts';
import { oneReading } from './date-items.ts';
import { isDoubtful } from './doubtful-day.ts';
import type { DueReading, DueSpan } from './due.ts';
import { isMark } from './found-date.ts';
import { mendSpelling } from './mend-spelling.ts';
import { splitIntoWords, type Word } from './words.ts';

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
  const local = localTime(at);
  const today = local.toPlainDate();
  const words = mendSpelling(splitIntoWords(text));
  const { items, times, isCutShort } = collectDates(words, { today, nextMeeting: at.nextMeeting });
  const { due, used } = oneReading(words, items, times, today);
  if (isCutShort && due.kind !== 'missing') {
    return {
      due: question('several dates', due.kind === 'day' ? [due.dueOn] : due.choices),
      spans: spansOf(words, used),
    };
  }
  if (due.kind === 'day' && isDoubtful(text)) {
    return { due: question('which day'), spans: spansOf(words, used) };
  }
  if (due.kind === 'day' && times.some(({ isWrong }) => isWrong)) {
    return { due: question('no such time', [due.dueOn]), spans: spansOf(words, [...used, ...times]) };
  }
  const time = due.kind === 'day' ? oneTime(times) : undefined;
  if (due.kind !== 'day' || !time) return { due, spans: spansOf(words, used) };
  if (due.dueOn.equals(today) && isEarlier(time, local.toPlainTime())) {
    return { due: question('past', [due.dueOn, due.dueOn.add({ days: 1 })]), spans: spansOf(words, used) };
  }
  return { due: { ...due, dueTime: time }, spans: spansOf(words, [...used, ...times]) };
}

/** Minutes ask for the same moment at each of their sentences, and working it out takes longer than reading one. */
const localTimes = new WeakMap<Temporal.Instant, Map<string, Temporal.ZonedDateTime>>();

function localTime({ now, timeZone }: ReadAt): Temporal.ZonedDateTime {
  const byZone = localTimes.get(now) ?? new Map<string, Temporal.ZonedDateTime>();
  const local = byZone.get(timeZone) ?? now.toZonedDateTimeISO(timeZone);
  localTimes.set(now, byZone.set(timeZone, local));
  return local;
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
