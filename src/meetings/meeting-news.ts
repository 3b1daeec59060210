// What every channel hears of one change of a meeting, as a message of its own.

import type { ActionItem } from '../action-items/action-item.ts';
import { type Card, type Element, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import { dueByMeeting } from './items-follow.ts';
import type { Meeting, MeetingChange } from './meeting.ts';
import { meetingLine, timeIn } from './meeting-card.ts';
import type { Series } from './series.ts';
import { seriesLine } from './series-line.ts';

/** `items` are those due by the meeting; `undid` is what an undo took back; `series` is given where all of it was changed. Undefined where there is nothing to tell: a planning shows on its card. */
export function meetingNews(
  meeting: Meeting,
  change: MeetingChange,
  undid: MeetingChange | undefined,
  items: ActionItem[],
  team: Team,
  reader: Reader,
  series?: Series | undefined,
): Card | undefined {
  const told = series
    ? tellOfSeries(series, meeting, change, undid, reader)
    : tell(meeting, change, undid, reader);
  if (!told || change.verb === 'plan') return undefined;
  const by = reader.texts.meetings.newsBy(change.verb, nameIn(team, change.by));
  const ofItems = tellOfItems(change, dueByMeeting(items, meeting.heldOn), reader);
  const elements: Element[] = [
    { kind: 'text', runs: [say(told, 'strong')] },
    ...(ofItems ? [{ kind: 'text' as const, runs: [say(ofItems)] }] : []),
    { kind: 'text', runs: [say(by, 'quiet')] },
  ];
  return { summary: told, elements };
}

function tellOfSeries(
  series: Series,
  meeting: Meeting,
  { verb }: MeetingChange,
  undid: MeetingChange | undefined,
  reader: Reader,
): string | undefined {
  const { texts } = reader;
  const line = seriesLine(series, reader);
  if (verb === 'cancel') return texts.series.newsCancelled(line, timeIn(meeting, reader));
  return undid?.verb === 'cancel'
    ? texts.series.newsNotCancelled(line, meetingLine(meeting, reader))
    : undefined;
}

function tell(
  meeting: Meeting,
  { verb, before, becameTime }: MeetingChange,
  undid: MeetingChange | undefined,
  reader: Reader,
): string | undefined {
  const { meetings } = reader.texts;
  const line = meetingLine(meeting, reader);
  if (verb === 'cancel') return meetings.newsCancelled(meeting.title, timeIn(meeting, reader));
  if (verb === 'move') {
    const formerTitle = before.title ?? meeting.title;
    const moved =
      before.time &&
      becameTime &&
      meetings.newsMoved(formerTitle, timeIn(before.time, reader), timeIn(becameTime, reader));
    const renamed = before.title !== undefined && meetings.newsRenamed(before.title, meeting.title);
    return [moved, renamed].filter((part) => part).join(' ');
  }
  if (undid?.verb === 'move') return meetings.newsAfterAll(line);
  return undid?.verb === 'cancel' ? meetings.newsNotCancelled(line) : undefined;
}

/** Nothing of items where the meeting stays on its day. */
function tellOfItems(
  { verb, before, becameTime }: MeetingChange,
  items: ActionItem[],
  { texts: { meetings } }: Reader,
): string | undefined {
  if (items.length === 0) return undefined;
  const numbers = items.map(({ number }) => number).toSorted((one, other) => one - other);
  if (verb === 'cancel') return meetings.itemsStay(numbers);
  const isAnotherDay = before.time && becameTime && !before.time.heldOn.equals(becameTime.heldOn);
  return isAnotherDay ? meetings.itemsFollow(numbers) : undefined;
}
