// Meetings: planned, moved, cancelled.
import type { Temporal } from 'temporal-polyfill';
import type { Texts } from '../texts.ts';

const clock = (time: Temporal.PlainTime) => `${time.hour}:${String(time.minute).padStart(2, '0')}`;
const example = 'meeting 15/12 9-11 Steering group';

export const meetings: Texts['meetings'] = {
  untitled: 'Team meeting',
  label: (title) => (/meeting/i.test(title) ? '' : 'Meeting '),
  cancelledLabel: (title) => (/meeting/i.test(title) ? 'Cancelled: ' : 'Cancelled meeting: '),
  at: (day, start, end) => (start ? `${day} at ${clock(start)}${end ? `-${clock(end)}` : ''}` : day),
  plannedBy: (name) => `planned by ${name}`,
  movedFrom: (day) => `Moved from ${day}.`,
  named: (title, at) => `${title}, ${at}`,

  planned: (meeting) => `Noted: ${meeting}. Everybody in the team's channels can see it.`,
  moved: (meeting) => `Moved: ${meeting}. The meeting's card in the team's channels says so.`,
  cancelled: (meeting) => `Cancelled: ${meeting}. The meeting's card in the team's channels says so.`,
  next: (meeting) => `Next meeting: ${meeting}.`,
  nextOf: (team, meeting) => `Next meeting in ${team}: ${meeting}.`,
  noneOf: (team) => `No meeting is planned in ${team}.`,
  nonePlanned: `No meeting is planned. For example, write: ${example}`,
  noneOfThem: (meetings) => `I can't find that meeting. Planned are: ${meetings}.`,
  whichToMove: 'Which meeting is to be moved?',
  whichToCancel: 'Which meeting is to be cancelled?',
  alreadyThen: (meeting) => `That is when it is already: ${meeting}.`,
  alreadyCancelled: (meeting) => `The meeting is already cancelled: ${meeting}.`,
  over: (meeting) => `The meeting has been held: ${meeting}. So I have changed nothing.`,
  mayNot: (meeting, by) =>
    `${by} planned the meeting (${meeting}). Only ${by} and the project leaders can move or cancel it.`,
  gone: "I can't find that meeting here any more.",

  whenAsked: `When is the meeting? For example, write: ${example}`,
  whenMoved: 'When is the meeting to be instead? For example, write: move the meeting to 17/12 at 10',
  past: `That time has passed. Write a day that is still to come, for example: ${example}`,
  unclear: (days) =>
    days
      ? `Which day do you mean: ${days}? Please write it again with the date, for example: ${example}`
      : `I don't understand that date. Please write it again with the date, for example: ${example}`,
  or: (days) => days.join(' or '),
  noSuchTime: `That time doesn't exist. Please write it again, for example: ${example}`,
  endsFirst: `The meeting ends before it begins. For example, write: ${example}`,
  titleTooLong: (length, most) =>
    `The meeting's name has ${length} characters, and there is room for ${most}. I have stored nothing; please make it shorter.`,

  formMeeting: 'From which meeting?',
  formNoMeeting: 'Not from a meeting',
  formOneMeeting: 'Choose one meeting only.',
};
