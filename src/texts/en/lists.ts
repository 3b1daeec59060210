// Lists: of a person's, an organisation's, a meeting's actions; pages.
import type { Texts } from '../texts.ts';

const open = (count: number) => (count === 1 ? '1 open action' : `${count} open actions`);

export const lists: Texts['lists'] = {
  late: (count) => {
    if (count === 0) return 'No actions are late.';
    return count === 1 ? '1 action is late:' : `${count} actions are late:`;
  },
  done: (count) => {
    if (count === 0) return 'No actions have been done in the last 90 days.';
    return count === 1
      ? '1 action has been done in the last 90 days:'
      : `${count} actions have been done in the last 90 days:`;
  },
  ofPerson: (name, count) => (count === 0 ? `${name} has no open actions.` : `${name} has ${open(count)}:`),
  ofOrganisation: (name, count) =>
    count === 0 ? `${name} has no open actions.` : `${name} has ${open(count)}:`,
  ofMeeting: (title, count) =>
    count === 0
      ? `There are no open actions from or for the meeting “${title}”.`
      : `${open(count)} from or for the meeting “${title}”:`,
  ofDay: (day, count) =>
    count === 0 ? `There are no open actions due ${day}.` : `${open(count)} due ${day}:`,
  which: 'Which actions do you mean?',
  unknown: (words) =>
    `I am looking for the actions of “${words}”, but no person, organisation or meeting of the team is called that. For example, write: actions late, actions Anna or actions Kolding`,
  page: (first, last, count) => `Action ${first}-${last} of ${count}`,
  more: 'Show more',
  earlier: 'Previous',

  notAnswered: 'not answered',
  notReached: (names) => `not reached: ${names}`,
  unreachedTitle: 'Not reached:',
  advice: {
    'not installed': (name) =>
      `${name} hasn't got my messages: Mellemrum isn't installed there. Ask ${name} to open a chat with me and say hello.`,
    'app removed': (name) =>
      `${name} has not got my messages: Mellemrum was removed from the whole of ${name}'s workplace. Talk to whoever runs Mellemrum about letting me in again.`,
    blocked: (name) =>
      `${name} hasn't got my messages: Mellemrum is blocked. Ask ${name} to let me in again.`,
    left: (name) =>
      `${name} hasn't got my messages: the account no longer exists. Give the actions to somebody else.`,
    'perhaps arrived': (name) =>
      `I can't tell whether my message to ${name} arrived, and don't send it twice by myself. If it is missing, press “Try again”.`,
    platform: (name) =>
      `${name} hasn't got my messages yet. I keep trying; if it goes on, write to those who run Mellemrum.`,
  },
  unreachedRest: (count) => (count === 1 ? 'And 1 more.' : `And ${count} more.`),
  tryAgain: 'Try again',
  triesAgain: (count) =>
    count === 1 ? "I'm trying 1 message again." : `I'm trying ${count} messages again.`,
  nothingToTry: 'There is nothing left that has not arrived.',
};
