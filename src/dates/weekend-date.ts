// The weekend as a limit: "inden weekenden" is before the coming Saturday, "efter weekenden" the Monday.
import { dayReading, isBefore, mondayOf, question } from './calendar-days.ts';
import { afterWeekends, isOneOf, nextWords, periodLeads, weekendNouns } from './date-words.ts';
import { type DateForm, touchesAfter, touchesBefore } from './found-date.ts';
import { phraseAt } from './phrases.ts';

export const weekendDate: DateForm = ({ words, index, lead, today }) => {
  if (touchesBefore(words, index)) return undefined;
  const nextMonday = () => mondayOf(today).add({ days: 7 });
  const after = phraseAt(afterWeekends, words, index);
  if (after && !touchesAfter(words, after.end)) return { end: after.end, reading: dayReading(nextMonday()) };
  let at = isOneOf(periodLeads, words[index]) ? index + 1 : index;
  const isNext = isOneOf(nextWords, words[at]);
  if (isNext) at += 1;
  if (!isOneOf(weekendNouns, words[at]) || touchesAfter(words, at + 1) || lead.strength === 'none')
    return undefined;
  const end = at + 1;
  const saturday = nextMonday().subtract({ days: 2 });
  const later = saturday.add({ days: 7 });
  // In the weekend itself, and with "næste", there are two that may be meant.
  if (lead.before && (isNext || today.dayOfWeek > 5)) {
    return { end, reading: question('which day', isNext ? [saturday, later] : [later]), isAside: true };
  }
  if (lead.before) return { end, reading: dayReading(saturday), opens: saturday };
  const [first, second] = isNext ? [later, later.add({ days: 1 })] : [saturday, saturday.add({ days: 1 })];
  const choices = [first, second].filter((day) => !isBefore(day, today));
  return { end, reading: question('which day', choices), isAside: true };
};
