// What a date form hands back, and questions about a word's surroundings that several forms ask.
import type { Temporal } from 'temporal-polyfill';
import type { DueReading } from './due.ts';
import type { Lead } from './lead.ts';
import type { Word } from './words.ts';

export type Place = {
  words: Word[];
  index: number;
  /** Looked for when a form asks for it: most words open none. */
  readonly lead: Lead;
  today: Temporal.PlainDate;
  nextMeeting: Temporal.PlainDate | undefined;
};

export type FoundDate = {
  /** Index of the first word after it. */
  end: number;
  /** Where the form reaches back past its lead words. */
  start?: number;
  /** 'missing' where the words are a date that this grammar cannot read: they are skipped whole. */
  reading: DueReading;
  /** First day of a week; the date itself where it is left out. */
  opens?: Temporal.PlainDate;
  /** "inden" before it moves nothing: "inden udgangen af måneden". */
  isWhole?: true;
  /** Another day with "senest" before it is when it is due. */
  isMeeting?: true;
  /** Asked about only where no real date is said beside it: "snarest", "i går". */
  isAside?: true;
  /** Set where nothing but a weekday was said: a date beside it says which. */
  weekday?: number;
};

export type DateForm = (place: Place) => FoundDate | undefined;

export const isMark = (word: Word | undefined, text: string): boolean =>
  word?.kind === 'mark' && word.text === text;

/** Index after a full stop that touches the word before it. */
export const afterDot = (words: Word[], index: number): number =>
  isMark(words[index], '.') && words[index]?.tight ? index + 1 : index;

export const afterComma = (words: Word[], index: number): number =>
  isMark(words[index], ',') ? index + 1 : index;

/** Not part of a longer thing: a code, an amount, an address. `end` is exclusive. */
export function standsAlone(words: Word[], index: number, end: number): boolean {
  return !touchesBefore(words, index) && !touchesAfter(words, end);
}

export function touchesBefore(words: Word[], index: number): boolean {
  const before = words[index - 1];
  if (!words[index]?.tight || !before) return false;
  if (before.kind !== 'mark') return true;
  if (before.text === ',' || before.text === '.') return words[index - 2]?.kind === 'number' && before.tight;
  return !/[(["'“”„«»‘’‚:;!?–]/.test(before.text);
}

export function touchesAfter(words: Word[], end: number): boolean {
  const after = words[end];
  if (!after?.tight) return false;
  if (after.kind !== 'mark') return true;
  const next = words[end + 1];
  if (/[,.:]/.test(after.text))
    return words[end - 1]?.kind === 'number' && next?.kind === 'number' && next.tight;
  if (/['’]/.test(after.text)) return next?.kind === 'word' && next.tight;
  if (/[-/]/.test(after.text)) return next?.tight === true && next.kind !== 'mark';
  return /[%_@#$€£§°=+*\\]/.test(after.text);
}

/** At the end of the line or of a part of it. */
export function endsPart(words: Word[], end: number): boolean {
  return words[end] === undefined || words[end].kind === 'mark';
}

/** A count of at most three digits. */
export function smallNumber(word: Word | undefined): number | undefined {
  return word?.kind === 'number' && /^\d{1,3}$/.test(word.text) ? Number(word.text) : undefined;
}
