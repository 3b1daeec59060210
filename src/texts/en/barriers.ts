// Barriers: asking for help, helping, and seeing who has it.
import type { Texts } from '../texts.ts';

const the = { cluster: 'cluster', 'health council': 'health council', partnership: 'partnership' };

export const barriers: Texts['barriers'] = {
  kinds: the,

  question: 'Should somebody help?',
  seen: 'Whoever you ask can see the action and what blocks it.',
  askLeaders: (count) => (count === 1 ? 'The project leader' : 'The project leaders'),
  askOrganisation: 'An organisation',
  askContact: (called) => `The ${the[called]}'s contact`,
  askNobody: 'No',
  whichOrganisation: 'Which organisation?',
  formQuestion: 'Should somebody help?',

  asked: (names, number) => `I've asked ${names} to help with action #${number}. The card shows who has it.`,
  askedInDigest: (names) => `${names} will see it in the next weekly overview.`,
  noContact: (called) =>
    `The ${the[called]} has no contact right now, so I've asked the project leaders instead.`,
  noContactNorLeaders: (called) =>
    `The ${the[called]} has no contact right now. The action stays with you and the project leaders.`,
  noCluster:
    "The team is in no cluster, so there is no contact to ask. I've asked the project leaders instead.",
  noClusterNorLeaders:
    'The team is in no cluster, so there is no contact to ask. The action stays with you and the project leaders.',
  nobodyThere: 'There is nobody else to ask there. The action stays with you and the project leaders.',
  notBlocked: (number) =>
    `Action #${number} isn't marked as blocked. Say first what blocks it: blocked ${number}: consent is missing`,
  somebodyHasIt: (name, number) => `${name} has already taken action #${number}.`,
  mayNotAsk: (number) =>
    `Only whoever has action #${number} and the project leaders can ask for help with it.`,

  helpAsked: (names) => `Help: ${names} asked`,
  helpTaken: (name) => `Help: ${name} has it`,
  helpDeclined: (names) => `Help: ${names} can't`,
  helpMoved: (name) => `Help: ${name} has solved it`,

  request: (by, number, team) => `${by} asks for help with action #${number} in ${team}:`,
  answered: (by, number, what) => `${by} about action #${number}: “${what}”`,
  erased: 'erased',
  take: "I'll take it",
  takeSpoken: (number) => `I'll take action #${number}`,
  passOn: 'Pass it on',
  passOnSpoken: (number) => `Pass action #${number} on`,
  decline: "I can't",
  declineSpoken: (number) => `I can't help with action #${number}`,
  answer: 'Answer',
  answerSpoken: (number) => `Answer about action #${number}`,

  youHaveIt: "You have it. I'll remind you every week. Write an answer when there is news.",
  hasIt: (name) => `${name} has it.`,
  youDeclined: "You said that you can't.",
  youPassedOn: 'You passed it on.',
  youMoved: 'You solved it. Thanks.',
  notNeeded: (number) => `Action #${number} isn't blocked any more. No more help is needed.`,

  alreadyTaken: (name) => `${name} was first and has it now.`,
  alreadyYours: 'You have it already.',
  over: 'No help is needed with it any more.',
  notAsked: "You aren't the one who was asked about this.",
  passOnQuestion: 'Who should help instead?',
  nobodyElse: "There is nobody else to pass it on to. Press I can't if you can't.",
  passedOn: (names) => `Thanks. I've asked ${names} instead.`,

  newsTaken: (name, number) => `${name} has taken action #${number} and will help you on.`,
  newsDeclined: (names, number) => `${names} can't help with action #${number}.`,
  newsPassedOn: (names, number) => `Action #${number} was passed on: ${names} asked for help now.`,
  newsMoved: (name, number) => `${name} has solved what blocked action #${number}.`,
  newsOver: (number) => `Action #${number} isn't blocked any more.`,

  formTitle: (number) => `Answer about #${number}`,
  formAnswer: 'Your answer to the team',
  formNeedsAnswer: 'Say briefly how it goes, or what it takes.',
  formMoved: 'Can they go on now?',
  formIsMoved: 'Yes, nothing blocks it any more',
  formInvitation: (number) => `Write your answer about action #${number} here.`,
  tooLong: (length, most) =>
    `The answer is ${length} characters long, and here it can have ${most} at most. Nothing is stored; please write it shorter.`,
  told: (number) => `Thanks. Those who wait for action #${number} have your answer.`,

  mine: (count) =>
    count === 1 ? 'You are asked to help with 1 action:' : `You are asked to help with ${count} actions:`,
  noneOfMine: 'Nobody has asked for your help right now.',
  ofTheTeam: 'The team also waits for help with:',
  rest: (count) => `And ${count} more.`,

  helpingGreeting: (firstName, count) =>
    count === 1
      ? `Good morning ${firstName}. How is this action going, that you are helping with?`
      : `Good morning ${firstName}. How are these ${count} actions going, that you are helping with?`,
  helping: 'You are also helping with:',
  helpingToo: (count) =>
    count === 1
      ? 'You are also helping with 1 action. Write barriers to see it.'
      : `You are also helping with ${count} actions. Write barriers to see them.`,
  overForYou: (state) =>
    state === 'moved' ? 'You said that they can go on.' : "It isn't with you any more.",

  contactHelp: (clusters) => `You are the contact of ${clusters}. This is what you can write to me:`,
  contactHelpLines: [
    ['overview', 'shows how your teams stand right now; otherwise the overview comes once a week'],
    ['brief Hoftebrud', 'writes a brief about a team for the agenda'],
    ['barriers', 'shows what the teams have asked you to help with'],
    ['help', 'shows this'],
  ],
  helpAtOnce: 'I write to you as soon as a team asks for help.',
  helpInDigest: 'When a team asks for help, it is in your weekly overview.',
  chooseAtOnce: 'Write at once',
  chooseInDigest: 'Only in the overview',
  teamsOfContact: 'You see actions when a team asks you to help with them, and only then.',
  contactNotUnderstood: "I didn't understand that.",
  contactStranger: 'Only those who are in the team can do that.',
};
