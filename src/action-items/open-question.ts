// The question that a typed text may answer: the one that the member was asked last, in this place.
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { type Draft, draftLives } from './draft.ts';

/** In a channel only what was asked about there; in the conversation with the bot alone any question may be answered. */
export async function openQuestion(
  { drafts }: Stores,
  { team, member, reader, origin }: Turn,
): Promise<Draft | undefined> {
  const asked = await drafts.lastAsked(team.id, member.id, reader.now.subtract(draftLives));
  const isElsewhere = origin.channelId !== undefined && asked?.channelId !== origin.channelId;
  return isElsewhere ? undefined : asked;
}
