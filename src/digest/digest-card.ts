// A digest as cards: as many as it takes, so that nothing is left out and each fits every platform.
import type { Card, Element, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { ClusterKind } from '../clusters/cluster.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import { shortened } from '../texts/shortened.ts';
import { askButtons, askOutcome } from './ask-lines.ts';
import type { Ask, Digest, TeamLine } from './digest.ts';
import { paged, type Row } from './digest-pages.ts';

const longestName = 60;
const longestWhat = 300;
const longestBecause = 150;

/** `called`: what the teams' cluster is called, where they are of one. `picture`: over the weeks, with its numbers in words. */
export type Shown = { title: string; called?: ClusterKind; picture?: Element };

export function digestCards(digest: Digest, shown: Shown, reader: Reader): Card[] {
  const { texts, today } = reader;
  const sum = texts.digest.sum(
    digest.moved.length + digest.standing.length + digest.quiet.length,
    shown.called,
    texts.dates.dayAlone(dayOf(digest.since, reader), today),
    digest.weeks.at(-1) ?? { done: 0, added: 0, onTime: 0, late: 0, blocked: 0 },
  );
  const rows = [
    ...headed(
      texts.digest.asks,
      digest.asks.map((ask) => askRow(ask, reader)),
    ),
    ...headed(
      texts.digest.moved,
      digest.moved.map((line) => ({ lines: teamLines(line, reader), buttons: [] })),
    ),
    ...headed(
      texts.digest.still,
      digest.standing.map(({ name, week }) => ({
        lines: [[say(texts.digest.stillOf(shortened(name, longestName), week))]],
        buttons: [],
      })),
    ),
    ...quietRows(
      digest.quiet.map(({ name }) => name),
      reader,
    ),
  ];
  return paged(
    rows,
    { title: shown.title, opening: [say(sum)], ...(shown.picture && { picture: shown.picture }) },
    reader,
  );
}

/** The heading goes with the first of its rows. */
const headed = (heading: string, rows: Row[]): Row[] =>
  rows.map((row, index) => (index === 0 ? { ...row, heading } : row));

const dayOf = (at: Digest['since'], { timeZone }: Reader) => at.toZonedDateTimeISO(timeZone).toPlainDate();

function askRow(ask: Ask, reader: Reader): Row {
  const { digest } = reader.texts;
  const name = shortened(ask.team, longestName);
  const outcome = askOutcome(ask, reader);
  return {
    lines: [
      [say(digest.ask(name, ask.number, shortened(ask.what, longestWhat)), 'strong')],
      ...(ask.because ? [[say(digest.because(shortened(ask.because, longestBecause)))]] : []),
      [say(digest.askedBy(shortened(ask.askedBy, longestName), momentFor(reader, ask.askedAt)), 'quiet')],
      ...(outcome ? [[say(outcome)]] : []),
    ],
    buttons: askButtons(ask, reader),
  };
}

/** The name and the figures; below them what needs no acting on. */
export function teamLines(
  { name, week, moreLate, moreBlocked, promises, pulse, nextMeeting }: TeamLine,
  reader: Reader,
): Run[][] {
  const { digest, dates } = reader.texts;
  const meeting = nextMeeting
    ? digest.meeting(dates.typed(nextMeeting.heldOn, reader.today), nextMeeting.startsAt)
    : digest.noMeeting;
  const more = [digest.promises(promises), pulse ? digest.pulse(pulse) : '', meeting].filter(Boolean);
  return [
    [say(shortened(name, longestName), 'strong')],
    [say(digest.figures(week, moreLate, moreBlocked))],
    [say(more.join(' · '), 'quiet')],
  ];
}

const namesInARow = 25;

/** One line, unless there are so many that it would not fit a message. */
function quietRows(names: string[], reader: Reader): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < names.length; from += namesInARow) {
    const some = names.slice(from, from + namesInARow).map((name) => shortened(name, longestName));
    rows.push({ lines: [[say(reader.texts.digest.quiet(some))]], buttons: [] });
  }
  return rows;
}
