// A round of the pulse: the open card, one's own answers, the result and the development.
import type { Texts } from '../texts.ts';

const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`);
const thanks = (asked: number) =>
  asked === 1 ? 'Thank you for your answer.' : 'You have answered everything. Thank you.';

export const roundCards: Texts['roundCards'] = {
  title: (title) => `Pulse: ${title}`,
  question: (number, title) => `${number}. ${title}`,
  step: (step, label) => `${step} ${label}`,
  chosenStep: (step, label) => `✓ ${step} ${label}`,
  scale: (labels) => labels.map((label, index) => `${index + 1} = ${label}`).join(' · '),
  answered: (answered, asked) => `${answered} of ${asked} have answered.`,
  openUntil: (moment) => `The round is open until ${moment}.`,
  minimum: (minimum, questions) =>
    questions === 1
      ? `Figures are shown only once the round has closed, and only if at least ${minimum} have answered.`
      : `Figures are shown only once the round has closed, and only for questions with at least ${minimum} answers.`,
  confidential:
    'Your answers are confidential: nobody gets to see them, and they are deleted when the round closes.',
  whoCould:
    'Until then they lie on the server without names, and only whoever runs the server could in principle work out who answered what.',
  howTo: (questions) =>
    questions === 1
      ? 'Press the answer that fits best. You can change it meanwhile.'
      : 'Press a number for each question. You may skip, and you can change your answers meanwhile.',
  source: (source) => `Source: ${source}`,
  ownAnswers: 'See my answers',

  sheetTitle: (title, team) => `Pulse in ${team}: ${title}`,
  yourAnswer: (step, label) => `Your answer: ${step}, ${label}.`,
  takeBack: 'Take back',
  ownCount: (answered, asked) =>
    answered === asked
      ? thanks(asked)
      : asked === 1
        ? 'You have not answered yet.'
        : `You have answered ${answered} of ${questions(asked)}. You may skip.`,

  rated: (step, label, title) => `You answered ${step}, ${label}, to “${title}”.`,
  mayChange: (until) => `You can change it until the round closes on ${until}.`,
  left: (count, asked) => (count === 0 ? thanks(asked) : `You have ${questions(count)} left.`),
  closed: (title) =>
    `The round about “${title}” has closed, so nothing was saved. The result stands on the card.`,
  notAsked: 'The pulse asks the team’s members, and you are here as a contact. Nothing was saved.',
  noSuchQuestion: 'That question is not part of the round, so nothing was saved.',
  hasLeft: (team) =>
    `You are no longer in ${team}, so you are not part of its pulse either. Nothing was saved.`,
  gone: 'I cannot find that round.',

  resultTitle: (title) => `Pulse, result: ${title}`,
  resultOf: (answered, asked, day) =>
    `${answered === 0 ? `None of the ${asked}` : `${answered} of ${asked}`} answered. The round closed on ${day}.`,
  parts: (parts) => parts.join(' · '),
  nOf: (answered, asked) => `${answered} of ${asked} answered`,
  lowest: (title, mean) => `Lowest is “${title}” with ${mean}. What would it take?`,
  startHere: (title, mean) =>
    `A place to begin the conversation: “${title}” with ${mean}. What would it take?`,
  putOnAgenda: 'Put on the agenda',
  putOnAgendaSpoken: (title) => `Put ${title} on the agenda`,
  deleted: 'The answers are deleted; only these figures are left.',
  deletedAll: 'The answers are deleted.',

  historyTitle: (title) => `Pulse, development: ${title}`,
  atRound: (day, mean) => `${day}: ${mean}`,
  onlyOneRound: 'There has been one round only, so there is no development to see yet.',

  news: (title, answered, asked) =>
    answered === 0
      ? `The pulse “${title}” has closed without any answers.`
      : `The pulse “${title}” has closed: ${answered} of ${asked} answered.`,
  newsTooFew: 'That is too few to show figures.',
  seeResult: 'See the result',
};
