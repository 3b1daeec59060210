// Finds the agreements in pasted minutes: who does what by when, and the agenda item that each stands under.
import type { LineReading } from '../commands/command.ts';
import type { CommandContext } from '../commands/read-line.ts';
import type { Block } from './block.ts';
import { blocksOf } from './blocks.ts';
import { isPromise, opensWithOwner } from './promise.ts';
import { isOnlyDate, readParts, readSentence, withoutLead } from './read-agreement.ts';
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
  return blocksOf(text, (words) => opensWithOwner(words, context)).flatMap((block) =>
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
      return [readParts({ ...block.parts, what: last }, context)];
    }
    case 'item':
    case 'prose':
      return agreementsIn(block, context).map((sentence) => readSentence(sentence, context));
  }
}

/** A cell that tells before it says what is to be done says it last. */
function lastPromise(what: string): string {
  const sentences = sentencesOf(what);
  return sentences.length > 2 ? (sentences.at(-1) ?? what) : what;
}

function agreementsIn(block: Extract<Block, { text: string }>, context: CommandContext): string[] {
  const isItem = block.kind === 'item';
  const isForced = isItem && block.isOpen;
  const standing = { section: block.section, isItem };
  const found: string[] = [];
  let isLast = false;
  for (const sentence of sentencesOf(block.text)) {
    const isFollowUp: boolean = isLast && isDeadline(sentence, context);
    const isOne: boolean =
      !isFollowUp &&
      isPromise(
        withoutLead(sentence),
        found.length > 0 && isItem ? { ...standing, section: 'plain' } : standing,
        context,
      );
    if (isFollowUp) found.push(`${found.pop() ?? ''} ${sentence}`);
    else if (isOne) found.push(sentence);
    isLast = isFollowUp || isOne;
  }
  return isForced && found.length === 0 ? [block.text] : found;
}

/** "Frist 4/12.", "Sendes ud mandag": when, of the sentence before. */
function isDeadline(sentence: string, context: CommandContext): boolean {
  return isOnlyDate(sentence, context);
}
