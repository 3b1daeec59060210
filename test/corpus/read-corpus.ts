// The lines of the corpus, and how what was understood of each compares with what was to be understood.
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { KnownPeople, lineParser, type ParsedLine } from '#src/parse-lines.ts';

const Line = z.strictObject({
  text: z.string(),
  owners: z.array(z.string()),
  what: z.union([z.string(), z.array(z.string())]),
  dueOn: z.iso.date().nullable(),
  dueTime: z.string().nullable(),
  asks: z.array(z.enum(['who', 'what', 'when'])),
  now: z.string().optional(),
  meeting: z.iso.date().optional(),
  note: z.string().optional(),
});

export type CorpusLine = z.infer<typeof Line>;

const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

export const corpusPeople = KnownPeople.parse(JSON.parse(here('people.json')));

/** The second was written by somebody who had seen neither the first nor the reader, the third by one who knew it. */
export type Corpus = 'first' | 'second' | 'third';

export const folderOf = (corpus: Corpus): string => (corpus === 'first' ? './' : `./${corpus}/`);

export function corpusLines(language: 'danish' | 'english', corpus: Corpus = 'first'): CorpusLine[] {
  return here(`${folderOf(corpus)}${language}-lines.jsonl`)
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));
}

/** The moment at which a text of the corpus was written, and the meeting that was planned then. */
export function corpusMoment({
  now,
  meeting,
}: {
  now?: string | undefined;
  meeting?: string | null | undefined;
}) {
  const timeZone = 'Europe/Copenhagen';
  return {
    now: Temporal.PlainDateTime.from(now ?? '2026-11-24T10:00')
      .toZonedDateTime(timeZone)
      .toInstant(),
    timeZone,
    ...(meeting && { nextMeeting: Temporal.PlainDate.from(meeting) }),
  };
}

function readCorpusLine(line: CorpusLine): ParsedLine {
  return lineParser(corpusPeople, corpusMoment(line))(line.text);
}

export type Verdict = {
  line: CorpusLine;
  read: ParsedLine;
  /** A day or time that is not the right one, or one where it had to ask. Worse than a question. */
  wrongDate: boolean;
  /** Somebody who does not own it, or somebody missing without a question. */
  wrongOwner: boolean;
  /** Owners, day and time are right, and the questions are those that must be asked. */
  understood: boolean;
  /** The what is one of the accepted wordings. */
  worded: boolean;
};

function judge(line: CorpusLine): Verdict {
  const read = readCorpusLine(line);
  const asks = (about: string) => read.questions.some((question) => question.about === about);
  const sameOwners = JSON.stringify(read.owners) === JSON.stringify(line.owners);
  const sameDate = read.dueOn === line.dueOn && read.dueTime === line.dueTime;
  const wordings = [line.what].flat();
  return {
    line,
    read,
    wrongDate: read.dueOn !== null && !sameDate,
    wrongOwner: read.owners.some((name) => !line.owners.includes(name)) || (!asks('who') && !sameOwners),
    understood:
      sameOwners &&
      sameDate &&
      (['who', 'what', 'when'] as const).every((about) => asks(about) === line.asks.includes(about)),
    worded: wordings.includes(read.what),
  };
}

/** Of lines that need no question, how many were understood without one; and what went wrong in all of them. */
export function score(lines: CorpusLine[]) {
  const verdicts = lines.map(judge);
  const clear = verdicts.filter(({ line }) => line.asks.length === 0);
  const unclear = verdicts.filter(({ line }) => line.asks.length > 0);
  const share = (all: Verdict[], is: (verdict: Verdict) => boolean) => all.filter(is).length / all.length;
  return {
    verdicts,
    understood: share(clear, ({ understood }) => understood),
    askedRightly: share(unclear, ({ understood }) => understood),
    worded: share(verdicts, ({ worded }) => worded),
    wrongDates: verdicts.filter(({ wrongDate }) => wrongDate),
    wrongOwners: verdicts.filter(({ wrongOwner }) => wrongOwner),
  };
}
