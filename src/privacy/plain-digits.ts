// Makes a text plain before numbers are looked for: digits of every script as 0-9, one dash, nothing unseen between them.

/** Format and control characters, marks that stand on a digit (keycaps), and letters and signs that look like nothing. */
const unseen = /\p{Cf}|(?!\s)\p{Cc}|\p{M}|[\u3164\u115f\u1160\uffa0]/gu;
const blanks = /[\s\u2800]+/g;
const dashes = /[\p{Pd}−]/gu;
const otherDigit = /(?![0-9])\p{Nd}/gu;

/** White space becomes one blank, and every dash a hyphen. */
export function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(unseen, '')
    .replaceAll(blanks, ' ')
    .replaceAll(dashes, '-')
    .replaceAll(otherDigit, (digit) => String(digitOf(digit)));
}

/** The digits of a script stand in rows of ten, from nought on. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
