// A typed line becomes an item, or a draft with the one question that is missing.
import { Temporal } from 'temporal-polyfill';
import type { MessageAddress } from '../chat/address.ts';
import type { LineReading, OwnerReading } from '../commands/command.ts';
import type { DueReading } from '../dates/due.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Team } from '../people/team.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import type { Stores } from '../stores.ts';
import type { ActionItem } from './action-item.ts';
import type { Draft, NewDraft } from './draft.ts';
import { type Doubt, type Missing, readDraft } from './missing.ts';
import { asking } from './offered.ts';
import { longestWhat, recordItem } from './record-item.ts';

export type Created =
  | { kind: 'recorded'; item: ActionItem }
  | { kind: 'asked'; draft: Draft; lacks: Missing; doubt: Doubt }
  | Unkept;

/** Nothing is stored. */
type Unkept =
  | { kind: 'too long'; length: number }
  /** Digits on both sides of the date, which is cut out, make a CPR number. */
  | { kind: 'CPR number' };

export async function createFromLine(stores: Stores, turn: Turn, line: LineReading): Promise<Created> {
  const unkept = whyUnkept(line);
  if (unkept) return unkept;
  const understood = draftFromLine(turn, line);
  const read = readDraft(understood);
  if ('whole' in read) return { kind: 'recorded', item: await recordItem(stores, turn, read.whole) };
  const { lacks } = read;
  const doubt = doubtIn(line);
  const asks = lacks === 'everything' ? understood : asking(understood, lacks, doubt, turn);
  const draft = await stores.drafts.keep(asks, turn.reader.now);
  return { kind: 'asked', draft, lacks, doubt };
}

/** A message that is to become an agreement: kept whatever it lacks, to be shown in the form. A past day is no deadline. */
export async function draftFromMessage(
  stores: Stores,
  turn: Turn,
  { owners, what, due }: LineReading,
  sourceMessage?: MessageAddress,
): Promise<{ kind: 'open'; draft: Draft } | Unkept> {
  const unkept = whyUnkept({ what });
  if (unkept) return unkept;
  const { now, today } = turn.reader;
  const isPast = due.kind === 'day' && Temporal.PlainDate.compare(due.dueOn, today) < 0;
  const line: LineReading = { owners, what, due: isPast ? { kind: 'missing' } : due };
  const draft = { ...draftFromLine(turn, line), ...(sourceMessage && { sourceMessage }) };
  return { kind: 'open', draft: await stores.drafts.keep(draft, now) };
}

/** A line without a command word that reads like an agreement: kept, to be offered. */
export async function draftOffer(stores: Stores, turn: Turn, line: LineReading): Promise<Draft | undefined> {
  const understood = draftFromLine(turn, line);
  if (!('whole' in readDraft(understood)) || whyUnkept(line)) return undefined;
  return stores.drafts.keep({ ...understood, asked: 'whether' }, turn.reader.now);
}

function whyUnkept({ what }: Pick<LineReading, 'what'>): Unkept | undefined {
  if (what.length > longestWhat) return { kind: 'too long', length: what.length };
  return holdsCprNumber(what) ? { kind: 'CPR number' } : undefined;
}

/** What the line says, as far as it is clear. */
export function draftFromLine({ team, member, origin }: Turn, { owners, what, due }: LineReading): NewDraft {
  return {
    teamId: team.id,
    personId: member.id,
    ...origin,
    owners: clearOwners(owners),
    ownerUnclear: owners.kind === 'ambiguous' || owners.kind === 'unknown',
    what,
    ...(due.kind === 'day' && dueIn(due, team)),
  };
}

/** What is said as the next meeting is due by that one, and follows it. */
export function dueIn(
  { dueOn, dueTime, isMeeting }: SaidDay,
  { meetings: { planned } }: Team,
): Pick<NewDraft, 'dueOn' | 'dueTime' | 'dueMeetingId'> {
  const [next] = planned;
  return {
    dueOn,
    ...(dueTime && { dueTime }),
    ...(isMeeting && next && { dueMeetingId: next.id }),
  };
}

/** A day as it was read, with its time and whether it is the next meeting's. */
export type SaidDay = Omit<Extract<DueReading, { kind: 'day' }>, 'kind'>;

/** Due then, whatever it was due by before. */
export function withDay<Kept extends NewDraft>(draft: Kept, day: SaidDay, team: Team): Kept {
  const { dueOn: _, dueTime: __, dueMeetingId: ___, ...rest } = draft;
  return { ...rest, ...dueIn(day, team) } as Kept;
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
