// Meetings: planned, moved, cancelled.
import type { Temporal } from 'temporal-polyfill';
import { listed } from '../spell-out.ts';
import type { Texts } from '../texts.ts';

const clock = (time: Temporal.PlainTime) => `${time.hour}:${String(time.minute).padStart(2, '0')}`;
const mostNumbers = 12;
const hashed = (numbers: number[]) => {
  const shown = numbers.slice(0, mostNumbers).map((number) => `#${number}`);
  const words = numbers.length > mostNumbers ? [...shown, `${numbers.length - mostNumbers} more`] : shown;
  return listed(words, 'en');
};
const example = 'meeting 15/12 9-11 Steering group';

export const meetings: Texts['meetings'] = {
  untitled: 'Team meeting',
  label: (title) => (/meeting/i.test(title) ? '' : 'Meeting '),
  takenBackLabel: (title) => (/meeting/i.test(title) ? 'Withdrawn: ' : 'Withdrawn: meeting '),
  cancelledLabel: (title) => (/meeting/i.test(title) ? 'Cancelled: ' : 'Cancelled meeting: '),
  at: (day, start, end) => (start ? `${day} at ${clock(start)}${end ? `-${clock(end)}` : ''}` : day),
  plannedBy: (name) => `planned by ${name}`,
  movedFrom: (day) => `Moved from ${day}.`,
  named: (title, at) => `${title}, ${at}`,

  planned: (meeting) => `Noted: ${meeting}. Everybody in the team's channels can see it.`,
  moved: (meeting) => `Moved: ${meeting}. Everybody in the team's channels is told.`,
  cancelled: (meeting) => `Cancelled: ${meeting}. Everybody in the team's channels is told.`,
  replanned: (before, meeting) =>
    `The meeting was there already (${before}), so I have changed it: ${meeting}. Everybody in the team's channels is told.`,
  alreadyPlanned: (meeting) => `It is planned already: ${meeting}.`,
  perhapsMoved: (meeting) =>
    `${meeting}, is planned already. Is the meeting to be moved, or is this one more?`,
  perhapsTheSame: (meeting) =>
    `There is a meeting on that day already: ${meeting}. Is it the same one, or is this one more?`,
  moveIt: 'Move the meeting',
  isTheSame: 'It is the same',
  oneMore: 'One more meeting',

  newsMoved: (title, from, to) => `${title} has been moved from ${from} to ${to}.`,
  newsRenamed: (before, title) => `“${before}” is now called “${title}”.`,
  newsCancelled: (title, at) => `${title} on ${at} is cancelled.`,
  newsAfterAll: (meeting) => `The move has been undone. The meeting is after all: ${meeting}.`,
  newsNotCancelled: (meeting) => `The meeting is not cancelled after all: ${meeting}.`,
  newsBy: (verb, name) => {
    const did = { move: 'Moved', cancel: 'Cancelled', undo: 'Undone' };
    return `${did[verb]} by ${name}.`;
  },

  itemsFollow: (numbers) =>
    numbers.length === 1
      ? `Action #${numbers[0]} is due by the meeting, so its due date moves along.`
      : `Actions ${hashed(numbers)} are due by the meeting, so their due dates move along.`,
  itemsStay: (numbers) =>
    numbers.length === 1
      ? `Action #${numbers[0]} was due by the meeting. It keeps its due date.`
      : `Actions ${hashed(numbers)} were due by the meeting. They keep their due dates.`,

  undoSpoken: (title) => `Undo the latest change of the meeting ${title}`,
  planningUndone: (meeting) => `Undone. The meeting is withdrawn: ${meeting}.`,
  moveUndone: (meeting) => `Undone. The meeting is again: ${meeting}.`,
  cancellingUndone: (meeting) => `Undone. The meeting is not cancelled: ${meeting}.`,
  changedSince: (meeting) =>
    `The meeting has been changed since, so I have undone nothing. It now says: ${meeting}.`,
  mayNotUndo: 'Only the person who changed the meeting and the project leaders can undo that.',
  tooLateToUndo: (minutes, meeting) =>
    `That was more than ${minutes} minutes ago, so I have undone nothing. The meeting stands at: ${meeting}. Move or cancel it instead, so that everybody is told.`,
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
  whichDay: 'To which day?',
  whenMoved: 'When is the meeting to be instead? For example, write: move the meeting to 17/12 at 10',
  past: `That time has passed. Write a day that is still to come, for example: ${example}`,
  unclear: (days) =>
    days
      ? `Which day do you mean: ${days}? Please write it again with the date, for example: ${example}`
      : `I don't understand that date. Please write it again with the date, for example: ${example}`,
  or: (days) => days.join(' or '),
  unclearTime: `I don't understand that time of day. Please write it again, for example: ${example}`,
  tooLong:
    'A meeting ends on the day it begins. Where it takes several days, please write one meeting for each day.',
  endsFirst: `The meeting ends before it begins. For example, write: ${example}`,
  titleTooLong: (length, most) =>
    `The meeting's name has ${length} characters, and there is room for ${most}. I have stored nothing; please make it shorter.`,

  formMeeting: 'From which meeting?',
  formNoMeeting: 'Not from a meeting',
  formOneMeeting: 'Choose one meeting only.',
};
