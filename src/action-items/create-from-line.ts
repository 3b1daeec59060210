// A typed line becomes an item, or a draft with the one question that is missing.
import type { LineReading, OwnerReading } from '../commands/command.ts';
import type { Turn } from '../people/find-turns.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import type { Stores } from '../stores.ts';
import type { ActionItem } from './action-item.ts';
import type { Draft, NewDraft } from './draft.ts';
import { type Doubt, type Missing, readDraft } from './missing.ts';
import { longestWhat, recordItem } from './record-item.ts';

export type Created =
  | { kind: 'recorded'; item: ActionItem }
  | { kind: 'asked'; draft: Draft; lacks: Missing; doubt: Doubt }
  /** Nothing is stored. */
  | { kind: 'too long'; length: number }
  /** Digits on both sides of the date, which is cut out, make a CPR number. Nothing is stored. */
  | { kind: 'CPR number' };

export async function createFromLine(stores: Stores, turn: Turn, line: LineReading): Promise<Created> {
  if (line.what.length > longestWhat) return { kind: 'too long', length: line.what.length };
  if (holdsCprNumber(line.what)) return { kind: 'CPR number' };
  const understood = draftFromLine(turn, line);
  const read = readDraft(understood);
  if ('whole' in read) return { kind: 'recorded', item: await recordItem(stores, turn, read.whole) };
  const draft = await stores.drafts.keep(understood, turn.reader.now);
  return { kind: 'asked', draft, lacks: read.lacks, doubt: doubtIn(line) };
}

/** A line without a command word that reads like an agreement: kept, to be offered. */
export async function draftOffer(stores: Stores, turn: Turn, line: LineReading): Promise<Draft | undefined> {
  const understood = draftFromLine(turn, line);
  const offered = 'whole' in readDraft(understood) && line.what.length <= longestWhat;
  if (!offered || holdsCprNumber(line.what)) return undefined;
  return stores.drafts.keep(understood, turn.reader.now);
}

function draftFromLine({ team, member, origin }: Turn, { owners, what, due }: LineReading): NewDraft {
  return {
    teamId: team.id,
    personId: member.id,
    ...origin,
    owners: clearOwners(owners),
    ownerUnclear: owners.kind === 'ambiguous' || owners.kind === 'unknown',
    what,
    ...(due.kind === 'day' && { dueOn: due.dueOn, ...(due.dueTime && { dueTime: due.dueTime }) }),
  };
}

function clearOwners(owners: OwnerReading): string[] {
  switch (owners.kind) {
    case 'known':
      return owners.people;
    case 'missing':
      return [];
    case 'ambiguous':
    case 'unknown':
      return owners.others;
  }
}

function doubtIn({ owners, due }: LineReading): Doubt {
  return {
    ...(owners.kind !== 'known' && { owners }),
    ...(due.kind !== 'day' && { due }),
  };
}
