// What stood in a form when it was shown travels with it, as short marks: what a person left alone is not written back
// over what somebody else has changed meanwhile.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Field, FormValues } from '../chat/form.ts';

/** `page` from 0, where a form goes over several. */
export type Shown = { team: string; page: number; marks: Map<string, string> };

const Carried = z.object({ team: z.uuid(), page: z.coerce.number().int().min(0).max(1_000) });

/** As a form's `draft`: the team's id, the page, and a mark of eight characters for each field. */
export function carry(team: string, page: number, fields: Field[]): string {
  const marks = fields.map((field) => `${field.id}=${markOf(standsIn(field))}`);
  return [team, page, ...marks].join(' ');
}

/** Undefined where it is none of ours: a client can send anything. */
export function readCarried(draft: string): Shown | undefined {
  const [team, page, ...marks] = draft.split(' ');
  const read = Carried.safeParse({ team, page });
  if (!read.success || marks.length > 200) return undefined;
  const pairs = marks.map((pair): [string, string] => [pair.slice(0, -9), pair.slice(-8)]);
  return { ...read.data, marks: new Map(pairs) };
}

/** Whether the person has changed what stood there. Teams sends nothing of a field that was emptied. */
export function isTouched({ marks }: Shown, field: string, values: FormValues): boolean {
  const mark = marks.get(field);
  return mark !== undefined && mark !== markOf(values[field] ?? '');
}

const standsIn = (field: Field): string | string[] => field.value ?? (field.kind === 'choices' ? [] : '');

/** The same for what platforms make of one value: other line ends, blanks around it, another order of choices. */
function markOf(value: string | string[]): string {
  const plain = [value].flat().flatMap((each) => each.replaceAll(/\s+/g, ' ').trim() || []);
  return createHash('sha256').update(plain.sort().join('\n')).digest('hex').slice(0, 8);
}
