// A telephone number that works, as a person writes it.
import { holdsCprNumber } from '../privacy/cpr-guard.ts';

export const longestPhone = 30;

export type PhoneRead = { kind: 'number'; phone: string | undefined } | { kind: 'CPR number' | 'no number' };

/** Eight digits, as in Denmark, or a plus and a country's; '' is none. It stays as it was written, blanks made one. */
export function readPhone(text: string): PhoneRead {
  const written = text.replaceAll(/\s+/g, ' ').trim();
  if (written === '') return { kind: 'number', phone: undefined };
  if (holdsCprNumber(written)) return { kind: 'CPR number' };
  const digits = written.replaceAll(/[^0-9]/g, '');
  const isWritten = /^\+?[0-9][0-9 ()-]*$/.test(written) && written.length <= longestPhone;
  const isAbroad = written.startsWith('+') && digits.length >= 8 && digits.length <= 15;
  const isHere = !written.startsWith('+') && digits.length === 8;
  const isFromAbroad = written.startsWith('00') && digits.length >= 10 && digits.length <= 17;
  return isWritten && (isAbroad || isHere || isFromAbroad)
    ? { kind: 'number', phone: written }
    : { kind: 'no number' };
}
