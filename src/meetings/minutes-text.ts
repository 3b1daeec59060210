// A meeting's agreements as text to paste into the minutes: whole, in the order of the agenda, in pages where it is long.
import type { ActionItem } from '../action-items/action-item.ts';
import { dueOf, ownersOf } from '../action-items/item-card.ts';
import { type Button, type Card, type Element, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import { agendaLine } from './agenda-lines.ts';
import { meetingLine } from './meeting-card.ts';
import { agreedUnder, type WrapUp } from './meeting-wrap-up.ts';

/** In characters: one text on both platforms, to be copied in one go. */
const longestPage = 2_800;

function minutesText({ meeting, agenda, agreed }: WrapUp, team: Team, reader: Reader): string[] {
  const { reports, actionItems } = reader.texts;
  // As it was agreed, also when it is copied after the day has passed.
  const due = (item: ActionItem) => actionItems.dueBy(dueOf(item, reader));
  const line = (item: ActionItem) =>
    reports.minutesLine(item.number, ownersOf(item, team, reader), item.what, due(item));
  const left = new Set(agreed);
  const lines = [reports.minutesHeading(meetingLine(meeting, reader))];
  agenda.forEach((point, index) => {
    const here = [...left].filter((item) => agreedUnder(agenda, item)?.id === point.id);
    for (const item of here) left.delete(item);
    if (here.length === 0 && !point.closedBy) return;
    lines.push('', reader.texts.agenda.numbered(index + 1, agendaLine(point, reader)), ...here.map(line));
    if (point.closedBy && here.length === 0) lines.push(reports.minutesNoAction);
  });
  if (left.size > 0) lines.push('', ...[...left].map(line));
  return lines;
}

/** `page` counts from 0; past the end it is the last. */
export function minutesTextCard(wrapUp: WrapUp, team: Team, reader: Reader, page = 0): Card {
  const { reports, lists } = reader.texts;
  const pages = inPages(minutesText(wrapUp, team, reader));
  const at = Math.min(page, pages.length - 1);
  const to = (label: string, other: number): Button => ({
    label,
    press: { do: 'turn minutes text', meeting: wrapUp.meeting.id, page: other },
  });
  const buttons = [
    ...(at > 0 ? [to(lists.earlier, at - 1)] : []),
    ...(at < pages.length - 1 ? [to(lists.more, at + 1)] : []),
  ];
  const elements: Element[] = [
    { kind: 'text', runs: [say(reports.copyThis(at + 1, pages.length), 'quiet')] },
    { kind: 'entries', entries: [{ lines: (pages[at] ?? []).map((line) => [say(line)]), buttons: [] }] },
    ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
  ];
  return { summary: reports.copyThis(at + 1, pages.length), elements };
}

function inPages(lines: string[]): string[][] {
  const pages: string[][] = [[]];
  let length = 0;
  for (const line of lines) {
    if (length > 0 && length + line.length > longestPage) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)?.push(line);
    length += line.length + 1;
  }
  return pages;
}
