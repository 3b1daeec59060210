// Spots Danish civil registration numbers, so that a text that holds one is refused before it goes anywhere.
import { isNumberInParts, rowsOfNumbers } from './number-in-parts.ts';
import { withPlainDigits } from './plain-digits.ts';

// Not inside a longer number (EAN) or after a country code.
const before = String.raw`(?<!\p{N})(?<!\+)(?<!\+\d{1,3} )`;
const after = String.raw`(?!\p{N})`;
/** "15-" before "01-12-26-1030" is the day of another date. */
const firstPair = String.raw`${before}(?<!\p{N}[/._-])`;
/** Single digits may be a stretch of a longer row of them; "2. " before them is a list's. */
const aloneBefore = String.raw`${before}(?<!\p{N}(?:[^\p{L}\p{N}]| ?[_/·•|,-] ))`;
const aloneAfter = String.raw`${after}(?!(?: |,)\d\b)`;
/** "1206431234,50" is an amount; "0101261234,0202271234" and "010126 1234,020227 1234" are lists. */
const notDecimals = String.raw`(?![.,]\d{1,9}(?!\p{N}| \d{4}))`;

const gap = String.raw`[^\p{L}\p{N}]{1,4}`;
const dash = ' ?-{1,2} ?';
/** Between two pairs; colons are for times of day and commas for lists. */
const pairGap = String.raw`( ?[._/·•|\\*~-] ?| )`;
const apart = (count: number) => String.raw`\d(?:${gap}\d){${count - 1}}`;

/** Six digits, eight with the whole year. */
const year = String.raw`(?:(?:18|19|20)\d\d|\d\d)`;
const birthday = String.raw`\d{4}${year}`;
const digitsAfter = String.raw`\d{4}${after}`;
const lettersAfter = String.raw`(?=[a-z]{0,3}\d)[\da-z]{4}(?![\p{L}\p{N}])`;
const serialLetters = String.raw`\d[a-z]{1,2}\d{1,2}(?<=[\da-z]{4})(?![\p{L}\p{N}])`;

const forms = [
  // 010190-1234, 010190,1234, 010190-0SJ1; 0101901234, 010190 1234, 0101900SJ1
  `${before}${birthday}(?:${dash}(?:${digitsAfter}|${lettersAfter})|${gap}${digitsAfter}${notDecimals})`,
  `${before}${birthday} ?(?:${digitsAfter}${notDecimals}|${serialLetters})`,
  // 01.01.90-1234, 01/01/1990-1234; 01 01 90 1234, 01.01.1990.1234
  String.raw`${firstPair}\d\d[ ./_-]?\d\d[ ./_-]${year}${dash}${digitsAfter}`,
  String.raw`${firstPair}\d\d${pairGap}\d\d\1${year}\1${digitsAfter}`,
  String.raw`${firstPair}\d\d(?: \d\d ?| ?\d\d )\d{6}${after}${notDecimals}`,
  // 0 1 0 1 9 0 1 2 3 4, 0, 1, 0, 1, 9, 0-1234, also with the whole year
  `${aloneBefore}${apart(6)}${gap}(?:${digitsAfter}|${apart(4)}${aloneAfter})`,
  `${aloneBefore}${apart(4)}${gap}(?:1${gap}[89]|2${gap}0)${gap}${apart(2)}${gap}(?:${digitsAfter}|${apart(4)}${aloneAfter})`,
].map((form) => new RegExp(form, 'giu'));

/**
 * True where the text holds a CPR number: ddmmyy and four more, together or parted by blanks or marks, between each
 * digit too, in the digits of any script, and replacement numbers (day + 60, or letters among the last four:
 * 150643-0SJ1). The modulus 11 rule is not asked: numbers given out since 2007 break it.
 */
export function holdsCprNumber(text: string): boolean {
  const plain = withPlainDigits(text);
  return (
    forms.some((form) => [...plain.matchAll(form)].some(([found]) => beginsWithDay(found))) ||
    rowsOfNumbers(plain).some((row) => isNumberInParts(row) && beginsWithDay(row))
  );
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function beginsWithDay(found: string): boolean {
  const digits = found.replaceAll(/\P{N}/gu, '');
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const ordinaryDay = day > 60 ? day - 60 : day;
  return ordinaryDay >= 1 && ordinaryDay <= (daysInMonth[month - 1] ?? 0);
}
