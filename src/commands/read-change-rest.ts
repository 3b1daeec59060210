// What stands behind the number of an item that is changed: its new day, its new owners, its new wording.
import { Temporal } from 'temporal-polyfill';
import { clockTimeAt } from '../dates/clock-time.ts';
import { parseDue } from '../dates/parse-due.ts';
import { fold, splitIntoWords } from '../dates/words.ts';
import { oneOf } from './change-patterns.ts';
import { thanksWords, untilWords } from './change-words.ts';
import type { ChangeReading, OwnerReading } from './command.ts';
import { mayBePerson } from './name-shape.ts';
import { nameWordsAt } from './names.ts';
import { ownersAt } from './owner-list.ts';
import { textOutside } from './placed-owners.ts';
import type { ReadingContext } from './read-command.ts';
import { slice, type TypedText, withNames, withoutOuterQuotes } from './typed-text.ts';
import { whatWords } from './what-words.ts';

/** Longer is no day and nobody's name. */
const longestRest = 500;

const marksOnly = /^[\s.,;:!?…–—-]*$/;
const nothingMore = new RegExp(`^[\\s.,;:!?…–—-]*(?:${oneOf(thanksWords)}[\\s.!?…]*)?$`, 'iu');
const anotherNumber = /^ ?(?:,|&|\+| og| and) ?(?:og |and )?#?\d/iu;
const until = new RegExp(`^[\\s:,–—-]*${oneOf(untilWords)}:? `, 'diu');
/** ": ny ordlyd", " til ny ordlyd", " -> ny ordlyd" */
const separator = /^(?: ?(?:->|=>|→|[:–—-]) ?| (?:til|to):? )/iu;

/**
 * `needsLead`: without "til", a day must stand at once; what the word is said of may be something else than an item.
 * Nothing is guessed: what is no clear day is left to be asked for.
 */
export function readNewDay(
  rest: TypedText,
  context: ReadingContext,
  needsLead: boolean,
): ChangeReading | undefined {
  if (rest.text.length > longestRest || anotherNumber.test(rest.text)) return undefined;
  const by = readShift(rest.text);
  if (by) return { verb: 'postpone', by };
  const start = until.exec(rest.text)?.[0].length ?? 0;
  const isLed = start > 0;
  const text = rest.text.slice(start);
  const at = isLed || !needsLead || context.creates ? timeAlone(text) : undefined;
  if (at) return { verb: 'postpone', at };
  const { due, spans } = parseDue(text, context);
  const isAlone = marksOnly.test(textOutside(text, spans, 0));
  const isAtOnce = marksOnly.test(text.slice(0, spans[0]?.start ?? text.length));
  if (context.creates) return isAlone && due.kind !== 'missing' ? { verb: 'postpone', due } : undefined;
  // "næste møde" is a day only with the word that leads it.
  const led = isLed && due.kind === 'missing' ? parseDue(rest.text, context).due : due;
  if (due.kind !== led.kind) return { verb: 'postpone', due: led };
  if (due.kind !== 'missing' && (isLed || isAtOnce))
    return goesOn(text, spans.at(-1)?.end ?? 0) ? { verb: 'several' } : { verb: 'postpone', due };
  if (due.kind !== 'missing') return undefined;
  return isLed || isAtOnce || !needsLead ? { verb: 'postpone', due } : undefined;
}

/** "… og sig det til Bo": more is asked than was read. */
function goesOn(text: string, end: number): boolean {
  const after = text.slice(end);
  return (
    /^[\s,;.]*(?:og|and|samt) \p{L}/iu.test(after) && !nothingMore.test(after.replace(/^[\s,;.]*og /, ''))
  );
}

/** "kl. 14", "14:30 samme dag" */
function timeAlone(text: string): Temporal.PlainTime | undefined {
  const bare = text.replace(/^[\s:,–—-]+/, '').replace(/ (?:samme|den samme|the same|same) (?:dag|day)/i, '');
  const words = splitIntoWords(bare);
  const found = clockTimeAt(words, 0, true);
  return found && nothingMore.test(bare.slice(words[found.end - 1]?.end ?? 0)) ? found.time : undefined;
}

/** "en uge", "med 14 dage": as much later than it is due now. */
function readShift(text: string): Temporal.Duration | undefined {
  const found = shift.exec(text)?.groups;
  if (!found?.count || !found.unit) return undefined;
  const word = fold(found.count);
  const count = /^\d/.test(word) ? Number(word) : (smallCounts[word] ?? 0);
  const unit = fold(found.unit);
  if (count === 0) return undefined;
  if (/^d/.test(unit)) return Temporal.Duration.from({ days: count });
  return Temporal.Duration.from(/^m/.test(unit) ? { months: count } : { weeks: count });
}

const smallCounts: Record<string, number> = {
  ...{ en: 1, et: 1, to: 2, tre: 3, fire: 4, fjorten: 14 },
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, fourteen: 14 },
};
const shift =
  /^(?: med| by| yderligere| another)* (?<count>\d{1,2}|\p{L}{1,8}) (?<unit>dage?|uger?|måned(?:er)?|maaned(?:er)?|days?|weeks?|months?)(?: mere| endnu| more| længere| longer)?[\s.!?…]*$/iu;

/** `onlyPeople`: where no known name, or one with a mention, stands there, it is something else. */
export function readNewOwners(
  rest: TypedText,
  context: ReadingContext,
  onlyPeople: boolean,
): ChangeReading | undefined {
  if (rest.text.length > longestRest || anotherNumber.test(rest.text)) return undefined;
  const isNothing = marksOnly.test(rest.text);
  if (isNothing) return context.creates || onlyPeople ? undefined : asksWho;
  const start = /^[\s:,–—-]*(?:(?:til|to):? )?/iu.exec(rest.text)?.[0].length ?? 0;
  const named = slice(rest, start);
  const { due, spans } = parseDue(named.text, context);
  const isPerson = mayBePerson(nameWordsAt(named.text, 0)[0]);
  const found = ownersAt(named, 0, { ...context, dates: spans }, isPerson);
  if (!found) return unknownOwner(named, onlyPeople || context.creates === true);
  const others = textOutside(named.text, spans, found.end);
  const isAlone = nothingMore.test(others);
  const isStranger = found.owners.kind === 'unknown' || found.owners.kind === 'missing';
  if (context.creates && (!isAlone || isStranger)) return undefined;
  if (onlyPeople && (!isAlone || found.owners.kind === 'missing')) return undefined;
  if (due.kind === 'unclear') return undefined;
  if (goesOn(others, 0) || timeAlone(others)) return { verb: 'several' };
  return { verb: 'reassign', owners: found.owners, ...(due.kind === 'day' && { due }) };
}

const asksWho: ChangeReading = { verb: 'reassign', owners: { kind: 'missing' } };

/** Nobody whom the team knows, in small letters. */
function unknownOwner(named: TypedText, onlyPeople: boolean): ChangeReading | undefined {
  const name = withNames(named, 0, Math.min(named.text.length, 60)).replace(/[\s.,;:!?…]+$/, '');
  if (onlyPeople || name === '') return undefined;
  const owners: OwnerReading = { kind: 'unknown', name, others: [] };
  return { verb: 'reassign', owners };
}

/** In the writer's words, without quotes around them; the form where there are none. */
export function readNewWording(rest: TypedText): ChangeReading | undefined {
  const lead = separator.exec(rest.text)?.[0].length;
  if (lead === undefined) return undefined;
  const piece = withoutOuterQuotes(slice(rest, lead));
  const what = withNames(piece, 0, piece.text.length)
    .trim()
    .replace(/^[«»](.*)[«»]$/su, '$1')
    .trim();
  return marksOnly.test(what) ? { verb: 'change' } : { verb: 'reword', what };
}

/** No day that somebody could have meant it to be due on. */
const noNewDay: string[] = ['past', 'not a date'];

/** "ret 12: ringer til Karen mandag": the day is a new due day, as it is in a new agreement. */
export function readDatedWording(rest: TypedText, context: ReadingContext): ChangeReading | undefined {
  const wording = readNewWording(rest);
  if (wording?.verb !== 'reword' || rest.text.length > longestRest) return undefined;
  const said = slice(rest, separator.exec(rest.text)?.[0].length ?? 0);
  // A wording in quotes is kept to the letter.
  if (withoutOuterQuotes(said).text !== said.text || /^[«»"“”„]/.test(said.text)) return undefined;
  const { due, spans } = parseDue(said.text, context);
  if (due.kind === 'missing' || (due.kind === 'unclear' && noNewDay.includes(due.why))) return undefined;
  const what = whatWords(said, spans);
  return due.kind === 'day' && what !== '' ? { verb: 'reword', what, due } : { verb: 'several' };
}

const betweenDays =
  /^[\s.,;:!?()/…–—-]*(?:(?:eller|og|or|and|til|to|evt|eventuelt|måske|maybe|perhaps|enten|either|senest)(?!\p{L})[\s.,;:!?()/…–—-]*)*$/iu;

/** A wording that is nothing but days, or nothing but somebody: perhaps it was meant as that. */
export function readDoubtfulWording(rest: TypedText, context: ReadingContext): ChangeReading | undefined {
  const wording = readNewWording(rest);
  if (wording?.verb !== 'reword' || rest.text.length > longestRest) return undefined;
  const { what } = wording;
  const said = slice(rest, separator.exec(rest.text)?.[0].length ?? 0);
  const { due, spans } = parseDue(said.text, context);
  if (due.kind !== 'missing' && betweenDays.test(textOutside(said.text, spans, 0))) {
    const which = { kind: 'unclear' as const, why: 'which day' as const };
    return { verb: 'correct', what, due: due.kind === 'day' ? { ...which, choices: [due.dueOn] } : due };
  }
  const isPerson = mayBePerson(nameWordsAt(said.text, 0)[0]);
  const found = ownersAt(said, 0, { ...context, dates: spans }, isPerson);
  if (!found || !betweenDays.test(textOutside(said.text, spans, found.end))) return undefined;
  if (due.kind !== 'missing') return { verb: 'several' };
  return found.owners.kind === 'known' ? undefined : { verb: 'correct', what, owners: found.owners };
}
