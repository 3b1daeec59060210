// "fortryd": the newest change of any kind that the person made in the team is taken back.
import { Temporal } from 'temporal-polyfill';
import { replyToUndo } from './action-items/reply-to-change.ts';
import { undoByWord } from './action-items/undo-change.ts';
import type { Reply } from './chat/event.ts';
import { tellUndone } from './meetings/tell-meeting.ts';
import { undoMeetingChange } from './meetings/undo-meeting-change.ts';
import type { Turn } from './people/find-turns.ts';
import type { Stores } from './stores.ts';

export async function replyToUndoWord(stores: Stores, turn: Turn): Promise<Reply> {
  const { team, member } = turn;
  const ofItem = await stores.items.lastChangeBy(team.id, member.id);
  const ofMeeting = await stores.meetingRecord.newestBy(team.id, member.id);
  const isMeeting = ofMeeting && !(ofItem && Temporal.Instant.compare(ofItem.at, ofMeeting.at) > 0);
  const reply =
    isMeeting &&
    tellUndone(
      await undoMeetingChange(stores, turn, { meetingId: ofMeeting.meetingId, changeId: ofMeeting.id }),
      turn,
    );
  return reply || replyToUndo(await undoByWord(stores, turn), turn);
}
