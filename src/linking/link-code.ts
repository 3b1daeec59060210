// The code that opens a team to another channel: short enough to be read aloud, gone after a quarter of an hour.
import { createHash, randomInt } from 'node:crypto';

/** Nothing that is taken for something else: no 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
const letters = 'ACDEFGHJKMNPQRTWXY34679';
const length = 8;

export const minutesValid = 15;

/** As it is kept in nobody's table: 8 characters, about 36 bits. */
export function newCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

/** ABCD-EFGH */
export function shownCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/** However it was typed: small letters, with or without the hyphen. SHA-256 in hex. */
export function hashOfCode(typed: string): string {
  const code = typed.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return createHash('sha256').update(code).digest('hex');
}
