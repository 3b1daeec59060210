// Finds the place in a line where its owner stands; a name elsewhere is somebody the work is about.
import { apartOwners } from './apart-owners.ts';
import { aroundColon, headedOwners } from './around-colon.ts';
import type { OwnerReading } from './command.ts';
import { labelledOwners, leadingOwners } from './labelled-owner.ts';
import { laterSubject } from './later-subject.ts';
import { leadIn } from './line-words.ts';
import { mentionedOwners } from './mentioned-owners.ts';
import { mayBePerson } from './name-shape.ts';
import { nameWordsAt } from './names.ts';
import { orOtherSubject } from './other-subject.ts';
import { ownersAt } from './owner-list.ts';
import { agentOwners } from './passive-agent.ts';
import { afterMarks, type PlacedOwners, skipDates } from './placed-owners.ts';
import type { OwnerContext } from './read-owner.ts';
import { askedOwners, frontedOwners, strangerBeforeVerb, subjectAt } from './subject.ts';
import type { TypedText } from './typed-text.ts';

const missing: PlacedOwners = { owners: { kind: 'missing' } };

export function findOwners(typed: TypedText, context: OwnerContext): PlacedOwners {
  return orOtherSubject(typed, firstOwners(typed, context), context);
}

/** Add a place here: each is looked at in turn, the surest first. */
function firstOwners(typed: TypedText, context: OwnerContext): PlacedOwners {
  const start = afterMarks(typed.text, 0);
  const afterDates = skipDates(typed.text, start, context.dates);
  return (
    labelledOwners(typed, context) ??
    leadingOwners(typed, afterDates, context) ??
    ownersBehindLeadIn(typed, afterDates, context) ??
    askedOwners(typed, afterDates, context) ??
    headedOwners(typed, afterDates, context) ??
    subjectAt(typed, afterDates, context) ??
    frontedOwners(typed, afterDates, afterDates > start, context) ??
    strangerBeforeVerb(typed, afterDates, context) ??
    aroundColon(typed, afterDates, context) ??
    agentOwners(typed, context) ??
    apartOwners(typed, context) ??
    laterSubject(typed, context) ??
    mentionedOwners(typed, context) ??
    missing
  );
}

/** "ok, Anna sender skemaet", "husk at Bo ringer"; capitals before other initials are a person's: "OK, AH". */
function ownersBehindLeadIn(
  typed: TypedText,
  start: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  const lead = leadIn.exec(typed.text.slice(start, start + 80))?.[0] ?? '';
  if (lead === '') return undefined;
  const offset = skipDates(typed.text, start + lead.length, context.dates);
  if (
    /^\p{Lu}{2,4}[,:]? $/u.test(lead) &&
    /^\p{Lu}{2,4}(?!\p{L})/u.test(typed.text.slice(offset, offset + 5))
  )
    return undefined;
  const placed =
    askedOwners(typed, offset, context) ??
    subjectAt(typed, offset, context) ??
    strangerBeforeVerb(typed, offset, context);
  return placed?.range && { ...placed, range: { start, end: placed.range.end } };
}

/** Who a text names that holds nothing else, as behind "hvem:". */
export function ownersNamed(typed: TypedText, context: OwnerContext): OwnerReading {
  const start = afterMarks(typed.text, 0);
  const isPerson = mayBePerson(nameWordsAt(typed.text, start)[0]);
  return ownersAt(typed, start, context, isPerson)?.owners ?? findOwners(typed, context).owners;
}
