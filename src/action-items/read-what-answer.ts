// The words that answer "Hvad skal gøres?", read as a line is: who and when are taken out, and fill in what was open.
import type { TypedPart } from '../chat/event.ts';
import { readMessage } from '../commands/read-command.ts';
import type { CommandContext } from '../commands/read-line.ts';
import { typedText } from '../commands/typed-text.ts';
import { whatWords } from '../commands/what-words.ts';
import { parseDue } from '../dates/parse-due.ts';
import type { Team } from '../people/team.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import { dueIn } from './create-from-line.ts';
import type { Draft } from './draft.ts';
import type { Doubt } from './missing.ts';
import { isWhole } from './read-answer.ts';
import { longestWhat } from './record-item.ts';

/** What contradicts the draft is asked about. Undefined where it is no answer, but an agreement of its own. */
export function readWhatAnswer(
  parts: TypedPart[],
  draft: Draft,
  team: Team,
  context: CommandContext,
): { draft: Draft; doubt: Doubt } | undefined {
  const line = readMessage(parts, context);
  const owners = ownersIn(line.owners, draft);
  const due = readDue(line.due, draft, team);
  if (isWhole(line) && (owners.doubt || due.doubt)) return undefined;
  const what = owners.isIgnored ? withoutDates(parts, context) : line.what;
  if (what === '' || what.length > longestWhat || holdsCprNumber(what)) return undefined;
  const { dueOn: _, dueTime: __, dueMeetingId: ___, ...rest } = draft;
  return {
    draft: { ...rest, what, ...owners.piece, ...due.piece },
    doubt: { ...owners.doubt, ...due.doubt },
  };
}

type Read = { piece: Partial<Draft>; doubt?: Doubt; isIgnored?: true };

function ownersIn(owners: ReturnType<typeof readMessage>['owners'], draft: Draft): Read {
  const before = draft.owners;
  if (owners.kind === 'missing') return { piece: {} };
  if (owners.kind !== 'known') {
    // Who does it is clear: a word that looks like a name is part of the work.
    if (before.length > 0) return { piece: {}, isIgnored: true };
    return { piece: { owners: owners.others, ownerUnclear: true }, doubt: { owners } };
  }
  const { people } = owners;
  const isSame = people.every((id) => before.includes(id));
  if (before.length === 0 || isSame) return { piece: isSame && before.length > 0 ? {} : { owners: people } };
  const candidates = [...new Set([...before, ...people])];
  const asks = { kind: 'ambiguous' as const, name: '', candidates, others: [] };
  return { piece: { owners: [], ownerUnclear: true }, doubt: { owners: asks } };
}

function readDue(due: ReturnType<typeof readMessage>['due'], draft: Draft, team: Team): Read {
  const { dueOn, dueTime, dueMeetingId } = draft;
  const before = dueOn && { dueOn, ...(dueTime && { dueTime }), ...(dueMeetingId && { dueMeetingId }) };
  if (due.kind === 'missing' || (due.kind === 'unclear' && due.why === 'not a date' && before))
    return { piece: before ?? {} };
  if (due.kind === 'unclear') return { piece: {}, doubt: { due } };
  if (!dueOn || dueOn.equals(due.dueOn)) return { piece: { ...before, ...dueIn(due, team) } };
  return {
    piece: {},
    doubt: { due: { kind: 'unclear', why: 'several dates', choices: [dueOn, due.dueOn] } },
  };
}

function withoutDates(parts: TypedPart[], context: CommandContext): string {
  const typed = typedText(parts);
  return whatWords(typed, parseDue(typed.text, context).spans);
}
