// Absences, prods, and when somebody is reminded.
import type { Texts } from '../texts.ts';

export const absences: Texts['absences'] = {
  away: (from, until, back) =>
    `You are down as away from ${from} to ${until}. I'll write to you again ${back}. If you're back before that, type “back”.`,
  awayOneDay: (day, back) =>
    `You are down as away ${day}. I'll write to you again ${back}. If you are there after all, type “back”.`,
  awayForNow: 'You are down as away until further notice. Type “back” when you are at work again.',
  dueMeanwhile: (items, count) =>
    count === 1
      ? `Meanwhile ${items} falls due. If somebody else should take it, give it to them; else the project leaders will be told.`
      : `Meanwhile ${items} fall due. If somebody else should take them, give them to them; else the project leaders will be told.`,
  untilWhen:
    'Until when? Type for example “away until 5/1”, “holiday week 7” or “away until further notice”.',
  whichDay: (days) => `Is it ${days}? Add the date, for example “away until 5/1”.`,
  tooLong:
    'That is more than a year. Type “away until further notice”, and “back” when you are at work again.',
  back: 'Welcome back.',
  backOn: (day) => `Noted: you are back ${day}.`,
  notAway: "You aren't down as away, so there is nothing to change.",

  prodded: (names, number) => `I've prodded ${names} about action #${number}.`,
  prodLater: (names, number, moment) =>
    `I'll prod ${names} about action #${number} ${moment}, when the working day has begun.`,
  proddedToday: (number) => `Somebody was prodded about action #${number} today already. Try again tomorrow.`,
  prodYourself: (number) => `Action #${number} is your own, so there is nobody else to prod.`,
  prodNotOwner: (number, owners) => `Action #${number} belongs to ${owners}.`,
  prodAway: (names, number) =>
    `${names} can't be reached just now. Action #${number} can be given to somebody else: “give ${number} to …”.`,
  prodUnknown: (name) => `I know of no ${name} in the team.`,
  prodNeedsNumber: 'Who, and about which action? Type for example “prod Bo about 12”.',

  nudgeTime: (time) => `From now on I'll write to you ${time} on working days.`,
  nudgeTimeWhen: 'When? It can be between 7:00 and 17:00. Type for example “remind me at 8”.',
  reminders: (time, ladder) =>
    `I write to you ${time} on working days when something is due, in one message. ${ladder} Type “remind me at 8” for another time, and “away until 5/1” when you are off.`,
  standard:
    'If nobody answers, I ask again after 1, 4 and 7 working days; after 10 the project leaders are told.',
  gentle: 'If nobody answers, I ask again after 5 working days; after 10 the project leaders are told.',
  ladderIs: (ladder) => `From now on, in this team: ${ladder}`,
  leadersOnly: 'The project leaders decide that for the team.',

  closed: (place, days) => `${place} is closed ${days}. I won't remind anybody there of anything then.`,
  opened: (place, days) => `${place} is open ${days}.`,
  daysOffOf: (place, days) => `${place} is closed ${days}.`,
  noDaysOff: 'No days off beside weekends and public holidays. Type for example “closed 23/12”.',
  daysOffWhen: 'Which day? Type for example “closed 23/12” or “closed 27/12-30/12”.',
  daysOffTooMany: 'That is more than 60 days. Type them in several goes.',
  noSuchPlace: (place, places) => `I know of no ${place} in the team. Here are ${places}.`,
};
