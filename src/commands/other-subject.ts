// "Til Karen: Bo ringer mandag": somebody is addressed and somebody else acts, so it must be asked who does it.
import { startWithVerb } from './name-shape.ts';
import { nameWordsAt } from './names.ts';
import { afterMarks, type PlacedOwners, skipDates } from './placed-owners.ts';
import type { OwnerContext } from './read-owner.ts';
import { subjectAt } from './subject.ts';
import type { TypedText } from './typed-text.ts';

/** No deeds: "Bo er indlagt", "Bo har brug for et skema", "Bo skal ringes op". */
const noDeed =
  /^ (?:(?:er|har|var|blev|mangler|ønsker|behøver|is|has|was|needs|wants) |(?:skal|bør|må|kan|vil) \p{L}{2,}s(?!\p{L}))/iu;

/** The same owners, or the question which of them; what they are to do stays whole. */
export function orOtherSubject(typed: TypedText, placed: PlacedOwners, context: OwnerContext): PlacedOwners {
  const { owners, range } = placed;
  if (owners.kind !== 'known' || !range || typed.text[range.end] !== ':') return placed;
  const at = skipDates(typed.text, afterMarks(typed.text, range.end), context.dates);
  const subject = subjectAt(typed, at, context);
  if (subject?.owners.kind !== 'known' || !subject.range) return placed;
  const { end } = subject.range;
  const acts =
    startWithVerb(nameWordsAt(typed.text, end + 1, 2)) && !noDeed.test(typed.text.slice(end, end + 60));
  const others = subject.owners.people.filter((person) => !owners.people.includes(person));
  if (typed.text[end] !== ' ' || !acts || others.length === 0) return placed;
  const candidates = [...owners.people, ...others];
  return { ...placed, owners: { kind: 'ambiguous', name: '', candidates, others: [] } };
}
