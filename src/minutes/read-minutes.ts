// Finds the agreements in pasted minutes: who does what by when, and the agenda item that each stands under.
import type { LineReading } from '../commands/command.ts';
import type { CommandContext } from '../commands/read-line.ts';
import type { AgreementParts, Block } from './block.ts';
import { blocksOf } from './blocks.ts';
import { seesFor } from './people-first.ts';
import { isPromise, longestSentence } from './promise.ts';
import { isOnlyDate, readParts, readSentence } from './read-agreement.ts';
import { sentencesOf } from './sentences.ts';

export type Suggestion = LineReading & {
  /** The heading as it is written, without the signs of Markdown. */
  agendaItem?: string;
};

/**
 * In the order of the text; headings, attendance and what was only talked of are left out. An agreement without owner
 * or day is kept, and says so. Never throws; as long as the text is long.
 */
export function readMinutes(text: string, context: CommandContext): Suggestion[] {
  return blocksOf(text, seesFor(context)).flatMap((block) =>
    readBlock(block, context)
      .filter(({ what }) => /\p{L}/u.test(what))
      .map((reading) => ({
        ...reading,
        ...(block.agendaItem !== undefined && { agendaItem: block.agendaItem }),
      })),
  );
}

function readBlock(block: Block, context: CommandContext): LineReading[] {
  switch (block.kind) {
    case 'parts': {
      const last = lastPromise(block.parts.what);
      return isTaskLong({ ...block.parts, what: last })
        ? [readParts({ ...block.parts, what: last }, context)]
        : [];
    }
    case 'item':
    case 'prose':
      return agreementsIn(block, context).map((sentence) => readSentence(sentence, context));
  }
}

const isTaskLong = (parts: AgreementParts): boolean =>
  Object.values(parts).every((part) => part.length <= longestSentence);

/** A cell that tells before it says what is to be done says it last. */
function lastPromise(what: string): string {
  const sentences = sentencesOf(what);
  return sentences.length > 2 ? (sentences.at(-1) ?? what) : what;
}

function agreementsIn(block: Extract<Block, { text: string }>, context: CommandContext): string[] {
  const isItem = block.kind === 'item';
  const found: string[] = [];
  for (const sentence of withFollowUps(sentencesOf(block.text), context)) {
    // What is said behind the task of a list is judged like any other text.
    const section = found.length > 0 && block.section === 'actions' ? 'plain' : block.section;
    const promised = [sentence, ...afterQuestion(sentence)].find((text) =>
      isPromise(text, { section, isItem }, context),
    );
    if (promised !== undefined) found.push(promised);
  }
  return isItem && block.isOpen && found.length === 0 && block.text.length <= longestSentence
    ? [block.text]
    : found;
}

/** "Frist 4/12.", "(Bo)", "Ansv.: Anna": who or when, of the sentence before. */
const followUp =
  /^(?:\([^()]{1,90}\)[.!]?$|(?:ansv(?:arlige?)?\.?|tovholder|owner|responsible|(?:ny )?frist|deadline|svar) ?:? )/iu;

function withFollowUps(sentences: string[], context: CommandContext): string[] {
  const whole: string[] = [];
  for (const sentence of sentences) {
    const before = whole.at(-1);
    if (
      before !== undefined &&
      (followUp.test(sentence) || (sentence.length <= 40 && isOnlyDate(sentence, context)))
    ) {
      whole[whole.length - 1] = `${before} ${sentence}`;
    } else {
      whole.push(sentence);
    }
  }
  return whole;
}

/** "ydelseskode til samtale?? jeg spørger PLO" */
function afterQuestion(sentence: string): string[] {
  const end = sentence.lastIndexOf('? ');
  return end > 0 ? [sentence.slice(end + 2)] : [];
}
