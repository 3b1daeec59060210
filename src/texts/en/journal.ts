// What a meeting came to, on paper for the records, and the pages where files are fetched.
import type { journal as danish, files as danishFiles } from '../da/journal.ts';

export const journal: typeof danish = {
  button: 'For the records',
  buttonSpoken: (meeting) => `For the records: ${meeting}`,
  choose: (meeting) => `For the records: ${meeting}. The whole meeting, or one organisation’s agreements?`,
  chooseNote:
    'Each authority keeps its own records. Items that were closed without an agreement are in all of them.',
  whole: 'The whole meeting',
  only: (organisation) => `Only ${organisation}`,
  ready: (meeting) => `Ready for the records: ${meeting}`,
  readyOnly: (meeting, organisation) => `Ready for the records: ${meeting}, only ${organisation}`,
  openPage: 'Open for printing',
  openTable: 'Download for Excel',
  goodFor: (minutes) =>
    `The links work for ${minutes} minutes. Whoever has a link can read the file, so pass on the file rather than the link.`,
  leadersOnly: 'Project leaders fetch meetings for the records. Ask one of them.',
  nothingHeld: 'You have not held a meeting yet, so there is nothing for the records.',
  noneCalled: (words) =>
    `I find no meeting held that is called “${words}” or was on that day. Write “journal” for the latest one.`,
  notReachable:
    'I cannot make files yet, because I have no address on the web. Ask those who run Mellemrum to set PUBLIC_URL.',

  columns: {
    meeting: 'Meeting',
    heldOn: 'Date',
    point: 'Item',
    room: 'Room',
    number: 'Agreement no.',
    owners: 'Who',
    organisations: 'Organisation',
    what: 'What',
    dueOn: 'Due',
    status: 'Status',
    answer: 'Answer',
    decision: 'Decision',
  },
  statuses: {
    open: 'Open',
    'on track': 'On track',
    delayed: 'Delayed',
    blocked: 'Blocked',
    done: 'Done',
    cancelled: 'Cancelled',
  },
  blocked: (because) => `Blocked: ${because}`,
  answer: (status, name, at) => `${status}, ${name}, ${at}`,
  noAnswer: 'Not answered',
  closed: (name) => `No agreement (${name})`,
  title: (meeting) => `Agreements from ${meeting}`,
  heldOn: (day) => `Held on ${day}`,
  ofTeam: (team) => `Team: ${team}`,
  ofOrganisation: (organisation) => `Only agreements that ${organisation} has a part in`,
  otherPoints: 'Agreements beside the agenda',
  nothing: 'No agreements or decisions were noted from the meeting.',
  made: (moment) => `Fetched from Mellemrum ${moment}. Answers and status are as they were then.`,
  fileName: 'meeting',
};

export const files: typeof danishFiles = {
  heading: 'Your file from Mellemrum',
  kinds: {
    'my data': 'What Mellemrum has stored about you, in a file.',
    table: 'What a meeting agreed and decided, for Excel and the records.',
    page: 'What a meeting agreed and decided, to print or keep in the records.',
  },
  hint: 'The file is made when you press. The link works for a short time only.',
  fetch: { 'my data': 'Get the file', table: 'Get the file', page: 'Open the page' },
  goneHeading: 'The link no longer works',
  gone: 'Links to files work for a short time only. Ask Mellemrum for the file again in Slack or Teams, and you get a new one.',
  failedHeading: 'That did not work',
  failed: 'The file could not be made just now. Try again in a moment.',
};
