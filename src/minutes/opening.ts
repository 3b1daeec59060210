// How a sentence of minutes opens: who is named, and whether they will do something, did it, or are only quoted.
import { phraseOpeners } from '../commands/line-words.ts';
import { startWithVerb } from '../commands/name-shape.ts';
import { nameWordsAt } from '../commands/names.ts';
import { afterMarks, placedAt, skipDates } from '../commands/placed-owners.ts';
import type { CommandContext } from '../commands/read-line.ts';
import type { OwnerContext } from '../commands/read-owner.ts';
import { strangerAfterVerb } from '../commands/subject.ts';
import type { Range, TypedText } from '../commands/typed-text.ts';
import { isEnglishVerb, isPresentVerb, isVerbOfAnother } from '../commands/verbs.ts';
import { months, shortWeekdays, weekdays } from '../dates/date-words.ts';
import { type VerbKind, verbKind } from './verb-kinds.ts';

export type Opening = {
  who: 'known' | 'stranger' | 'we' | 'all' | 'somebody';
  /** What follows: a verb of some kind, or a colon or dash and the task. */
  goesOn: VerbKind | 'mark' | 'noun';
  /** Behind the mark. */
  rest: string;
  /** "SB mgl. svar": notes in which a person is two letters have no verbs. */
  isInitials: boolean;
};

const inGeneral: { who: Opening['who']; words: RegExp }[] = [
  {
    who: 'all',
    words: /^(?:alle|samtlige|everyone|everybody|all)(?!\p{L})/iu,
  },
  { who: 'somebody', words: /^(?:nogen|en eller anden|én|somebody|someone)(?!\p{L})/iu },
];

/** How the sentence opens, behind a date if one stands first; undefined where nobody is named. */
export function openingOf(typed: TypedText, dates: Range[], context: CommandContext): Opening | undefined {
  const { text } = typed;
  const start = skipDates(text, afterMarks(text, 0), dates);
  const general = inGeneral.find(({ words }) => words.test(text.slice(start, start + 60)));
  if (general) return { who: general.who, isInitials: false, ...behindGeneral(text, start, general.words) };
  const at = { ...context, dates };
  const behindVerb = start > 0 ? invertedAt(typed, start, at) : undefined;
  if (behindVerb) return behindVerb;
  const known = placedAt(typed, start, at);
  const placed = known ?? strangerAfterVerb(typed, start, at);
  if (!placed?.range) return undefined;
  if (notPeople.has(nameWordsAt(text, start, 1)[0]?.folded ?? '')) return undefined;
  const isStranger = known === undefined || known.owners.kind === 'unknown';
  const who = placed.owners.kind === 'missing' ? 'we' : isStranger ? 'stranger' : 'known';
  const isInitials = /^\p{Lu}{2,4}(?=[ /+&])/u.test(text.slice(start, start + 6));
  const isSeveral = placed.owners.kind === 'known' && placed.owners.people.length > 1;
  const goesOn = isSeveral ? severalDo(text, placed.range.end) : undefined;
  return { who, isInitials, ...(goesOn ?? goesOnAt(text, placed.range.end, isStranger)) };
}

/** "Bo and Lene agree on hours", not "agree that": no ending says that it is a verb. */
function severalDo(text: string, end: number): Pick<Opening, 'goesOn' | 'rest'> | undefined {
  const [verb, next] = nameWordsAt(text, end + 1, 2);
  if (text[end] !== ' ' || !verb || !isEnglishVerb(verb.folded) || next?.folded === 'that') return undefined;
  return { goesOn: 'acts', rest: text.slice(verb.start) };
}

/** "Senest fredag sender Birgitte …" */
function invertedAt(typed: TypedText, start: number, at: OwnerContext): Opening | undefined {
  const [verb] = nameWordsAt(typed.text, start, 1);
  if (!verb || typed.text[verb.end] !== ' ') return undefined;
  const goesOn = verbKind([verb], typed.text.slice(start, start + 40));
  const placed = /acts|may act|must/.test(goesOn) ? placedAt(typed, verb.end + 1, at) : undefined;
  if (!placed) return undefined;
  const who =
    placed.owners.kind === 'missing' ? 'we' : placed.owners.kind === 'unknown' ? 'stranger' : 'known';
  return { who, goesOn, rest: '', isInitials: false };
}

/** "Alle sender", "Alle klinikker laver" */
function behindGeneral(text: string, start: number, words: RegExp): Pick<Opening, 'goesOn' | 'rest'> {
  const end = start + (words.exec(text.slice(start, start + 60))?.[0].length ?? 0);
  const found = goesOnAt(text, end);
  const noun = nameWordsAt(text, end + 1, 1)[0];
  return found.goesOn === 'noun' && noun ? goesOnAt(text, noun.end) : found;
}

/** Capitalised where they open a sentence. */
const notPeople = new Set(
  'mange flere enkelte nogle faa her der many some several most few any here there'.split(' '),
);

/** "(IT)", "fra IT": where somebody belongs. */
const belonging = /^ (?:\([^()]{1,60}\)|fra \p{L}+(?= ))/u;

function goesOnAt(text: string, end: number, isStranger = false): Pick<Opening, 'goesOn' | 'rest'> {
  const at = end + (belonging.exec(text.slice(end, end + 70))?.[0].length ?? 0);
  const after = text.slice(at, at + 200);
  const mark = /^ ?(?::|->|→)|^ [–—-] /.exec(after)?.[0];
  if (mark !== undefined) return { goesOn: 'mark', rest: text.slice(at + mark.length).trim() };
  if (/^['’]ll /.test(after)) return { goesOn: 'must', rest: after };
  if (!after.startsWith(' ')) return { goesOn: 'none', rest: after };
  const words = nameWordsAt(text, at + 1, 3);
  const kind = isStranger && !startWithVerb(words) ? 'none' : verbKind(words, after.slice(1));
  return { goesOn: kind === 'none' && /^ \p{Ll}/u.test(after) ? 'noun' : kind, rest: after.trim() };
}

/** By its first word: a number, a weekday, "senest". */
export function mayOpenWithDay(text: string): boolean {
  const start = afterMarks(text, 0);
  if (/\d/.test(text[start] ?? '')) return true;
  const word = nameWordsAt(text, start, 1)[0]?.folded ?? '';
  return (
    phraseOpeners.has(word) ||
    dayOpeners.has(word) ||
    weekdays.has(word) ||
    shortWeekdays.has(word) ||
    months.has(word)
  );
}

const dayOpeners = new Set(
  'd den naeste uge week next today tomorrow this foerstkommende senere straks snarest primo ultimo medio start slut slutningen udgangen end'.split(
    ' ',
  ),
);

/** A clause of its own behind a name: "Søren: vi skriver for lægerne", "SB: personalet synes". */
export function tellsSomething(rest: string): boolean {
  const words = nameWordsAt(rest, 0, 6);
  if (words[0] && /acts|may act|must/.test(verbKind(words, rest))) return false;
  if (words[0] && isVerbOfAnother(words[0].folded)) return false;
  const relative = words.findIndex(({ folded }) =>
    /^(?:der|som|that|which|who|hvor|hvem|hvad)$/.test(folded),
  );
  const main = relative < 0 ? words : words.slice(0, relative);
  return main.some(({ folded }, index) => index > 0 && (isPresentVerb(folded) || otherVerb.test(folded)));
}

const otherVerb =
  /^(?:var|kan|skal|vil|synes|bliver|faar|havde|blev|are|was|were|have|had|will|could|should|ligger|glemmer|sagde|spurgte)$/;
