// A press on a question about a meeting, or on what was told of it.
import { Temporal } from 'temporal-polyfill';
import type { ButtonPress } from '../chat/button-press.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import type { Stores } from '../stores.ts';
import { cancelMeeting, moveMeeting } from './change-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { type MeetingWhen, timeOf } from './read-when.ts';
import { tellPlanned, untitledIn } from './reply-to-meeting.ts';
import { tellChanged, tellDoubt, tellUndone } from './tell-meeting.ts';
import { undoMeetingChange } from './undo-meeting-change.ts';

type MeetingPress = Extract<
  ButtonPress,
  { do: 'move meeting' | 'cancel meeting' | 'plan meeting' | 'undo meeting' }
>;

function whenIn(press: Extract<MeetingPress, { heldOn: string }>): MeetingWhen {
  const time = (text: string | undefined) => (text ? Temporal.PlainTime.from(text) : undefined);
  const [startsAt, endsAt] = [time(press.startsAt), time(press.endsAt)];
  return {
    day: { kind: 'day', dueOn: Temporal.PlainDate.from(press.heldOn) },
    ...(startsAt && { startsAt }),
    ...(endsAt && { endsAt }),
  };
}

/** A press on a question or on what was told; undefined where it is no meeting of this team. */
export async function replyToMeetingPress(
  stores: Stores,
  turn: Turn,
  press: MeetingPress,
): Promise<Reply | undefined> {
  return inPlace(await answerPress(stores, turn, press));
}

async function answerPress(stores: Stores, turn: Turn, press: MeetingPress): Promise<Reply | undefined> {
  const { team, reader } = turn;
  switch (press.do) {
    case 'undo meeting': {
      const change = { meetingId: press.meeting, changeId: press.change };
      return tellUndone(await undoMeetingChange(stores, turn, change), turn);
    }
    case 'cancel meeting':
      return tellChanged(await cancelMeeting(stores, turn, press.meeting), turn);
    case 'plan meeting': {
      if (press.team !== team.id) return undefined;
      const wanted = { title: press.title, when: whenIn(press), isAnother: true };
      return tellPlanned(await planMeeting(stores, turn, wanted, untitledIn(turn)), turn);
    }
    case 'move meeting': {
      const { title } = press;
      // A question may stand for days, and a client can send anything.
      if (title && holdsCprNumber(title)) return tell(reader.texts.replies.cpr);
      const time = timeOf(whenIn(press), team.timeZone, reader.now);
      if ('kind' in time) return tellDoubt(time, reader, reader.texts.meetings.whenMoved);
      return tellChanged(
        await moveMeeting(stores, turn, press.meeting, { time, ...(title && { title }) }),
        turn,
      );
    }
  }
}

function inPlace(reply: Reply | undefined): Reply | undefined {
  return reply?.show === 'privately' ? { show: 'in place', card: reply.card } : reply;
}
