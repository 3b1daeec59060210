// A typed line plans a meeting: the row, and its card in every channel of the team.
import type { Turn } from '../people/find-turns.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import type { Stores } from '../stores.ts';
import { longestTitle, type Meeting } from './meeting.ts';
import { type MeetingWhen, timeOf, type WhenDoubt } from './read-when.ts';

/** Nothing is stored but where it is planned. */
export type Planned =
  | { kind: 'planned'; meeting: Meeting }
  | { kind: 'when'; doubt: WhenDoubt }
  | { kind: 'title too long'; length: number }
  /** Digits on both sides of the date, which is cut out, make a CPR number. */
  | { kind: 'CPR number' };

/** `title` is '' where none is given: then it is called as the team is used to, in its own language. */
export async function planMeeting(
  { meetings, deliveries }: Stores,
  { team, member, reader: { now } }: Turn,
  { title, when }: { title: string; when: MeetingWhen },
  untitled: string,
): Promise<Planned> {
  if (holdsCprNumber(title)) return { kind: 'CPR number' };
  if (title.length > longestTitle) return { kind: 'title too long', length: title.length };
  const time = timeOf(when, team.timeZone, now);
  if ('kind' in time) return { kind: 'when', doubt: time };
  const meeting = await meetings.plan({
    ...time,
    teamId: team.id,
    title: title || untitled,
    timeZone: team.timeZone,
    createdBy: member.id,
  });
  await deliveries.plan(
    team.channels.map(({ id: channelId }) => ({
      subject: {
        kind: 'meeting card',
        teamId: team.id,
        meetingId: meeting.id,
        channelId,
        toldDay: meeting.heldOn,
      },
      sendAt: now,
    })),
  );
  return { kind: 'planned', meeting };
}
