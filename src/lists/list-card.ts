// A list of agreements, ten a page: the reader's own first, the oldest due day on top, each with what may be done to it.
import type { ActionItem } from '../action-items/action-item.ts';
import { completeButton } from '../action-items/complete-button.ts';
import { dueLine } from '../action-items/item-card.ts';
import { listedStanding } from '../action-items/standing.ts';
import { type Button, type Card, type Element, say } from '../chat/card.ts';
import { entriesWithButtons } from '../chat/card-limits.ts';
import type { ListFilter } from '../chat/list-filter.ts';
import type { Turn } from '../people/find-turns.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import { may } from '../people/rights.ts';
import { standingToItem } from '../people/standings.ts';
import { nameIn } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import { listHeading } from './list-heading.ts';
import { doneLately, listed } from './listed-items.ts';
import { type Reach, reachAdvice, reachWords } from './reach.ts';

const mostDone = 5;
const longestLine = 120;
const longestNames = 80;
const longestTeam = 80;
/** Of a person in very many teams; the others' pages need the room. */
const mostEmptyTeams = 5;

/** `items` of the turn's team: open ones in the order they are due, and those done lately. */
export type TeamItems = { turn: Turn; items: ActionItem[]; reach?: Reach };

type Row = { turn: Turn; item: ActionItem; part: 'own' | 'others' | 'done'; reach?: Reach };

/** `page` counts from 0; past the end it is the last. `notice` is said on top. `ofTeam`: the list stays one of this team. */
export function listCard(
  teams: [TeamItems, ...TeamItems[]],
  filter: ListFilter,
  page = 0,
  notice?: string,
  ofTeam?: string,
): Card {
  const rows = teams.flatMap(({ turn, items, reach }) =>
    rowsOf(listed(items, filter, turn), filter, turn).map((row) => (reach ? { ...row, reach } : row)),
  );
  const lastPage = Math.max(0, Math.ceil(rows.length / entriesWithButtons) - 1);
  const shownPage = Math.min(page, lastPage);
  const first = shownPage * entriesWithButtons;
  const shown = rows.slice(first, first + entriesWithButtons);
  const { reader } = teams[0].turn;

  const at = { filter, page: shownPage, ...(ofTeam && { team: ofTeam }) };
  const elements: Element[] = notice ? [{ kind: 'text', runs: [say(notice)] }] : [];
  const headings: string[] = [];
  let emptyTeams = 0;
  for (const { turn } of teams) {
    const all = rows.filter((row) => row.turn === turn);
    const here = shown.filter((row) => row.turn === turn);
    if (here.length === 0) {
      if (all.length > 0 || !isOfTeams(filter) || shownPage > 0 || emptyTeams === mostEmptyTeams) continue;
      emptyTeams += 1;
    }
    const heading = listHeading(filter, all.length, turn);
    headings.push(heading);
    const name = teams.length > 1 ? [shortened(turn.team.name, longestTeam)] : [];
    elements.push(lines([...name, heading]), ...partsOf(here, all, at));
  }
  if (headings.length === 0) {
    const heading = listHeading(filter, 0, teams[0].turn);
    headings.push(heading);
    elements.push(line(heading));
  }
  if (shownPage === lastPage) elements.push(...lately(teams, filter));
  const led = teams.find(({ reach }) => reach && reach.unreached.size > 0);
  if (led?.reach && shownPage === 0) elements.push(...reachAdvice(led.reach, led.turn));
  if (lastPage > 0) elements.push(...turning(first + 1, first + shown.length, rows.length, at, reader));
  return { summary: notice ?? headings[0] ?? '', elements };
}

const isOfTeams = ({ by }: ListFilter): boolean => by === 'all' || by === 'mine';

function rowsOf(items: ActionItem[], filter: ListFilter, turn: Turn): Row[] {
  if (filter.by === 'done') return items.map((item) => ({ turn, item, part: 'done' }));
  const isOwn = ({ owners }: ActionItem) => owners.includes(turn.member.id);
  const own = items.filter(isOwn).map((item): Row => ({ turn, item, part: 'own' }));
  const others = items.filter((item) => !isOwn(item)).map((item): Row => ({ turn, item, part: 'others' }));
  return [...own, ...others];
}

type At = { filter: ListFilter; page: number; team?: string };

/** Own and others' apart, under a word each, where the team's list has both. */
function partsOf(here: Row[], all: Row[], at: At): Element[] {
  const isMixed = new Set(all.map(({ part }) => part)).size > 1;
  return (['own', 'others', 'done'] as const).flatMap((part): Element[] => {
    const rows = here.filter((row) => row.part === part);
    const [first] = rows;
    if (!first) return [];
    const { actionItems } = first.turn.reader.texts;
    const label = part === 'own' ? actionItems.own : actionItems.others;
    const entries: Element = { kind: 'entries', entries: rows.map((row) => entryOf(row, at)) };
    return isMixed ? [line(label), entries] : [entries];
  });
}

function entryOf({ turn, item, part, reach }: Row, at: At) {
  const detail = part === 'done' ? doneDetail(item, turn) : openDetail(item, turn, reach);
  return {
    lines: [
      [say(`#${item.number} `, 'strong'), say(shortened(item.what, longestLine))],
      [say(detail, 'quiet')],
    ],
    buttons: part === 'done' ? [] : buttonsOf(item, turn, at),
  };
}

/** Whose answer it is not sees no buttons: pressing them would change nothing. */
function buttonsOf(item: ActionItem, turn: Turn, at: At): Button[] {
  const { reader } = turn;
  const { changes } = reader.texts;
  const buttons: Button[] = [];
  const standing = standingToItem(turn, item);
  if (may(standing, 'answer', 'item')) {
    buttons.push({
      ...completeButton(item, reader),
      press: { do: 'complete in list', listed: item.id, ...at },
    });
  }
  if (may(standing, 'change', 'item')) {
    buttons.push({
      label: changes.correct,
      spoken: changes.correctSpoken(item.number),
      press: { do: 'change item', item: item.id },
    });
  }
  return buttons;
}

function openDetail(item: ActionItem, turn: Turn, reach: Reach | undefined): string {
  const { team, reader } = turn;
  const { actionItems } = reader.texts;
  const names = actionItems.owners(item.owners.map((personId) => nameIn(team, personId)));
  const standing = [...listedStanding(item, reader), ...(reach ? reachWords(item, reach, turn) : [])];
  return [shortened(names, longestNames), dueLine(item, reader), ...standing].join(' · ');
}

function doneDetail({ said }: ActionItem, { team, reader }: Turn): string {
  const by = shortened(nameIn(team, said.by), longestNames);
  return reader.texts.actionItems.done(momentFor(reader, said.at), by);
}

function lately(teams: TeamItems[], filter: ListFilter): Element[] {
  const rows = teams
    .flatMap(({ turn, items }) =>
      doneLately(items, filter, turn).map((item): Row => ({ turn, item, part: 'done' })),
    )
    .slice(0, mostDone);
  const [first] = rows;
  if (!first) return [];
  return [
    line(first.turn.reader.texts.actionItems.doneLately),
    { kind: 'entries', entries: rows.map((row) => entryOf(row, { filter, page: 0 })) },
  ];
}

function turning(
  first: number,
  last: number,
  count: number,
  { filter, page, team }: At,
  reader: Reader,
): Element[] {
  const { lists } = reader.texts;
  const to = (label: string, other: number): Button => ({
    label,
    press: { do: 'show list', filter, page: other, ...(team && { team }) },
  });
  const buttons = [
    ...(page > 0 ? [to(lists.earlier, page - 1)] : []),
    ...(last < count ? [to(lists.more, page + 1)] : []),
  ];
  return [
    { kind: 'text', runs: [say(lists.page(first, last, count), 'quiet')] },
    { kind: 'buttons', buttons },
  ];
}

/** One block on every platform, however many lines. */
function lines(texts: string[]): Element {
  return { kind: 'entries', entries: [{ lines: texts.map((text) => [say(text, 'strong')]), buttons: [] }] };
}

function line(text: string): Element {
  return { kind: 'text', runs: [say(text, 'strong')] };
}
