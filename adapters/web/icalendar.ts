// Meetings as an iCalendar text (RFC 5545). Times in UTC: no calendar needs to know our time zones.
import { Temporal } from 'temporal-polyfill';
import { instantAt } from '#src/dates/work-calendar.ts';
import type { CalendarEntry, CalendarFeed } from '#src/meetings/calendar-feed.ts';
import { textsIn } from '#src/texts/texts.ts';

/** One that says when it starts, but not when it ends, stands in the calendar for so long. */
const usualLength = { hours: 1 };
const mostOctets = 75;

/** How often a calendar that subscribes looks again. */
const looksAgain = 'PT1H';

export function writeICalendar({ team, language, entries }: CalendarFeed): string {
  const { agenda } = textsIn(language);
  const lineOf = (entry: CalendarEntry) =>
    entry.agenda.map(({ title, room }, index) =>
      agenda.numbered(index + 1, room ? agenda.inRoom(title, agenda.rooms[room]) : title),
    );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mellemrum//Mellemrum//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(team)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${looksAgain}`,
    `X-PUBLISHED-TTL:${looksAgain}`,
    ...entries.flatMap((entry) => eventOf(entry, lineOf(entry))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf({ meeting, sequence, changedAt }: CalendarEntry, agenda: string[]): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.id}@mellemrum`,
    `DTSTAMP:${inUtc(changedAt)}`,
    `LAST-MODIFIED:${inUtc(changedAt)}`,
    `SEQUENCE:${sequence}`,
    ...timesOf(meeting),
    `SUMMARY:${escaped(meeting.title)}`,
    ...(agenda.length > 0 ? [`DESCRIPTION:${escaped(agenda.join('\n'))}`] : []),
    `STATUS:${meeting.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

function timesOf({ heldOn, startsAt, endsAt, timeZone }: CalendarEntry['meeting']): string[] {
  if (!startsAt) {
    const [from, until] = [heldOn, heldOn.add({ days: 1 })].map((day) => day.toString().replaceAll('-', ''));
    return [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${until}`, 'TRANSP:TRANSPARENT'];
  }
  const start = instantAt(heldOn, startsAt, timeZone);
  const end = endsAt ? instantAt(heldOn, endsAt, timeZone) : start.add(usualLength);
  return [`DTSTART:${inUtc(start)}`, `DTEND:${inUtc(later(start, end))}`];
}

/** A clock change may leave nothing of a meeting in the hour that is skipped. */
const later = (start: Temporal.Instant, end: Temporal.Instant) =>
  Temporal.Instant.compare(end, start) > 0 ? end : start.add(usualLength);

/** "20261215T080000Z" */
const inUtc = (at: Temporal.Instant): string => at.round('second').toString().replaceAll(/[-:]/g, '');

function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** No line is longer than 75 octets; a character is never parted. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
