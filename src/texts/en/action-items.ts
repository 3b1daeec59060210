// Actions: cards, lists, questions and answers.
import { listed, oneOfThese, weekdayName } from '../spell-out.ts';
import type { Texts } from '../texts.ts';

export const actionItems: Texts['actionItems'] = {
  title: (number) => `Action #${number}`,
  summary: (number, owners, what, due) => `Action #${number}: ${owners} – ${what} – by ${due}`,
  who: 'Who',
  what: 'What',
  due: 'By',
  fromAgenda: (agendaItem) => `From the minutes: ${agendaItem}`,
  owners: (names) => listed(names, 'en'),
  ownerAt: (name, organisation) => `${name} (${organisation})`,
  done: (moment, by) => (by ? `✓ Done, ${moment} (${by})` : `✓ Done, ${moment}`),
  onTrack: (moment, by) => (by ? `On track, ${moment} (${by})` : `On track, ${moment}`),
  cancelled: (moment, by) => (by ? `Cancelled, ${moment} (${by})` : `Cancelled, ${moment}`),

  complete: 'Done',
  completeSpoken: (number) => `Action #${number} is done`,
  sayOnTrack: 'On track',
  onTrackSpoken: (number) => `Action #${number} is on track`,
  undo: 'Undo',
  undoSpoken: (number) => `Undo the latest change of action #${number}`,

  notice: (by) => `${by} has put you down for an action:`,
  recorded: (summary) => `Recorded. ${summary}. Everybody in the team's channels can see it.`,
  nowDone: (number) => `✓ Action #${number} is done.`,
  nowOnTrack: (number) => `Action #${number} is on track.`,
  nowCancelled: (number) => `Action #${number} has been cancelled.`,
  nowReopened: (number) => `Action #${number} is open again.`,
  alreadyDone: (number, by, moment) => `Action #${number} was done already: ${by} answered ${moment}.`,
  alreadyOnTrack: (number, by, moment) => `Action #${number} is on track already: ${by} said so ${moment}.`,
  alreadyCancelled: (number, by, moment) =>
    `Action #${number} was cancelled by ${by}, ${moment}, and can't be changed.`,
  changedSince: (number, by, moment) =>
    `Action #${number} has changed since, by ${by} ${moment}. So I haven't changed anything.`,
  nothingToUndo: "You haven't changed anything here lately, so there is nothing to undo.",
  tooLateToUndo: (number, minutes) =>
    `Your latest change is more than ${minutes} minutes old. Press Undo on the card of action #${number} to take it back.`,
  mayNotAnswer: (number, owners) =>
    `Action #${number} belongs to ${owners}. Only its owner and the project leaders can answer it.`,
  mayNotUndo: (number) =>
    `Only the person who changed action #${number} and the project leaders can undo that.`,
  noSuchNumber: (number) => `There is no action #${number} in the team. Type actions to see them all.`,
  gone: "I can't find that here any more.",
  needsNumber: (verb) => {
    const examples = {
      complete: 'done 12',
      'on track': 'on track 12',
      delay: 'delayed 12',
      block: 'blocked 12: consent is missing',
    };
    return `Which action? Add its number, for example: ${examples[verb]}`;
  },

  own: 'Yours:',
  others: "The others':",
  list: (count) => (count === 1 ? 'The team has 1 open action:' : `The team has ${count} open actions:`),
  myList: (count) => (count === 1 ? 'You have 1 open action:' : `You have ${count} open actions:`),
  emptyList: (owner) =>
    `The team has no open actions. Write one, for example: action ${owner} sends the form by Friday`,
  emptyMyList: 'You have no open actions.',
  more: (count) => `And ${count} more.`,
  dueBy: (day) => `By ${day}`,
  overdue: (day) => `Overdue: by ${day}`,
  listedOnTrack: 'on track',
  doneLately: 'Recently done:',

  whoAsked: 'Who does it?',
  whoOf: (names) => `Is it ${oneOfThese(names, 'en')}?`,
  whichOf: (name, count) => {
    const numbers = ['', '', 'two', 'three', 'four', 'five', 'six'];
    return `There are ${numbers[count] ?? count} people called ${name} in the team. Who is it?`;
  },
  unknownOwner: (name) => `I don't know anybody called ${name} in the team. Who is it?`,
  whenAsked: 'When should it be done?',
  pastDue: 'That date has passed. When should it be done?',
  severalDues: 'There are two different dates. Which one counts?',
  weekdayContradicts: "The weekday and the date don't go together. Which day do you mean?",
  noSuchDate: "That date doesn't exist. When should it be done?",
  noSuchTime: "That time doesn't exist. Choose the day without a time, or write both again.",
  todayOrNextWeek: (today) => `It is ${weekdayName(today, 'en')} today. Do you mean today or in a week?`,
  notADate: "It's hard to remind without a date. When should it be done?",
  whichDay: 'That may be several days. Which one do you mean?',
  noneOfThese: "That isn't one of the days I asked about. Which one do you mean?",
  noMeetingPlanned: 'No next meeting is planned. When should it be done?',
  whatAsked: 'What should be done?',
  exampleWhat: 'sends the form to the municipality',
  answerDirect: (example) => `Press, or answer here, for example: ${example}`,
  answerInChannel: (example) => `Press, or write for example: @Mellemrum ${example}`,
  kept: (understood) => `So far I have: ${understood}`,
  otherDay: 'Another day',
  somebodyElse: 'Somebody else',
  fillIn: 'Fill in',
  discard: 'Drop it',
  discarded: 'OK, nothing was saved.',
  draftGone: 'That question is too old or answered already. Write the action again if it is missing.',
  draftBecame: (number) => `That is recorded already as action #${number}.`,
  makeItSo: 'That looks like an action. Shall I record it?',
  record: 'Record it',

  seeMessage: 'See the message',
  sourceEdited: 'The message has been changed since.',
  sourceDeleted: 'The message has been deleted since.',
  messageWithoutText: "There is no text in that message, so I can't turn it into an action.",

  formTitle: 'New action',
  formSubmit: 'Save',
  formCancel: 'Close',
  formWho: 'Who does it?',
  formWhat: 'What should be done?',
  formWhatHint: 'No patient data and no CPR numbers.',
  formDue: 'By when?',
  formNeedsWho: 'Choose who does it.',
  formNeedsWhat: 'Write what should be done.',
  formNeedsDue: 'Choose when it is due.',
  formInvitation: 'Fill in the action here: who, what and by when.',
  tooLong: (length, most) =>
    `The text is ${length} characters long, and an action can have ${most} at most. Nothing is stored; please write it shorter.`,
};
