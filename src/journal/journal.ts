// What goes into an authority's records of one meeting: agreements, the last answer to each, and decisions; pure.
import type { ActionItem } from '../action-items/action-item.ts';
import type { AgendaItem } from '../meetings/agenda.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { agreedUnder, type WrapUp } from '../meetings/meeting-wrap-up.ts';
import type { Reader } from '../people/reader.ts';
import { everInTeam, nameIn, type Organisation, type Team } from '../people/team.ts';

type Agreement = {
  number: number;
  owners: string;
  organisations: string;
  what: string;
  dueOn: string;
  status: string;
  answer: string;
};

export type JournalRow = {
  /** Absent for what was agreed beside the agenda. */
  point?: string;
  room?: string;
  agreement?: Agreement;
  decision?: string;
};

export type Journal = {
  meeting: Meeting;
  teamName: string;
  /** Where it is of one organisation alone. */
  organisation?: string;
  rows: JournalRow[];
};

/** Those that own something that was agreed at the meeting, that of `first` before the others. */
export function organisationsIn({ agreed }: WrapUp, team: Team, first: Organisation): Organisation[] {
  const own = agreed
    .flatMap(({ owners }) => owners)
    .flatMap((id) => everInTeam(team, id)?.organisation ?? [])
    .toSorted((one, other) => one.name.localeCompare(other.name, 'da'));
  const all = [...new Map(own.map((organisation) => [organisation.id, organisation])).values()];
  return [...all.filter(({ id }) => id === first.id), ...all.filter(({ id }) => id !== first.id)];
}

/** In the order of the agenda; what was decided there is in every organisation's. */
export function compileJournal(
  { meeting, agenda, agreed }: WrapUp,
  team: Team,
  reader: Reader,
  organisation?: Organisation,
): Journal {
  const { journal } = reader.texts;
  const isMeant = ({ owners }: ActionItem) =>
    !organisation || owners.some((id) => everInTeam(team, id)?.organisation.id === organisation.id);
  const row = (item: ActionItem, point?: AgendaItem): JournalRow => ({
    ...placeOf(point, reader),
    agreement: agreementOf(item, team, reader),
  });
  const under = (point: AgendaItem) => agreed.filter((item) => agreedUnder(agenda, item)?.id === point.id);
  const onAgenda = agenda.flatMap((point): JournalRow[] => {
    const all = under(point);
    // Another organisation's agreement is no decision against one.
    if (all.length === 0 && point.closedBy)
      return [{ ...placeOf(point, reader), decision: journal.closed(nameIn(team, point.closedBy)) }];
    return all.filter(isMeant).map((item) => row(item, point));
  });
  const beside = agreed.filter((item) => !agreedUnder(agenda, item) && isMeant(item));
  return {
    meeting,
    teamName: team.name,
    ...(organisation && { organisation: organisation.name }),
    rows: [...onAgenda, ...beside.map((item) => row(item))],
  };
}

function placeOf(point: AgendaItem | undefined, { texts }: Reader): Pick<JournalRow, 'point' | 'room'> {
  if (!point) return {};
  return { point: point.title, ...(point.room && { room: texts.agenda.rooms[point.room] }) };
}

function agreementOf(item: ActionItem, team: Team, reader: Reader): Agreement {
  const { texts, timeZone } = reader;
  const { journal, dates, language } = texts;
  const owners = item.owners.flatMap((id) => everInTeam(team, id) ?? []);
  const places = [...new Set(owners.map(({ organisation }) => organisation.name))];
  const list = new Intl.ListFormat(language, { type: 'unit' });
  const status = journal.statuses[item.status];
  const said =
    item.status === 'blocked' && item.blockedBecause ? journal.blocked(item.blockedBecause) : status;
  const at = item.said.at.toZonedDateTimeISO(timeZone);
  const moment = `${onPaper(at.toPlainDate())} ${dates.time(at.toPlainTime())}`;
  return {
    number: item.number,
    owners: list.format(item.owners.map((id) => nameIn(team, id))),
    organisations: list.format(places),
    what: item.what,
    dueOn: `${onPaper(item.dueOn)}${item.dueTime ? ` ${dates.time(item.dueTime)}` : ''}`,
    status,
    answer:
      item.status === 'open' ? journal.noAnswer : journal.answer(said, nameIn(team, item.said.by), moment),
  };
}

/** "24-11-2026": what Danish papers and spreadsheets take for a day. */
export function onPaper(day: { day: number; month: number; year: number }): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(day.day)}-${two(day.month)}-${day.year}`;
}
