// Tables as Word, Outlook and Markdown leave them in a text: cells parted by tabs or pipes, or each on its own line.
import { fold } from '../dates/words.ts';
import type { AgreementParts } from './block.ts';
import type { Line } from './minutes-lines.ts';
import { columnWords, doneStatus } from './minutes-words.ts';

type Column = keyof typeof columnWords | 'owners and due';

export type Row = { parts: AgreementParts; agendaItem?: string };

export type Table = { rows: Row[] /** The first line behind it. */; end: number };

/** The table whose heading stands in this line; undefined where none begins. */
export function tableAt(lines: Line[], at: number): Table | undefined {
  const cells = cellsOf(lines[at]);
  if (cells.length > 1) {
    const columns = columnsOf(cells);
    return columns && { ...rowsBehind(lines, at + 1, columns) };
  }
  return cellsByLine(lines, at);
}

/** Parted by tabs or pipes; one cell where the line is no row. */
function cellsOf(line: Line | undefined): string[] {
  const written = line?.row ?? '';
  if (written.includes('|')) {
    const inner = written.replace(/^\|/, '').replace(/\|$/, '');
    return inner.split('|').map((cell) => cell.trim());
  }
  return written.includes('\t') ? written.split('\t').map((cell) => cell.trim()) : [written];
}

/** What each column holds; undefined where too few of them say it. */
function columnsOf(cells: string[]): Column[] | undefined {
  if (cells.length > 12) return undefined;
  const columns = cells.map(columnOf);
  const known = columns.filter((column) => column !== undefined);
  const says = (column: Column) => columns.includes(column);
  const isTable =
    known.length >= 2 &&
    known.length * 2 >= cells.length &&
    (says('owners') || says('due') || says('owners and due')) &&
    (says('what') || known.length < cells.length || says('agenda'));
  if (!isTable) return undefined;
  const filled = columns.map((column) => column ?? ('other' as const));
  if (!filled.includes('what')) {
    const spare = columns.indexOf(undefined);
    filled[spare < 0 ? columns.indexOf('agenda') : spare] = 'what';
  }
  return filled;
}

function columnOf(cell: string): Column | undefined {
  if (cell.length > 40) return undefined;
  const pieces = fold(cell)
    .split(/ (?:og|and) |[/&,]/)
    .map((piece) => piece.replace(/[.:?]/g, '').trim());
  const found = pieces.map((piece) =>
    (Object.keys(columnWords) as (keyof typeof columnWords)[]).find((column) =>
      columnWords[column].test(piece),
    ),
  );
  if (found.includes('owners') && found.includes('due')) return 'owners and due';
  return found[0];
}

const isRuler = (cells: string[]): boolean =>
  cells.every((cell) => /^:?-*:?$/.test(cell)) && cells.length > 1;

function rowsBehind(lines: Line[], start: number, columns: Column[]): Table {
  const rows: Row[] = [];
  let end = start;
  while (end < lines.length) {
    const cells = cellsOf(lines[end]);
    if (cells.length < 2) break;
    if (!isRuler(cells)) rows.push(...rowOf(cells, columns));
    end += 1;
  }
  return { rows, end };
}

/** None for a row that is done or empty. */
function rowOf(cells: string[], columns: Column[]): Row[] {
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const what = cell('what');
  if (what === '' || doneStatus.test(fold(cell('status')))) return [];
  const both = columns.includes('owners and due') ? apart(cell('owners and due')) : undefined;
  const has = (column: Column) => columns.includes(column);
  const owners = both?.owners ?? (has('owners') ? cell('owners') : undefined);
  const due = both?.due ?? (has('due') ? cell('due') : undefined);
  const agendaItem = cell('agenda');
  // A table of the whole agenda has rows without an agreement.
  if (has('agenda') && !owners && !due) return [];
  return [
    {
      parts: { what, ...(owners !== undefined && { owners }), ...(due !== undefined && { due }) },
      ...(agendaItem && { agendaItem }),
    },
  ];
}

/** "Mette Friis og Jens, 15. januar": the day stands behind the last mark. */
function apart(cell: string): { owners: string; due: string } {
  const found = /^(.*?)(?:[,;/–—-] ?|\s)((?:senest |d\. ?|den |uge |\d).*)$/iu.exec(cell.slice(0, 200));
  return { owners: found?.[1] ?? cell, due: found?.[2] ?? '' };
}

const mostColumns = 6;

/** "Hvem", "Hvad", "Hvornår", each on its own line, with or without an empty line between; a row follows the other. */
function cellsByLine(lines: Line[], at: number): Table | undefined {
  for (const stride of [1, 2]) {
    const cells: string[] = [];
    let next = at;
    while (cells.length < mostColumns && isHeaderCell(lines[next]) && isSpaced(lines, next, stride)) {
      cells.push(lines[next]?.written ?? '');
      next += stride;
    }
    const columns = cells.length >= 3 ? columnsOf(cells) : undefined;
    if (!columns) continue;
    const rows: Row[] = [];
    while (isRow(lines, next, stride, columns)) {
      const row = columns.map((_, index) => lines[next + index * stride]?.written ?? '');
      rows.push(...rowOf(row, columns));
      next += columns.length * stride;
    }
    if (rows.length > 0) return { rows, end: next };
  }
  return undefined;
}

const isHeaderCell = (line: Line | undefined): boolean =>
  line !== undefined && columnOf(line.written) !== undefined;

const isSpaced = (lines: Line[], at: number, stride: number): boolean =>
  stride === 1 || (lines[at + 1]?.written ?? '') === '';

/** Its what is there, and what stands for owners and day is short enough to be that. */
function isRow(lines: Line[], start: number, stride: number, columns: Column[]): boolean {
  const cells = columns.map((_, index) => lines[start + index * stride]?.written);
  const isThere = cells.some((cell, index) => columns[index] === 'what' && (cell ?? '') !== '');
  const isShort = cells.every((cell, index) => columns[index] === 'what' || (cell ?? '').length <= 60);
  const isLined = columns.every((_, index) => isSpaced(lines, start + index * stride, stride));
  return isThere && isShort && isLined;
}
