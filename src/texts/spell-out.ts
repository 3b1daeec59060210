// The pieces of dates and lists that Intl knows; how they stand in a sentence is each language's own.
import type { Temporal } from 'temporal-polyfill';
import type { Language } from './language.ts';

const locales = { da: 'da-DK', en: 'en-GB' } as const;

export function weekdayName(day: Temporal.PlainDate, language: Language): string {
  return day.toLocaleString(locales[language], { weekday: 'long' });
}

export function monthName(day: Temporal.PlainDate, language: Language): string {
  return day.toLocaleString(locales[language], { month: 'long' });
}

/** "Anna, Bo og Mette". */
export function listed(words: string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(words);
}

/** "Anna, Bo eller Mette". */
export function oneOfThese(words: string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(words);
}

/** "1.000" in Danish, "1,000" in English. */
export function counted(number: number, language: Language): string {
  return number.toLocaleString(locales[language]);
}
