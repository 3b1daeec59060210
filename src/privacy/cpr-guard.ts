// Spots Danish civil registration numbers, so that a text that holds one is refused before it goes anywhere.

// Six digits (eight with the whole year) and four more. Not inside a longer number (EAN) or after a country code.
const before = String.raw`(?<!\p{N})(?<!\+)(?<!\+\d{1,3}\s)`;
const birthday = String.raw`(\d\d)(\d\d)(?:(?:18|19|20)\d\d|\d\d)`;
/** "1206431234,50" is an amount; "0101261234,0202271234" and "010126 1234,020227 1234" are lists. */
const notDecimals = String.raw`(?![.,]\d{1,9}(?!\p{N}|\s\d{4}))`;
const dash = String.raw`\s{0,3}[\p{Pd}−]\s{0,3}`;
const digitsAfter = String.raw`(?:\d{4}(?!\p{N}))`;
const lettersAfter = String.raw`(?:(?=[a-z]{0,3}\d)[\da-z]{4}(?![\p{L}\p{N}]))`;
const serialLetters = String.raw`(?:\d[a-z]{1,2}\d{1,2}(?<=[\da-z]{4})(?![\p{L}\p{N}]))`;

const forms = [
  `${birthday}${dash}(?:${digitsAfter}|${lettersAfter})`,
  String.raw`${birthday}\s{0,3}(?:${digitsAfter}${notDecimals}|${serialLetters})`,
  String.raw`(\d\d)[ ./-](\d\d)[ ./-]\d\d${dash}${digitsAfter}`,
  String.raw`(\d\d)(\d\d)\d\d[./:_]${digitsAfter}`,
  String.raw`(\d\d)[ ./-](\d\d)[ ./-](?:18|19|20)\d\d${dash}${digitsAfter}`,
  String.raw`(\d\d) (\d\d) \d\d ${digitsAfter}`,
  String.raw`(\d\d)(\d\d) \d\d${dash}${digitsAfter}`,
].map((form) => new RegExp(before + form, 'giu'));

/**
 * True where the text holds a CPR number: ddmmyy and four more, together or parted by a dash or white space, also
 * with full-width digits, and replacement numbers (day + 60, or letters among the last four: 150643-0SJ1).
 * The modulus 11 rule is not asked: numbers given out since 2007 break it.
 */
export function holdsCprNumber(text: string): boolean {
  // NFKC makes full-width digits plain; format characters can stand unseen between digits.
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}|(?!\s)\p{Cc}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(arabicDigit, latinDigit);
  return forms.some((form) =>
    [...plain.matchAll(form)].some(([, day, month]) => isDayAndMonth(Number(day), Number(month))),
  );
}

/** Both Arabic rows of digits begin at a multiple of sixteen. */
const arabicDigit = /[\u0660-\u0669\u06f0-\u06f9]/g;
const latinDigit = (digit: string): string => String(digit.charCodeAt(0) % 16);

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDayAndMonth(day: number, month: number): boolean {
  const ordinaryDay = day > 60 ? day - 60 : day;
  return ordinaryDay >= 1 && ordinaryDay <= (daysInMonth[month - 1] ?? 0);
}
