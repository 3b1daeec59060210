// Whether a sentence of minutes promises something: the rules, by who opens it, what the verb says and whether a day stands in it.
import { apartOwners } from '../commands/apart-owners.ts';
import { nameWordsAt } from '../commands/names.ts';
import { agentOwners } from '../commands/passive-agent.ts';
import { textOutside } from '../commands/placed-owners.ts';
import type { CommandContext } from '../commands/read-line.ts';
import { type Range, type TypedText, typedText } from '../commands/typed-text.ts';
import { isVerbOfAnother } from '../commands/verbs.ts';
import { parseDue } from '../dates/parse-due.ts';
import { withoutLead } from './agreed-lead.ts';
import { mayOpenWithDay, type Opening, openingOf, tellsSomething } from './opening.ts';
import { inBracket } from './read-agreement.ts';

/** Nobody writes a task that long. */
export const longestSentence = 1_000;

/** A list's line or heading that begins with somebody and what they do. */
export function opensWithOwner(text: string, context: CommandContext): boolean {
  if (text.length > longestSentence) return false;
  const typed = typedText([text]);
  const dates = mayOpenWithDay(typed.text) ? parseDue(typed.text, context).spans : [];
  const opening = openingOf(typed, dates, context);
  if (!opening || /noun|none|tells/.test(opening.goesOn)) return false;
  return opening.goesOn !== 'mark' || (opening.who !== 'stranger' && !context.anybody);
}

export type Standing = {
  /** Under a heading of tasks, or of notes. */
  section: 'plain' | 'actions' | 'notes';
  /** A line of a list. */
  isItem: boolean;
};

/** "Vi aftalte at gentage audit": what was agreed, and by nobody in particular. */
const isAgreed = /^[^:.]{0,40}(?:aftalt|agreed|decided|beslutt)/i;

const question = /\?["»”)]*$/;
const bracketedOwner = /\((?:v\/ ?|ansv\.?:? ?)?(?:[@\p{Lu}][^()]{0,70}|alle|all)\)[.!,]*$/u;
const labelledOwner = /(?<!\p{L})(?:ansv(?:arlige?)?\.?|tovholder|owner) ?:/iu;
/** It says itself that somebody is to be found for it. */
const lacksOwner =
  /(?<!\p{L})(?:(?:ingen|mangler|uden|ikke (?:nogen|en)) (?:ansvarlig|tovholder|ejer)|(?:no|without an?) owner|owner (?:tbd|tbc|to be))(?!\p{L})/iu;
const reminder =
  /^(?:(?:husk|remember)(?: lige)?(?: at| to)? |please |(?:sidste )?(?:frist|deadline) (?:for|til) )/i;
const reminderInside = /(?:^|[,;–·] )(?:husk at|remember to|please) /i;

/** The end of a meeting, wherever it stands. */
const seesAgain = /^(?:vi ses|see you|next meeting|næste møde er)(?!\p{L})/iu;

/** The rules, the surest first. */
export function isPromise(sentence: string, { section, isItem }: Standing, context: CommandContext): boolean {
  if (sentence.length > longestSentence) return false;
  const text = withoutLead(sentence);
  if (
    text !== sentence &&
    isAgreed.test(sentence) &&
    isVerbOfAnother(nameWordsAt(text, 0, 1)[0]?.folded ?? '')
  )
    return true;
  if (seesAgain.test(text)) return false;
  const typed = typedText([text]);
  if (/\)[.!]?$/.test(typed.text) && inBracket(typed.text, context)?.due !== undefined) return true;
  if (!isItem && isOnlyTold(typed, context)) return false;
  const { due, spans } = parseDue(typed.text, context);
  const day = due.kind === 'day' ? 'sure' : due.kind === 'unclear' ? 'asked' : 'none';
  const isTask = section === 'actions' && isItem;
  const opening = openingOf(typed, spans, context);
  if (question.test(typed.text) && !(opening?.who === 'known' && day !== 'none')) return false;
  if (section === 'notes' && !(opening && day !== 'none' && /acts|must/.test(opening.goesOn))) return false;
  const isFirst = spans[0]?.start === 0 && /^ ?(?::(?!\d)|[–—-] )/.test(typed.text.slice(spans[0].end));
  if ((isItem && endsWithOwner(typed.text, spans)) || lacksOwner.test(typed.text)) return true;
  if (reminder.test(typed.text)) return isItem || day !== 'none';
  if (isTask && !opening) return true;
  if (isItem && day !== 'none' && !opening && standsApart(typed, spans, context)) return true;
  if (!opening && isDoneBySomebody(typed, spans, context)) return isItem || day !== 'none';
  if (opening) return isPromisedBy(opening, { isTask, isItem, day, isFirst });
  return isFirst || (isItem && day !== 'none' && reminderInside.test(typed.text));
}

/** Most of what is written in prose is seen to be talk before its days are looked for. */
function isOnlyTold(typed: TypedText, context: CommandContext): boolean {
  const { text } = typed;
  if (mayOpenWithDay(text) || lacksOwner.test(text) || reminder.test(text)) return false;
  const opening = openingOf(typed, [], context);
  if (opening) return opening.goesOn === 'tells' || opening.goesOn === 'none';
  return !/(?<!\p{L})(?:af|by|v\/) ?[@\p{L}]/u.test(text);
}

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

/** "Skabelon – Jens – 4/12" */
function standsApart(typed: TypedText, dates: Range[], context: CommandContext): boolean {
  const kind = apartOwners(typed, { ...context, dates })?.owners.kind;
  return kind === 'known' || kind === 'ambiguous';
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
