// Which lines are headings, and what stands under them.
import { fold } from '../dates/words.ts';
import type { SectionKind } from './block.ts';
import type { Line } from './minutes-lines.ts';
import { bareActionLabel, closingLine, sections, tasksFollow } from './minutes-words.ts';
import { sentencesOf } from './sentences.ts';

export type Heading = {
  /** As written, without the signs of Markdown. */
  text: string;
  /** What follows it on its own line: "Pkt. 3 Udskrivning: Anna undersøger …". */
  rest: string;
  section: SectionKind | 'skip';
  /** "Aftaler:" belongs to the agenda item that it stands under. */
  isBare: boolean;
  /** It names nothing: "Vi blev enige om følgende:". */
  isSentence: boolean;
  /** "Pkt. 2", "3.", "Ad 4)": the number; '' for a heading without one. */
  number: string;
};

const longestHeading = 90;
const point =
  /^(?:(?:pkt|punkt|ad|dagsordenspunkt|sag|item|agenda item)\.? ?(\d{1,2}(?:\.\d{1,2})?)(?!\d)[.):]* ?)/iu;
const aboutMinutes = /referat|møde|minutes|meeting|recap|summary|noter\b|notes\b/iu;

/** "Pkt. 2 Udskrivning", "Punkt 3: Data", with what follows it on the line. */
export function pointAt(line: Line, opens: (text: string) => boolean): Heading | undefined {
  const head = point.exec(line.written);
  if (!head?.[1]) return undefined;
  return headingOf(line.written, head[0].length, head[1], opens);
}

/** "3. Data", by its number alone: whether it is a heading at all the caller knows. */
export function numberedHeading(line: Line, opens: (text: string) => boolean): Heading | undefined {
  return headingOf(line.written, line.written.length - line.text.length, line.number, opens);
}

function headingOf(
  written: string,
  head: number,
  number: string,
  opens: (text: string) => boolean,
): Heading | undefined {
  const title = written.slice(head);
  if (opens(title)) return heading(written.slice(0, head).trim(), number, title);
  const colon = title.search(/: /);
  // "3. Epikriser. Sygehus: bedre."
  const first = sentencesOf(title.slice(0, Math.max(0, colon)))[0]?.length ?? 0;
  if (/[.!?]$/.test(title.slice(0, first)) && first < colon) {
    return heading(written.slice(0, head + first), number, title.slice(first).trim());
  }
  const rest = colon > 0 ? title.slice(colon + 2).trim() : '';
  if (colon > 0 && colon <= longestHeading && (opens(rest) || /[.!]$/.test(rest))) {
    return heading(written.slice(0, head + colon), number, rest);
  }
  return written.length <= longestHeading ? heading(written, number) : undefined;
}

/** By its signs, its colon or its place, without a number. */
export function heading(text: string, number = '', rest = ''): Heading {
  const bare = fold(text.replace(point, '').replace(/^\d{1,2}(?:\.\d{1,2})*[.)]? /, ''))
    .replace(/[:.]$/, '')
    .trim();
  if (tasksFollow.test(bare))
    return { text, rest, section: 'actions', isBare: true, isSentence: true, number };
  const found = sections.find(({ heading: words }) => words.test(bare));
  const isClosing = number !== '' && closingLine.test(bare.replace(/oe/g, 'ø'));
  return {
    text,
    rest,
    section: isClosing ? 'skip' : (found?.kind ?? 'plain'),
    isBare: bareActionLabel.test(bare),
    isSentence: false,
    number,
  };
}

/** What the whole text is called, with its day, is no agenda item. */
export const isTitle = (text: string): boolean => aboutMinutes.test(text) || /\d{1,2}[./-]\d{1,2}/.test(text);

const asksForTasks = /^(?:hvad|hvem|what|who)(?!\p{L}).*(?:aftalt|enige|gør hvad|agree|does what)/iu;

const longestBareHeading = 50;

/** A short line above a text, with nothing but a title in it. `isLabel`: it ends in a colon. */
export function mayBeHeading({ text, mark }: Line): { isLabel: boolean } | undefined {
  if (mark !== 'none' || text.includes('\t')) return undefined;
  const isLabel = text.endsWith(':');
  if (text.length > longestBareHeading + (isLabel ? 10 : 0)) return undefined;
  if (
    /[.!,;]$|[.!?] /.test(text) ||
    (text.endsWith('?') && !asksForTasks.test(text)) ||
    text.split(' ').length > 8
  )
    return undefined;
  return { isLabel };
}
