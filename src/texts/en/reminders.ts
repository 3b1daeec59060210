// Reminders in the morning and for the rest of the day.
import type { Texts } from '../texts.ts';

export const reminders: Texts['reminders'] = {
  greeting: (firstName, count) =>
    count === 1
      ? `Good morning ${firstName}. How is this action going?`
      : `Good morning ${firstName}. How are these ${count} actions going?`,
  leaderGreeting: (firstName) => `Good morning ${firstName}. For you as a project leader:`,
  roundGreeting: (firstName) => `Good morning ${firstName}. Do you have a couple of minutes for the pulse?`,
  roundOpen: (title, until, team) =>
    `The pulse on “${title}” ${team ? `in ${team} ` : ''}is open until ${until}.`,
  answerRound: 'Answer the pulse',
  answerRoundSpoken: (title) => `Answer the pulse on ${title}`,
  roundsDone: (firstName) => `Good morning ${firstName}. The pulse is no longer waiting for you.`,
  asLeader: 'For you as a project leader:',
  timedGreeting: (firstName, time) => `${firstName}, you have an action due today ${time}:`,
  laterGreeting: (firstName, count) =>
    count === 1
      ? `${firstName}, you asked me to remind you of this action:`
      : `${firstName}, you asked me to remind you of these ${count} actions:`,
  inTeam: (team) => `Team: ${team}`,
  rest: (count) => (count === 1 ? 'And 1 more action.' : `And ${count} more actions.`),
  showAll: 'Show all mine',
  showRest: 'Show the rest',

  warning: (days, owners) =>
    `If ${owners === 1 ? "you don't answer" : 'nobody answers'}, the project leaders will be told in ${days} working days.`,
  noAnswer: (owners) => `${owners} hasn't answered, and I won't ask again.`,
  noNewDay: "It is down as delayed, but has no new date yet, and I won't ask again.",
  nobodyThere: (owners) => `${owners} won't be at work when it is due.`,
  nobodyThereNow: (owners) => `Not at work: ${owners}. I won't ask again for now.`,

  later: 'Remind me later',
  laterQuestion: 'When shall I remind you?',
  thisAfternoon: 'This afternoon',
  tomorrow: 'Tomorrow',
  nextWeek: (monday) => `Next week, ${monday}`,
  laterTold: (moment) => `I'll remind you again ${moment}.`,
  nothingToPutOff: "There is nothing left to remind you of: you've answered it all.",

  prod: (by, number) => `${by} would like to hear how action #${number} is going:`,
  answerNotice: (by, number) => `${by} has answered for action #${number}, which you share:`,
  answerTakenBack: (number) => `The answer for action #${number} has been taken back:`,
};
