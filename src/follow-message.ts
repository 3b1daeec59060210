// A message was edited or deleted by its author: items made of it stay as they are, and their cards say so.
import type { ChatEvent } from './chat/event.ts';
import type { InTransaction } from './stores.ts';

type MessageChanged = Extract<ChatEvent['what'], { kind: 'message changed' }>;

/** Nothing is written where no item was made of the message. Told twice, it is done once. */
export async function followMessage(
  inTransaction: InTransaction,
  event: ChatEvent,
  { message, to }: MessageChanged,
): Promise<void> {
  await inTransaction(event, async ({ sources, deliveries }) => {
    for (const itemId of (await sources.mark(message, to)).toSorted()) await deliveries.redraw(itemId);
  });
}
