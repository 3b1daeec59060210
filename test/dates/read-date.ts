// What a text says of when, in one line: the day and time, or the question and its choices; and the words it stood in.
import { Temporal } from 'temporal-polyfill';
import { parseDue } from '#src/dates/parse-due.ts';

const timeZone = 'Europe/Copenhagen';

export function read(text: string, now = '2026-11-24T10:00', meeting?: string) {
  const instant = Temporal.PlainDateTime.from(now).toZonedDateTime(timeZone).toInstant();
  const nextMeeting = meeting ? Temporal.PlainDate.from(meeting) : undefined;
  const { due, spans } = parseDue(text, { now: instant, timeZone, nextMeeting });
  const cut = spans.map(({ start, end }) => text.slice(start, end));
  if (due.kind === 'missing') return { said: 'missing', cut };
  if (due.kind === 'unclear') return { said: `${due.why}: ${due.choices.join(' ')}`.trim(), cut };
  return { said: `${due.dueOn} ${due.dueTime?.toString({ smallestUnit: 'minute' }) ?? ''}`.trim(), cut };
}
