// The one door in: what a person did in chat goes to the feature that answers it, in one transaction.
import { replyToForm } from './action-items/reply-to-form.ts';
import type { Bot, ChatEvent, Reply } from './chat/event.ts';
import type { Log } from './log.ts';
import { findTurns, tell } from './people/find-speaker.ts';
import { replyToPress } from './reply-to-press.ts';
import { replyToTyped } from './reply-to-typed.ts';
import type { InTransaction, Stores } from './stores.ts';
import { textsIn } from './texts/texts.ts';

/** `newReference` makes the word that a person can give an operator, who finds it in the log. */
export function createBot(inTransaction: InTransaction, log: Log, newReference: () => string): Bot {
  return async (event) => {
    try {
      return await inTransaction((stores) => reply(stores, event));
    } catch (error) {
      const reference = newReference();
      log.error(
        { reference, event: event.id, kind: event.what.kind, error: codeOf(error) },
        'an event failed',
      );
      return tell(textsIn('da').replies.failed(reference));
    }
  };
}

async function reply(stores: Stores, event: ChatEvent): Promise<Reply> {
  if (!(await stores.events.firstTime(event.id))) return { show: 'nothing' };
  const found = await findTurns(stores, event);
  if ('refusal' in found) return found.refusal;
  switch (event.what.kind) {
    case 'typed':
      return replyToTyped(stores, found.turns, event.what.parts);
    case 'press':
      return replyToPress(stores, found.turns, event.what.press);
    case 'submit':
      return replyToForm(stores, found.turns, event.what);
  }
}

/** A database's error message quotes what was stored, so only its code is logged. */
function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    if (!cause.cause) return cause.name;
  }
  return 'unknown';
}
