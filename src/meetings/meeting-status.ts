// How the team's agreements stand before a meeting, and the latest puls: what a leader tells the meeting. Nothing where there is nothing.
import { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';
import { ownersOf } from '../action-items/item-card.ts';
import { helpLine } from '../barriers/help-line.ts';
import { type Card, type Element, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import { changeSince } from '../polls/change.ts';
import { textIn } from '../polls/instrument.ts';
import type { ClosedRound } from '../polls/poll.ts';
import { shortened } from '../texts/shortened.ts';
import type { Meeting } from './meeting.ts';
import { meetingLine } from './meeting-card.ts';

/** Of each part; the rest is one word away. */
const mostListed = 7;
const longestWhat = 120;
const longestOwners = 140;
const longestBecause = 80;
const longestHelp = 80;

export type Status = {
  meeting: Meeting;
  /** Those that are not finished, and what was done since the last meeting. */
  items: ActionItem[];
  /** The latest round that closed, and the one before it of the same questions. */
  puls?: { round: ClosedRound; before: ClosedRound | undefined } | undefined;
};

type Part = 'done' | 'onTheWay' | 'late' | 'blocked';

const parts: Part[] = ['done', 'onTheWay', 'late', 'blocked'];

export function meetingStatus(
  { meeting, items, puls }: Status,
  team: Team,
  reader: Reader,
): Card | undefined {
  const { reports } = reader.texts;
  if (items.length === 0 && !puls) return undefined;
  const heading = reports.statusOf(meetingLine(meeting, reader));
  const elements: Element[] = [{ kind: 'text', runs: [say(heading, 'strong')] }];
  const counts: string[] = [];
  for (const part of parts) {
    const here = items.filter((item) => partOf(item, reader) === part);
    if (here.length === 0) continue;
    counts.push(reports.count[part](here.length));
    const shown = here.slice(0, mostListed);
    const rest = here.length - shown.length;
    elements.push({
      kind: 'entries',
      entries: [
        { lines: [[say(reports.count[part](here.length), 'strong')]], buttons: [] },
        ...shown.map((item) => ({ lines: linesOf(item, part, team, reader), buttons: [] })),
        ...(rest > 0 ? [{ lines: [[say(reports.rest[part](rest), 'quiet')]], buttons: [] }] : []),
      ],
    });
  }
  if (items.length === 0) elements.push({ kind: 'text', runs: [say(reports.noItems)] });
  if (puls) elements.push(pulsPart(puls, reader));
  return { summary: [heading, ...counts].join(' · '), elements };
}

function partOf({ status, dueOn }: ActionItem, { today }: Reader): Part {
  if (status === 'done') return 'done';
  if (status === 'blocked') return 'blocked';
  return status === 'delayed' || Temporal.PlainDate.compare(dueOn, today) < 0 ? 'late' : 'onTheWay';
}

function linesOf(item: ActionItem, part: Part, team: Team, reader: Reader) {
  const { reports, dates } = reader.texts;
  const due = part === 'done' ? [] : [reports.due(dates.typed(item.dueOn, reader.today))];
  const because =
    part === 'blocked' && item.blockedBecause ? [shortened(item.blockedBecause, longestBecause)] : [];
  const owners = shortened(ownersOf(item, team, reader), longestOwners);
  const help = part === 'blocked' ? (helpLine(item, reader) ?? '') : '';
  return [
    [say(`#${item.number} `, 'strong'), say(shortened(item.what, longestWhat))],
    [say([owners, ...due, ...because].join(' · '), 'quiet')],
    ...(help ? [[say(shortened(help, longestHelp), 'quiet')]] : []),
  ];
}

function pulsPart({ round, before }: NonNullable<Status['puls']>, reader: Reader): Element {
  const { reports, polls, dates, language } = reader.texts;
  const { asked } = round;
  const [dimension] = asked.dimensions;
  const closedOn = round.closesAt.toZonedDateTimeISO(reader.timeZone).toPlainDate();
  const title = dimension ? textIn(dimension.title, asked, language) : '';
  const lines = (dimension?.questions ?? []).flatMap((question) => {
    const now = round.figures.get(question.number);
    if (!now) return [];
    const figure = polls.figure(now).replace(/\.$/, '');
    const change = polls.change(changeSince(before?.figures.get(question.number), now));
    const said = [figure, change].filter(Boolean).join('; ');
    return [[say(`${textIn(question.title, asked, language)}: ${said}`)]];
  });
  const heading = reports.puls(title, dates.dayAlone(closedOn, reader.today));
  return { kind: 'entries', entries: [{ lines: [[say(heading, 'strong')], ...lines], buttons: [] }] };
}
