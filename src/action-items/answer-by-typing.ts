// A question about a draft, answered by typing: "fredag", "det gør Mette Krogh", or the words for what is to be done.
import type { TypedPart } from '../chat/event.ts';
import type { CommandContext } from '../commands/read-line.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { openDraft, recordDraft } from './complete-draft.ts';
import type { Created } from './create-from-line.ts';
import type { Draft } from './draft.ts';
import { type Doubt, readDraft } from './missing.ts';
import { asking } from './offered.ts';
import { openQuestion } from './open-question.ts';
import { readDayAnswer, readPeopleAnswer } from './read-answer.ts';
import { readWhatAnswer } from './read-what-answer.ts';

/**
 * Adds the piece that the typed text gives of what the member was asked for last in this place. Undefined where nothing
 * was asked, or the text does not answer it: then it is something else.
 */
export async function answerByTyping(
  stores: Stores,
  turn: Turn,
  parts: TypedPart[],
  context: CommandContext,
): Promise<Created | undefined> {
  const asked = await openQuestion(stores, turn);
  if (!asked || asked.changesItemId) return undefined;
  const found = await openDraft(stores, turn, asked.id);
  const answered = found.kind === 'open' && answerIn(found.draft, turn, parts, context);
  if (!answered) return undefined;
  const { draft, doubt } = answered;
  const read = readDraft(draft);
  if ('whole' in read) return { kind: 'recorded', item: await recordDraft(stores, turn, draft, read.whole) };
  const { lacks } = read;
  const kept = lacks === 'everything' ? draft : asking(draft, lacks, doubt, turn);
  await stores.drafts.replace(kept);
  return { kind: 'asked', draft: kept, lacks, doubt };
}

/** The draft with what was answered; only a doubt where it is about what was asked, but still unclear. */
function answerIn(
  draft: Draft,
  { team }: Turn,
  parts: TypedPart[],
  context: CommandContext,
): { draft: Draft; doubt: Doubt } | undefined {
  switch (draft.asked) {
    case 'who': {
      const answer = readPeopleAnswer(parts, draft.offered, team, context);
      if (!answer) return undefined;
      const { day, unclear = {} } = answer;
      if ('doubt' in answer) return { draft: { ...draft, ...day }, doubt: { ...unclear, ...answer.doubt } };
      const owners = [...new Set([...draft.owners, ...answer.people])];
      return { draft: { ...draft, ...day, owners, ownerUnclear: false }, doubt: unclear };
    }
    case 'when': {
      const answer = readDayAnswer(parts, draft.offered, context);
      if (!answer) return undefined;
      return 'doubt' in answer
        ? { draft, doubt: answer.doubt }
        : { draft: { ...draft, ...answer }, doubt: {} };
    }
    case 'what':
      return readWhatAnswer(parts, draft, context);
    default:
      return undefined;
  }
}
