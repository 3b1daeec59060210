// How fast one typed line and whole minutes are read, and that reading stays linear in hostile text.

import { parseDue } from '#src/dates/parse-due.ts';
import { loadCalendar } from '#src/dates/work-calendar.ts';
import { lineParser, minutesParser } from '#src/parse-lines.ts';
import { corpusLines, corpusMoment, corpusPeople } from '#test/corpus/read-corpus.ts';
import { corpusMinutes } from '#test/corpus/read-minutes-corpus.ts';
import { hostileMinutes, hostileTexts } from './hostile-text.ts';
import { median, milliseconds, p50, p99, type Row, report } from './measure.ts';

const longest = 100 * 1024;
const mostMilliseconds = 50;
const minutesLength = 30_000;
const mostForMinutes = 200;
/** As many milliseconds a letter as minutes may take. */
const mostForHostileMinutes = (mostForMinutes * longest) / minutesLength;
/** Twice the text should take twice as long; more than this is no longer linear. */
const steepest = 3;
/** Below this the garbage collector decides the ratio. */
const leastTelling = 10;

type Read = (text: string) => unknown;

export async function measureParse({ quick }: { quick: boolean }): Promise<void> {
  const readLine = lineParser(corpusPeople, corpusMoment({}));
  const readDate: Read = (text) => parseDue(text, corpusMoment({}));
  const rounds = quick ? 3 : 9;
  const readMinutes: Read = minutesParser(corpusPeople, corpusMoment({}));
  // The bot loads it when it has started. Then the minutes first of all, while nothing is warm yet.
  loadCalendar();
  const minutes = minutesRow(readMinutes, rounds);
  const rows = [
    minutes,
    lineRow('one line of the corpus', readLine, rounds),
    lineRow('its date alone', readDate, rounds),
    ...Object.entries(hostileTexts).flatMap(([name, write]) => [
      hostileRow(`line: ${name}`, readLine, write, rounds),
      hostileRow(`date: ${name}`, readDate, write, rounds),
    ]),
    ...Object.entries({ ...hostileTexts, ...hostileMinutes }).map(([name, write]) =>
      hostileRow(`minutes: ${name}`, readMinutes, write, rounds, mostForHostileMinutes),
    ),
  ];
  await report('parse', rows, {
    explained: `minutes: warm beside cold; lines: p99 beside p50; hostile text: ${longest} bytes beside half of it`,
  });
}

/** Minutes of the corpus, one behind the other: read once cold, then warm. */
function minutesRow(read: Read, rounds: number): Row {
  const all = corpusMinutes('first').map(({ text }) => text);
  const text = all.join('\n\n').repeat(2).slice(0, minutesLength);
  const cold = taken(read, text);
  const times = Array.from({ length: rounds + 3 }, () => taken(read, text)).slice(3);
  const warm = median(times);
  return {
    what: `${minutesLength} characters of minutes`,
    ours: `warm ${milliseconds(warm)}`,
    baseline: `cold ${milliseconds(cold)}`,
    rounds: times.map((time) => time / cold),
    target: `< ${mostForMinutes} ms, cold and warm`,
    met: Math.max(warm, cold) < mostForMinutes,
  };
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

function hostileRow(
  what: string,
  read: Read,
  write: (length: number) => string,
  rounds: number,
  most = mostMilliseconds,
): Row {
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
    target: `< ${Math.round(most)} ms, ratio < ${steepest}`,
    met: time < most && (time < leastTelling || Math.min(...ratios) < steepest),
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
