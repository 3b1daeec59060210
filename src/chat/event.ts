// What a person did in chat, the same on every platform, and what the bot answers to that person.
import type { AccountAddress, ChannelAddress, MessageAddress } from './address.ts';
import { type Card, sentence } from './card.ts';
import type { Form, FormValues } from './form.ts';

/** Typed text in reading order; a real mention stands where it was typed. The mention of the bot is left out. */
export type TypedPart = string | { mention: AccountAddress; name: string };

export type ChatEvent = {
  /** The platform's own id of what happened: the same thing told again has the same id. */
  id: string;
  by: AccountAddress;
  /** Where: a channel, or the person's own conversation with the bot. */
  in: { channel: ChannelAddress; thread?: ChannelAddress } | 'direct';
  what: /** `creates`: the command it was typed after already says: record an agreement. */
    | { kind: 'typed'; parts: TypedPart[]; creates?: true }
    /** `press` is what the button says it carries, unchecked: a client can send anything. */
    | { kind: 'press'; press: unknown; on?: MessageAddress }
    | { kind: 'submit'; form: string; draft: string; values: FormValues }
    /**
     * `parts` is the text of the message whose menu was used, empty where it has none. `writtenBy` is absent where the
     * platform does not tell in our addresses, `message` where it does not tell which one it is; `age` is for how many milliseconds the message has stood there.
     */
    | {
        kind: 'message menu';
        parts: TypedPart[];
        message?: MessageAddress;
        writtenBy?: AccountAddress;
        age?: number;
      }
    /** Its author did that to a message, of which the bot may have made something. */
    | { kind: 'message changed'; message: MessageAddress; to: 'edited' | 'deleted' }
    /** The person looks at the bot's own page, where the platform has one; the reply is what stands there. */
    | { kind: 'home opened' }
    /** Somebody has come to the channel or gone: the platform knows who is there now. `botAdded`: it was the bot that came. */
    | { kind: 'membership'; botAdded?: true };
};

/** Only the person who acted sees a reply. What others see is a Delivery. */
export type Reply =
  | { show: 'privately'; card: Card }
  /** In the place of the private card whose button was pressed. */
  | { show: 'in place'; card: Card }
  | { show: 'as form'; form: Form }
  /** By field id, shown at the field; the form stays open with all that was filled in. */
  | { show: 'form errors'; form: Form; errors: Record<string, string> }
  | { show: 'nothing' };

/** A reply of one sentence. */
export function tell(text: string): Reply {
  return { show: 'privately', card: sentence(text) };
}

/**
 * The one door in. What goes wrong inside is told to the person in a sentence; only news (membership, a changed message)
 * that was not taken rejects, so that it is not acknowledged and the platform tells it again.
 */
export type Bot = (event: ChatEvent) => Promise<Reply>;

/** What was typed as one line, each mention as `@name`. */
export function plainText(parts: TypedPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : `@${part.name}`)).join('');
}
