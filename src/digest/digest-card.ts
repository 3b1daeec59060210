// A digest as cards: as many as it takes, so that nothing is left out and each fits every platform.

import type { ShownBarrier } from '../barriers/barriers-card.ts';
import { barrierButtons, helperStanding } from '../barriers/help-request-card.ts';
import type { Card, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { ClusterKind } from '../clusters/cluster.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import { nameIn } from '../people/team.ts';
import { wordsOf } from '../polls/round-words.ts';
import { shortened } from '../texts/shortened.ts';
import type { ClusterPulse } from './cluster-pulse.ts';
import type { Digest, TeamLine } from './digest.ts';
import { type Frame, paged, type Row } from './digest-pages.ts';

const longestName = 60;
const longestWhat = 300;
const longestBecause = 150;

/** `called`: what the teams' cluster is called, where they are of one. */
export type Shown = Omit<Frame, 'opening'> & { personId: string; called?: ClusterKind };

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
      digest.asks.map((ask) => askRow(ask, shown.personId, reader)),
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
    ...headed(
      texts.digest.pulses,
      digest.pulses.map((pulse) => pulseRow(pulse, reader)),
    ),
    ...quietRows(
      digest.quiet.map(({ name }) => name),
      reader,
    ),
  ];
  return paged(rows, { ...shown, opening: [say(sum)] }, reader);
}

/** The heading goes with the first of its rows. */
const headed = (heading: string, rows: Row[]): Row[] =>
  rows.map((row, index) => (index === 0 ? { ...row, heading } : row));

const dayOf = (at: Digest['since'], { timeZone }: Reader) => at.toZonedDateTimeISO(timeZone).toPlainDate();

/** An item's wording is shown, because help is asked with it. */
function askRow({ barrier, item, team }: ShownBarrier, personId: string, reader: Reader): Row {
  const { digest } = reader.texts;
  const outcome = helperStanding(barrier, item, personId, reader);
  const askedBy = shortened(nameIn(team, barrier.askedBy), longestName);
  const because = item.blockedBecause && shortened(item.blockedBecause, longestBecause);
  return {
    lines: [
      [
        say(
          digest.ask(shortened(team.name, longestName), item.number, shortened(item.what, longestWhat)),
          'strong',
        ),
      ],
      ...(because ? [[say(digest.because(because))]] : []),
      [say(digest.askedBy(askedBy, momentFor(reader, barrier.askedAt)), 'quiet')],
      ...(outcome ? [[say(outcome)]] : []),
    ],
    buttons: barrierButtons(barrier, item, personId, reader, true),
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

/** No team is in it: there is no best and no worst. */
function pulseRow({ asked, questions }: ClusterPulse, { texts }: Reader): Row {
  const words = wordsOf({ asked }, texts.language);
  const lines = words.questions.flatMap(({ number, title }) => {
    const figure = questions.get(number);
    return figure ? [[say(texts.digest.pulseOf(title, figure))]] : [];
  });
  return {
    lines: [[say(words.title, 'strong')], ...lines, [say(texts.digest.pulseRule, 'quiet')]],
    buttons: [],
  };
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
