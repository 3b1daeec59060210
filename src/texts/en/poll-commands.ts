// The pulse, where somebody writes about it: what is started, changed and told. A name is the instrument's own.
import type { Rhythm } from '../../polls/round-times.ts';
import { weekdayName } from '../spell-out.ts';
import type { Texts } from '../texts.ts';

const answers = (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`;
const days = (count: number) => (count === 1 ? 'one working day' : `${count} working days`);
const people = (count: number) => (count === 1 ? 'There is only one person' : `There are ${count} of you`);

export const pollCommands: Texts['pollCommands'] = {
  moment: (moment, week) => `${moment} (week ${week})`,
  named: (title) => `“${title}”`,

  terms: (minimum) =>
    `Answers are confidential: nobody gets to see them, and they are deleted when the round closes. Figures are shown from ${answers(minimum)} on.`,

  opensNow: (title, until) =>
    `I'm asking about ${title} in the team's channels now. The round is open until ${until}.`,
  opensLater: (title, at, until) => `I'll ask about ${title} on ${at}. The round is open until ${until}.`,
  dayOff: 'Today is no working day.',
  tooFewThere: 'Not enough of you are at work today.',
  anotherIsOpen: (title, until) => `The round about ${title} has to close first; it is open until ${until}.`,
  closeRound: 'Type “pulse close” if the round should not be there after all.',
  openAlready: (title, answered, until) =>
    `The round about ${title} is open already, until ${until}. ${answered}`,
  answerOrClose: 'Type “pulse answer” to answer, or “pulse close” if it should close now.',
  noneOpen: 'No round is open at the moment, so there is nothing to answer.',
  plannedAlready: (title, at) => `It is planned already: I'll ask about ${title} on ${at}.`,
  answered: (answered, asked) =>
    answered === 0
      ? `None of the ${asked} have answered yet.`
      : `${answered} of ${asked} ${answered === 1 ? 'has' : 'have'} answered.`,

  rhythm,
  scheduled: (title, rhythm, at) => `I'll ask about ${title} ${rhythm}, the first time on ${at}.`,
  changed: (title, rhythm, at) => `From now on I'll ask about ${title} ${rhythm}, next on ${at}.`,
  unchanged: (title, rhythm, at) => `It is like that already: ${title} ${rhythm}, next on ${at}.`,
  scheduledByMeetings: (title, rhythm) => `I'll ask about ${title} ${rhythm}.`,
  needsMeeting: 'No meeting is planned yet. Type for example “meeting 15/12 9-11 Steering group”.',
  needsTwoMeetings:
    'Two meetings must be planned before there is a middle. Type for example “meeting every other Tuesday at 9”.',
  openFor: (count) => `Each round is open for ${days(count)}.`,
  stopPoll: 'Type “pulse pause” or “pulse stop” when it no longer suits you.',

  paused: (title) =>
    `The pulse about ${title} is paused. Type “pulse resume” when you want it back, or “pulse stop”.`,
  pausedUntil: (title, day, at) =>
    at
      ? `The pulse about ${title} is paused until ${day}. The next round is on ${at}. Type “pulse resume” to have it back before that.`
      : `The pulse about ${title} is paused until ${day}. Type “pulse resume” to have it back before that.`,
  roundStays: (title, until) => `The round about ${title} that is open now closes as planned, on ${until}.`,
  resumed: (title, at) =>
    at
      ? `The pulse about ${title} is running again. The next round is on ${at}.`
      : `The pulse about ${title} is running again.`,
  notPaused: (title, at) =>
    at
      ? `The pulse about ${title} isn't paused. The next round is on ${at}.`
      : `The pulse about ${title} isn't paused.`,
  pausePast: 'That day has passed. Type a day that is to come, for example “pulse pause until 5/1”.',
  pauseUnclear: 'Until when? Type for example “pulse pause until 5/1”, or only “pulse pause”.',
  pauseTooLong: 'That is more than a year. Type “pulse pause”, and “pulse resume” when you want it back.',
  stopped: (title) =>
    `The pulse about ${title} is stopped. I won't ask any more, and the figures you have had stay.`,
  closeIt: 'Type “pulse close” if it should close now.',
  roundClosed: (title, minimum) =>
    `The round about ${title} closes now with the answers that are there. Where fewer than ${minimum} have answered, no figures are shown.`,
  noRound: 'There is no round to close.',
  roundForgotten: (title) => `The round about ${title} is off the plan.`,
  nothingRuns: 'No pulse is running.',
  howToStart: 'Type “pulse” to ask now, or “pulse every two weeks” to ask regularly.',
  notThisOne: (title, running) => `The pulse about ${title} isn't running. Running are: ${running}.`,
  which: (titles, example) => `Which one: ${titles}? Type for example “${example}”.`,
  untilDay: (day) => `until ${day}`,
  typed: {
    ask: 'pulse',
    pause: 'pulse pause',
    resume: 'pulse resume',
    stop: 'pulse stop',
    close: 'pulse close',
    'tell result': 'pulse result',
    'tell history': 'pulse history',
    week: 'pulse weekly',
    'two weeks': 'pulse every two weeks',
    month: 'pulse monthly',
    'time between meetings': 'pulse halfway',
    meeting: 'pulse after meetings',
  },
  unknownName: (titles) =>
    `I know of no questions about that. I can ask about: ${titles}. Type for example “pulse spaces between”.`,

  minimumRaised: (minimum) => `From now on figures are shown from ${answers(minimum)} on.`,
  minimumLowered: (minimum) => `In rounds to come figures are shown from ${answers(minimum)} on.`,
  minimumAlready: (minimum) => `It is like that already: figures are shown from ${answers(minimum)} on.`,
  openRoundToo: 'That goes for the round that is open now as well.',
  openRoundKeeps: (minimum) => `The round that is open now keeps its ${minimum}.`,
  tooFewFor: (count) => `${people(count)} in the team, so until there are more, nothing is asked.`,
  minimumWhich: 'How many? It can be from 3 to 10. Type for example “pulse at least 5”.',
  openDays: (count) => `Rounds to come are open for ${days(count)}.`,
  openDaysAlready: (count) => `It is like that already: a round is open for ${days(count)}.`,
  openDaysWhich:
    'For how long? It can be from 1 to 20 working days. Type for example “pulse open for 3 days”.',

  tooFew: (count, minimum) =>
    `${people(count)} in the team, and figures are shown from ${answers(minimum)} on, so that nobody can work out what one person answered. Therefore I don't ask.`,
  nobodyThere: "Not enough of you are at work in the next two months, so I don't ask. Try again later.",
  leadersOnly: 'The project leaders decide about the pulse.',
  notContacts: "The pulse is the team's own, so the team starts it.",
  notUnderstood:
    'I can ask now (“pulse”) or regularly: “pulse every week”, “pulse every two weeks”, “pulse monthly”, “pulse halfway between meetings” and “pulse after meetings”. “pulse status” shows what is going on.',

  status: 'The pulse',
  runs: (title, rhythm, at) => (at ? `${title} ${rhythm}, next on ${at}.` : `${title} ${rhythm}.`),
  runsPaused: (title, rhythm, day) =>
    day ? `${title} ${rhythm}, paused until ${day}.` : `${title} ${rhythm}, paused.`,
  roundOpen: (title, until, answered) => `Open now: ${title}, until ${until}. ${answered}`,
  howToAnswer: 'Type “pulse answer” to answer or see your answers.',
  roundPlanned: (title, at) => `Planned: ${title}, ${at}.`,
  settings: (minimum, openFor) =>
    `Figures are shown from ${answers(minimum)} on, and a round is open for ${days(openFor)}. Answers are confidential.`,
  showsResult: '“pulse result” shows the latest figures.',
  howToStop: 'Type “pulse pause” or “pulse stop” to stop, and “pulse close” to close a round early.',

  noResult: 'No round has closed yet, so there are no figures.',
  noResultOf: (title) => `No round about ${title} has closed yet.`,
};

function rhythm(of: Rhythm): string {
  switch (of.every) {
    case 'week':
      return `every ${weekdayName(of.firstOn, 'en')}`;
    case 'two weeks':
      return `every other ${weekdayName(of.firstOn, 'en')}`;
    case 'month':
      return 'once a month';
    case 'time between meetings':
      return 'halfway between meetings';
    case 'meeting':
      return 'after every meeting';
  }
}
