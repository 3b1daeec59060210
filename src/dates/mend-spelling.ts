// Reads a mistyped date word as the one that it can only be: "frdag", "novmber", "thrusday".
import { lookalikes, months, oftenMistyped, weekdays } from './date-words.ts';
import { fold, spellings, type Word } from './words.ts';

const shortest = 5;
const longest = 16;
/** From this length on a wrong letter, and a second slip in a weekday or month, is still clear. */
const longWord = 8;

/** A line with more was not typed by hand. */
const mostWords = 1000;

type Target = { spelling: string; folded: string; mostSlips: number };

const targets = new Map<string, Target[]>();
for (const word of [...oftenMistyped, ...weekdays.keys(), ...months.keys()]) {
  const folded = fold(word);
  const isDay = weekdays.has(folded) || months.has(folded) || folded === 'tomorrow';
  for (const spelling of new Set([word, ...spellings(word)])) {
    if (spelling.length < shortest) continue;
    const mostSlips = isDay && spelling.length >= longWord ? 2 : 1;
    targets.set(endsOf(spelling), [
      ...(targets.get(endsOf(spelling)) ?? []),
      { spelling, folded, mostSlips },
    ]);
  }
}
const known = new Set([...targets.values()].flat().map(({ spelling }) => spelling));

/**
 * Slips that keep the first and the last letter: one left out, one too many, two that changed places. No other word
 * may be as near, and none of the lookalikes is touched.
 */
export function mendSpelling(words: Word[]): Word[] {
  return words.map((word, index) => {
    const mended = word.kind === 'word' && index < mostWords ? mend(word) : undefined;
    return mended === undefined ? word : { ...word, folded: mended };
  });
}

function mend({ text, folded }: Word): string | undefined {
  if (text.length < shortest - 1 || text.length > longest) return undefined;
  const typed = text.toLowerCase();
  const candidates = targets.get(endsOf(typed));
  if (!candidates || known.has(folded) || lookalikes.has(folded)) return undefined;
  for (const slips of [1, 2]) {
    const near = candidates.filter(
      ({ spelling, mostSlips }) =>
        slips <= mostSlips &&
        Math.abs(spelling.length - typed.length) <= slips &&
        isWithin(slips, typed, spelling, spelling.length >= longWord),
    );
    const found = new Set(near.map((target) => target.folded));
    if (found.size > 0) return found.size === 1 ? near[0]?.folded : undefined;
  }
  return undefined;
}

function endsOf(word: string): string {
  return `${word.at(0)}${word.at(-1)}`;
}

function isWithin(slips: number, typed: string, word: string, mayBeWrongLetter: boolean): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same += 1;
  const [one, other] = [typed.slice(same), word.slice(same)];
  if (one === other) return true;
  if (slips === 0) return false;
  const isNear = (left: string, right: string) => isWithin(slips - 1, left, right, mayBeWrongLetter);
  if (isNear(one.slice(1), other) || isNear(one, other.slice(1))) return true;
  const isSwapped = one.length > 1 && one[0] === other[1] && one[1] === other[0];
  if (isSwapped && isNear(one.slice(2), other.slice(2))) return true;
  return mayBeWrongLetter && one !== '' && other !== '' && isNear(one.slice(1), other.slice(1));
}
