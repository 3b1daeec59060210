// The pieces of dates and lists that Intl knows; how they stand in a sentence is each language's own.
import type { Temporal } from 'temporal-polyfill';
import type { Language } from './language.ts';

const locales = { da: 'da-DK', en: 'en-GB' } as const;

export function weekdayName(day: Temporal.PlainDate, language: Language): string {
  return known(`weekday ${day.dayOfWeek} ${language}`, () =>
    day.toLocaleString(locales[language], { weekday: 'long' }),
  );
}

export function monthName(day: Temporal.PlainDate, language: Language): string {
  return known(`month ${day.month} ${language}`, () =>
    day.toLocaleString(locales[language], { month: 'long' }),
  );
}

/** "Anna, Bo og Mette". */
export function listed(words: string[], language: Language): string {
  return listFormats[language].format(words);
}

/** "Anna, Bo eller Mette". */
export function oneOfThese(words: string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(words);
}

/** "1.000" in Danish, "1,000" in English. */
export function counted(number: number, language: Language): string {
  return numberFormats[language].format(number);
}

/** Intl takes half a millisecond for a name, and a message holds several. */
const names = new Map<string, string>();

function known(key: string, find: () => string): string {
  const name = names.get(key) ?? find();
  names.set(key, name);
  return name;
}

const listFormats = {
  da: new Intl.ListFormat(locales.da, { type: 'conjunction' }),
  en: new Intl.ListFormat(locales.en, { type: 'conjunction' }),
};
const numberFormats = {
  da: new Intl.NumberFormat(locales.da),
  en: new Intl.NumberFormat(locales.en),
};
