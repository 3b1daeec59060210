// Puts the lines of minutes together: tables, labels, lists and prose, each with the heading that it stands under.
import { withoutLead } from './agreed-lead.ts';
import type { Block, SectionKind } from './block.ts';
import { type Heading, heading, isTitle, mayBeHeading, numberedHeading, pointAt } from './headings.ts';
import {
  type Details,
  detailsAt,
  labelAt,
  labelledAt,
  lastSentence,
  ownTaskAt,
  withDetails,
} from './labelled-lines.ts';
import { continues } from './line-joining.ts';
import { type Line, linesOf } from './minutes-lines.ts';
import { closingLine, meetingLine, signOff } from './minutes-words.ts';
import type { Sees } from './people-first.ts';
import { tableAt } from './tables.ts';

/** Several agenda items on one line, as some phones leave them. */
const pointInside = /(?<=[.!?:;] )(?=(?:pkt\.?|punkt) ?\d)/giu;

export function blocksOf(text: string, sees: Sees): Block[] {
  return new Outline(linesOf(text.replaceAll(pointInside, '\n')), sees).blocks();
}

class Outline {
  private readonly found: Block[] = [];
  private agendaItem: string | undefined;
  /** The number of the heading above: '' where it has none. */
  private number = '';
  private section: SectionKind | 'skip' = 'plain';
  /** Whether the lines of this section are marked, as those of a list are. */
  private isMarked: boolean | undefined;
  private hasItems = false;
  private at = 0;
  private isFirstPart = true;
  /** Whose tasks the lines below are, as their heading says. */
  private people: { name: string; isMarked: boolean; indent: number } | undefined;

  private readonly lines: Line[];
  private readonly sees: Sees;

  constructor(lines: Line[], sees: Sees) {
    this.lines = lines;
    this.sees = sees;
  }

  blocks(): Block[] {
    while (this.at < this.lines.length) this.step();
    return this.found;
  }

  private line(offset = 0): Line | undefined {
    return this.lines[this.at + offset];
  }

  private isBlank(offset = 0): boolean {
    return (this.line(offset)?.written ?? '') === '';
  }

  private step(): void {
    const line = this.line();
    // Blank, or a mark with nothing behind it.
    if (!line || line.text === '') {
      this.at += 1;
      return;
    }
    const table = tableAt(this.lines, this.at);
    if (table) {
      for (const { parts, agendaItem } of table.rows) this.add({ kind: 'parts', parts }, agendaItem);
      this.at = table.end;
      this.endList();
      return;
    }
    const labelled = this.section === 'skip' ? undefined : labelledAt(this.lines, this.at, this.sees);
    if (labelled) {
      this.add({ kind: 'parts', parts: labelled.parts });
      this.hasItems = true;
      this.at = labelled.end;
      return;
    }
    if (this.section !== 'skip' && (this.readOwnTask(line) || this.readPeople(line))) return;
    this.readLine(line);
    if (this.isBlank()) this.isFirstPart = false;
  }

  /** "Ansvarlig: Karen – sender brev – 5/12" */
  private readOwnTask({ text }: Line): boolean {
    const task = ownTaskAt(text, this.sees);
    if (!task) return false;
    const { due, end } = detailsAt(this.lines, this.at + 1, this.sees);
    this.add({ kind: 'parts', parts: { ...task, ...(due !== undefined && { due }) } });
    this.hasItems = true;
    this.at = end;
    return true;
  }

  /** "Karen:" above a list, or as an item with items of its own: what stands in it is hers. */
  private readPeople(line: Line): boolean {
    const below = this.line(this.isBlank(1) ? 2 : 1);
    const isList = below !== undefined && /bullet|number|open|done/.test(below.mark);
    const isInside = isList && below.indent > line.indent;
    if (line.mark !== 'none' && !isInside) return false;
    const labelled = labelAt(line.text);
    const name = labelled?.part === 'owners' ? labelled.rest : line.text.replace(/ ?:$/, '');
    const isHeading = (line.isHeading || name !== line.text) && !this.isBlank(1);
    if (!(isList || isHeading) || !this.sees.isPeople(name)) return false;
    this.people = { name, isMarked: isList, indent: isInside ? line.indent : -1 };
    this.at += 1;
    return true;
  }

  private readLine(line: Line): void {
    if (line.mark === 'none' && signOff.test(line.text)) {
      this.section = 'skip';
      this.at += 1;
      return;
    }
    const found = this.headingHere(line);
    if (found) {
      this.enter(found);
      this.at += 1;
      if (found.rest !== '') this.add({ kind: 'prose', text: found.rest });
      return;
    }
    if (meetingLine.test(line.text)) {
      this.skipPeople(line);
      return;
    }
    if (closingLine.test(line.text)) {
      this.at += 1;
      return;
    }
    this.readContent(line);
  }

  /** "Deltagere:" and the names below it, up to an empty line. */
  private skipPeople({ text }: Line): void {
    this.at += 1;
    if (!/[:▸]$/.test(text.trim())) return;
    while (this.at < this.lines.length && !this.isBlank()) this.at += 1;
  }

  private headingHere(line: Line): Heading | undefined {
    if (line.isHeading) {
      return line.mark === 'number'
        ? (numberedHeading(line, this.sees.opens) ?? heading(line.written))
        : heading(line.written);
    }
    const point = pointAt(line, this.sees.opens);
    if (point) return point;
    if (this.hasTaskBelow()) return undefined;
    if (line.mark === 'number')
      return this.isNumberedHeading(line) ? numberedHeading(line, this.sees.opens) : undefined;
    return this.bareHeading(line);
  }

  /** By when stands below it, and who: what an agenda says of its items is no day. */
  private hasTaskBelow(): boolean {
    const { owners, due } = detailsAt(this.lines, this.at + 1, this.sees);
    return due !== undefined || (owners !== undefined && this.section === 'actions');
  }

  private isNumberedHeading({ text, number, indent }: Line): boolean {
    if (!/^\d/.test(number) || text.length > 140 || /[;,]$/.test(text)) return false;
    const isNext = this.isNumberAfterHeading(number);
    if (number.includes('.') && !isNext) return false;
    const last = Number(number);
    const isBeside = (line: Line | undefined, by: number) =>
      line?.mark === 'number' && line.indent === indent && Number(line.number) === last + by;
    if (isBeside(this.line(1), 1) || (isBeside(this.line(-1), -1) && this.number !== this.line(-1)?.number))
      return false;
    if (this.sees.opens(text) && !/: /.test(text)) return false;
    if (this.section === 'actions' && !isNext) return false;
    return isNext || !/[.!]$/.test(text) || text.length < 15;
  }

  private isNumberAfterHeading(number: string): boolean {
    const [top, sub] = number.split('.').map(Number);
    const [lastTop = 0, lastSub = 0] = this.number.split('.').map(Number);
    if (sub === undefined) return top === lastTop + 1;
    return top === lastTop && sub === lastSub + 1;
  }

  private bareHeading(line: Line): Heading | undefined {
    const shape = mayBeHeading(line);
    if (
      !shape ||
      (labelAt(line.text)?.rest ?? '') !== '' ||
      meetingLine.test(line.text) ||
      closingLine.test(line.text)
    )
      return undefined;
    const found = heading(line.text);
    if (found.isSentence && !shape.isLabel && withoutLead(line.text) !== line.text) return undefined;
    const isAlone = this.isBlank(-1);
    if (found.section !== 'plain' && (isAlone || shape.isLabel) && !this.sees.opens(line.text)) return found;
    if (shape.isLabel) return this.number === '' && !this.isFirstPart ? found : undefined;
    if (this.isFirstPart || !isAlone || this.isBlank(1) || this.sees.opens(line.text)) return undefined;
    return isTitle(line.text) ? undefined : found;
  }

  private enter(found: Heading): void {
    const isInside =
      found.isBare && found.number === '' && this.agendaItem !== undefined && this.number !== '';
    const isInNotes =
      this.section === 'notes' && found.section === 'plain' && found.number === '' && !this.line()?.isHeading;
    if (isInNotes) return;
    this.section = found.section;
    this.people = undefined;
    this.isMarked = undefined;
    this.hasItems = false;
    if (isInside || found.isSentence) return;
    const isName =
      found.number === '' && this.agendaItem === undefined && this.found.length === 0 && isTitle(found.text);
    this.agendaItem = isName || found.section === 'skip' ? undefined : found.text;
    this.number = found.number;
  }

  private readContent(line: Line): void {
    const start = this.at;
    let text = line.text;
    this.at += 1;
    let last = line;
    for (let next = this.line(); next && continues(line, last, next, this.sees); next = this.line()) {
      text += ` ${next.written}`;
      last = next;
      this.at += 1;
    }
    if (this.section === 'skip') {
      this.skipList();
      return;
    }
    if (line.mark === 'done') return;
    this.isMarked ??= line.mark !== 'none';
    const labelled = labelAt(text);
    if (labelled?.part === 'what') {
      this.add({ kind: 'item', text: labelled.rest, isOpen: true });
      return;
    }
    const isBelowGap = this.lines[start - 1]?.written === '' && this.hasItems;
    if (line.mark === 'none' && isBelowGap && !this.sees.opens(text)) this.endList();
    const details = this.detailsOf(text);
    const hasDetails = details.end > this.at;
    this.at = details.end;
    const isItem = line.mark !== 'none' || hasDetails || (this.section === 'actions' && !this.isMarked);
    if (isItem) this.hasItems = true;
    const [before, task] = hasDetails && line.mark === 'none' ? lastSentence(text) : ['', text];
    if (before !== '') this.add({ kind: 'prose', text: before });
    const whole = withDetails(this.ofPeople(line, task, start), details);
    this.add(
      isItem ? { kind: 'item', text: whole, isOpen: line.mark === 'open' } : { kind: 'prose', text: whole },
    );
  }

  /** Where two are named it is asked who; with nothing but a name, and more below, the label belongs to that. */
  private detailsOf(text: string): Details {
    const details = detailsAt(this.lines, this.at, this.sees);
    const own = details.owners === undefined ? undefined : this.sees.task(text)?.owners;
    if (own === undefined || !this.sees.isPeople(own) || `${details.owners} `.startsWith(`${own} `))
      return details;
    const next = this.lines[details.end];
    const isOfNext = details.due === undefined && next !== undefined && next.text !== '';
    return isOfNext && !labelAt(next.text)
      ? { end: this.at }
      : { ...details, owners: `${own} eller ${details.owners}` };
  }

  /** "Karen: sende skemaet", where Karen is the heading. */
  private ofPeople(line: Line, text: string, start: number): string {
    const isApart = this.people?.isMarked ? line.mark === 'none' : this.lines[start - 1]?.written === '';
    if (isApart || line.indent <= (this.people?.indent ?? -1)) this.people = undefined;
    return this.people && !this.sees.opens(text) ? `${this.people.name}: ${text}` : text;
  }

  /** The agenda at the head of minutes ends with its list. */
  private skipList(): void {
    if (this.isBlank() && this.line(-1)?.mark === 'number') this.section = 'plain';
  }

  /** What follows a list or a table of tasks is text again. */
  private endList(): void {
    this.people = undefined;
    if (this.section === 'actions') this.section = 'plain';
    this.isMarked = undefined;
    this.hasItems = false;
  }

  private add(
    block:
      | { kind: 'prose'; text: string }
      | { kind: 'item'; text: string; isOpen: boolean }
      | Pick<Extract<Block, { kind: 'parts' }>, 'kind' | 'parts'>,
    agendaItem = this.agendaItem,
  ): void {
    if (this.section === 'skip') return;
    this.found.push({ ...block, section: this.section, ...(agendaItem !== undefined && { agendaItem }) });
  }
}
