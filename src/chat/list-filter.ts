// What a list of agreements is narrowed to, as its buttons carry it.
import { z } from 'zod';

const id = z.uuid();

export const ListFilter = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('all') }),
  z.strictObject({ by: z.literal('mine') }),
  z.strictObject({ by: z.literal('late') }),
  z.strictObject({ by: z.literal('done') }),
  z.strictObject({ by: z.literal('organisation'), organisation: id }),
  z.strictObject({ by: z.literal('person'), person: id }),
  z.strictObject({ by: z.literal('meeting'), meeting: id }),
  z.strictObject({ by: z.literal('due day'), on: z.iso.date() }),
]);

export type ListFilter = z.infer<typeof ListFilter>;
