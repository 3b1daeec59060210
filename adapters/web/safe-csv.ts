// A table for spreadsheets in which every cell is text, whatever somebody has written in it.

/** What a spreadsheet takes for a formula: also in the full width of East Asian keyboards. */
const begins = '[=+\\-@＝＋－＠﹢﹣﹦−|%]';

/** Before it may stand what a spreadsheet leaves out. */
const leftOut = '[\\s"\'’‘`\\u200b-\\u200f\\u2060\\ufeff]*';

/** At the beginning; or where a reader with another separator would begin a cell. */
const formula = new RegExp(`(^|[,;\\t|])(${leftOut})(?=${begins})`, 'gu');

const control = /[\p{Cc}\u2028\u2029]+/gu;
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;

/** UTF-8 with its mark, semicolons as Danish Excel has them, every cell in quotes (RFC 4180). */
export function safeCsv(rows: string[][]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const plain = text.replaceAll(turning, '').replaceAll(control, ' ').trim();
  return `"${plain.replaceAll(formula, "$1'$2").replaceAll('"', '""')}"`;
}
