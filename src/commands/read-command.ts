// What a typed line asks for: a command word and the rest, or a line that may be an agreement.
import { entriesWithButtons } from '../chat/card-limits.ts';
import type { TypedPart } from '../chat/event.ts';
import { fold } from '../dates/words.ts';
import type { Command, LineReading } from './command.ts';
import {
  barrierWords,
  betweenNumbers,
  briefWords,
  completeWords,
  createWords,
  helpWords,
  isWords,
  numberLeads,
  onTrackWords,
  overviewWords,
  undoWords,
} from './command-words.ts';
import { withoutGreeting } from './greeting.ts';
import { readAgenda } from './read-agenda.ts';
import { readCalendar } from './read-calendar.ts';
import { readChange } from './read-change.ts';
import { readJournal } from './read-journal.ts';
import { readLanguage } from './read-language.ts';
import { type CommandContext, readLine } from './read-line.ts';
import { readLink } from './read-link.ts';
import { readList } from './read-list.ts';
import { readMeeting } from './read-meeting.ts';
import { readObstacle } from './read-obstacle.ts';
import { readPoll } from './read-poll.ts';
import { readPrivacy } from './read-privacy.ts';
import { readReminders } from './read-reminders.ts';
import { readSetUp } from './read-set-up.ts';
import { slice, type TypedText, typedText, withoutOuterQuotes } from './typed-text.ts';

export type ReadingContext = CommandContext & {
  /** Typed after a command that itself says "an agreement": what is no other command is one, also when it is empty. */
  creates?: boolean | undefined;
  /** What the team has planned: "flyt Styregruppe" is said of a meeting where one is called so. */
  meetings?: { title: string }[] | undefined;
};

/** Never throws, whatever is typed. */
export function readCommand(parts: TypedPart[], context: ReadingContext): Command {
  const typed = bareText(parts);
  const words = commandText(typed.text);
  const creates = context.creates === true;
  if ((words === '' && !creates) || helpWords.includes(words)) return { kind: 'help' };
  if (barrierWords.includes(words)) return { kind: 'barriers' };
  if (overviewWords.includes(words)) return { kind: 'overview' };
  const briefOf = creates ? undefined : briefForm.exec(words)?.groups;
  if (briefOf) return { kind: 'brief', team: briefOf.team ?? '' };
  const helpWith = helpForm.exec(words)?.groups?.number;
  if (helpWith !== undefined && Number(helpWith) > 0)
    return { kind: 'ask for help', number: Number(helpWith) };
  const list = readList(words, typed);
  if (list && !(creates && list.kind === 'list of')) return list;
  if (undoWords.includes(words)) return { kind: 'undo' };
  const language = creates ? undefined : readLanguage(words);
  if (language) return language;
  const privacy = creates ? undefined : readPrivacy(words);
  if (privacy) return privacy;
  const setUp = creates ? undefined : readSetUp(words, typed, context);
  if (setUp) return setUp;
  const link = creates ? undefined : readLink(words);
  if (link) return link;
  const reminders = creates ? undefined : readReminders(words, typed, context);
  if (reminders) return { kind: 'reminders', of: reminders };
  const poll = creates ? undefined : readPoll(words, typed, context);
  if (poll) return { kind: 'poll', of: poll };
  const calendar = creates ? undefined : readCalendar(words);
  if (calendar) return calendar;
  const journal = creates ? undefined : readJournal(words);
  if (journal && !isAgreement(typed, context)) return journal;
  const agenda = creates ? undefined : readAgenda(typed, context);
  if (agenda) return agenda;
  const numbered = numberedCommand(words, creates);
  if (numbered) return numbered;
  const obstacle = readObstacle(typed.text);
  if (obstacle && !(creates && obstacle.kind === 'needs number')) return obstacle;
  const change = readChange(typed, context);
  if (change) return change;
  const meeting = creates ? undefined : readMeeting(typed, context);
  if (meeting) return meeting;
  const line = lineToCreate(typed) ?? (creates ? typed : undefined);
  if (line) return { kind: 'create', line: readLine(withoutGreeting(line), context) };
  const guess = readLine(typed, context);
  return isWhole(guess) ? { kind: 'not understood', line: guess } : { kind: 'not understood' };
}

const isWhole = ({ owners, due }: LineReading): boolean => owners.kind === 'known' && due.kind === 'day';

/** "Journalen skrives af Bo senest fredag" */
const isAgreement = (typed: TypedText, context: CommandContext): boolean => isWhole(readLine(typed, context));
/** The code of a line that is typed to link a channel; undefined for every other line. Never throws. */
export function codeTyped(parts: TypedPart[]): string | undefined {
  const link = readLink(commandText(bareText(parts).text));
  return link?.kind === 'link' ? link.code : undefined;
}

/** A whole message as one agreement, whatever it says: a command word before it is left out. Never throws. */
export function readMessage(parts: TypedPart[], context: CommandContext): LineReading {
  const typed = bareText(parts);
  return readLine(withoutGreeting(lineToCreate(typed) ?? typed), context);
}

function bareText(parts: TypedPart[]): TypedText {
  return withoutLeadingMarks(withoutGreeting(withoutLeadingMarks(typedText(parts))));
}

/** The bot's own mention leaves a comma, a colon or a dash behind; a slash begins a command on Slack. */
function withoutLeadingMarks(typed: TypedText): TypedText {
  return slice(typed, /^[\s,:;–—-]*\/?/.exec(typed.text)?.[0].length ?? 0);
}

/** Folded, without quotes and what ends the sentence. */
function commandText(text: string): string {
  const words = fold(text)
    .replaceAll(/["'“”„‟«»‘’‚]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words === '?' ? words : words.replace(/[\s.!?…]{1,20}$/, '');
}

/** "oplæg om Hoftebrud", "brief: Hoftebrud" */
const briefForm = new RegExp(`^(?:${briefWords.join('|')})(?:(?: om| til| for|:)? (?<team>.+))?$`);

const oneOf = (words: string[]) => `(?:${words.join('|')})`;
const number = String.raw`(?:#|nr\.? ?)?(?<number>\d{1,9})`;

/** "hjælp til 12", "bed om hjælp til aftale 12", "help with 12" */
const helpForm = new RegExp(
  `^(?:bed om |ask for )?${oneOf(helpWords.filter((word) => word !== '?'))} ?(?:${oneOf(['til', ...numberLeads])}\\.? )*${number}$`,
);

function numberedForms(words: string[]): RegExp[] {
  const lead = String.raw`(?:${oneOf(numberLeads)}\.? |: ?)*`;
  return [
    new RegExp(`^${oneOf(words)}:? ?${lead}${number}$`),
    new RegExp(`^${lead}${number},? (?:${oneOf(isWords)} )?${oneOf(words)}$`),
  ];
}

const numberedCommands = (
  [
    ['complete', completeWords],
    ['on track', onTrackWords],
  ] as const
).map(([verb, words]) => ({
  verb,
  forms: numberedForms(words),
  begins: new RegExp(`^${oneOf(words)}(?:$|[ :,#])`),
  numbersOnly: new RegExp(`^${oneOf(words)}(?:[ :,.#&+]|\\d|\\b${oneOf(betweenNumbers)}\\b)*$`),
}));

/** After a command that creates, "complete the form" is an agreement and "complete 12, 13" is not. */
function numberedCommand(words: string, creates: boolean): Command | undefined {
  for (const { verb, forms, begins, numbersOnly } of numberedCommands) {
    const found = forms.map((form) => form.exec(words)?.groups?.number).find((match) => match !== undefined);
    if (found !== undefined && Number(found) > 0) return { kind: verb, number: Number(found) };
    const several = numbersOnly.test(words) ? numbersIn(words) : [];
    if (several.length > 1) return { kind: 'answer several', verb, numbers: several };
    if ((creates ? numbersOnly : begins).test(words)) return { kind: 'needs number', verb };
  }
  return undefined;
}

/** Each once; none where one of them is no item's, or they are more than one answer can tell of. */
function numbersIn(words: string): number[] {
  const numbers = [...new Set(words.match(/\d+/g)?.map(Number) ?? [])];
  const areItems = numbers.every((each) => each > 0 && each < 1e9) && numbers.length <= entriesWithButtons;
  return areItems ? numbers : [];
}

/** "Aftale om lokaleleje opsiges": the word belongs to what is to be done. */
const agreementOn = /^aftale om (?!at )/i;

/** What follows the word that creates; undefined where the line does not begin with one. */
function lineToCreate(typed: TypedText): TypedText | undefined {
  const start = /^["'“”„‟«»‘’‚]*/.exec(typed.text)?.[0].length ?? 0;
  const rest = typed.text.slice(start);
  const found = createWords.find((word) => {
    const next = rest[word.length] ?? ' ';
    return rest.slice(0, word.length).toLowerCase() === word && /[\s:;,.!?"'“”„‟«»‘’‚\uFFFC@–—-]/.test(next);
  });
  if (found === undefined) return undefined;
  if (agreementOn.test(rest)) return slice(typed, start);
  const after = /^["'“”„‟«»‘’‚]?[.!?:;,–—-]*(?=\s|$|[\uFFFC@]|(?<=[:;,–—-]))\s*[:;,–—-]*\s*/.exec(
    rest.slice(found.length),
  );
  return withoutOuterQuotes(slice(typed, start + found.length + (after?.[0].length ?? 0)));
}
