// "Puls", "puls hver 14. dag", "stop pulsen", "puls resultat møderne": what is asked of the team's polls.
import type { Temporal } from 'temporal-polyfill';
import type { PollCommand } from './poll-command.ts';
import {
  fillers,
  minimumWords,
  numberIn,
  openWords,
  otherWords,
  pauseWords,
  pulseWord,
  rhythmWords,
  unknownRhythm,
  weekdayWords,
} from './poll-words.ts';
import { readDays } from './read-days.ts';
import { type CommandContext, readLine } from './read-line.ts';
import type { TypedText } from './typed-text.ts';

const pulseFirst = new RegExp(`^${pulseWord}(?: ?[:,–-])?(?: (?<rest>.+))?$`);
const verbFirst = new RegExp(
  `^(?:please )?(?<verb>start|svar paa|svar pa|svar|besvar|answer|vis|show|stop|stands|luk|close|pauser?|pause|genoptag|fortsaet|resume|continue|saet|put) ${pulseWord}(?: (?<rest>.+))?$`,
);
const longest = 120;
const mostNameWords = 8;

const whole = (form: string, flags = 'u') =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})(?![\\p{L}\\p{N}])`, flags);
const rhythms = rhythmWords.map(([every, form]) => ({ every, form: whole(form) }));
const others = otherWords.map(([kind, form]) => ({ kind, form: whole(form) }));
const weekdays = weekdayWords.map((form) => whole(form));
const minimum = whole(minimumWords);
const openDays = whole(openWords);
const pause = whole(pauseWords);
const filler = whole(fillers, 'gu');
const until = whole('frem til|til|indtil|until|till|to');
const span = whole('(?:i |for )?(?<count>[a-z]+|\\d{1,2}) (?<unit>uger?|weeks?|maaneder|maaned|months?)');
const forNow = whole('indtil videre|paa ubestemt tid|until further notice|indefinitely');

/** `words` is the line folded, without quotes and the mark that ends it. Undefined where it is of no poll. */
export function readPoll(words: string, typed: TypedText, context: CommandContext): PollCommand | undefined {
  const said = saidOfPulse(words);
  if (said === undefined) return undefined;
  const command = said.length > longest ? undefined : readSaid(said, context);
  const isClear = command !== undefined && !('named' in command && command.named !== '');
  // "Pulsen tages af Bo på fredag" is an agreement.
  if (!isClear && isAgreement(typed, context)) return undefined;
  return command ?? { kind: 'poll not understood' };
}

function saidOfPulse(words: string): string | undefined {
  const after = pulseFirst.exec(words);
  if (after) return after.groups?.rest ?? '';
  const before = verbFirst.exec(words)?.groups;
  return before && `${before.verb} ${before.rest ?? ''}`.trim();
}

function isAgreement(typed: TypedText, context: CommandContext): boolean {
  const { owners, due } = readLine(typed, context);
  return owners.kind === 'known' && due.kind === 'day';
}

function readSaid(said: string, context: CommandContext): PollCommand | undefined {
  if (pause.test(said)) return readPause(said.replace(pause, ' '), context);
  const numbered = [minimum, openDays].find((form) => form.test(said));
  if (numbered) return readNumbered(said, numbered);
  const rhythm = rhythms.find(({ form }) => form.test(said));
  if (rhythm) return readRhythm(said, rhythm);
  const other = others.find(({ form }) => form.test(said));
  const left = nameIn(other ? said.replace(other.form, ' ') : said);
  if (left === undefined || others.some(({ form }) => form.test(left))) return undefined;
  if (other?.kind === 'tell polls' || other?.kind === 'answer round')
    return left === '' ? { kind: other.kind } : undefined;
  return { kind: other?.kind ?? 'ask now', named: left };
}

function readNumbered(said: string, form: RegExp): PollCommand | undefined {
  if (nameIn(said.replace(form, ' ')) !== '') return undefined;
  const number = numberIn(form.exec(said)?.groups?.number) ?? 0;
  if (form === minimum) {
    const isOffered = 3 <= number && number <= 10;
    return { kind: 'choose minimum', ...(isOffered && { minimum: number }) };
  }
  const isOffered = 1 <= number && number <= 20;
  return { kind: 'choose open days', ...(isOffered && { days: number }) };
}

function readRhythm(
  said: string,
  { every, form }: (typeof rhythms)[number],
): Extract<PollCommand, { kind: 'schedule' }> | undefined {
  const index = weekdays.findIndex((day) => day.test(said));
  const isOfWeeks = every === 'week' || every === 'two weeks';
  if (index >= 0 && !isOfWeeks) return undefined;
  const left = said.replace(form, ' ');
  const named = nameIn(index >= 0 ? left.replace(weekdays[index] ?? '', ' ') : left);
  const isMore = named === undefined || [...rhythms, ...others].some((each) => each.form.test(named));
  return isMore ? undefined : { kind: 'schedule', named, every, ...(index >= 0 && { weekday: index + 1 }) };
}

function readPause(said: string, context: CommandContext): PollCommand | undefined {
  const end = readEnd(said, context);
  if ('why' in end) return { kind: 'pause until when', why: end.why };
  const named = nameIn(end.left);
  if (named === undefined) return undefined;
  return { kind: 'pause', named, ...(end.until && { until: end.until }) };
}

type End = { until?: Temporal.PlainDate; left: string } | { why: 'past' | 'unclear' };

/** "til 5/1", "i 3 uger"; what is left may be a name. */
function readEnd(said: string, context: CommandContext): End {
  const today = context.now.toZonedDateTimeISO(context.timeZone).toPlainDate();
  if (forNow.test(said)) return { left: said.replace(forNow, ' ') };
  const found = until.exec(said);
  const length = readSpan(said, today);
  if (length || !found) return length ?? { left: said };
  const before = said.slice(0, found.index);
  const parts = said
    .slice(found.index + found[0].length)
    .trim()
    .split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    const days = readDays(parts.slice(0, count).join(' '), context);
    const left = `${before} ${parts.slice(count).join(' ')}`;
    if (!('from' in days) && days.kind === 'missing') continue;
    if (!('from' in days)) return { why: days.why === 'past' ? 'past' : 'unclear' };
    return today.until(days.from).sign > 0 ? { until: days.from, left } : { why: 'past' };
  }
  return { why: 'unclear' };
}

function readSpan(said: string, today: Temporal.PlainDate): End | undefined {
  const found = span.exec(said);
  const count = numberIn(found?.groups?.count) ?? 0;
  if (!found || count === 0) return undefined;
  const isMonths = /^m/.test(found.groups?.unit ?? '');
  const length = isMonths ? { months: count } : { weeks: count };
  return { until: today.add(length), left: said.replace(span, ' ') };
}

/** Without the small words around it; undefined for what names nothing that could be asked. */
function nameIn(said: string): string | undefined {
  const words = said
    .replaceAll(filler, ' ')
    .replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
  const isName = words.split(' ').length <= mostNameWords && !unknownRhythm.test(words);
  return isName ? words : undefined;
}
