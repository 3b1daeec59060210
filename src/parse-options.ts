// What `npm run --silent parse` is called with, checked; what is wrong with it is said in one sentence.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { KnownPeople, type ParseAt } from './parse-lines.ts';

export class WrongOption extends Error {}

export type ParseOptions = {
  at: ParseAt;
  /** Undefined: every capitalised name counts as known. */
  people: typeof KnownPeople._output | undefined;
  /** `lines`: one text a line from standard input. `minutes`: a whole text, from there where it is undefined. */
  input: { kind: 'text'; text: string } | { kind: 'lines' } | { kind: 'minutes'; text: string | undefined };
};

/** `realNow`: epoch milliseconds. Throws `WrongOption`, and nothing else. */
export function readParseOptions(args: string[], realNow: number): ParseOptions {
  const { values, positionals } = split(args);
  const timeZone = values.tz ?? 'Europe/Copenhagen';
  const real = Temporal.Instant.fromEpochMilliseconds(Math.floor(realNow));
  attempt(() => real.toZonedDateTimeISO(timeZone), `--tz knows no time zone "${timeZone}".`);
  const now = values.now === undefined ? real : readNow(values.now, timeZone);
  const nextMeeting = values.meeting === undefined ? undefined : readMeeting(values.meeting, timeZone);
  return {
    at: { now, timeZone, ...(nextMeeting && { nextMeeting }) },
    people: values.people === undefined ? undefined : readPeople(values.people),
    input: readInput(values, positionals),
  };
}

/** An argument that begins with a dash and holds white space is a text: "- Anna: skemaet". */
function split(args: string[]) {
  const isText = (arg: string) => /^-(?:$|-*\s|[^-\s]\S*\s|--)/.test(arg) && !args.includes('--');
  const texts = args.filter(isText);
  const others = args.filter((arg) => !isText(arg));
  return attempt(
    () =>
      parseArgs({
        args: texts.length > 0 ? [...others, '--', ...texts] : others,
        allowPositionals: true,
        options: {
          now: { type: 'string' },
          tz: { type: 'string' },
          meeting: { type: 'string' },
          people: { type: 'string' },
          lines: { type: 'boolean' },
          minutes: { type: 'boolean' },
        },
      }),
    ({ message }) => message.split(/\. To specify|\n/)[0] ?? message,
  );
}

type Asked = { lines?: boolean | undefined; minutes?: boolean | undefined };

function readInput({ lines, minutes }: Asked, [text, ...more]: string[]): ParseOptions['input'] {
  if (lines && minutes) throw new WrongOption('Give --lines or --minutes, not both.');
  if (lines && text === undefined) return { kind: 'lines' };
  if (lines) throw new WrongOption('With --lines the texts come from standard input, not as an argument.');
  if (more.length > 0) throw new WrongOption('Give one text, in quotes.');
  if (minutes) return { kind: 'minutes', text };
  if (text === undefined) throw new WrongOption('Give the text as an argument, or --lines, or --minutes.');
  return { kind: 'text', text };
}

function readNow(now: string, timeZone: string): Temporal.Instant {
  return attempt(
    () =>
      isInstant(now)
        ? Temporal.Instant.from(now)
        : Temporal.PlainDateTime.from(now).toZonedDateTime(timeZone).toInstant(),
    `--now takes an instant or a local date and time, such as 2026-11-24T10:00, not "${now}".`,
  );
}

function readMeeting(meeting: string, timeZone: string): Temporal.PlainDate {
  return attempt(
    () =>
      isInstant(meeting)
        ? Temporal.Instant.from(meeting).toZonedDateTimeISO(timeZone).toPlainDate()
        : Temporal.PlainDate.from(meeting),
    `--meeting takes a date or a date and time, such as 2026-12-15, not "${meeting}".`,
  );
}

const isInstant = (text: string): boolean => /(?:Z|[+-]\d{2}(?::?\d{2})?)(?:\[.*)?$/i.test(text.slice(11));

function readPeople(file: string): typeof KnownPeople._output {
  const text = attempt(() => readFileSync(file, 'utf8'), `--people: the file "${file}" cannot be read.`);
  const json: unknown = attempt(() => JSON.parse(text), `--people: the file "${file}" is not JSON.`);
  const people = KnownPeople.safeParse(json);
  if (people.success) return people.data;
  throw new WrongOption(`--people: the file "${file}" must hold an array of names or of {"name": "…"}.`);
}

function attempt<Value>(what: () => Value, otherwise: string | ((error: Error) => string)): Value {
  try {
    return what();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new WrongOption(typeof otherwise === 'string' ? otherwise : otherwise(error));
  }
}
