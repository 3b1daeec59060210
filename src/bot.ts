// The one door in: what a person did in chat goes to the feature that answers it, in one transaction.
import { type Bot, type ChatEvent, type Reply, tell } from './chat/event.ts';
import { replyWithHome } from './home/reply-with-home.ts';
import { faultFields, type Log } from './log.ts';
import { findTurns, type Turns } from './people/find-turns.ts';
import { replyToMessageMenu } from './reply-to-message-menu.ts';
import { replyToPress } from './reply-to-press.ts';
import { replyToSubmit } from './reply-to-submit.ts';
import { replyToTyped } from './reply-to-typed.ts';
import type { InTransaction, Stores } from './stores.ts';
import type { Language } from './texts/language.ts';
import { textsIn } from './texts/texts.ts';

/** `newReference` makes the word that a person can give an operator, who finds it in the log. */
export function createBot(inTransaction: InTransaction, log: Log, newReference: () => string): Bot {
  return async (event) => {
    let language: Language = 'da';
    try {
      return await inTransaction(async (stores) => {
        const [isFirst, found] = await Promise.all([
          stores.events.firstTime(event.id),
          findTurns(stores, event),
        ]);
        if (!isFirst) return { show: 'nothing' };
        if ('refusal' in found) return found.refusal;
        language = found.turns[0].reader.texts.language;
        return replyTo(stores, found.turns, event);
      });
    } catch (error) {
      const reference = newReference();
      log.error(
        { reference, event: event.id, kind: event.what.kind, ...faultFields(error) },
        'An event failed',
      );
      return tell(textsIn(language).replies.failed(reference));
    }
  };
}

function replyTo(stores: Stores, turns: Turns, { what }: ChatEvent): Promise<Reply> {
  switch (what.kind) {
    case 'typed':
      return replyToTyped(stores, turns, what);
    case 'press':
      return replyToPress(stores, turns, what);
    case 'submit':
      return replyToSubmit(stores, turns, what);
    case 'message menu':
      return replyToMessageMenu(stores, turns, what);
    case 'home opened':
      return replyWithHome(stores, turns);
  }
}
