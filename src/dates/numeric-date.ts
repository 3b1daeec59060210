// Dates written in digits: 3/12, 3/12-26, 3. 12. 2026, 3/12 2026, 3.12., 03.12.2026, 3-12-2026, 2026-12-03, 2026/12/03.
import { comingDayOfMonth, fullDate, question } from './calendar-days.ts';
import {
  clockWords,
  countedNouns,
  dayFollowers,
  dayLeads,
  dotNumberedNouns,
  followers,
  isOneOf,
  months,
} from './date-words.ts';
import {
  afterDot,
  type DateForm,
  endsPart,
  isMark,
  type Place,
  standsAlone,
  touchesAfter,
  touchesBefore,
} from './found-date.ts';
import { sharedMonthDate } from './shared-month.ts';
import type { Word } from './words.ts';
import { yearAt } from './year.ts';

const iso = /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.)(\d{1,2})$/;
const withYear = /^(\d{1,2})([/.-])(\d{1,2})[/.\-–](\d{4}|\d{2})$/;
const withoutYear = /^(\d{1,2})([/.-])(\d{1,2})$/;

const daysApart = /^(\d{1,2})([/.])(\d{1,2})\.?[-–](\d{1,2})\2(\d{1,2})$/;

/** "3-4/12", "3/4-12" */
const daysOfMonth = /^(\d{1,2})(?:[-–](\d{1,2})[/.]|[/.](\d{1,2})[-–])(\d{1,2})$/;

const isSpan = /^(?:dage?|uger?|timer?|maaneder?|af|days?|weeks?|hours?|months?|of)$/;

export const numericDate: DateForm = (place) => {
  const { words, index, today } = place;
  const word = words[index];
  if (word?.kind !== 'number') return undefined;
  const dotted = afterDot(words, index + 1);
  if (!standsAlone(words, index, index + 1) && !(dotted > index + 1 && standsAlone(words, index, dotted))) {
    return undefined;
  }
  if (place.lead.strength !== 'strong' && isCounted(place, word.text)) return undefined;

  const isoParts = iso.exec(word.text);
  if (isoParts) {
    const [year = 0, month = 0, day = 0] = isoParts.slice(1).flatMap((part) => (part ? Number(part) : []));
    return { end: index + 1, reading: fullDate(day, month, year, today) };
  }
  const span = daysApart.exec(word.text);
  if (span) return readSpan(place, span);
  const several = daysOfMonth.exec(word.text);
  const severalDays = several && readDaysOfMonth(place, several);
  if (severalDays) return severalDays;
  const full = withYear.exec(word.text);
  if (full) return readFull(place, full);
  const short = withoutYear.exec(word.text);
  // "2-3 dage", "3-4 december", "2/3 af tiden"
  const next = words[index + 1];
  const unit = next?.folded ?? '';
  if (isSpan.test(unit) || months.has(unit)) return undefined;
  return short ? readShort(place, short) : undefined;
};

/** "d. 5. 1. 2027", "5. 1. 2027", "d. 5. 12." */
export const spacedDate: DateForm = (place) => {
  const { words, index, lead, today } = place;
  const [first, second] = [words[index], words[index + 2]];
  const isPair = isDayNumber(first) && isMark(words[index + 1], '.') && isDayNumber(second) && !second.tight;
  if (!isPair || touchesBefore(words, index)) return undefined;
  const [day, month] = [Number(first.text), Number(second.text)];
  const end = afterDot(words, index + 3);
  if (day > 31 || month > 12 || touchesAfter(words, end)) return undefined;
  const isFull = words[end]?.kind === 'number' && /^20\d\d$/.test(words[end].text);
  if (isFull && (lead.strength === 'strong' || !isCounted(place, ''))) {
    return { end: end + 1, reading: fullDate(day, month, Number(words[end]?.text), today) };
  }
  const isLast = end > index + 3 && (endsPart(words, end) || isOneOf(dayFollowers, words[end]));
  return isLast && lead.strength === 'strong'
    ? { end, reading: comingDayOfMonth(day, month, today) }
    : undefined;
};

const isDayNumber = (word: Word | undefined): word is Word =>
  word?.kind === 'number' && /^\d{1,2}$/.test(word.text);

/** "3/12-5/12": from the one to the other; which of them it is due on must be asked. */
function readSpan({ index, today }: Place, [, ...parts]: RegExpExecArray): ReturnType<DateForm> {
  const [day, , month, lastDay, lastMonth] = parts.map(Number) as [number, number, number, number, number];
  if (Math.max(day, lastDay) > 31 || Math.max(month, lastMonth) > 12) return undefined;
  const days = [comingDayOfMonth(day, month, today), comingDayOfMonth(lastDay, lastMonth, today)];
  const choices = days.flatMap((reading) => (reading.kind === 'day' ? [reading.dueOn] : []));
  return { end: index + 1, reading: question('several dates', choices) };
}

/** Two days of one month; the year of "3/4-26" is one that is not over. */
function readDaysOfMonth({ index, today }: Place, [, ...parts]: RegExpExecArray): ReturnType<DateForm> {
  const [first = 0, last = 0, month = 0] = parts.flatMap((part) => (part ? Number(part) : []));
  const isYear = parts[1] === undefined && month >= today.year % 100;
  if (isYear || first >= last || last > 31 || month < 1 || month > 12) return undefined;
  const days = [first, last].map((day) => comingDayOfMonth(day, month, today));
  const choices = days.flatMap((reading) => (reading.kind === 'day' ? [reading.dueOn] : []));
  return { end: index + 1, reading: question('several dates', choices) };
}

function readFull(place: Place, [, day, separator, month, year]: RegExpExecArray): ReturnType<DateForm> {
  const fullYear = Number(year) + (year?.length === 2 ? 2000 : 0);
  const reading = fullDate(Number(day), Number(month), fullYear, place.today);
  const isClear = place.lead.strength === 'strong' || separator === '/' || year?.length === 4;
  if (!isClear && reading.kind === 'unclear' && reading.why === 'no such date') return undefined;
  return { end: place.index + 1, reading };
}

function readShort(place: Place, [, first, separator, second]: RegExpExecArray): ReturnType<DateForm> {
  const { words, index, lead, today } = place;
  const [day, month] = [Number(first), Number(second)];
  const isLed = lead.strength === 'strong';
  const year = yearAt(words, index + 1, today.year);
  if (year && (separator !== '-' || isLed)) {
    return { end: year.end, reading: fullDate(day, month, year.year, today) };
  }
  let end = index + 1;
  const isValid = day <= 31 && month <= 12;
  const isLast = lead.strength === 'none' && words[end] === undefined && isValid;
  if (separator === '-' && !isLed && !isLast) return undefined;
  if (separator === '.') {
    end = afterDot(words, end);
    const isAfterDayLead = isMark(words[index - 1], '.') || isOneOf(dayLeads, words[index - 1]);
    const isBeforeTime = isValid && isOneOf(clockWords, words[end]);
    if (!isLed && !isLast && !isBeforeTime && (end === index + 1 || !isValid)) return undefined;
    if (month > 12 && !isAfterDayLead) return undefined;
  }
  if (separator === '/' && lead.strength === 'none' && !isDatePosition(place, day, month)) return undefined;
  const shared = sharedMonthDate(place, day, month);
  if (shared) return { ...shared, end };
  if (day > 31 || month > 12) return { end, reading: question('no such date') };
  return { end, reading: comingDayOfMonth(day, month, today) };
}

/** A slash alone may as well be a fraction, a ratio or "24/7". */
function isDatePosition({ words, index }: Place, day: number, month: number): boolean {
  if (day === 24 && month === 7) return false;
  const isAtEnd = endsPart(words, index + 1);
  if (day < 1 || day > 31 || month < 1 || month > 12) return isAtEnd;
  const isFraction = day < month && [2, 3, 4, 5, 6, 8, 10].includes(month);
  const isRange = words[index + 2]?.kind === 'number';
  return !isFraction || isAtEnd || (isOneOf(followers, words[index + 1]) && !isRange);
}

/** "punkt 3.1", "pkt. 3.1" */
function isCounted({ words, index, lead }: Place, text: string): boolean {
  const before = lead.start - 1;
  const noun = isMark(words[before], '.') ? words[before - 1] : words[before];
  const isDotNumbered = !text.includes('/') && isOneOf(dotNumberedNouns, noun);
  return isDotNumbered || isOneOf(countedNouns, noun) || isMark(words[index - 1], '#');
}
