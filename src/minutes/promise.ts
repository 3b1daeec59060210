// Whether a sentence of minutes promises something: who opens it, what the verb says, whether a day stands in it.
import { nameWordsAt } from '../commands/names.ts';
import { afterMarks, placedAt, skipDates } from '../commands/placed-owners.ts';
import type { CommandContext } from '../commands/read-line.ts';
import { strangerAfterVerb } from '../commands/subject.ts';
import { type Range, type TypedText, typedText } from '../commands/typed-text.ts';
import { isVerbOfAnother } from '../commands/verbs.ts';
import { parseDue } from '../dates/parse-due.ts';
import { type VerbKind, verbKind } from './verb-kinds.ts';

/** Nobody writes a task that long. */
export const longestSentence = 1_000;

type Opening = {
  who: 'known' | 'stranger' | 'we' | 'all' | 'somebody';
  /** What follows: a verb of some kind, or a colon or dash and the task. */
  goesOn: VerbKind | 'mark' | 'noun';
  /** Behind the mark. */
  rest: string;
};

const inGeneral: { who: Opening['who']; words: RegExp }[] = [
  {
    who: 'all',
    words:
      /^(?:alle(?: \p{Ll}{3,})?|samtlige(?: \p{Ll}{3,})?|everyone|everybody|all(?: \p{Ll}{3,})?)(?!\p{L})/iu,
  },
  { who: 'somebody', words: /^(?:nogen|en eller anden|én|somebody|someone)(?!\p{L})/iu },
];

/** How the sentence opens, behind a date if one stands first; undefined where nobody is named. */
function openingOf(typed: TypedText, dates: Range[], context: CommandContext): Opening | undefined {
  const { text } = typed;
  const start = skipDates(text, afterMarks(text, 0), dates);
  const general = inGeneral.find(({ words }) => words.test(text.slice(start, start + 60)));
  if (general) {
    const length = general.words.exec(text.slice(start, start + 60))?.[0].length ?? 0;
    return { who: general.who, ...goesOnAt(text, start + length) };
  }
  const at = { ...context, dates };
  const known = placedAt(typed, start, at);
  const placed = known ?? strangerAfterVerb(typed, start, at);
  if (!placed?.range) return undefined;
  const isStranger = known === undefined || known.owners.kind === 'unknown';
  const who = placed.owners.kind === 'missing' ? 'we' : isStranger ? 'stranger' : 'known';
  return { who, ...goesOnAt(text, placed.range.end) };
}

/** "(IT)", "fra IT": where somebody belongs. */
const belonging = /^ (?:\([^()]{1,60}\)|fra \p{L}+(?= ))/u;

function goesOnAt(text: string, end: number): Pick<Opening, 'goesOn' | 'rest'> {
  const at = end + (belonging.exec(text.slice(end, end + 70))?.[0].length ?? 0);
  const after = text.slice(at, at + 200);
  const mark = /^ ?(?::|->|→)|^ [–—-] /.exec(after)?.[0];
  if (mark !== undefined) return { goesOn: 'mark', rest: text.slice(at + mark.length).trim() };
  if (/^['’]ll /.test(after)) return { goesOn: 'must', rest: after };
  if (!after.startsWith(' ')) return { goesOn: 'none', rest: after };
  const kind = verbKind(nameWordsAt(text, at + 1, 2), after.slice(1));
  return { goesOn: kind === 'none' && /^ \p{Ll}/u.test(after) ? 'noun' : kind, rest: after.trim() };
}

/** A list's line or heading that begins with somebody and what they do. */
export function opensWithOwner(text: string, context: CommandContext): boolean {
  if (text.length > longestSentence) return false;
  const typed = typedText([text]);
  const opening = openingOf(typed, parseDue(typed.text, context).spans, context);
  return opening !== undefined && /acts|may act|must|mark/.test(opening.goesOn);
}

/** A clause of its own behind a name: "Søren: vi skriver for lægerne", "SB: personalet synes". */
function tellsSomething(rest: string): boolean {
  const words = nameWordsAt(rest, 0, 6);
  if (words[0] && verbKind(words, rest) !== 'none') return false;
  if (words[0] && isVerbOfAnother(words[0].folded)) return false;
  return words.some((_, index) => index > 0 && clauseVerb.test(words[index]?.folded ?? ''));
}

/** Verbs that tell how things are, behind their subject. */
const clauseVerb =
  /^(?:er|har|var|kan|skal|vil|synes|mener|kommer|starter|gaar|bliver|faar|skriver|udskriver|havde|blev|is|are|was|were|has|have|had|will|mangler|ligger|glemmer|begynder|oplever|ringer|sagde|spurgte)$/;

export type Standing = {
  /** Under a heading of tasks, or of notes. */
  section: 'plain' | 'actions' | 'notes';
  /** A line of a list. */
  isItem: boolean;
};

const question = /\?["»”)]*$/;
const trailingOwner =
  /\((?:v\/ ?|ansv\.?:? ?)?[@\p{Lu}][^()]{0,70}\)[.!]?$|(?<!\p{L})(?:ansv(?:arlige?)?\.?|tovholder|owner) ?:/iu;
const reminder = /^(?:husk|remember)(?: lige)?(?: at| to)? /i;
const reminderInside = /(?:^|[,;–] )(?:husk at|remember to|please) /i;

/** The rules, the surest first. */
export function isPromise(text: string, { section, isItem }: Standing, context: CommandContext): boolean {
  if (text.length > longestSentence) return false;
  const typed = typedText([text]);
  const { due, spans } = parseDue(typed.text, context);
  const hasDay = due.kind !== 'missing';
  const isTask = section === 'actions' && isItem;
  const opening = openingOf(typed, spans, context);
  if (question.test(typed.text) && !(opening?.who === 'known' && hasDay)) return false;
  if (section === 'notes' && !(opening && hasDay && /acts|must/.test(opening.goesOn))) return false;
  if (isItem && trailingOwner.test(typed.text)) return true;
  if (isTask && !opening) return true;
  if (opening) return isPromisedBy(opening, { isTask, isItem, hasDay, isFirst: spans[0]?.start === 0 });
  if (reminder.test(typed.text)) return isItem || hasDay;
  return isItem && hasDay && reminderInside.test(typed.text);
}

type Facts = { isTask: boolean; isItem: boolean; hasDay: boolean; isFirst: boolean };

function isPromisedBy({ who, goesOn, rest }: Opening, { isTask, isItem, hasDay, isFirst }: Facts): boolean {
  const isSure = isTask || hasDay;
  switch (goesOn) {
    case 'must':
      return who === 'known' || who === 'somebody' || (who === 'stranger' ? isItem || hasDay : isSure);
    case 'acts':
      return who === 'known' || (who === 'stranger' ? isItem || hasDay : isSure);
    case 'may act':
      return isSure;
    case 'mark':
      return who !== 'stranger' || isTask || hasDay ? !tellsSomething(rest) && (isItem || hasDay) : false;
    case 'noun':
      return isTask || (isFirst && who === 'known');
    case 'none':
      return false;
  }
}
