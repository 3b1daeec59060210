// Whether a line goes on with the sentence of the one before it.
import { labelAt, ownTaskAt } from './labelled-lines.ts';
import type { Line } from './minutes-lines.ts';
import { closingLine, meetingLine } from './minutes-words.ts';
import type { Sees } from './people-first.ts';

/** A mail program breaks no line before this. */
const shortestBroken = 50;

const hanging = /(?:[,&+/]| (?:og|and|samt|at|om|til|der|som|med|for|i|på|en|et|den|det|de|of|the|to|a))$/i;

/** `first` is the line that the sentence begins in, `last` the one before `next`. */
export function continues(first: Line, last: Line, next: Line, sees: Sees): boolean {
  if (next.text === '' || next.isHeading || next.written.includes('\t')) return false;
  if (ownTaskAt(next.text, sees)) return false;
  if (isLateDay(first, next)) return true;
  if (/owners|due/.test(labelAt(next.text)?.part ?? '')) return false;
  if (next.mark !== 'none' || meetingLine.test(next.text) || closingLine.test(next.text)) return false;
  if (first.mark !== 'none' && next.indent > first.indent && next.indent >= first.textIndent - 1) return true;
  if (hanging.test(last.text.slice(-12))) return true;
  const isBroken = last.text.length + last.indent >= shortestBroken && !/[.!?:;]$/.test(last.text);
  return isBroken && /^[\p{Ll}(]/u.test(next.text) && /^\p{Lu}/u.test(first.text) && !sees.opens(next.text);
}

/** "– frist: 1. december" */
const lateLabel = /^(?:frist|tidsfrist|deadline|ansv(?:arlige?)?\.?|tovholder|due|owner|responsible) ?:/i;

/** "– næste møde", deeper than the line it belongs to. */
const isLateDay = (first: Line, next: Line): boolean =>
  first.mark !== 'none' &&
  (next.mark === 'bullet' || next.mark === 'none') &&
  next.indent > first.indent &&
  (lateLabel.test(next.text) ||
    (next.mark === 'bullet' && first.mark !== 'bullet' && next.text.length <= 30));
