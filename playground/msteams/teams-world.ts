// What every conversation of the playground's Teams holds, rebuilt from its journal.
import type { Journal } from '../platform.ts';
import type { WhoIsWhere } from '../who-is-where.ts';
import type { DialogCard, MessageCard } from './card-schema.ts';

/** A channel's or a person's conversation; `thread` is the id of the post that a reply stands under. */
export type Place = { conversation: string; thread?: string };

type OpenForm = {
  id: string;
  person: string;
  place: Place;
  title: string;
  card: DialogCard;
  /** The message whose menu opened it; absent where a button did. */
  ofMessage?: string;
};

export type TeamsEntry =
  | { kind: 'installed' }
  /** Somebody, or the bot as 'mellemrum'. */
  | { kind: 'moved'; who: string; channel: string; isIn: boolean }
  | { kind: 'personal chat opened'; person: string }
  | { kind: 'said'; id: string; at: string; person: string; place: Place; text: string; activity: unknown }
  | { kind: 'edited'; id: string; text: string }
  | { kind: 'posted'; id: string; at: string; place: Place; card: MessageCard; summary: string }
  | { kind: 'updated'; id: string; card: MessageCard; summary: string }
  | { kind: 'noted'; id: string; at: string; person: string; place: Place; text: string }
  | { kind: 'replaced'; id: string; person: string; card: MessageCard }
  | { kind: 'removed'; id: string }
  | ({ kind: 'form opened' } & OpenForm)
  | { kind: 'form closed'; id: string };

export type StoredMessage = {
  id: string;
  at: string;
  place: Place;
  /** A person's id, or 'mellemrum'. */
  from: string;
  /** Set where one person alone sees it. */
  onlyFor?: string;
  /** Cards that the answer to a press put in this one's place, for the presser alone. */
  replacedFor: Map<string, MessageCard>;
} & ({ text: string; activity?: unknown } | { card: MessageCard; summary: string });

export type TeamsWorld = {
  record(entry: TeamsEntry): void;
  isInstalled(): boolean;
  hasPersonalChat(person: string): boolean;
  /** Oldest first. */
  messages(): StoredMessage[];
  message(id: string): StoredMessage | undefined;
  /** Posts that were deleted: Teams deletes softly, so what was answered under one stays, and is answered still. */
  deletedPosts(): StoredMessage[];
  hasThread(id: string): boolean;
  form(id: string): OpenForm | undefined;
  /** An id that was never given before, also after a restart or a reset: the bot knows old ones. */
  nextId(): string;
  onChange(listener: () => void): () => void;
  /** Forgets what was said and shown; where the bot is installed stays. */
  reset(): void;
};

export function openTeamsWorld(
  journal: Journal<TeamsEntry>,
  where: WhoIsWhere,
  realNow: () => number,
): TeamsWorld {
  const messages = new Map<string, StoredMessage>();
  const deleted = new Map<string, StoredMessage>();
  const forms = new Map<string, OpenForm>();
  const personalChats = new Set<string>();
  const listeners = new Set<() => void>();
  let installed = false;
  let lastId = 0;

  const apply = (entry: TeamsEntry): void => {
    if ('id' in entry) lastId = Math.max(lastId, Number(entry.id));
    switch (entry.kind) {
      case 'installed':
        installed = true;
        return;
      case 'moved':
        where.move(entry.who, entry.channel, entry.isIn);
        return;
      case 'personal chat opened':
        personalChats.add(entry.person);
        return;
      case 'said': {
        const { id, at, place, person, text, activity } = entry;
        messages.set(id, { id, at, place, from: person, text, activity, replacedFor: new Map() });
        return;
      }
      case 'edited': {
        const old = messages.get(entry.id);
        if (old && 'text' in old) messages.set(entry.id, { ...old, text: entry.text });
        return;
      }
      case 'posted': {
        const { id, at, place, card, summary } = entry;
        messages.set(id, { id, at, place, from: 'mellemrum', card, summary, replacedFor: new Map() });
        return;
      }
      case 'noted': {
        const { id, at, place, person, text } = entry;
        messages.set(id, { id, at, place, from: 'mellemrum', onlyFor: person, text, replacedFor: new Map() });
        return;
      }
      case 'updated': {
        const old = messages.get(entry.id);
        if (!old) return;
        const { id, at, place, from } = old;
        const { card, summary } = entry;
        messages.set(id, { id, at, place, from, card, summary, replacedFor: new Map() });
        return;
      }
      case 'replaced':
        messages.get(entry.id)?.replacedFor.set(entry.person, entry.card);
        return;
      case 'removed': {
        const old = messages.get(entry.id);
        messages.delete(entry.id);
        if (old && !old.place.thread) deleted.set(old.id, old);
        return;
      }
      case 'form opened':
        forms.set(entry.id, entry);
        return;
      case 'form closed':
        forms.delete(entry.id);
        return;
      default:
        entry satisfies never;
    }
  };
  const record = (entry: TeamsEntry): void => {
    journal.append(entry);
    apply(entry);
    for (const listener of listeners) listener();
  };
  journal.entries().forEach(apply);

  return {
    record,
    isInstalled: () => installed,
    hasPersonalChat: (person) => personalChats.has(person),
    messages: () => [...messages.values()],
    message: (id) => messages.get(id),
    deletedPosts: () => [...deleted.values()],
    hasThread: (id) => messages.has(id) || deleted.has(id),
    form: (id) => forms.get(id),
    nextId: () => {
      lastId = Math.max(lastId + 1, realNow());
      return String(lastId);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reset: () => {
      messages.clear();
      deleted.clear();
      forms.clear();
      where.reset();
      journal.clear();
      if (installed) journal.append({ kind: 'installed' });
      for (const person of personalChats) journal.append({ kind: 'personal chat opened', person });
      for (const listener of listeners) listener();
    },
  };
}
