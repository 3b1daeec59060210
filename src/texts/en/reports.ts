// The status before a meeting, and who does what by when after it.
import type { Texts } from '../texts.ts';

export const reports: Texts['reports'] = {
  statusOf: (meeting) => `Status before ${meeting}`,
  count: {
    done: (count) => `Done since the last meeting: ${count}`,
    onTheWay: (count) => `On the way: ${count}`,
    late: (count) => `Late: ${count}`,
    blocked: (count) => `Blocked: ${count}`,
  },
  rest: {
    done: (count) => `… and ${count} more. Write “actions done” to see them all.`,
    onTheWay: (count) => `… and ${count} more. Write “actions” to see them all.`,
    late: (count) => `… and ${count} more. Write “actions late” to see them all.`,
    blocked: (count) => `… and ${count} more. Write “actions” to see them all.`,
  },
  due: (day) => `by ${day}`,
  noItems: 'There are no open actions.',
  puls: (title, day) => `Latest pulse: ${title} (closed ${day})`,

  wrapUpOf: (meeting) => `Who does what by when? ${meeting}`,
  whoDoesWhat: 'These items have no action yet:',
  openRest: (count) =>
    count === 1
      ? '… and 1 more item, which comes up here next.'
      : `… and ${count} more items, which come up here next.`,
  addAction: 'Add action',
  addActionSpoken: (title) => `Add an action for ${title}`,
  noAction: 'No action',
  noActionSpoken: (title) => `No action for ${title}`,
  withoutAction: 'Without an action:',
  closed: (title, name) => `“${title}”: no action, says ${name}.`,
  closedNow: (title) => `Noted: “${title}” is closed without an action.`,
  agreed: (count) => `${count === 1 ? '1 action' : `${count} actions`} from the meeting:`,
  nothingAgreed:
    'No actions are recorded from the meeting. If something was agreed, write for example: action Anna sends the form by Friday',
  done: '✓ Done',
  unready: 'Were to be ready for the meeting and are not done:',
  andMore: (count) => `… and ${count} more. Write “actions” to see them all.`,
  andMoreInText: (count) => `… and ${count} more. They are all in the text for the minutes.`,
  textForMinutes: 'Text for the minutes',

  copyThis: (page, pages) =>
    pages === 1
      ? 'Copy the text into the minutes:'
      : `Copy the text into the minutes (part ${page} of ${pages}):`,
  minutesHeading: (meeting) => `Actions from ${meeting}`,
  minutesLine: (number, owners, what, due) => `- ${owners}: ${what}. ${due} (#${number}).`,
  minutesNoAction: '- No action.',
};
