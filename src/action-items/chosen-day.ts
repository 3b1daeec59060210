// A typed answer among the days that a question offered: "fredag", "den anden", "2", "d. 4."; never a day that was not.
import type { Temporal } from 'temporal-polyfill';
import { shortWeekdays, weekdays } from '../dates/date-words.ts';
import type { DueReading } from '../dates/due.ts';
import { mendSpelling } from '../dates/mend-spelling.ts';
import { fold, splitIntoWords } from '../dates/words.ts';
import { numberIn, placeIn, withoutFillers } from './chosen-place.ts';
import type { Doubt } from './missing.ts';
import type { Offered } from './offered.ts';

type Day = Temporal.PlainDate;

export type ChosenDay = { due: { dueOn: Day; dueTime?: Temporal.PlainTime } } | { doubt: Doubt };

/**
 * `due` is what the text says by itself. Undefined where the text does not speak of the offered days: then that is the
 * answer.
 */
export function chosenDay(
  text: string,
  offered: Offered | undefined,
  due: DueReading,
): ChosenDay | undefined {
  const days = offered?.days ?? [];
  if (days.length === 0) return undefined;
  const time = due.kind === 'day' && due.dueTime ? { dueTime: due.dueTime } : {};
  const chosen = chooseIn(withoutTime(fold(text)), days, offered?.asksWhich === true, due);
  return chosen && 'dueOn' in chosen ? { due: { ...chosen, ...time } } : chosen;
}

type Chosen = { dueOn: Day } | { doubt: Doubt };

function chooseIn(text: string, days: Day[], asksWhich: boolean, due: DueReading): Chosen | undefined {
  if (isDenied.test(text)) return asksWhich ? again(days) : undefined;
  const named = weekdaysIn(text);
  const isBare = named.length > 0 && !saysWhichWeek.test(text);
  const said = due.kind === 'day' ? days.find((day) => day.equals(due.dueOn)) : undefined;
  if (said && named.length < 2 && (!isBare || /(?:^| )paa /.test(text))) return { dueOn: said };
  return byPlace(text, days, asksWhich) ?? (asksWhich && isBare ? byWeekday(text, named, days) : undefined);
}

const isDenied = /(?:^| )(?:ikke|hverken|undtagen|not|neither|except)(?: |$)/;
const isLimit = /(?:^| )(?:inden|foer|before)(?: |$)/;
/** "fredag i uge 50", "mandag 14/12", "næste fredag": no bare weekday. */
const saysWhichWeek = /\d|(?:^| )(?:naeste|next|om|efter|after)(?: |$)/;

/** "2", "den anden", "d. 4.": a place in the row, or a day of the month. */
function byPlace(text: string, days: Day[], asksWhich: boolean): Chosen | undefined {
  const rest = withoutFillers(text);
  const number = dayNumber.exec(rest)?.groups;
  const said = number?.day ? Number(number.day) : numberIn(rest);
  const onDay = days.filter(({ day }) => day === said);
  const isDate = number?.lead === 'd' || number?.end !== undefined || number?.lead !== undefined;
  const place = placeIn(number?.day && isDate ? number.day : rest, days.length);
  const inRow = days.filter((_, index) => index === place);
  if (onDay.length === 0 && isDate) {
    // "den 2." of the 3rd and the 4th is the second of them, or the second of the month.
    return asksWhich && number?.lead !== 'd' && inRow.length > 0 ? again(days) : undefined;
  }
  const all = isDate
    ? onDay
    : [...new Map([...onDay, ...inRow].map((day) => [day.toString(), day])).values()];
  const [only, ...others] = all;
  if (!only) return undefined;
  return others.length === 0 ? { dueOn: only } : again(all);
}

const dayNumber = /^(?:(?<lead>d|den|the)\b\.? ?)?(?<day>\d{1,2})(?<end>\.|\.? ?(?:te|st|nd|rd|th))?$/;

function byWeekday(text: string, named: number[], days: Day[]): Chosen {
  const fitting = days.filter(({ dayOfWeek }) => named.includes(dayOfWeek));
  const [only, ...others] = fitting;
  const isOne = named.length === 1 && others.length === 0;
  if (only && isOne && !isLimit.test(text)) return { dueOn: only };
  return fitting.length > 1 ? again(fitting) : { doubt: { ...again(days).doubt, notOffered: true } };
}

/** A short form only where it is all that is said: "to" and "on" are words too. */
function weekdaysIn(text: string): number[] {
  const alone = shortWeekdays.get(withoutFillers(text).replace(/^den |\.$/g, ''));
  const short = alone?.needs === 'dot and date' ? undefined : alone?.weekday;
  const full = mendSpelling(splitIntoWords(text)).map(({ folded }) =>
    weekdays.get(folded.replace(/dagen$/, 'dag')),
  );
  return [...new Set([short, ...full].filter((weekday) => weekday !== undefined))];
}

function withoutTime(text: string): string {
  return text
    .replaceAll(/(?:^| )(?:kl\.?|klokken|at) ?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\b\.?)?/g, '')
    .replaceAll(/ \d{1,2}(?::\d\d)? ?[ap]m\b| \d{1,2}:\d\d\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function again(choices: Day[]): { doubt: Doubt } {
  return { doubt: { due: { kind: 'unclear', why: 'which day', choices } } };
}
