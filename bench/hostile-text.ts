// Texts that no person writes, each made of what one part of the reader looks for: it must stay linear in them.

const repeated = (piece: string) => (length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

export const hostileTexts: Record<string, (length: number) => string> = {
  'one long number': repeated('7'),
  'dots and numbers': repeated('3.'),
  'dots alone': repeated('.'),
  spaces: repeated(' '),
  'one long word': repeated('æ'),
  'leads alone': repeated('inden '),
  'openers of dates': repeated('i '),
  'openers in capitals': repeated('I '),
  'openers between words': repeated('i x '),
  'weeks without a number': repeated('uge uge 50 '),
  'days of the month': repeated('3/12 '),
  'weekdays with commas': repeated('fredag, '),
  'mistyped weekdays': repeated('trosdg wendesdag '),
  'times of day': repeated('kl. 10-'),
  parentheses: repeated('('),
  'parentheses that close': repeated('(fredag) '),
  'labels of a form': repeated('hvem: hvad: '),
  names: repeated('Anna Holm '),
  'names joined': repeated('Anna, Bo og '),
  'genitives and hyphens': repeated("Annas-Bo's "),
  joiners: repeated('og '),
  mentions: repeated('@Bo '),
  'call signs': repeated('@'),
  dashes: repeated('– '),
  quotes: repeated('»"'),
};

/** Lines alone: what a long paste may hold thousands of. */
export const hostileMinutes: Record<string, (length: number) => string> = {
  'blank lines': repeated('\n'),
  'empty list items': repeated('- \n'),
  'list items of a letter': repeated('- a\n'),
  'numbers of a list': repeated('1. \n'),
  'boxes to tick': repeated('☐ \n'),
  'deep bullets': repeated('  - \n'),
  'cells of a table': repeated('a\tb\n'),
  pipes: repeated('|\n'),
  headings: repeated('## a\n'),
  'labels of an agreement': repeated('Hvad:\n'),
  'names with a colon': repeated('Anna:\n'),
  'agreements in a list': repeated('- Bo ringer\n'),
  'agreements in prose': repeated('Bo ringer. '),
};
