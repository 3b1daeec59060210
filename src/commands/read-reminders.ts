// "Væk til 5/1", "tilbage", "prik Bo om 12", "påmind mig kl. 8", "lukkedag 23/12": how and when somebody is reminded.
import { Temporal } from 'temporal-polyfill';
import { parseDue } from '../dates/parse-due.ts';
import { ownersNamed } from './owner-position.ts';
import { readDays } from './read-days.ts';
import type { CommandContext } from './read-line.ts';
import type { AwayCommand, ReminderCommand } from './reminder-command.ts';
import { slice, type TypedText } from './typed-text.ts';

const iAm = "(?:(?:jeg (?:er|har|holder|tager)|i am|i'm|im) )?";
const awayWords =
  '(?:vaek|bortrejst|fravaerende|paa ferie|ferie|fri|sygemeldt|syg|paa orlov|orlov|paa barsel|barsel|away|off|on holiday|on vacation|holiday|vacation|sick|on leave|leave)';
const away = new RegExp(`^${iAm}${awayWords}(?: (?<rest>.*))?$`);
const openEnded = /^(?:indtil videre|paa ubestemt tid|until further notice|indefinitely)$/;
const back =
  /^(?:(?:jeg er|i am|i'm|im) )?(?:tilbage(?: igen)?|rask(?: igen)?|back(?: again)?|paa arbejde igen)(?: (?<when>.+))?$/;
const prodWord = /^(?:prik|puf|prod|poke)(?: til)?(?=$|[\s:#@\uFFFC\d])/i;
const about =
  /^(?<whom>.*?)[\s:,–—-]*(?:(?:om|about|to|til) )?(?:aftale |action )?(?:#|nr\.? ?)?(?<number>\d{1,9})[\s.!]*$/is;
const tellReminders = /^(?:paamindelser(?:ne)?|paamind(?:else)?|reminders)$/;
const ladder =
  /^(?:paamindelser(?:ne)?|reminders)(?: (?:skal vaere|med))? (?<which>faerre|blide|sjaeldnere|fewer|gentle|almindelige|normale|standard|flere|normal)$/;
const nudgeTime =
  /^(?:paamind(?:else)?r? mig|paamindelser(?:ne)?|remind me|reminders)(?: (?:om morgenen|hver morgen|every morning))?(?: at)? (?<time>(?:kl\.? ?|klokken |at )?\d.*)$/;
const clockTime = /^(?:kl\.? ?|klokken |at )?(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?$/;
const daysOff = /^(?:lukkedage?|lukket|day off|days off|closed)(?: (?<rest>.*))?$/;
/** "fra mandag den 27. december til torsdag den 30. december" */
const mostDayWords = 10;
const opens = /^(?:fjern|slet|ikke|remove|not) | (?:fjernes|slettes|fjern|slet|remove)$/g;

/** `words` is the line folded, without quotes and the mark that ends it. Undefined where it asks for none of this. */
export function readReminders(
  words: string,
  typed: TypedText,
  context: CommandContext,
): ReminderCommand | undefined {
  const fromProd = readProd(typed, context);
  if (fromProd) return fromProd;
  if (tellReminders.test(words)) return { kind: 'tell reminders' };
  const which = ladder.exec(words)?.groups?.which;
  if (which)
    return {
      kind: 'choose ladder',
      ladder: /^(?:f(?:aer|ew)|bli|sj|gen)/.test(which) ? 'gentle' : 'standard',
    };
  const time = nudgeTime.exec(words)?.groups?.time;
  if (time) return { kind: 'nudge time', ...readClock(time) };
  return readAway(words, context) ?? readDaysOff(words, context);
}

function readAway(words: string, context: CommandContext): AwayCommand | undefined {
  const today = context.now.toZonedDateTimeISO(context.timeZone).toPlainDate();
  const found = away.exec(words)?.groups;
  if (found) {
    const rest = (found.rest ?? '').trim();
    if (openEnded.test(rest)) return { kind: 'away', from: today };
    const days = readDays(rest, context);
    if ('from' in days) return { kind: 'away', ...days };
    // "Væk" alone is asked about; "fri for sne" is no absence.
    if (days.kind === 'unclear') return { kind: 'away until when', due: days };
    return rest === '' ? { kind: 'away until when' } : undefined;
  }
  const returns = back.exec(words)?.groups;
  if (!returns) return undefined;
  if (!returns.when) return { kind: 'back', on: today };
  const { due } = parseDue(returns.when, context);
  return due.kind === 'day' ? { kind: 'back', on: due.dueOn } : undefined;
}

function readProd(typed: TypedText, context: CommandContext): ReminderCommand | undefined {
  const start = prodWord.exec(typed.text.slice(0, 40))?.[0].length;
  if (start === undefined) return undefined;
  const rest = slice(typed, start);
  const found = rest.text.length > 200 ? undefined : about.exec(rest.text)?.groups;
  const number = Number(found?.number ?? 0);
  if (number === 0) return { kind: 'prod needs number' };
  const lead = /^[\s:]*/.exec(rest.text)?.[0].length ?? 0;
  const named = slice(rest, lead, found?.whom?.length ?? 0);
  if (named.text.trim() === '') return { kind: 'prod', number };
  return { kind: 'prod', number, whom: ownersNamed(named, { ...context, dates: [] }) };
}

function readClock(text: string): { at?: Temporal.PlainTime } {
  const found = clockTime.exec(text)?.groups;
  const [hour, minute] = [Number(found?.hour ?? 99), Number(found?.minute ?? 0)];
  return hour < 24 && minute < 60 ? { at: Temporal.PlainTime.from({ hour, minute }) } : {};
}

function readDaysOff(words: string, context: CommandContext): ReminderCommand | undefined {
  const found = daysOff.exec(words)?.groups;
  if (!found) return undefined;
  const said = (found.rest ?? '').trim();
  if (said === '') return { kind: 'tell days off' };
  const open = said.search(opens) >= 0;
  const rest = said.replaceAll(opens, '').trim();
  const parts = rest.split(' ');
  for (let count = Math.min(parts.length, mostDayWords); count > 0; count -= 1) {
    const days = readDays(parts.slice(0, count).join(' '), context);
    const place = parts
      .slice(count)
      .join(' ')
      .replace(/^(?:i|hos|for|in|at) /, '');
    if ('from' in days) return { kind: 'days off', days, place, open };
  }
  return { kind: 'days off when' };
}
