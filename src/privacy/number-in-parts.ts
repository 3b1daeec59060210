// A CPR number whose digits stand in smaller parts: "010190-12 34", "01_01_90_12_34", "0101 90 12-34".

/** Numbers with nothing but a blank or a mark between them. A comma, or a full stop and a blank, ends the row. */
const row = /(?<![\d+])(?<!\+\d{1,3} )\d{1,8}(?!\d)(?:(?: ?[_/·•|\\*~+-]{1,2} ?| ?\.| )\d{1,6}(?!\d))+/g;

export const rowsOfNumbers = (plain: string): string[] => [...plain.matchAll(row)].map(([found]) => found);

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
  const gaps = (found.match(/\D+/g) ?? []).map((gap) => gap.trim());
  const birthday = shapes.get(parts.map(({ length }) => length).join(''));
  if (birthday === undefined) return false;
  const isWhole = parts.join('').length === 12;
  if (isWhole && !/^\d{4}(?:18|19|20)/.test(parts.join(''))) return false;
  const inside = gaps.slice(0, birthday - 1);
  const boundary = gaps[birthday - 1] ?? '';
  const behind = gaps.slice(birthday);
  // "01.12-15.12.26", "12 06 43 12/34"
  const isPlain = (gap: string) => gap === '' || gap === '-' || gap === '_' || gap === boundary;
  if (inside.some((gap) => gap !== inside[0]) || !behind.every(isPlain)) return false;
  const isDated = birthday === 3 && inside[0] !== '' && inside[0] !== '_';
  // "01-12-26 1030", "01/12/26-02/12", "01.12.26 10-30"
  return !isDated || boundary === '-' || (boundary === inside[0] && behind.every((gap) => gap === boundary));
}
