// A CPR number whose digits stand in smaller parts: "010190-12 34", "01_01_90_12_34", "01. 01. 90. 1234", "0101 90 12-34".

const digitsApart = (gap: string) =>
  new RegExp(String.raw`(?<![\d+])(?<!\+\d{1,3} )\d{1,8}(?!\d)(?:${gap}\d{1,6}(?!\d))+`, 'gu');

/** Numbers with nothing but a blank or a mark between them. A comma, or a full stop and a blank, ends the row. */
const row = digitsApart(String.raw`(?: ?[_/·•|\\*~+-]{1,2} ?| ?\.| )`);
/** With any marks between them. */
const wideRow = digitsApart(String.raw`[^\p{L}\p{N}]{1,4}`);
/** Before it, or behind it, may stand a number of its own: "2. 01. 01. 90 1234". */
const endsRow = /[.,:;!?)] |[,;()]/gu;

export function rowsOfNumbers(plain: string): string[] {
  const rows = [...plain.matchAll(row)].map(([found]) => found);
  const wide = [...plain.matchAll(wideRow)]
    .map(([found]) => found)
    .filter((found) => found.length <= longestRow);
  const parts = wide.flatMap((found) => {
    const ends = [...found.matchAll(endsRow)];
    const [first, last] = [ends[0], ends.at(-1)];
    return first && last
      ? [found.slice(first.index + first[0].length).replace(/^\D+/, ''), found.slice(0, last.index)]
      : [];
  });
  return [...new Set([...rows, ...wide, ...parts])];
}

/** Twelve digits with marks between them all, and some numbers beside them. */
const longestRow = 120;

const birthdays = ['6', '42', '24', '222', '111111', '8', '44', '224'];
const serials = ['4', '22', '13', '31', '1111'];
const shapes = new Map(
  birthdays.flatMap((birthday) =>
    serials.map((serial): [string, number] => [birthday + serial, birthday.length]),
  ),
);

/** By the lengths of the parts, and the marks between them: what may as well be dates and times is none. */
export function isNumberInParts(found: string): boolean {
  const parts = found.match(/\d+/g) ?? [];
  const digits = parts.join('');
  const gaps = (found.match(/\D+/g) ?? []).map((gap) => gap.trim());
  const birthday = shapes.get(parts.map(({ length }) => length).join(''));
  if (birthday === undefined) return false;
  if (digits.length === 12 && !/^\d{4}(?:18|19|20)/.test(digits)) return false;
  const inside = gaps.slice(0, birthday - 1);
  const boundary = gaps[birthday - 1] ?? '';
  const behind = gaps.slice(birthday);
  if (mayBeMoments(digits, parts.slice(birthday), { inside, boundary, behind })) return false;
  if (behind.length === 0) return true;
  // "uge 10, 11, 12, 13, 14"
  const isShort = digits.length === 10;
  if (isShort && birthday > 1 && [...inside, boundary].every((gap) => /^[,;]$/.test(gap))) return false;
  // "01.12-15.12.26"; with the whole year there is no such span.
  const isMixed = inside.some((gap) => gap !== inside[0]);
  if (isShort && isMixed) return !plannedYear.test(digits) && !inside.every((gap) => dayMarks.includes(gap));
  // "12 06 43 12/34" is a telephone's with its extension.
  const isPlain = (gap: string) => gap === '' || gap === '-' || gap === '_' || gap === boundary;
  const mayBeTelephone = birthday > 1 && /^-?$/.test(inside[0] ?? '');
  return !mayBeTelephone || behind.every(isPlain);
}

/** Nobody plans for other years. */
const plannedYear = /^\d{4}(?:20)?(?:1[5-9]|[23]\d)\d{4}$/;
const dayMarks = ['.', '/', '-', ',', ''];

/** "01-12-26 1030", "01.12.26 10-30", "01/12/26-02/12": a day that people plan for, and a time or another day. */
function mayBeMoments(
  digits: string,
  serial: string[],
  { inside, boundary, behind }: { inside: string[]; boundary: string; behind: string[] },
): boolean {
  if (!plannedYear.test(digits)) return false;
  if (boundary === '-' && behind.every((gap) => gap === '' || gap === '-')) return false;
  if (!inside.every((gap) => dayMarks.includes(gap))) return false;
  const [first, second] = [Number(digits.slice(-4, -2)), Number(digits.slice(-2))];
  const isTime = first >= 6 && first < 24 && second < 60 && (serial.length > 1 || second % 5 === 0);
  const isDay = serial.length > 1 && first >= 1 && first <= 31 && second >= 1 && second <= 12;
  const isDated = inside.length > 1 || isTime;
  return serial.every(({ length }) => length > 1) && isDated && (isTime || isDay);
}
