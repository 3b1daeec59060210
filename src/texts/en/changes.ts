// Changing an action: what has happened, what can't be done, and the action's history.
import { listed } from '../spell-out.ts';
import type { Texts } from '../texts.ts';

export const changes: Texts['changes'] = {
  correct: 'Edit',
  correctSpoken: (number) => `Edit action #${number}`,
  notMe: 'Not me',
  notMeSpoken: (number) => `Action #${number} isn't mine`,
  giveBack: 'Give it back',
  giveBackSpoken: (number) => `Give action #${number} back`,

  nowWith: (owners) => `It is now with ${owners}`,
  nowDue: (day) => `It has been moved to ${day}`,

  noticeGiven: (by, number) => `${by.charAt(0).toUpperCase()}${by.slice(1)} has given you action #${number}:`,
  noticeGivenBack: (by, number) => `${by} has said no to action #${number}, so it is back with you:`,
  noticeNoLongerYours: (number, owners) => `Action #${number} is now with ${owners}:`,

  postponed: (number, day) => `Action #${number} has been postponed to ${day}.`,
  movedForward: (number, day) => `Action #${number} has been moved forward to ${day}.`,
  given: (number, owners) => `Action #${number} is now with ${owners}.`,
  reworded: (number, what) => `Action #${number} now reads: “${what}”.`,
  corrected: (summary) => `Changed. ${summary}.`,
  declined: (number, owners) => `Action #${number} is no longer yours. It is now with ${owners}.`,
  takenBack: (summary) => `Undone. ${summary}.`,
  notAWorkingDay: (day) => `${day} isn't a working day, so I'll ask on the working day before.`,

  sameDay: (number, day) => `Action #${number} is due then already: ${day}.`,
  sameOwners: (number, owners) => `Action #${number} is with ${owners} already.`,
  sameWords: (number) => `Action #${number} reads like that already.`,
  nothingNew: (number) => `Nothing was changed in action #${number}.`,
  finished: (number, by, moment) =>
    `Action #${number} is done: ${by} said so ${moment}. To change it, first press Undo on its card.`,
  cancelledForGood: (number, by, moment) =>
    `Action #${number} was cancelled by ${by} ${moment} and can't be changed. Write it again if it stands after all.`,
  calledOff: (number, by, moment) =>
    `Action #${number} was cancelled by ${by} ${moment}. To change it, first press Undo on its card.`,
  mayNotChange: (number, owners) =>
    `Action #${number} belongs to ${owners}. Only its owner and the project leaders can change it.`,
  mayNotDecline: (number, owners) =>
    `Action #${number} isn't yours, so you needn't say no to it. It belongs to ${owners}.`,
  nobodyTakesItBack: (number) =>
    `Action #${number} is still yours: there is nobody to give it back to. Give it to somebody else, for example: give ${number} to @Mette`,
  changedSinceOpened: (number, by, moment) =>
    `Action #${number} has been changed since you opened the form, by ${by} ${moment}. So I haven't saved your changes. Type change ${number} to see how it stands now.`,
  needsNumber: (verb) => {
    const examples = {
      postpone: 'postpone 12 to week 50',
      reassign: 'give 12 to @Mette',
      reword: 'reword 12: new wording',
      change: 'change 12',
      cancel: 'cancel 12',
      decline: 'not me 12',
      history: 'history 12',
    };
    return `Which action? Add one number, for example: ${examples[verb]}`;
  },

  ownerOrWording: (name) =>
    name
      ? `Do you mean that somebody else should have it? I can't find anybody in the team called ${name}. Or is it the wording that should change?`
      : 'Do you mean that somebody else should have it, or is it the wording that should change?',
  dayOrWording: 'Do you mean a new due date, or is it the wording that should change?',
  itIsTheWording: (what) => `The wording: “${what}”`,
  several:
    "That is more than I can change at once. I haven't changed anything: please write it as two messages.",
  about: (number, what) => `Action #${number}: ${what}`,
  formTitle: (number) => `Edit action #${number}`,
  formInvitation: (number) => `Edit action #${number} here: who, what and by when.`,

  history: (number) => `History of action #${number}`,
  earlier: (count) => (count === 1 ? 'And 1 earlier change.' : `And ${count} earlier changes.`),
  line: (moment, by, did) => `${moment}: ${by} ${did}`,
  didCreate: 'recorded it',
  didComplete: 'said it is done',
  didSayOnTrack: 'said it is on track',
  didPostpone: (from, to) => `postponed it from ${from} to ${to}`,
  didMoveForward: (from, to) => `moved it forward from ${from} to ${to}`,
  didFollowMeeting: (from, to) => `moved the meeting, so the due date followed from ${from} to ${to}`,
  didGive: (from, to) => `passed it on from ${from} to ${to}`,
  didDecline: (to) => `said no to it; now with ${to}`,
  didReword: (before) => (before ? `reworded it (before: “${before}”)` : 'reworded it'),
  didCancel: 'cancelled it',
  didCorrect: (parts) => `changed ${listed(parts, 'en')}`,
  partDue: (from, to) => `the due date from ${from} to ${to}`,
  partOwners: (from, to) => `who has it, from ${from} to ${to}`,
  partWords: (before) => (before ? `the wording (before: “${before}”)` : 'the wording'),
  partMeeting: 'the meeting',
  didUndo: (verb) =>
    ({
      create: 'undid it, so it is cancelled',
      complete: 'took back that it is done',
      'on track': 'took back that it is on track',
      delay: 'took back that it is delayed',
      block: 'took back that it is blocked',
      postpone: 'took the new due date back',
      reassign: 'took the passing on back',
      decline: 'took the no back',
      reword: 'took the new wording back',
      change: 'took the changes back',
      cancel: 'took the cancelling back',
      'follow meeting': 'took back that the due date followed the meeting',
    })[verb],
};
