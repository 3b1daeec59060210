// Reads who a line names, from one place in it: "Bo, Mette & @Karen (Kolding)", "Bo eller Jens".
import type { OwnerReading } from './command.ts';
import { alternativeJoiner, bracketJoiner, ownerJoiner } from './line-words.ts';
import { isSomebodyInSmall, mayBePerson, startWithVerb } from './name-shape.ts';
import { nameWordsAt } from './names.ts';
import { anybodyAt, type FoundOwners, type OwnerContext, ownerAt, strangerAt } from './read-owner.ts';
import { type TypedText, withNames } from './typed-text.ts';

/** How far a list of strangers is looked ahead. */
const mostStrangers = 8;

/** Whoever writes more names than this is asked who it is. */
const mostOwners = 100;

/**
 * The owners who are named at this offset; undefined where nobody is. Several are joined by og, and, &, +, / or a
 * comma, or are mentions side by side. One who is unknown or ambiguous makes the whole reading so; so does "eller".
 * `isPerson`: the first word is taken for a person, if an unknown one.
 */
export function ownersAt(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
  isPerson = false,
): FoundOwners | undefined {
  const first =
    titledAt(typed, offset, context) ??
    ownerAt(typed, offset, context, true) ??
    (isPerson ? strangerAt(typed, offset, context) : undefined) ??
    (context.anybody ? anybodyAt(typed, offset, context) : undefined);
  if (!first) return undefined;
  const all = [first.owners];
  let { end } = first;
  let isChoice = false;
  for (;;) {
    const alternative = nextAlternative(typed, end, context);
    const next = alternative ?? nextInBrackets(typed, end, context) ?? nextOwner(typed, end, context);
    if (!next) break;
    isChoice ||= alternative !== undefined;
    all.push(next.owners);
    end = next.end;
    if (all.length === mostOwners) return { owners: { kind: 'missing' }, end };
  }
  const name = withNames(typed, offset, end);
  return { owners: isChoice ? oneOf(all, name) : together(all), end };
}

const title =
  /^(?:(?:afdelings|over|afsnits|praksis|social- og sundheds)?(?:læge|sygeplejerske|konsulent|leder|chef|assistent|koordinator)|læge|sygeplejerske|konsulent|dr\.?|professor|nurse|doctor|consultant) (?=\p{Lu})/iu;

/** "Konsulent Bo Lund", "overlæge Jens": somebody of the team, with what they are before the name. */
function titledAt(typed: TypedText, offset: number, context: OwnerContext): FoundOwners | undefined {
  const found = title.exec(typed.text.slice(offset, offset + 40))?.[0];
  const named = found === undefined ? undefined : ownerAt(typed, offset + found.length, context, false);
  return named?.owners.kind === 'known' && !context.anybody ? named : undefined;
}

/** "Bo eller Mette", "Bo (evt. Jens)" */
function nextAlternative(typed: TypedText, end: number, context: OwnerContext): FoundOwners | undefined {
  const joiner = alternativeJoiner.exec(typed.text.slice(end, end + 30))?.[0];
  if (joiner === undefined) return undefined;
  const at = end + joiner.length;
  const next = ownerAt(typed, at, context, false) ?? strangerAt(typed, at, context);
  const closes = joiner.includes('(') && next && typed.text[next.end] === ')';
  return closes ? { ...next, end: next.end + 1 } : next;
}

/** "Bo (og Karen)", "Bo (sammen med Karen og Jens)" */
function nextInBrackets(typed: TypedText, end: number, context: OwnerContext): FoundOwners | undefined {
  const opening = bracketJoiner.exec(typed.text.slice(end, end + 30))?.[0];
  const found = opening === undefined ? undefined : ownersAt(typed, end + opening.length, context, true);
  return found && typed.text[found.end] === ')' ? { ...found, end: found.end + 1 } : undefined;
}

/** After "og" a capitalised word is a person, if an unknown one; after a comma only where the list goes on. */
function nextOwner(
  typed: TypedText,
  end: number,
  context: OwnerContext,
  strangersLeft = mostStrangers,
): FoundOwners | undefined {
  const mentions = /^ ?(?=[@\uFFFC])/.exec(typed.text.slice(end, end + 2))?.[0];
  if (mentions !== undefined) return ownerAt(typed, end + mentions.length, context, false);
  const joiner = ownerJoiner.exec(typed.text.slice(end, end + 20))?.[0];
  if (joiner === undefined) return undefined;
  const offset = end + joiner.length;
  const known = ownerAt(typed, offset, context, false);
  if (known) return known;
  const stranger = strangerAt(typed, offset, context, false);
  if (joiner.trim() !== ',') return stranger ?? strangerInSmallAt(typed, offset);
  if (!stranger) return undefined;
  if (strangersLeft === 0 || !mayBePerson(nameWordsAt(typed.text, offset)[0])) return undefined;
  const goesOn =
    nextAlternative(typed, stranger.end, context) ??
    nextOwner(typed, stranger.end, context, strangersLeft - 1) ??
    startWithVerb(nameWordsAt(typed.text, stranger.end + 1));
  return goesOn ? stranger : undefined;
}

function strangerInSmallAt(typed: TypedText, offset: number): FoundOwners | undefined {
  const words = nameWordsAt(typed.text, offset);
  const [word] = words;
  if (!word || !isSomebodyInSmall(words)) return undefined;
  return { owners: { kind: 'unknown', name: word.text, others: [] }, end: word.end };
}

const clearPeople = (all: OwnerReading[]): string[] => [
  ...new Set(
    all.flatMap((owner) => {
      if (owner.kind === 'missing') return [];
      return owner.kind === 'known' ? owner.people : owner.others;
    }),
  ),
];

function together(all: OwnerReading[]): OwnerReading {
  const unclear = all.find((owner) => owner.kind === 'unknown' || owner.kind === 'ambiguous');
  if (unclear?.kind === 'unknown' || unclear?.kind === 'ambiguous') {
    return { ...unclear, others: clearPeople(all) };
  }
  if (all.some(({ kind }) => kind === 'missing')) return { kind: 'missing' };
  return { kind: 'known', people: clearPeople(all) };
}

/** Who of them it is must be asked; nobody is clear. */
function oneOf(all: OwnerReading[], name: string): OwnerReading {
  if (all.some(({ kind }) => kind === 'missing')) return { kind: 'missing' };
  if (all.some(({ kind }) => kind === 'unknown')) return { kind: 'unknown', name, others: [] };
  const candidates = all.flatMap((owner) =>
    owner.kind === 'ambiguous' ? owner.candidates : clearPeople([owner]),
  );
  return { kind: 'ambiguous', name, candidates: [...new Set(candidates)], others: [] };
}
