// The minutes of the corpus, and how the agreements that were found in each compare with those that stand in it.
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { fold } from '#src/dates/words.ts';
import { minutesParser, type ParsedSuggestion } from '#src/parse-lines.ts';
import { type Corpus, corpusMoment, corpusPeople, folderOf } from './read-corpus.ts';

const Agreement = z.strictObject({
  owners: z.array(z.string()),
  what: z.union([z.string(), z.array(z.string())]),
  dueOn: z.iso.date().nullable(),
  dueTime: z.string().nullable(),
  /** Several where each is as right; null where it stands under no heading. */
  agendaItem: z.union([z.string().nullable(), z.array(z.string().nullable())]),
  asks: z.array(z.enum(['who', 'what', 'when'])),
  optional: z.boolean().optional(),
  note: z.string().optional(),
});

const Expected = z.strictObject({
  now: z.string(),
  meeting: z.iso.date().nullable(),
  agreements: z.array(Agreement),
  note: z.string().optional(),
});

export type Agreement = z.infer<typeof Agreement>;

export type CorpusMinutes = z.infer<typeof Expected> & { name: string; text: string };

export function corpusMinutes(corpus: Corpus): CorpusMinutes[] {
  const folder = new URL(`${folderOf(corpus)}minutes/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => file.replace('.txt', ''))
    .map((name) => {
      const read = (ending: string) => readFileSync(new URL(`${name}.${ending}`, folder), 'utf8');
      return { name, text: read('txt'), ...Expected.parse(JSON.parse(read('json'))) };
    });
}

export type Match = { expected: Agreement; read: ParsedSuggestion };

export type MinutesVerdict = {
  minutes: CorpusMinutes;
  /** The same agreement, optional ones left out. */
  matches: Match[];
  /** Found, and no agreement. */
  extra: ParsedSuggestion[];
  missed: Agreement[];
};

function judgeMinutes(minutes: CorpusMinutes): MinutesVerdict {
  const readings = minutesParser(corpusPeople, corpusMoment(minutes))(minutes.text);
  const pairs = align(minutes.agreements, readings);
  const paired = new Set(pairs.map(({ read }) => read));
  const found = new Set(pairs.map(({ expected }) => expected));
  return {
    minutes,
    matches: pairs.filter(({ expected }) => !expected.optional),
    extra: readings.filter((read) => !paired.has(read)),
    missed: minutes.agreements.filter((expected) => !(expected.optional || found.has(expected))),
  };
}

/** Half of their words in common makes two of them the same agreement. */
const sameEnough = 0.5;

/** Pairs in the order of both, as much alike as can be. */
function align(expected: Agreement[], readings: ParsedSuggestion[]): Match[] {
  const worth = Array.from({ length: expected.length + 1 }, () => Array<number>(readings.length + 1).fill(0));
  const at = (row: number, column: number) => worth[row]?.[column] ?? 0;
  const gain = (agreement: Agreement, read: ParsedSuggestion) => {
    const alike = Math.max(...[agreement.what].flat().map((what) => likeness(what, read.what)));
    return alike < sameEnough ? 0 : alike + (agreement.optional ? 0 : 0.1);
  };
  for (let row = expected.length - 1; row >= 0; row -= 1) {
    for (let column = readings.length - 1; column >= 0; column -= 1) {
      const [agreement, read] = [expected[row], readings[column]];
      const pair = agreement && read ? gain(agreement, read) : 0;
      const best = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        pair > 0 ? pair + at(row + 1, column + 1) : 0,
      );
      (worth[row] ?? [])[column] = best;
    }
  }
  const pairs: Match[] = [];
  let [row, column] = [0, 0];
  while (row < expected.length && column < readings.length) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else {
      const [agreement, read] = [expected[row], readings[column]];
      if (agreement && read) pairs.push({ expected: agreement, read });
      row += 1;
      column += 1;
    }
  }
  return pairs;
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Twice the words in common over all words of both. */
function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const left = [...others];
  let common = 0;
  for (const word of words) {
    const index = left.indexOf(word);
    if (index < 0) continue;
    left.splice(index, 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, words.length + others.length);
}

const asks = ({ questions }: ParsedSuggestion, about: string) =>
  questions.some((question) => question.about === about);

const sameOwners = ({ expected, read }: Match) =>
  JSON.stringify(expected.owners) === JSON.stringify(read.owners) &&
  asks(read, 'who') === expected.asks.includes('who');

const sameDue = ({ expected, read }: Match) =>
  read.dueOn === expected.dueOn && read.dueTime === expected.dueTime;

const bareHeading = (heading: string | null) => heading?.replace(/[.:]$/, '') ?? null;

const sameAgendaItem = ({ expected, read }: Match) =>
  [expected.agendaItem].flat().map(bareHeading).includes(bareHeading(read.agendaItem));

/** A day that is not the right one, or one where it had to ask: worse than a question. */
const wrongDate = (match: Match) => match.read.dueOn !== null && !sameDue(match);

/** Somebody who does not own it, or somebody missing without a question. */
const wrongOwner = ({ expected, read }: Match) =>
  read.owners.some((name) => !expected.owners.includes(name)) ||
  (!asks(read, 'who') && read.owners.length !== expected.owners.length);

/** What is not as it was to be understood: "owners", "due", "agenda item". */
export function wrongParts(match: Match): string[] {
  return [
    ...(sameOwners(match) ? [] : ['owners']),
    ...(sameDue(match) ? [] : ['due']),
    ...(sameAgendaItem(match) ? [] : ['agenda item']),
  ];
}

export function scoreMinutes(all: CorpusMinutes[]) {
  const verdicts = all.map(judgeMinutes);
  const matches = verdicts.flatMap((verdict) => verdict.matches);
  const extra = verdicts.flatMap((verdict) => verdict.extra);
  const missed = verdicts.flatMap((verdict) => verdict.missed);
  const share = (is: (match: Match) => boolean) => matches.filter(is).length / Math.max(1, matches.length);
  return {
    verdicts,
    precision: matches.length / Math.max(1, matches.length + extra.length),
    recall: matches.length / Math.max(1, matches.length + missed.length),
    owners: share(sameOwners),
    due: share(sameDue),
    agendaItems: share(sameAgendaItem),
    wrongDates: matches.filter(wrongDate),
    wrongOwners: matches.filter(wrongOwner),
  };
}
