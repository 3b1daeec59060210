// A typed line becomes an item, or a draft with the one question that is missing.
import type { LineReading } from '../commands/command.ts';
import type { Member, Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import type { ActionItem } from './action-item.ts';
import type { Draft, NewDraft } from './draft.ts';
import { agreementIn, type Doubt, type Missing, missingIn } from './missing.ts';
import { longestWhat, type Origin, recordItem } from './record-item.ts';

export type Created =
  | { kind: 'recorded'; item: ActionItem }
  | { kind: 'asked'; draft: Draft; missing: Missing; doubt: Doubt }
  /** Nothing is stored. */
  | { kind: 'too long'; length: number };

export async function createFromLine(
  stores: Stores,
  team: Team,
  by: Member,
  line: LineReading,
  origin: Origin,
): Promise<Created> {
  if (line.what.length > longestWhat) return { kind: 'too long', length: line.what.length };
  const read = draftFromLine(team, by, line, origin);
  const agreement = agreementIn(read);
  if (agreement) return { kind: 'recorded', item: await recordItem(stores, team, by, agreement, origin) };
  const draft = await stores.drafts.keep(read, await stores.clock.now());
  return { kind: 'asked', draft, missing: missingIn(read) ?? 'everything', doubt: doubtIn(line) };
}

/** A line without a command word that reads like an agreement: kept, and offered. */
export async function offerFromLine(
  { drafts, clock }: Stores,
  team: Team,
  by: Member,
  line: LineReading,
  origin: Origin,
): Promise<Draft | undefined> {
  const read = draftFromLine(team, by, line, origin);
  if (!agreementIn(read) || line.what.length > longestWhat) return undefined;
  return drafts.keep(read, await clock.now());
}

function draftFromLine(team: Team, by: Member, { owners, what, due }: LineReading, origin: Origin): NewDraft {
  return {
    teamId: team.id,
    personId: by.id,
    ...origin,
    owners: owners.kind === 'known' ? owners.people : [],
    what,
    ...(due.kind === 'day' && { dueOn: due.dueOn, ...(due.dueTime && { dueTime: due.dueTime }) }),
  };
}

function doubtIn({ owners, due }: LineReading): Doubt {
  return {
    ...(owners.kind !== 'known' && { owners }),
    ...(due.kind !== 'day' && { due }),
  };
}
