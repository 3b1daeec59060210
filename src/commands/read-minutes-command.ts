// "referat", alone or before the minutes themselves. Read off the text with its lines, which other commands do not need.
import { createWords } from './command-words.ts';

/** What stands behind the word, '' where it stands alone; undefined where the text begins otherwise. */
export function minutesAfterCommand(text: string): string | undefined {
  const found = /^[\s,:;–—-]*\/?(?:referat(?:et)?|minutes)(?![\p{L}\p{N}])[ \t]*[:.,–—-]?/iu.exec(text);
  return found ? text.slice(found[0].length).trim() : undefined;
}

/** A message of several lines, long enough to be minutes; whether it is, what is found in it tells. */
export function hasSeveralLines(text: string): boolean {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length > 1;
}

const creates = new RegExp(`^[\\s,:/-]*(?:${createWords.join('|')})(?:[:,] ?| )(?=\\S)`, 'i');

/** "aftale Bo ringer fredag", and more of them on lines of their own: the lines without that word, where the first has it. */
export function linesToCreate(text: string): string | undefined {
  if (!creates.test(text)) return undefined;
  return text
    .split('\n')
    .map((line) => line.replace(creates, ''))
    .join('\n');
}
