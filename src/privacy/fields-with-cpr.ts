// Which fields of a form hold a patient's number in what a person wrote; what they chose is an id of our own.
import { z } from 'zod';
import type { FormValues } from '../chat/form.ts';
import { holdsCprNumber } from './cpr-guard.ts';

/** A whole UUID is a person, a meeting or an item that the form offered, whatever digits it has in a row. */
export function fieldsWithCprNumbers(values: FormValues): string[] {
  const isWritten = (value: string) => !z.uuid().safeParse(value).success;
  return Object.keys(values).filter((field) =>
    [values[field] ?? []].flat().some((value) => isWritten(value) && holdsCprNumber(value)),
  );
}
