// Whether a sentence of minutes promises something: who opens it, what the verb says, whether a day stands in it.

import { phraseOpeners } from '../commands/line-words.ts';
import { startWithVerb } from '../commands/name-shape.ts';
import { nameWordsAt } from '../commands/names.ts';
import { agentOwners } from '../commands/passive-agent.ts';
import { afterMarks, placedAt, skipDates, textOutside } from '../commands/placed-owners.ts';
import type { CommandContext } from '../commands/read-line.ts';
import type { OwnerContext } from '../commands/read-owner.ts';
import { strangerAfterVerb } from '../commands/subject.ts';
import { type Range, type TypedText, typedText } from '../commands/typed-text.ts';
import { isVerbOfAnother } from '../commands/verbs.ts';
import { months, shortWeekdays, weekdays } from '../dates/date-words.ts';
import { parseDue } from '../dates/parse-due.ts';
import { type VerbKind, verbKind } from './verb-kinds.ts';

/** Nobody writes a task that long. */
const longestSentence = 1_000;

type Opening = {
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
function openingOf(typed: TypedText, dates: Range[], context: CommandContext): Opening | undefined {
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
  const isStranger = known === undefined || known.owners.kind === 'unknown';
  const who = placed.owners.kind === 'missing' ? 'we' : isStranger ? 'stranger' : 'known';
  const isInitials = /^\p{Lu}{2,4}(?=[ /+&])/u.test(text.slice(start, start + 6));
  return { who, isInitials, ...goesOnAt(text, placed.range.end, isStranger) };
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

/** A list's line or heading that begins with somebody and what they do. */
export function opensWithOwner(text: string, context: CommandContext): boolean {
  if (text.length > longestSentence) return false;
  const typed = typedText([text]);
  const dates = mayOpenWithDay(typed.text) ? parseDue(typed.text, context).spans : [];
  const opening = openingOf(typed, dates, context);
  if (!opening || /noun|none|tells/.test(opening.goesOn)) return false;
  return opening.goesOn !== 'mark' || opening.who !== 'stranger';
}

/** A clause of its own behind a name: "Søren: vi skriver for lægerne", "SB: personalet synes". */
function tellsSomething(rest: string): boolean {
  const words = nameWordsAt(rest, 0, 6);
  if (words[0] && /acts|may act|must/.test(verbKind(words, rest))) return false;
  if (words[0] && isVerbOfAnother(words[0].folded)) return false;
  const relative = words.findIndex(({ folded }) =>
    /^(?:der|som|that|which|who|hvor|hvem|hvad)$/.test(folded),
  );
  const main = relative < 0 ? words : words.slice(0, relative);
  return main.some(({ folded }, index) => index > 0 && clauseVerb.test(folded));
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
const bracketedOwner = /\((?:v\/ ?|ansv\.?:? ?)?(?:[@\p{Lu}][^()]{0,70}|alle|all)\)[.!,]*$/u;
const labelledOwner = /(?<!\p{L})(?:ansv(?:arlige?)?\.?|tovholder|owner) ?:/iu;
/** It says itself that somebody is to be found for it. */
const lacksOwner =
  /(?<!\p{L})(?:(?:ingen|mangler|uden|ikke (?:nogen|en)) (?:ansvarlig|tovholder|ejer)|(?:no|without an?) owner|owner (?:tbd|tbc|to be))(?!\p{L})/iu;
const reminder = /^(?:husk|remember)(?: lige)?(?: at| to)? /i;
const reminderInside = /(?:^|[,;–·] )(?:husk at|remember to|please) /i;

/** The rules, the surest first. */
export function isPromise(text: string, { section, isItem }: Standing, context: CommandContext): boolean {
  if (text.length > longestSentence) return false;
  const typed = typedText([text]);
  if (!isItem && isOnlyTold(typed, context)) return false;
  const { due, spans } = parseDue(typed.text, context);
  const day = due.kind === 'day' ? 'sure' : due.kind === 'unclear' ? 'asked' : 'none';
  const isTask = section === 'actions' && isItem;
  const opening = openingOf(typed, spans, context);
  if (question.test(typed.text) && !(opening?.who === 'known' && day !== 'none')) return false;
  if (section === 'notes' && !(opening && day !== 'none' && /acts|must/.test(opening.goesOn))) return false;
  const isFirst = spans[0]?.start === 0 && /^ ?(?::(?!\d)|[–—-] )/.test(typed.text.slice(spans[0].end));
  if ((isItem && endsWithOwner(typed.text, spans)) || lacksOwner.test(typed.text)) return true;
  if (isTask && !opening) return true;
  if (!opening && isDoneBySomebody(typed, spans, context)) return isItem || day !== 'none';
  if (opening) return isPromisedBy(opening, { isTask, isItem, day, isFirst });
  if (reminder.test(typed.text)) return isItem || day !== 'none';
  return isFirst || (isItem && day !== 'none' && reminderInside.test(typed.text));
}

/** Most of what is written in prose is seen to be talk before its days are looked for. */
function isOnlyTold(typed: TypedText, context: CommandContext): boolean {
  const { text } = typed;
  if (mayOpenWithDay(text) || lacksOwner.test(text)) return false;
  const opening = openingOf(typed, [], context);
  if (opening) return opening.goesOn === 'tells' || opening.goesOn === 'none';
  return !reminder.test(text) && !/(?<!\p{L})(?:af|by|v\/) ?[@\p{L}]/u.test(text);
}

/** By its first word: a number, a weekday, "senest". */
function mayOpenWithDay(text: string): boolean {
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

/** "… (Bo)", "… (Anna og Jens) 1/2", "… Ansv.: Birgitte" */
function endsWithOwner(text: string, spans: Range[]): boolean {
  return (
    bracketedOwner.test(textOutside(text, spans, 0).trimEnd()) ||
    bracketedOwner.test(text) ||
    labelledOwner.test(text)
  );
}

/** "Skemaet oversættes af Lene" */
function isDoneBySomebody(typed: TypedText, dates: Range[], context: CommandContext): boolean {
  const kind = agentOwners(typed, { ...context, dates })?.owners.kind;
  return (
    (kind === 'known' || kind === 'ambiguous') &&
    !/(?<!\p{L})(?:blev|er blevet|was|were)(?!\p{L})/iu.test(typed.text)
  );
}

type Facts = { isTask: boolean; isItem: boolean; day: 'sure' | 'asked' | 'none'; isFirst: boolean };

function isPromisedBy({ who, goesOn, rest, isInitials }: Opening, facts: Facts): boolean {
  const { isTask, isItem, day, isFirst } = facts;
  const isSure = isTask || day !== 'none';
  const isPerson = who === 'known' || (who === 'stranger' && (isItem || isSure));
  switch (goesOn) {
    case 'must':
      return isPerson || who === 'somebody' || isSure;
    case 'acts':
      return isPerson || isSure;
    case 'may act':
      return isSure;
    case 'mark':
      return (
        !tellsSomething(rest) &&
        (who === 'stranger' ? isTask || isFirst || (isItem && isSure) : isItem || isSure)
      );
    case 'noun':
      return isTask || isFirst || (isInitials && day === 'sure');
    case 'tells':
    case 'none':
      return false;
  }
}
