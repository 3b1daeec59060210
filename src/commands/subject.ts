// Owners who are the subject of the line: "Bo sender …", "senest fredag sender Bo …", "kan Bo sende …".
import { askingLead, namesThatAreWords, phraseOpeners, prepositions } from './line-words.ts';
import { canGoOn, mayBePerson, startWithVerb } from './name-shape.ts';
import { looksLikeInitials, type NameWord, nameWordsAt } from './names.ts';
import { type PlacedOwners, placedAt } from './placed-owners.ts';
import type { OwnerContext } from './read-owner.ts';
import { mentionMark, type TypedText } from './typed-text.ts';
import { isPassive, mayBePresentVerb } from './verbs.ts';

/** Known ones, at this offset: not where something is done to them, as in "Bo indkaldes". */
export function subjectAt(typed: TypedText, offset: number, context: OwnerContext): PlacedOwners | undefined {
  const placed = placedAt(typed, offset, context);
  return placed && !isDoneTo(typed, placed) ? placed : undefined;
}

function isDoneTo({ text }: TypedText, { range }: PlacedOwners): boolean {
  return range !== undefined && text[range.end] === ' ' && isPassive(foldedAt(text, range.end + 1));
}

const foldedAt = (text: string, offset: number): string[] =>
  nameWordsAt(text, offset, 2).map(({ folded }) => folded);

/** "Peter sender skemaet", "Peter og Bo skal sende skemaet" */
export function strangerBeforeVerb(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  const placed = strangerAfterVerb(typed, offset, context);
  const next = placed?.range && nameWordsAt(typed.text, placed.range.end + 1, 2);
  return next && startWithVerb(next) && !isDoneTo(typed, placed) ? placed : undefined;
}

export function strangerAfterVerb(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  const [word] = nameWordsAt(typed.text, offset, 1);
  const isPerson = mayBePerson(word) || (word !== undefined && looksLikeInitials(word));
  return isPerson ? placedAt(typed, offset, context, true) : undefined;
}

/** "kan Karen lige sende …": the verb that asks goes with the owner. */
export function askedOwners(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  const lead = askingLead.exec(typed.text.slice(offset, offset + 12))?.[0];
  if (lead === undefined) return undefined;
  const at = offset + lead.length;
  const placed = subjectAt(typed, at, context) ?? strangerAfterVerb(typed, at, context);
  return placed?.range && { ...placed, range: { start: offset, end: placed.range.end } };
}

const mostPhraseWords = 9;

/**
 * "fredag sender Anna", "efter weekenden følger Karen op", "by the next meeting Jens looks": the first verb of a line
 * that opens with a date or a preposition stands beside its subject.
 */
export function frontedOwners(
  typed: TypedText,
  offset: number,
  isAfterDate: boolean,
  context: OwnerContext,
): PlacedOwners | undefined {
  const words = wordsFrom(typed.text, offset);
  const [first] = words;
  if (!first) return undefined;
  const isPhrase = phraseOpeners.has(first.folded);
  if (!isPhrase && !isAfterDate) return undefined;
  if (!isPhrase) return mayBePresentVerb(first.folded) ? afterVerb(typed, first, context) : undefined;
  let listEnd = 0;
  for (const [index, word] of words.entries()) {
    if (index === 0 || word.start < listEnd) continue;
    if (index > 1 && mayBePresentVerb(word.folded)) {
      const placed = afterVerb(typed, word, context);
      if (placed) return placed;
    }
    if (prepositions.has(words[index - 1]?.folded ?? '')) continue;
    const named = /^\p{Lu}/u.test(word.text) ? subjectAt(typed, word.start, context) : undefined;
    if (named && isBeforeVerb(typed.text, named)) return named;
    listEnd = named?.range?.end ?? 0;
  }
  return undefined;
}

function afterVerb(typed: TypedText, verb: NameWord, context: OwnerContext): PlacedOwners | undefined {
  const [next] = nameWordsAt(typed.text, verb.end + 1, 1);
  if (typed.text[verb.end] !== ' ' || (next && namesThatAreWords.has(next.text))) return undefined;
  return subjectAt(typed, verb.end + 1, context) ?? strangerAfterVerb(typed, verb.end + 1, context);
}

/** English keeps its order behind a phrase. */
function isBeforeVerb(text: string, { owners, range }: PlacedOwners): boolean {
  if (!range || owners.kind === 'missing' || text[range.end] !== ' ') return false;
  return /^ \p{Ll}{3,}s /u.test(text.slice(range.end, range.end + 40)) || canGoOn(text, range.end);
}

const phraseWord = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.'’/-]*|${mentionMark}`, 'uy');

/** Words and numbers that one space parts, as far as a phrase may be long. */
function wordsFrom(text: string, offset: number): NameWord[] {
  const words: NameWord[] = [];
  let at = offset;
  while (words.length < mostPhraseWords) {
    phraseWord.lastIndex = at;
    const found = phraseWord.exec(text)?.[0];
    if (found === undefined) break;
    const [name] = nameWordsAt(text, at, 1);
    words.push(
      name?.end === at + found.length
        ? name
        : { text: found, folded: found, start: at, end: at + found.length },
    );
    at += found.length;
    if (text[at] !== ' ') break;
    at += 1;
  }
  return words;
}
