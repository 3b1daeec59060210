// Delayed and blocked: the answers in the reminder, and what follows.
import type { Texts } from '../texts.ts';

export const answers: Texts['answers'] = {
  thanks: 'Thanks.',
  sayDelayed: 'Delayed',
  delayedSpoken: (number) => `Action #${number} is delayed`,
  sayBlocked: 'Blocked',
  blockedSpoken: (number) => `Action #${number} is blocked`,

  delayed: (moment, by) => (by ? `Delayed, ${moment} (${by})` : `Delayed, ${moment}`),
  blocked: (moment, by, because) => {
    const said = by ? `${moment}, ${by}` : moment;
    return because ? `Blocked: ${because} (${said})` : `Blocked (${said})`;
  },
  listedDelayed: 'delayed',
  listedBlocked: (because) => (because ? `blocked: ${because}` : 'blocked'),

  nowDelayed: (number) => `Action #${number} is marked as delayed.`,
  dayHasCome: (number) => `Good. Action #${number} is due now, so it needs a new date.`,
  nowBlocked: (number) =>
    `Action #${number} is marked as blocked. The project leaders can see it, and I'll ask again in a week.`,

  noticeBlocked: (by, number) => `${by} can't get on with action #${number}:`,
  noticeNoLonger: (number) => `Action #${number} is no longer blocked:`,

  formTitle: (number) => `Action #${number}`,
  formBecause: 'What blocks it?',
  formInvitation: (number) => `Write here what blocks action #${number}.`,
  needsBecause: 'Say briefly what the action is waiting for.',
  tooLong: (length, most) =>
    `The text is ${length} characters long, and here it can have ${most} at most. Nothing is stored; please write it shorter.`,

  didDelay: 'said it is delayed',
  didBlock: (because) => (because ? `said it is blocked (“${because}”)` : 'said it is blocked'),
};
