// What a typed line asks for: a command word and the rest, or a line that may be an agreement.
import type { TypedPart } from '#src/chat/event.ts';
import { fold } from '#src/dates/words.ts';
import type { Command } from './command.ts';
import {
  completeWords,
  createWords,
  helpWords,
  isWords,
  listAllWords,
  listMineWords,
  numberLeads,
  onTrackWords,
  undoWords,
} from './command-words.ts';
import { type CommandContext, readLine } from './read-line.ts';
import { slice, type TypedText, typedText, withoutOuterQuotes } from './typed-text.ts';

/** Never throws, whatever is typed. */
export function readCommand(parts: TypedPart[], context: CommandContext): Command {
  const typed = withoutLeadingMarks(typedText(parts));
  const words = commandText(typed.text);
  if (words === '' || helpWords.includes(words)) return { kind: 'help' };
  if (listAllWords.includes(words)) return { kind: 'list', whose: 'all' };
  if (listMineWords.includes(words)) return { kind: 'list', whose: 'mine' };
  if (undoWords.includes(words)) return { kind: 'undo' };
  const numbered = numberedCommand(words);
  if (numbered) return numbered;
  const line = lineToCreate(typed);
  if (line) return { kind: 'create', line: readLine(line, context) };
  const guess = readLine(typed, context);
  const isAgreement = guess.owners.kind === 'known' && guess.due.kind === 'day';
  return isAgreement ? { kind: 'not understood', line: guess } : { kind: 'not understood' };
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

const oneOf = (words: string[]) => `(?:${words.join('|')})`;
const number = String.raw`(?:#|nr\.? ?)?(?<number>\d{1,9})`;

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
  alone: new RegExp(`^${oneOf(words)}(?:$|[ :,#])`),
}));

function numberedCommand(words: string): Command | undefined {
  for (const { verb, forms, alone } of numberedCommands) {
    const found = forms.map((form) => form.exec(words)?.groups?.number).find((match) => match !== undefined);
    if (found !== undefined && Number(found) > 0) return { kind: verb, number: Number(found) };
    if (alone.test(words)) return { kind: 'needs number', verb };
  }
  return undefined;
}

/** What follows the word that creates; undefined where the line does not begin with one. */
function lineToCreate(typed: TypedText): TypedText | undefined {
  const start = /^["'“”„‟«»‘’‚]*/.exec(typed.text)?.[0].length ?? 0;
  const rest = typed.text.slice(start);
  const found = createWords.find((word) => {
    const next = rest[word.length] ?? ' ';
    return rest.slice(0, word.length).toLowerCase() === word && /[\s:;,.!?"'“”„‟«»‘’‚\uFFFC@–—-]/.test(next);
  });
  if (found === undefined) return undefined;
  const after = /^["'“”„‟«»‘’‚]?[.!?:;,–—-]*(?=\s|$|[\uFFFC@]|(?<=[:;,–—-]))\s*[:;,–—-]*\s*/.exec(
    rest.slice(found.length),
  );
  return withoutOuterQuotes(slice(typed, start + found.length + (after?.[0].length ?? 0)));
}
