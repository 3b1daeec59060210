// How much later or earlier a meeting is to be, and how long it lasts: "en uge", "14 dage senere", "i 2 timer".
import { Temporal } from 'temporal-polyfill';
import { fold } from '../dates/words.ts';

export type FoundSpan = { start: number; end: number; span: Temporal.Duration };

const counts: Record<string, number> = {
  ...{ en: 1, et: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, fjorten: 14, halvanden: 1.5 },
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, fourteen: 14 },
};
const count = String.raw`(?<count>\d{1,3}(?:[.,]5)?|${Object.keys(counts).join('|')})`;
const unit =
  '(?<unit>min(?:ut(?:ter)?|utes?)?\\.?|timer?|hours?|dage?|days?|uger?|weeks?|m(?:å|aa)ned(?:er)?|months?)';
const shiftForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,]|(?:om|in|i) )(?:(?:med|by|yderligere|another) )?${count} ${unit}(?: (?<way>senere|later|tidligere|earlier|frem|tilbage|forward|back|ahead|mere|more))?[.!? ]*$`,
  'iu',
);
const lastsForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:i|varer|for|lasts|lasting) ${count} ${unit}(?![\p{L}\p{N}])`,
  'iu',
);

/** At the end of the text. 'either': people say "en uge frem" of a week later and of a week earlier. */
export function findShift(text: string): (FoundSpan & { way: 'later' | 'earlier' | 'either' }) | undefined {
  const match = shiftForm.exec(text);
  const found = match && spanIn(match);
  if (!found) return undefined;
  const way = match.groups?.way ?? '';
  if (/^(?:frem|tilbage|forward|back|ahead)$/i.test(way)) return { ...found, way: 'either' };
  return { ...found, way: /^(?:tidligere|earlier)$/i.test(way) ? 'earlier' : 'later' };
}

/** How long it lasts, in hours and minutes. */
export function findLasting(text: string): FoundSpan | undefined {
  const match = lastsForm.exec(text);
  const found = match && spanIn(match);
  return found && isOfDay(found.span) ? found : undefined;
}

export function isOfDay({ hours, minutes }: Temporal.Duration): boolean {
  return hours !== 0 || minutes !== 0;
}

function spanIn({ index, groups = {}, 0: whole }: RegExpExecArray): FoundSpan | undefined {
  const word = fold(groups.count ?? '');
  const number = counts[word] ?? Number(word.replace(',', '.'));
  const name = fold(groups.unit ?? '');
  const span = spanOf(number, name);
  return span && { start: index, end: index + whole.length, span };
}

function spanOf(number: number, name: string): Temporal.Duration | undefined {
  if (!(number > 0)) return undefined;
  if (/^(?:t|h)/.test(name)) return Temporal.Duration.from({ minutes: number * 60 });
  if (!Number.isInteger(number)) return undefined;
  if (name.startsWith('min')) return Temporal.Duration.from({ minutes: number });
  if (name.startsWith('d')) return Temporal.Duration.from({ days: number });
  return Temporal.Duration.from(name.startsWith('m') ? { months: number } : { weeks: number });
}
