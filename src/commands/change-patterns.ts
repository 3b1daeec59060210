// How a line about one item is put together: a word and a number, or a number and a word, and what follows.
import { itemNouns, thanksWords } from './change-words.ts';
import { numberLeads } from './command-words.ts';

/** Folded words as they may be typed: æ, ae or a; accents or none. */
export function oneOf(words: string[]): string {
  const spelled = words.map((word) =>
    word.replaceAll(/ae|oe|aa|e/g, (letters) => spellings[letters] ?? letters).replaceAll(/['’]/g, "['’]"),
  );
  return `(?:${spelled.join('|')})`;
}

const spellings: Record<string, string> = {
  ae: '(?:æ|ä|ae|a)',
  oe: '(?:ø|ö|oe|o)',
  aa: '(?:å|aa|a)',
  e: '[eé]',
};

const lead = `(?:(?:${oneOf([...numberLeads, ...itemNouns])})\\.?:? ?){0,3}`;
const number = String.raw`#? ?(?<number>\d{1,9})(?![\p{L}\d]|[/.:–-]\d)`;
/** Between a number and what is said of it: "12, udskyd …", "12: ikke mig". */
const behind = '(?: ?[:,–—-])? ';
const thanks = `(?:,? ${oneOf(thanksWords)})?`;
const end = String.raw`${thanks}[\s.!?…]*$`;
const copula = '(?:(?:det er|er|is|skal|bliver|has been|to be) )?';

/** "annuller 12", "slet aftale nr. 12" */
export const wordThenNumber = (words: string[]): RegExp =>
  new RegExp(`^${oneOf(words)}(?: ?[:,–—-])? ?${lead}${number}${end}`, 'diu');

/** "12 annulleres", "#12 er aflyst" */
export const numberThenWord = (words: string[]): RegExp =>
  new RegExp(`^${lead}${number}${behind}${copula}${oneOf(words)}${end}`, 'diu');

/** "udskyd 12 til fredag": `rest` is all that stands behind the number, and behind one of the words `past`. */
export const wordNumberRest = (words: string[], past: string[] = []): RegExp =>
  new RegExp(
    `^${oneOf(words)}:? ?${lead}${number}${past.length > 0 ? `(?: ${oneOf(past)}(?![\\p{L}]))?` : ''}(?<rest>.*)$`,
    'diu',
  );

/** "12 udskydes til fredag" */
export const numberWordRest = (words: string[]): RegExp =>
  new RegExp(`^${lead}${number}${behind}${copula}${oneOf(words)}(?![\\p{L}])(?<rest>.*)$`, 'diu');

/** "12 til Mette" */
export const numberUntilRest = (untils: string[]): RegExp =>
  new RegExp(`^${lead}${number},? ${copula}(?:(?:nu|now) )?${oneOf(untils)} (?<rest>.+)$`, 'diu');

/** "Mette overtager 12" */
export const restWordNumber = (words: string[]): RegExp =>
  new RegExp(`^(?<rest>[^\\d]{1,100}?) ${oneOf(words)} ${lead}${number}${end}`, 'diu');

/** "giv Mette aftale 12" */
export const wordRestNumber = (words: string[]): RegExp =>
  new RegExp(`^${oneOf(words)} (?<rest>[^\\d]{1,200}?),? ${lead}${number}${end}`, 'diu');

/** The word alone, or with several numbers. */
export const wordWithoutOneNumber = (words: string[]): RegExp =>
  new RegExp(
    `^${oneOf(words)}(?::? ?${lead}#?\\d{1,9}(?: ?(?:,|&|\\+| og| and) ?(?:og |and )?#?\\d{1,9})+(?!\\d).*|${end})`,
    'diu',
  );
