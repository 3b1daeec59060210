// Every English sentence of the page, under the names that the Danish ones have.
import { strip } from './strip-texts-en.js';
import { tour } from './tour-texts-en.js';

const direct = ['actions', 'actions mine', 'help'];
const buttonGone = 'The button is no longer here.';
const formClosed = 'The form has been closed.';

/** @type {Record<string, string>} */
const things = {
  'item card': 'the card',
  'owner notice': 'the message about the action',
  'block notice': 'the message about a block',
  'answer notice': 'the message about an answer',
  'timed nudge': 'the reminder before its time of day',
  'later nudge': 'the reminder that was put off',
  prod: 'the prod',
  'meeting card': 'the card of the meeting',
  'meeting news': 'the news of the meeting',
  'meeting status': 'the status before the meeting',
  'meeting wrap-up': 'the wrap-up of the meeting',
  'help request': 'the request for help',
  'help news': 'the news of the help',
  'help answer': 'the answer of whoever helps',
  'round card': "the pulse's card",
  'round sheet': "the pulse's questions",
  'round news': 'the news of the pulse',
  digest: 'the week in brief',
  'leader digest': 'the week in brief',
  'morning nudge': 'the morning message',
  introduction: 'the introduction',
  'leader gone': 'the message that the team has no project leader',
  'leader notice': 'the message about being a project leader',
  'link proposal': 'the question about linking two channels',
  'link news': 'the message about two channels',
  linked: 'the message that two channels are one team',
  unlinked: 'the message that the channels are separated',
  'same person': 'the question about two accounts',
};

/** @type {Record<string, string>} */
const refusals = {
  'say 400': 'There is no such command here. Try /aftale or /mellemrum.',
  'say 404': 'The message is no longer here.',
  'say 409': "That can't be done here.",
  'press 404': buttonGone,
  'press 409': buttonGone,
  'submit 400': "The form can't be sent like that. Is a text too long?",
  'submit 404': formClosed,
  'submit 409': formClosed,
  'clock 409': 'The clock only moves forward.',
};

const count = (/** @type {number} */ number, /** @type {string} */ one, /** @type {string} */ more) =>
  `${number} ${number === 1 ? one : more}`;

/** @type {typeof import('./texts-da.js').danish} */
export const english = {
  locale: 'en-GB',
  title: 'Mellemrum: try the bot',
  tagline: 'Who does what by when. Everybody is made up.',
  skip: {
    title: 'Shortcuts',
    write: (/** @type {string} */ side) => `Write in ${side}`,
    read: (/** @type {string} */ side) => `Read the messages in ${side}`,
  },
  languages: 'Language of the page',

  sides: {
    slack: {
      title: 'Slack: Kolding Kommune',
      short: 'Slack',
      examples: { channel: ['/aftale @Mette sends the form by Friday', '/mellemrum actions'], direct },
    },
    msteams: {
      title: 'Teams: Sygehus Lillebælt',
      short: 'Teams',
      examples: {
        channel: ['@Mellemrum action @Anna calls the GP by Friday', '@Mellemrum actions'],
        direct,
      },
    },
  },
  examplesElsewhere: (name) => [
    `@Mellemrum action @${name} sends the form by Friday`,
    '@Mellemrum actions',
    '@Mellemrum set up',
  ],
  examplesForContact: ['overview', 'barriers', 'help'],
  whichSide: 'Which side is shown',
  whichSite: (side) => `Which organisation on ${side}`,
  youAre: 'You are',
  where: (side) => `Places in ${side}`,
  channels: 'Channels',
  teams: 'Teams',
  apps: 'Apps',
  chat: 'Chat',
  home: 'Home',
  bot: 'Mellemrum',
  appMark: 'App',
  homeOf: "Mellemrum's own page, for you alone",
  directWith: 'A conversation between you and Mellemrum',
  seenBy: (people) => `${count(people, 'person', 'people')} and Mellemrum`,
  seenByPeople: (people) => count(people, 'person', 'people'),
  messages: (place) => `Messages in ${place}`,
  older: (left) => `Show older messages (${left})`,
  newHere: 'New',
  empty: 'There are no messages here yet.',
  onlyYou: 'Only visible to you',
  answerTo: (name) => `Answer to ${name}`,
  roles: {
    'project leader': 'project leader',
    member: 'member',
    'cluster contact': 'cluster contact',
    'general practitioner': 'GP',
    'home nurse': 'home nurse',
    'medical secretary': 'medical secretary',
    'occupational therapist': 'occupational therapist',
    physiotherapist: 'physiotherapist',
    'practice nurse': 'practice nurse',
    'referral officer': 'referral officer',
  },
  notInstalled: (site) => `Mellemrum is not installed at ${site}.`,
  notInChannel: 'Mellemrum is not in the channel.',
  addToSlack: 'Add to Slack',
  inANewTab: '(opens in a new tab)',
  addToChannel: 'Add Mellemrum to the channel',
  botAt: (site) => `Mellemrum at ${site}`,
  addTo: (channel) => `Add Mellemrum to ${channel}`,
  removeFrom: (channel) => `Remove Mellemrum from ${channel}`,
  uninstall: (site) => `Uninstall Mellemrum at ${site}`,
  answeredDirectly: (name) => `Mellemrum answered ${name} directly.`,
  showAnswer: 'Show the answer',
  unread: (number) => `${number} unread`,

  write: (place) => `Write in ${place}`,
  send: 'Send',
  tryThis: 'Try:',
  suggestions: 'Suggestions',
  suggested: (number) =>
    `${count(number, 'suggestion', 'suggestions')}. Arrow keys choose, Enter or Tab inserts, Escape closes.`,
  suggestedNow: (option, at, number) => `${option}. Suggestion ${at} of ${number}.`,
  enterSends: 'Enter sends, Shift+Enter makes a new line',
  commands: [
    { insert: '/aftale ', label: '/aftale', detail: 'who does what by when' },
    { insert: '/mellemrum ', label: '/mellemrum', detail: 'lists, answers and help' },
  ],
  agreementExamples: [
    { insert: '@Mette sends the form by Friday', detail: 'who, what, by when' },
    { insert: 'Bo and Karen book a room by Friday', detail: 'two together' },
    { insert: 'I call the GP on Thursday', detail: 'myself' },
  ],
  words: [
    { insert: 'actions', detail: 'all open actions' },
    { insert: 'actions mine', detail: 'only mine' },
    { insert: 'actions overdue', detail: 'past their day, or said to be late' },
    { insert: 'done 1', detail: 'answers action #1' },
    { insert: 'postpone 1 to next Friday', detail: 'moves the day' },
    { insert: 'give 1 to Mette', detail: 'hands it on' },
    { insert: 'edit 1', detail: 'opens the action in a form' },
    { insert: 'undo', detail: 'takes the latest change back' },
    { insert: 'meeting on Thursday 9-11 Steering group', detail: 'plans the next meeting' },
    { insert: 'pulse', detail: 'asks the team now' },
    { insert: 'pulse every two weeks', detail: 'asks the team regularly' },
    { insert: 'pulse result', detail: 'the latest figures' },
    { insert: 'prod Bo about 1', detail: 'asks how it is going' },
    { insert: 'away until 5/1', detail: 'leaves you in peace meanwhile' },
    { insert: 'reminders', detail: 'when does Mellemrum ask?' },
    { insert: 'minutes', detail: 'finds the actions in minutes' },
    { insert: 'set up', detail: 'sets the team up, step by step' },
    { insert: 'contacts', detail: 'who is who, and how to reach them' },
    { insert: 'connect', detail: 'shares the team with another channel' },
    { insert: 'unlink', detail: 'parts the channels again' },
    { insert: 'my data', detail: 'all that Mellemrum knows about me' },
    { insert: 'help', detail: 'what can I write?' },
  ],
  agreementWord: { insert: 'action ', detail: 'who does what by when' },

  unheard: 'this is how Mellemrum hears it here',

  menuOf: (name) => `More about the message from ${name}`,
  makeAgreement: 'Make it an action (Gør til aftale)',
  edit: 'Edit the message',
  remove: 'Delete the message',
  newWords: 'New words of the message',
  keep: 'Keep it as it is',
  save: 'Save the change',

  formCancel: 'Cancel',
  formSend: 'Save',
  optional: 'optional',
  choose: 'Choose …',
  formKept: 'What you have written is still here. Try again in a moment.',
  formRefused: "The bot didn't answer as it should.",
  unknownPart: (type) => `[Can't be drawn here: ${type}]`,

  clock: 'The clock',
  steps: { hour: '+1 hour', morning: 'Next morning', monday: 'Next Monday', meeting: 'To meeting' },
  week: (number) => `week ${number}`,
  time: (/** @type {number} */ hour, /** @type {string} */ minute) => `${hour}:${minute}`,
  at: (time) => `at ${time}`,
  clockMoves: 'The clock is moving …',
  clockMoved: (until) => `The clock has been moved to ${until}.`,
  got: (name, number) => `${name} got ${count(number, 'new message', 'new messages')}.`,
  nobodyGot: 'Nobody got a message.',
  notReached: (all) =>
    `Not delivered: ${all.map((each) => `${things[each.kind] ?? 'a message'} to ${each.to}`).join('; ')}.`,

  reset: 'Start over',
  resetQuestion: 'Do you want to start over? All messages and actions in this playground will be deleted.',
  resetYes: 'Start over',
  resetNo: 'Keep everything',
  resetDone: 'Everything is as at the beginning.',
  working: 'One moment …',
  lost: 'The connection is lost. The page follows again when the bot is running.',
  back: 'The connection is back.',
  failed: "That didn't work. Is the bot running?",
  refused: (path, status) => refusals[`${path} ${status}`] ?? `That didn't work (error ${status}).`,

  faults: 'Try a fault',
  faultsNow: (number) => `${number} waiting`,
  faultsExplained:
    'See what Mellemrum does when Slack or Teams misbehave. The fault strikes the next messages that the bot sends.',
  faultsOff: 'Everything works',
  faultsOffMore: 'No fault is switched on.',
  faultsLeft: (left) => `Strikes the next ${left} attempts.`,
  close: 'Close',
  faultKinds: (side) => ({
    rateLimit: [`${side} asks for a pause`, 'The bot waits for as long as it is asked to, then sends.'],
    serverError: [`${side} is down for a moment`, 'The bot tries again until the message has arrived.'],
    forbidden: [
      `${side} refuses a message`,
      'The bot gives up that one message and says so. The rest arrives.',
    ],
    hang: [`${side} doesn't answer at all`, 'The bot waits a little, has a look and tries again.'],
    loseAnswer: [
      'The answer gets lost on the way',
      side === 'Slack'
        ? "The message arrived, but the bot doesn't know. It looks first, so nobody gets it twice."
        : "The message arrived, but the bot doesn't know. On Teams nobody can look, so it may come twice.",
    ],
  }),

  strip,
  tour,
};
