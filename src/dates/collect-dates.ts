// Walks through the words of a text once and picks up every date and time of day.
import type { Temporal } from 'temporal-polyfill';
import { clockTimeAt, type FoundTime } from './clock-time.ts';
import type { DateItem } from './date-items.ts';
import {
  afterWeekends,
  aheadWords,
  dayLeads,
  feastDays,
  isOneOf,
  meetingLeads,
  months,
  movableDays,
  nextMeetings,
  nextMonths,
  nextWords,
  notDates,
  notDatesAtEnd,
  ordinalWords,
  partsOfPeriods,
  pastPhrases,
  pastWords,
  periodLeads,
  relativeDays,
  repeaters,
  seasonLeads,
  shortWeekdays,
  thisWords,
  weekdays,
  weekendNouns,
  weekNouns,
  withinPhrases,
} from './date-words.ts';
import { dayInMonth } from './day-in-month.ts';
import { feastDay } from './feast-day.ts';
import { type DateForm, isMark, type Place } from './found-date.ts';
import { type Lead, leadOf } from './lead.ts';
import { meetingDate } from './meeting-date.ts';
import { dayThenMonth, monthThenDay } from './named-month.ts';
import { notADate } from './no-date.ts';
import { numericDate, spacedDate } from './numeric-date.ts';
import { monthAlone, nextMonthAlone, partOfPeriod } from './part-of-period.ts';
import type { PhraseTable } from './phrases.ts';
import { pastDay, relativeDay } from './relative-day.ts';
import { countAhead, weekDate } from './week-date.ts';
import { dayOfMonthAlone, weekdayDate } from './weekday-date.ts';
import { weekendDate } from './weekend-date.ts';
import type { Word } from './words.ts';

type Openers = Iterable<string> | 'number';

const keys = (table: PhraseTable<unknown>): Iterable<string> => table.keys();

/** Tried in this order at every word that may open them: add a form here. */
const forms: [DateForm, ...Openers[]][] = [
  [pastDay, keys(pastPhrases), pastWords, periodLeads],
  [notADate, keys(notDates), keys(notDatesAtEnd), keys(seasonLeads), keys(repeaters)],
  [relativeDay, keys(relativeDays)],
  [dayThenMonth, 'number', ordinalWords.keys()],
  [spacedDate, 'number'],
  [numericDate, 'number'],
  [monthThenDay, months.keys()],
  [partOfPeriod, keys(partsOfPeriods), periodLeads],
  [monthAlone, months.keys(), periodLeads],
  [nextMonthAlone, keys(nextMonths), periodLeads],
  [meetingDate, keys(meetingLeads), keys(nextMeetings)],
  [weekendDate, keys(afterWeekends), weekendNouns, nextWords, periodLeads],
  [weekDate, weekNouns, nextWords, thisWords, periodLeads],
  [countAhead, aheadWords, keys(withinPhrases)],
  [weekdayDate, weekdays.keys(), shortWeekdays.keys(), nextWords, thisWords],
  [dayInMonth, dayLeads, 'number'],
  [dayOfMonthAlone, dayLeads],
  [feastDay, keys(feastDays), keys(movableDays), 'number'],
];

const numberForms = forms.filter(([, ...openers]) => openers.includes('number')).map(([form]) => form);
const formsByWord = new Map<string, DateForm[]>();
for (const [form, ...openers] of forms) {
  for (const word of new Set(openers.flatMap((words) => (words === 'number' ? [] : [...words])))) {
    formsByWord.set(word, [...(formsByWord.get(word) ?? []), form]);
  }
}

function formsOpenedBy(word: Word): DateForm[] | undefined {
  return word.kind === 'number' ? numberForms : formsByWord.get(word.folded);
}

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
  const word = words[index];
  const mayOpen = word && formsOpenedBy(word);
  if (!mayOpen) return undefined;
  if (isOneOf(periodLeads, word) && isOneOf(periodLeads, words[index + 1])) return undefined;
  const place = new LazyPlace(words, index, floor, previous, days);
  for (const form of mayOpen) {
    const found = form(place);
    if (!found) continue;
    const { lead } = place;
    const start = Math.max(floor, Math.min(found.start ?? index, lead.start));
    const before = lead.before && !found.isWhole;
    return { ...found, start, before, blocked: lead.blocked, isLimit: lead.strength === 'strong' };
  }
  return undefined;
}

class LazyPlace implements Place {
  readonly words: Word[];
  readonly index: number;
  readonly today: Temporal.PlainDate;
  readonly nextMeeting: Temporal.PlainDate | undefined;
  readonly #floor: number;
  readonly #previous: DateItem | undefined;
  #lead: Lead | undefined;

  constructor(words: Word[], index: number, floor: number, previous: DateItem | undefined, days: Days) {
    this.words = words;
    this.index = index;
    this.today = days.today;
    this.nextMeeting = days.nextMeeting;
    this.#floor = floor;
    this.#previous = previous;
  }

  get lead(): Lead {
    this.#lead ??= this.#findLead();
    return this.#lead;
  }

  #findLead(): Lead {
    const lead = leadOf(this.words, this.index, this.#floor);
    const previous = this.#previous;
    const isBesideWeekday = previous?.weekday !== undefined && isBeside(this.words, previous.end, lead.start);
    return isBesideWeekday ? { ...lead, strength: 'strong' } : lead;
  }
}

function isBeside(words: Word[], end: number, start: number): boolean {
  return start - end <= 1 && (start === end || isMark(words[end], ',') || isMark(words[end], '('));
}
