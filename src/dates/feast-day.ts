// Days that have a name of their own and one date each year: "juleaften", "New Year's Eve".
import { comingDayOfMonth } from './calendar-days.ts';
import { feastDays } from './date-words.ts';
import { type DateForm, touchesAfter, touchesBefore } from './found-date.ts';
import { phraseAt } from './phrases.ts';

export const feastDay: DateForm = ({ words, index, lead, today }) => {
  const found = phraseAt(feastDays, words, index);
  if (!found || touchesBefore(words, index) || touchesAfter(words, found.end)) return undefined;
  // "vagtplan for juleaften" is due before.
  if (lead.strength === 'none' && index > 0 && words[index - 1]?.kind === 'word') return undefined;
  return { end: found.end, reading: comingDayOfMonth(found.value.day, found.value.month, today) };
};
