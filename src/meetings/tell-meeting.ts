// What the one who acted on a meeting is told: how it is now, the one press that takes it back, or why nothing happened.

import { minutesForTheWord } from '../action-items/undo-change.ts';
import type { ButtonPress } from '../chat/button-press.ts';
import { type Button, type Card, type Element, say } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Reader } from '../people/reader.ts';
import { everInTeam, firstName } from '../people/team.ts';
import type { ChangedMeeting } from './change-meeting.ts';
import type { Meeting } from './meeting.ts';
import { meetingLine } from './meeting-card.ts';
import type { WhenDoubt } from './read-when.ts';
import { seriesLine } from './series-line.ts';
import type { UndoneMeeting } from './undo-meeting-change.ts';

/** Undefined where it is no meeting of this team. */
export function tellChanged(
  changed: ChangedMeeting,
  { team, reader }: Turn,
  wasReplanned = false,
): Reply | undefined {
  if (changed.kind === 'not found') return undefined;
  const { meetings } = reader.texts;
  const line = meetingLine(changed.meeting, reader);
  switch (changed.kind) {
    case 'moved': {
      const before = meetingLine(changed.before, reader);
      return tellWithUndo(
        wasReplanned ? meetings.replanned(before, line) : meetings.moved(line),
        changed,
        reader,
      );
    }
    case 'cancelled':
      return tellWithUndo(meetings.cancelled(line), changed, reader);
    case 'already cancelled':
      return tell(meetings.alreadyCancelled(line));
    case 'already then':
      return tell(meetings.alreadyThen(line));
    case 'over':
      return tell(meetings.over(line));
    case 'may not': {
      const planner = everInTeam(team, changed.meeting.createdBy);
      return tell(meetings.mayNot(line, planner ? firstName(planner) : '–'));
    }
  }
}

/** Undefined where it is no meeting of this team. */
export function tellUndone(undone: UndoneMeeting, { reader }: Turn): Reply | undefined {
  if (undone.kind === 'not found') return undefined;
  const { meetings } = reader.texts;
  const line = meetingLine(undone.meeting, reader);
  switch (undone.kind) {
    case 'undone': {
      if (undone.series && undone.took !== 'move') {
        const { planningUndone, cancellingUndone } = reader.texts.series;
        const tells = undone.took === 'plan' ? planningUndone : cancellingUndone;
        return tell(tells(seriesLine(undone.series, reader)));
      }
      const words = {
        plan: meetings.planningUndone,
        move: meetings.moveUndone,
        cancel: meetings.cancellingUndone,
      };
      return tell(words[undone.took](line));
    }
    case 'changed since':
      return tell(meetings.changedSince(line));
    case 'may not':
      return tell(meetings.mayNotUndo);
    case 'too late':
      return tell(meetings.tooLateToUndo(minutesForTheWord, line));
  }
}

export function tellWithUndo(
  text: string,
  { meeting, changeId }: { meeting: Meeting; changeId: string },
  { texts }: Reader,
): Reply {
  const undo: Button = {
    label: texts.actionItems.undo,
    spoken: texts.meetings.undoSpoken(meeting.title),
    press: { do: 'undo meeting', meeting: meeting.id, change: changeId },
  };
  return { show: 'privately', card: cardWith(text, [undo]) };
}

export function askWith(asked: string, choices: { label: string; press: ButtonPress }[]): Reply {
  return { show: 'privately', card: cardWith(asked, choices) };
}

function cardWith(text: string, buttons: Button[]): Card {
  const elements: Element[] = [
    { kind: 'text', runs: [say(text)] },
    { kind: 'buttons', buttons },
  ];
  return { summary: text, elements };
}

/** `asked`: what is asked where no day is said. */
export function tellDoubt(doubt: WhenDoubt, { texts, today }: Reader, asked: string): Reply {
  const { meetings, dates } = texts;
  switch (doubt.kind) {
    case 'no day':
      return tell(asked);
    case 'past':
      return tell(meetings.past);
    case 'ends before it starts':
      return tell(meetings.endsFirst);
    case 'too long':
      return tell(meetings.tooLong);
    case 'unclear time':
      return tell(meetings.unclearTime);
    case 'unclear day':
      return tell(meetings.unclear(meetings.or(doubt.choices.map((day) => dates.day(day, today)))));
  }
}
