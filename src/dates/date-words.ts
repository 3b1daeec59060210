// The date words of both languages as one, folded for look-up: a Danish line may hold English words.
import { danish } from './danish.ts';
import { english } from './english.ts';
import type { DateWords } from './language-words.ts';
import { fold, phraseStandsAt, spellings, type Word } from './words.ts';

const languages: DateWords[] = [danish, english];

const allOf = (pick: (language: DateWords) => string[]) =>
  new Set(languages.flatMap(pick).flatMap((word) => spellings(word)));

const phrasesOf = (pick: (language: DateWords) => string[]) =>
  languages.flatMap(pick).flatMap((phrase) => spellings(phrase).map((spelling) => spelling.split(' ')));

/** Folded word -> 1 for Monday to 7 for Sunday. */
export const weekdays = new Map(
  languages.flatMap((language) =>
    language.weekdays.flatMap((word, index) =>
      spellings(word).map((spelling): [string, number] => [spelling, index + 1]),
    ),
  ),
);

export const shortWeekdays = new Map(
  languages.flatMap((language) => language.shortWeekdays.map((short) => [fold(short.word), short] as const)),
);

/** Folded word -> 1 for January to 12 for December. */
export const months = new Map(
  languages.flatMap((language) =>
    language.months.flatMap((words, index) => words.map((word): [string, number] => [fold(word), index + 1])),
  ),
);

/** Folded months that a dot may belong to: "dec.", "maj." */
export const shortMonths = new Set(
  languages.flatMap((language) =>
    language.months.flatMap((words) => (words.length > 1 ? words.slice(1) : words).map(fold)),
  ),
);

export const relativeDays = languages.flatMap((language) =>
  Object.entries(language.relativeDays).map(([phrase, days]) => ({ phrase: fold(phrase).split(' '), days })),
);

export const pastPhrases = phrasesOf((language) => language.pastPhrases);
export const nextYearPhrases = phrasesOf((language) => language.nextYearPhrases);
export const yearLeads = allOf((language) => language.yearLeads);
export const pastWords = allOf((language) => language.pastWords);
export const periods = allOf((language) => language.periods);
export const partOfLongerLeads = allOf((language) => language.partOfLongerLeads);
export const partsOfDay = allOf((language) => language.partsOfDay);

/** Folded word -> the day of the month. */
export const ordinalWords = new Map(
  languages.flatMap((language) =>
    Object.entries(language.ordinalWords).flatMap(([word, day]) =>
      spellings(word).map((spelling): [string, number] => [spelling, day]),
    ),
  ),
);

export const leads = languages.flatMap((language) =>
  language.leads.map((lead) => ({ ...lead, phrase: fold(lead.phrase).split(' ') })),
);

export const numberWords = new Map(languages.flatMap((language) => Object.entries(language.numbers)));
export const halvesOfDay = new Map(languages.flatMap((language) => Object.entries(language.halvesOfDay)));
export const notDates = phrasesOf((language) => language.notDates);
export const blockers = allOf((language) => language.blockers);
export const countedNouns = allOf((language) => language.countedNouns);
export const roomNouns = allOf((language) => language.roomNouns);
export const dayFollowers = allOf((language) => language.dayFollowers);
export const followers = allOf((language) => language.followers);
export const nextWords = allOf((language) => language.nextWords);
export const thisWords = allOf((language) => language.thisWords);
export const weekNouns = allOf((language) => language.weekNouns);
export const periodLeads = allOf((language) => language.periodLeads);
export const weekLaterWords = allOf((language) => language.weekLaterWords);
export const aheadWords = allOf((language) => language.aheadWords);
export const eightDayLeads = allOf((language) => language.eightDayLeads);
export const dayNouns = allOf((language) => language.dayNouns);
export const weeksNouns = allOf((language) => language.weeksNouns);
export const clockWords = allOf((language) => language.clockWords);
export const clockLeads = allOf((language) => language.clockLeads);
export const hourLeads = allOf((language) => language.hourLeads);
export const dayLeads = allOf((language) => language.dayLeads);
export const ordinalEndings = allOf((language) => language.ordinalEndings);
export const monthLeads = allOf((language) => language.monthLeads);
export const monthsThatAreNames = allOf((language) => language.monthsThatAreNames);
export const monthsThatAreVerbs = allOf((language) => language.monthsThatAreVerbs);
export const joiners = allOf((language) => language.joiners);

/** True where the folded word at this place is one of them. */
export function isOneOf(set: Set<string>, word: Word | undefined): word is Word {
  return word !== undefined && set.has(word.folded);
}

/** How many words the first of the phrases that stands here takes; 0 where none does. */
export function phraseLengthAt(phrases: string[][], words: Word[], index: number): number {
  return phrases.find((phrase) => phraseStandsAt(words, index, phrase))?.length ?? 0;
}
