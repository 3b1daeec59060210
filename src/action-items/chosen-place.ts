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

const ordinals = [
  ['foerste', 'forste', 'first'],
  ['anden', 'andet', 'second'],
  ['tredje', 'tredie', 'third'],
  ['fjerde', 'fourth'],
  ['femte', 'fifth'],
];
const byWord = new Map(ordinals.flatMap((words, index) => words.map((word) => [word, index] as const)));
const lastWords = /^(?:sidste|nederste|last)$/;
const ofRow =
  /^(?:(?:den|det|the|nr\.?|nummer|number|no\.?|#) ?)?(?<word>[a-z]+|\d{1,2})(?: (?:dag|dato|af dem|one|day|date))?$/;

/** From 0; `rest` is as `withoutFillers` makes it. Undefined where it names no place in the row. */
export function ordinalIn(rest: string, count: number): number | undefined {
  const word = ofRow.exec(rest)?.groups?.word;
  if (word === undefined) return undefined;
  if (lastWords.test(word)) return count - 1;
  const place = /^\d/.test(word) ? Number(word) - 1 : byWord.get(word);
  return place !== undefined && place >= 0 && place < count ? place : undefined;
}
