// How fast one typed line is read, and that reading stays linear in hostile text.

import { parseDue } from '#src/dates/parse-due.ts';
import { lineParser } from '#src/parse-lines.ts';
import { corpusLines, corpusMoment, corpusPeople } from '#test/corpus/read-corpus.ts';
import { hostileTexts } from './hostile-text.ts';
import { median, milliseconds, p50, p99, type Row, report } from './measure.ts';

const longest = 100 * 1024;
const mostMilliseconds = 50;
/** Twice the text should take twice as long; more than this is no longer linear. */
const steepest = 3;
/** Below this the garbage collector decides the ratio. */
const leastTelling = 10;

type Read = (text: string) => unknown;

export async function measureParse({ quick }: { quick: boolean }): Promise<void> {
  const readLine = lineParser(corpusPeople, corpusMoment({}));
  const readDate: Read = (text) => parseDue(text, corpusMoment({}));
  const rounds = quick ? 3 : 9;
  const rows = [
    lineRow('one line of the corpus', readLine, rounds),
    lineRow('its date alone', readDate, rounds),
    ...Object.entries(hostileTexts).flatMap(([name, write]) => [
      hostileRow(`line: ${name}`, readLine, write, rounds),
      hostileRow(`date: ${name}`, readDate, write, rounds),
    ]),
  ];
  // 30,000 characters of minutes, under 200 ms, belong here as one more row.
  await report('parse', rows, {
    explained: `lines: p99 beside p50; hostile text: ${longest} bytes beside half of it`,
  });
}

function lineRow(what: string, read: Read, rounds: number): Row {
  const texts = [...corpusLines('danish'), ...corpusLines('english')].map(({ text }) => text);
  for (let warming = 0; warming < 5; warming += 1) for (const text of texts) read(text);
  const perText = texts.map((text) => Array.from({ length: 2 * rounds + 3 }, () => taken(read, text)));
  // A round in which the machine gave the processor to somebody else says nothing of the line.
  const times = Float64Array.from(perText.map(median));
  return {
    what,
    ours: `p99 ${inMicroseconds(p99(times))}`,
    baseline: `p50 ${inMicroseconds(p50(times))}`,
    rounds: [p99(times) / p50(times)],
    target: 'p99 < 1 ms',
    met: p99(times) < 1,
  };
}

function hostileRow(what: string, read: Read, write: (length: number) => string, rounds: number): Row {
  const whole = asBytes(write, longest);
  const half = asBytes(write, longest / 2);
  for (const text of [half, whole, half, whole]) read(text);
  const pairs = Array.from({ length: rounds }, () => [taken(read, whole), taken(read, half)] as const);
  const time = median(pairs.map(([long]) => long));
  const ratios = pairs.map(([long, short]) => long / short);
  return {
    what,
    ours: milliseconds(time),
    baseline: milliseconds(median(pairs.map(([, short]) => short))),
    rounds: ratios,
    target: `< ${mostMilliseconds} ms, ratio < ${steepest}`,
    met: time < mostMilliseconds && (time < leastTelling || Math.min(...ratios) < steepest),
  };
}

/** A text of this many bytes, give or take a letter. */
function asBytes(write: (length: number) => string, bytes: number): string {
  const perLetter = Buffer.byteLength(write(1000)) / 1000;
  return write(Math.round(bytes / perLetter));
}

function taken(read: Read, text: string): number {
  const start = performance.now();
  read(text);
  return performance.now() - start;
}

const inMicroseconds = (time: number): string => `${Math.round(time * 1000)} µs`;
