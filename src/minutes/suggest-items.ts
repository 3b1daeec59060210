// Pasted minutes become drafts of one batch: each to correct, leave out or record, and nothing recorded yet.

import { draftFromLine } from '../action-items/create-from-line.ts';
import type { Draft } from '../action-items/draft.ts';
import { longestWhat } from '../action-items/record-item.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import { readMinutes, type Suggestion } from './read-minutes.ts';

/** What a direct message may hold of minutes, in characters. */
export const longestMinutes = 30_000;

/** What is read of one text, at the most: more lines than anybody corrects in one go. */
const mostSuggestions = 100;

/** Longer than any heading, and drawn whole on every platform. */
export const longestAgendaItem = 200;

/** The agreements that the text seems to hold, in its order. */
export function findSuggestions(text: string, { team, member, reader }: Turn): Suggestion[] {
  const { now, timeZone } = reader;
  const nextMeeting = team.meetings.planned[0]?.heldOn;
  return readMinutes(text, { members: team.members, typist: member, now, timeZone, nextMeeting }).slice(
    0,
    mostSuggestions,
  );
}

/** Keeps them as drafts of a new batch. The batch belongs where it was pasted: the cards answer there. */
export async function keepSuggestions(
  { drafts }: Stores,
  turn: Turn,
  suggestions: Suggestion[],
): Promise<Draft[]> {
  const batchId = crypto.randomUUID();
  return Promise.all(
    suggestions.map((suggestion, position) =>
      drafts.keep(
        {
          ...draftFromLine(turn, { ...suggestion, what: shortened(suggestion.what, longestWhat) }),
          ...(suggestion.agendaItem && { agendaItem: asTitle(suggestion.agendaItem) }),
          batch: { id: batchId, position },
        },
        turn.reader.now,
      ),
    ),
  );
}

/** The heading without the colon that leads to what stands under it. */
const asTitle = (heading: string) => shortened(heading.replace(/\s*:$/, ''), longestAgendaItem);
