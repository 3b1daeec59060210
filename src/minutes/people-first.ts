// What minutes say behind the people who open a line: nothing, a day, or a task of their own.

import { nameWordsAt } from '../commands/names.ts';
import { ownersAt } from '../commands/owner-list.ts';
import type { CommandContext } from '../commands/read-line.ts';
import { typedText } from '../commands/typed-text.ts';
import { isVerbOfAnother, mayBePresentVerb } from '../commands/verbs.ts';
import { parseDue } from '../dates/parse-due.ts';
import { longestSentence, opensWithOwner } from './promise.ts';
import { isOnlyDate } from './read-agreement.ts';

/** How the lines of minutes are looked at while they are put together. */
export type Sees = {
  /** Whether a text begins with somebody and what they do. */
  opens: (text: string) => boolean;
  /** Whether it is people of the team and nothing else: "Karen", "Bo og Mette Krogh". */
  isPeople: (text: string) => boolean;
  /** Whether it is a day and nothing else. */
  isDay: (text: string) => boolean;
  /** "Karen – sender brev – 5/12": people who open a text, and what they do. */
  task: (text: string) => { owners: string; what: string } | undefined;
};

export function seesFor(context: CommandContext): Sees {
  return {
    opens: (text) => opensWithOwner(text, context),
    isPeople: (text) => isPeople(text, context),
    isDay: (text) => isOnlyDate(text, context),
    task: (text) => taskBehindPeople(text, context),
  };
}

const longestNames = 80;

function isPeople(text: string, context: CommandContext): boolean {
  if (text.length > longestNames || !/^[@\p{L}][\p{L}.]/u.test(text)) return false;
  const found = ownersAt(typedText([text]), 0, { ...context, dates: [], anybody: false });
  return found?.end === text.length && found.owners.kind === 'known';
}

const mark = /^ ?(?:->|[:;→]|[–—-] |, ) ?/;

/** A comma may part a name from a title, and a dash from a place: a verb or a day says that it is a task. */
function taskBehindPeople(
  text: string,
  context: CommandContext,
): { owners: string; what: string } | undefined {
  if (text.length > longestSentence) return undefined;
  const typed = typedText([text]);
  const { spans } = parseDue(typed.text, context);
  const found = ownersAt(typed, 0, { ...context, dates: spans }, true);
  if (!found) return undefined;
  const rest = typed.text.slice(found.end);
  const parting = mark.exec(rest)?.[0] ?? (rest.startsWith(' ') ? ' ' : undefined);
  if (parting === undefined) return undefined;
  const what = rest.slice(parting.length);
  if (!/\p{L}/u.test(what) || isOnlyDate(what, context)) return undefined;
  const verb = nameWordsAt(what, 0, 1)[0]?.folded ?? '';
  const isVerb = isVerbOfAnother(verb) || mayBePresentVerb(verb);
  const isParted = /[:;→–—>-]/.test(parting) && parseDue(what, context).due.kind !== 'missing';
  return isVerb || isParted ? { owners: typed.text.slice(0, found.end), what } : undefined;
}
