// A question about a draft, answered by typing: "fredag", "det gør Mette Krogh", or the words for what is to be done.
import { plainText, type TypedPart } from '../chat/event.ts';
import type { LineReading, OwnerReading } from '../commands/command.ts';
import { readMessage } from '../commands/read-command.ts';
import type { CommandContext } from '../commands/read-line.ts';
import { readOwnerAnswer } from '../commands/read-owner-answer.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { openDraft, recordDraft } from './complete-draft.ts';
import { type Created, dueIn } from './create-from-line.ts';
import type { Draft } from './draft.ts';
import { readDraft } from './missing.ts';
import { openQuestion } from './open-question.ts';
import { longestWhat } from './record-item.ts';

/** "det gør Bo", "på fredag, tak": more words than these beside the answer are something else. */
export const mostOtherWords = 3;

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
  const line = readMessage(parts, context);
  const owners = readOwnerAnswer(parts, context);
  const piece = pieceIn(asked, plainText(parts), line, owners, turn.team);
  if (!piece) return undefined;
  const found = await openDraft(stores, turn, asked.id);
  if (found.kind !== 'open') return undefined;
  const draft = { ...found.draft, ...piece };
  const read = readDraft(draft);
  if ('whole' in read) return { kind: 'recorded', item: await recordDraft(stores, turn, draft, read.whole) };
  const { lacks } = read;
  const kept = lacks === 'everything' ? draft : { ...draft, asked: lacks };
  await stores.drafts.replace(kept);
  const { due } = line;
  const doubt = {
    ...(lacks === 'who' && owners.kind !== 'known' && { owners }),
    ...(lacks === 'when' && due.kind !== 'day' && { due }),
  };
  return { kind: 'asked', draft: kept, lacks, doubt };
}

/** An empty piece: it is about what was asked, but still unclear. */
function pieceIn(
  { asked, owners: before }: Draft,
  text: string,
  line: LineReading,
  owners: OwnerReading,
  team: Team,
): Partial<Draft> | undefined {
  const { due, what } = line;
  const isWhole = line.owners.kind === 'known' && due.kind === 'day' && what !== '';
  const isShort = what.split(/\s+/).filter((word) => word !== '').length <= mostOtherWords;
  const day = due.kind === 'day' ? dueIn(due, team) : {};
  switch (asked) {
    case 'who':
      if (owners.kind === 'missing' || isWhole) return undefined;
      return owners.kind === 'known'
        ? { owners: [...new Set([...before, ...owners.people])], ownerUnclear: false, ...day }
        : day;
    case 'when':
      return line.owners.kind !== 'missing' || due.kind === 'missing' || !isShort ? undefined : day;
    case 'what': {
      const words = text.replace(/\s+/g, ' ').trim();
      return words === '' || words.length > longestWhat ? undefined : { what: words };
    }
    default:
      return undefined;
  }
}
