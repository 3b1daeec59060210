// Series of meetings: every Tuesday, every other Tuesday, the first Tuesday of the month.
import { listed, weekdayName } from '../spell-out.ts';
import type { Texts } from '../texts.ts';

const example = 'meeting every other Tuesday 9-11 Steering group';

export const series: Texts['series'] = {
  rhythm: (every, day) => {
    const weekday = weekdayName(day, 'en');
    const words = {
      week: `every ${weekday}`,
      'two weeks': `every other ${weekday}`,
      'first of month': `the first ${weekday} of the month`,
      'last of month': `the last ${weekday} of the month`,
    };
    return words[every];
  },
  named: (title, rhythm) => `${title} ${rhythm}`,
  partOf: (rhythm) => `Regular meeting: ${rhythm}.`,
  all: (days) => listed(days, 'en'),

  planned: (series, days, isWeekly) =>
    `Noted: ${series}. The next ones are ${days}. I plan on by myself. ${
      isWeekly
        ? 'On public holidays I leave it out.'
        : 'Where one falls on a public holiday, it is held on the next working day.'
    }`,
  clashes: (meetings) => `Mind that there is a meeting at the same time already: ${meetings}.`,
  runsAlready: (series) => `You have that series already: ${series}.`,
  runsOtherwise: (series, title) =>
    `You already have a series of that name: ${series}. Write “cancel the series ${title}”, and then the new one.`,
  cancelled: (series, count) =>
    count === 0
      ? `The series has ended: ${series}. There were no meetings to cancel.`
      : `The series is cancelled: ${series}. ${count === 1 ? 'The one meeting that was planned is cancelled' : `The ${count} meetings that were planned are cancelled`}. Everybody in the team's channels is told.`,
  none: `There is no series. For example, write: ${example}`,
  noneOfThem: (series) => `I can't find that series. You have: ${series}.`,
  which: (series) =>
    `Which series? You have: ${series}. For example, write “cancel the series” and its name.`,
  mayNot: (series, by) =>
    `${by} planned the series (${series}). Only ${by} and the project leaders can cancel it.`,
  whichRhythm: `I don't know that rhythm. Write “every Tuesday”, “every other Tuesday”, “the first Tuesday of the month” or “the last Tuesday of the month”, for example: ${example}`,
  noEnd: `A series goes on until you cancel it with “cancel the series”. Write it without an end, for example: ${example}`,

  moveItSo:
    'A series cannot be moved as a whole. Move its meetings one by one, such as “move the meeting 8/12 to 9/12 at 10”; the agenda comes along. If you are to meet on another day from now on, write “cancel the series”, and then for example “meeting every other Wednesday 10-12 Steering group”.',

  newsCancelled: (series, at) =>
    `The series is cancelled: ${series}. The next meeting was to be on ${at}, and there will be no more.`,
  newsNotCancelled: (series, meeting) =>
    `The series is not cancelled after all: ${series}. Next meeting: ${meeting}.`,
  planningUndone: (series) => `Undone. The series is withdrawn: ${series}.`,
  cancellingUndone: (series) => `Undone. The series is not cancelled: ${series}.`,
};
