// A question about a draft, answered by typing: "fredag", "det gør Mette Krogh", or the words for what is to be done.
import type { Temporal } from 'temporal-polyfill';
import { plainText, type TypedPart } from '../chat/event.ts';
import type { CommandContext } from '../commands/read-line.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { openDraft, recordDraft } from './complete-draft.ts';
import { type Created, withDay } from './create-from-line.ts';
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

/** To "Skal jeg notere den?" */
const saysYes =
  /^(?:ja|jo|ok(?:ay)?|yes|gerne|not[eé]r(?: den| aftalen)?|record it)(?:,? (?:tak|gerne|please))?[\s.!]*$/i;

/** No words for what is to be done. */
const saysNothing =
  /^(?:(?:det )?ved (?:jeg |det )?ikke(?: endnu)?|aner det ikke|ja|nej|jo|ok(?:ay)?|tak|hej|hvad\?*|yes|no|thanks|i don['’]t know|not sure)[\s.!?]*$/i;

/** The draft with what was answered; only a doubt where it is about what was asked, but still unclear. */
function answerIn(
  draft: Draft,
  { team }: Turn,
  parts: TypedPart[],
  context: CommandContext,
): { draft: Draft; doubt: Doubt } | undefined {
  switch (draft.asked) {
    case 'who': {
      const answer = readPeopleAnswer(parts, draft.offered, team, context, draft.what);
      if (!answer) return undefined;
      const { day, unclear = {} } = answer;
      const dated = (to: Draft) => (day ? withDay(to, day, team) : to);
      if ('doubt' in answer) return { draft: dated(draft), doubt: { ...unclear, ...answer.doubt } };
      const owners = [...new Set([...draft.owners, ...answer.people])];
      const known = { ...draft, owners, ownerUnclear: false };
      const other = day && otherDay(known, day.dueOn);
      return other ?? { draft: dated(known), doubt: unclear };
    }
    case 'when': {
      const answer = readDayAnswer(parts, draft.offered, context, draft.what);
      if (!answer) return undefined;
      return 'doubt' in answer
        ? { draft, doubt: answer.doubt }
        : { draft: withDay(draft, answer, team), doubt: {} };
    }
    case 'what':
      if (saysNothing.test(plainText(parts).trim())) return undefined;
      return readWhatAnswer(parts, draft, team, context);
    case 'whether':
      return saysYes.test(plainText(parts).trim()) ? { draft, doubt: {} } : undefined;
    default:
      return undefined;
  }
}

/** Who does it was asked, and a day was said that is not the one from before. */
function otherDay(draft: Draft, day: Temporal.PlainDate): { draft: Draft; doubt: Doubt } | undefined {
  const { dueOn, dueTime: _, dueMeetingId: __, ...rest } = draft;
  if (!dueOn || dueOn.equals(day)) return undefined;
  return { draft: rest, doubt: { due: { kind: 'unclear', why: 'several dates', choices: [dueOn, day] } } };
}
