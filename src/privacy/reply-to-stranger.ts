// Somebody in no team that is anywhere to be seen, of whom something is kept all the same: their data is theirs.
import { ButtonPress } from '../chat/button-press.ts';
import type { ChatEvent, Reply } from '../chat/event.ts';
import { readCommand } from '../commands/read-command.ts';
import { readerFor } from '../people/reader.ts';
import type { Stores } from '../stores.ts';
import type { Language } from '../texts/language.ts';
import { isErasePress, replyToErasePress, replyToPrivacy } from './reply-to-privacy.ts';

/** Undefined for whoever is unknown, and for everything else that somebody asks. */
export async function replyToStranger(
  stores: Stores,
  { by, in: place, what }: ChatEvent,
  language: Language,
): Promise<Reply | undefined> {
  if (place !== 'direct' || (what.kind !== 'typed' && what.kind !== 'press')) return undefined;
  const personId = await stores.privacy.personWith(by);
  if (!personId) return undefined;
  const person = await stores.teams.person(personId);
  const now = await stores.clock.now();
  const acting = { person, reader: readerFor(person, { language }, now) };
  if (what.kind === 'press') {
    const { data: press } = ButtonPress.safeParse(what.press);
    return isErasePress(press) ? replyToErasePress(stores, acting, press) : undefined;
  }
  const { timeZone } = acting.reader;
  const command = readCommand(what.parts, { members: [], typist: undefined, now, timeZone });
  const isOwn = command.kind === 'my data' || command.kind === 'erase me';
  return isOwn ? replyToPrivacy(stores, acting, command) : undefined;
}
