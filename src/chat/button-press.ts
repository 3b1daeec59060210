// What a button carries: the only payload of a button on any platform, checked when it comes back.
import { z } from 'zod';

const id = z.uuid();
const day = z.iso.date();

export const ButtonPress = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('complete'), item: id }),
  z.strictObject({ do: z.literal('on track'), item: id }),
  /** Takes back one change; pressed later than the newest change of the item it only tells what happened since. */
  z.strictObject({ do: z.literal('undo'), item: id, change: id }),
  /** The same, on the private reply that told of the change: answered in its place. */
  z.strictObject({ do: z.literal('undo told'), of: id, change: id }),
  z.strictObject({ do: z.literal('decline'), item: id }),
  /** Opens the form of an item that exists. */
  z.strictObject({ do: z.literal('change item'), item: id }),
  z.strictObject({ do: z.literal('choose owner'), draft: id, person: id }),
  z.strictObject({ do: z.literal('choose due'), draft: id, dueOn: day }),
  z.strictObject({ do: z.literal('record draft'), draft: id }),
  z.strictObject({ do: z.literal('discard draft'), draft: id }),
  /** Opens a form; the platforms must know this before the press. */
  z.strictObject({ do: z.literal('open form'), draft: id }),
  z.strictObject({ do: z.literal('open minutes'), draft: id }),
  /** Of suggestions out of the same minutes: all that are whole are recorded; all that are left are dropped; another page. */
  z.strictObject({ do: z.literal('record batch'), batch: id }),
  z.strictObject({ do: z.literal('drop batch'), batch: id }),
  z.strictObject({ do: z.literal('show batch'), batch: id, page: z.int().min(0).max(1_000) }),
  z.strictObject({ do: z.literal('list') }),
  z.strictObject({ do: z.literal('help') }),
]);

export type ButtonPress = z.infer<typeof ButtonPress>;

/** Whether pressing the button opens a form (Slack: a modal; Teams: a dialog, asked for by task/fetch). */
export function opensForm(press: ButtonPress): boolean {
  return press.do === 'open form' || press.do === 'open minutes' || press.do === 'change item';
}
