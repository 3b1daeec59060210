// The question that a typed text may answer: the one that the member was asked last, in this place.
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { chosenDay } from './chosen-day.ts';
import { chosenPeople } from './chosen-person.ts';
import { numberIn, withoutFillers } from './chosen-place.ts';
import { type Draft, draftLives } from './draft.ts';

/** In a channel only what was asked about there; in the conversation with the bot alone any question may be answered. */
export async function openQuestion(
  { drafts }: Stores,
  { team, member, reader, origin }: Turn,
): Promise<Draft | undefined> {
  const { channelId } = origin;
  const who = { teamId: team.id, personId: member.id, ...(channelId && { channelId }) };
  return drafts.lastAsked(who, reader.now.subtract(draftLives));
}

/** Whether the words, which say nothing by themselves, point at something that the open question offers. */
export async function pointsAtOffered(stores: Stores, turn: Turn, text: string): Promise<boolean> {
  const { asked, offered } = (await openQuestion(stores, turn)) ?? {};
  if (asked === 'who') return chosenPeople(text, offered, turn.team) !== undefined;
  const isPlace = numberIn(withoutFillers(text)) !== undefined;
  return asked === 'when' && isPlace && chosenDay(text, offered, { kind: 'missing' }) !== undefined;
}
