// Which of several offered answers a typed one points at by its place: "2", "den anden", "nr. 1", "the last one".
import { fold } from '../dates/words.ts';

const before =
  /^(?:(?:nej|ja|jo|ok|okay|no|yes|well|saa|helst|hellere|tag|vaelg|choose|take|det (?:bliver|er|skal vaere|maa blive|goer)|jeg (?:mener|tager|siger|vaelger)|vi (?:siger|tager)|lad os (?:sige|tage)|i mean|let'?s say|make it|it'?s|that'?s|paa|on)[,.!:]? )+/;
const behind = /(?:,? (?:tak|please|thanks|saa|og saa))?[\s.!]*$/;

/** Folded, without the words around an answer: "det bliver den anden, tak" is "den anden". */
export function withoutFillers(text: string): string {
  const folded = fold(text).replaceAll(/\s+/g, ' ').trim();
  const ends = /\d\.$/.test(folded);
  return folded.replace(before, '').replace(ends ? /(?!)/ : behind, '');
}

const numbers = [
  ['foerste', 'forste', 'first', 'en', 'et', 'one'],
  ['anden', 'andet', 'second', 'to', 'two'],
  ['tredje', 'tredie', 'third', 'tre', 'three'],
  ['fjerde', 'fourth', 'fire', 'four'],
  ['femte', 'fifth', 'fem', 'five'],
];
const byWord = new Map(numbers.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));
const ofRow =
  /^(?:(?:den|det|the|nr\.?|nummer|number|no\.?|#) ?)?(?<word>[a-z]+|\d{1,2})(?: (?:dag|dato|af dem|one|day|date))?$/;

/** The number that is said, or 'last'; `rest` is as `withoutFillers` makes it. Undefined where it says more. */
export function numberIn(rest: string): number | 'last' | undefined {
  const word = ofRow.exec(rest)?.groups?.word;
  if (word === undefined) return undefined;
  if (/^(?:sidste|nederste|last)$/.test(word)) return 'last';
  return /^\d/.test(word) ? Number(word) : byWord.get(word);
}

/** From 0; undefined where it names no place in a row of so many. */
export function placeIn(rest: string, count: number): number | undefined {
  const number = numberIn(rest);
  if (number === 'last') return count - 1;
  return number !== undefined && number > 0 && number <= count ? number - 1 : undefined;
}
